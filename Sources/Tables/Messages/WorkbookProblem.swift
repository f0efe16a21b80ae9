/// Why a workbook cannot be written.
public enum WorkbookProblem: Error, Equatable, Sendable {
  /// The program was built without the trait Spreadsheets.
  case notSupported
  /// The library that writes workbooks is not installed. The reason is the dynamic linker's.
  case libraryMissing(package: String, reason: String)
  /// No sheet can have this name.
  case sheetName(String, SheetNameProblem)
  /// A cell cannot hold what it is to hold.
  case cell(SheetPlace, CellProblem)
  /// What a cell is checked by cannot be put into a workbook.
  case check(SheetPlace, CheckProblem)
  /// The library refuses something else. The text is its own.
  case refused(String)

  /// Why no sheet can have a name.
  public enum SheetNameProblem: Equatable, Sendable {
    /// There is none.
    case empty
    /// It is longer than ``WorkbookLimits/sheetName``.
    case tooLong(Int)
    /// It has one of the characters `[ ] : * ? / \`.
    case character(Character)
    /// It begins or ends with an apostrophe.
    case apostrophe
    /// Another sheet has it, letter case aside.
    case used
  }

  /// Why a cell cannot hold something.
  public enum CellProblem: Equatable, Sendable {
    /// A text is longer than ``WorkbookLimits/text``.
    case tooLong(Int)
    /// A text has a character that XML has not.
    case character(Unicode.Scalar)
    /// A number is infinite, or none.
    case notFinite
    /// The cell lies outside the sheet.
    case outside
  }

  /// Why a cell cannot be checked so.
  public enum CheckProblem: Equatable, Sendable {
    /// A part of it is longer than a workbook has room for.
    case tooLong(CheckPart, Int, limit: Int)
    /// A list without an entry.
    case emptyList
  }

  /// A part of a check.
  public enum CheckPart: Equatable, Sendable {
    /// The title of its message.
    case title
    /// Its message.
    case message
    /// Its formula.
    case formula
  }
}

/// What a workbook has room for, in UTF-16 units. See Microsoft's
/// [Excel specifications and limits](https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3).
public enum WorkbookLimits {
  /// A text in a cell, or a note on one.
  public static let text = 32_767
  /// The name of a sheet.
  public static let sheetName = 31
  /// The title of the message of a check.
  public static let checkTitle = 32
  /// The message of a check, its formula, or its list with the commas between.
  public static let checkText = 255
}
