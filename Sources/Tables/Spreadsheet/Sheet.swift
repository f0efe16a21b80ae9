/// A sheet of a workbook, as its tab shows it.
public struct Sheet: Equatable, Sendable {
  /// Whether a sheet has a tab.
  public enum Visibility: String, Sendable {
    /// It has one.
    case visible
    /// It has none; the program's menu can show it.
    case hidden
    /// It has none, and only a macro can show it.
    case veryHidden
  }

  /// The name on the tab.
  public let name: String
  /// Whether it has a tab.
  public let visibility: Visibility
  /// False for a sheet without cells, such as a chart.
  public let hasCells: Bool

  /// Describes a sheet.
  public init(name: String, visibility: Visibility = .visible, hasCells: Bool = true) {
    self.name = name
    self.visibility = visibility
    self.hasCells = hasCells
  }
}
