/// What a cell of a workbook is given.
public enum CellValue: Equatable, Sendable {
  /// Nothing: only its style.
  case blank
  /// A text, and never a formula, whatever it begins with. An empty one is ``blank``.
  case text(String)
  /// A number. It is infinite or none: an error.
  case number(Double)
  /// A whole number. One of more than 15 digits, which a spreadsheet would round, is written as text.
  case integer(Int64)
  /// TRUE or FALSE.
  case boolean(Bool)
  /// A formula of this program's making, such as `=IF(A1="","",1)`, and the text it shows until it
  /// is computed. Text from a file or a store must never get here.
  case formula(String, shows: String)

  /// The largest number of 15 digits, which are what spreadsheets keep.
  static let exactIntegers: ClosedRange<Int64> = -999_999_999_999_999...999_999_999_999_999
}
