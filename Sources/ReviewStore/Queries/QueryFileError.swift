/// Why a file is no saved query, or a folder has none.
public struct QueryFileError: Error, Equatable, Sendable {
  /// The file or folder.
  public let file: String
  /// The line at fault, from 1; nil: the file as a whole.
  public let line: Int?
  /// What is wrong.
  public let problem: Problem

  /// What can be wrong.
  public enum Problem: Equatable, Sendable {
    /// It cannot be read; with the system's `errno`.
    case unreadable(code: Int32)
    /// Its name has line breaks or other characters that nobody sees, and that a list of names could
    /// not show.
    case notAName
    /// It is longer than a query may be, in bytes.
    case tooLong(limit: Int)
    /// Its bytes are not UTF-8.
    case notUTF8
    /// A line of the head comment that begins with a colon is not
    /// `:name (kind) default | What it is.`.
    case notAParameter
    /// The usual value of a parameter does not fit the kind that it is said to be.
    case usualValue(ParameterValueError)
    /// The head comment explains a parameter twice.
    case repeated(String)
    /// The head comment explains a parameter that the SQL does not have.
    case unused(String)
    /// The SQL has a parameter without a name.
    case unnamed
    /// It holds no SQL statement.
    case noStatement
    /// It holds more than one.
    case severalStatements
  }

  init(_ file: String, line: Int? = nil, _ problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }
}
