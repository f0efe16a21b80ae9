import ReviewStore
import Tables

/// What is wrong with SQL that comes from a file: the editor that people mend it in counts lines.
struct QueryErrorInFile: Error {
  let error: QueryError
  let file: String
  let line: Int

  /// Calls `body`, and has its errors tell their line.
  /// - Parameter file: What the SQL comes from; nil: no file, and errors stay as they are.
  static func placing<R>(in file: String?, _ body: () throws -> R) throws -> R {
    do {
      return try body()
    } catch let error as QueryError {
      guard let file, let line = error.line else { throw error }
      throw QueryErrorInFile(error: error, file: file, line: line)
    }
  }

  func message(in language: Language) -> String {
    ShellText.line(line, of: file, language) + error.message(in: language)
  }
}
