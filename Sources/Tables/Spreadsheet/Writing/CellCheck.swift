/// What a spreadsheet program checks when a cell is filled in, and what it says.
public struct CellCheck: Equatable, Sendable {
  /// What a cell may hold. An empty cell always passes.
  public enum Rule: Equatable, Sendable {
    /// One of a few words, offered in a drop-down list. A list that is too long for the cell's own
    /// entry goes to a hidden sheet.
    case list([String])
    /// A number in a range.
    case decimal(ClosedRange<Double>)
    /// A whole number in a range.
    case whole(ClosedRange<Int64>)
    /// Whatever makes a formula true. It is written for the top left cell: `=ISNUMBER(C5)`.
    case custom(String)
  }

  /// What a cell may hold.
  public var rule: Rule
  /// The title of both messages: at most ``WorkbookLimits/checkTitle`` units.
  public var title: String
  /// What is shown beside the cell when it is chosen; empty: nothing. At most
  /// ``WorkbookLimits/checkText`` units.
  public var message: String
  /// What is said of a value that does not pass; empty: what the program says by itself. At most
  /// ``WorkbookLimits/checkText`` units.
  public var fault: String

  /// Checks a cell by a rule.
  public init(_ rule: Rule, title: String = "", message: String = "", fault: String = "") {
    self.rule = rule
    self.title = title
    self.message = message
    self.fault = fault
  }
}
