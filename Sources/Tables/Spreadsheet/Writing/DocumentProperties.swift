/// What a workbook says of itself.
public struct DocumentProperties: Equatable, Sendable {
  /// Its title.
  public var title = ""
  /// What it is about.
  public var subject = ""
  /// Who made it.
  public var author = ""
  /// When, in seconds since 1970 in UTC. Never the time of writing, so that the same input gives the
  /// same bytes: as it is, 1 January 2000.
  public var created: Int64 = 946_684_800

  /// The defaults.
  public init() {}
}

/// How a sheet is printed: on A4.
public struct PageSetup: Equatable, Sendable {
  /// Whether the long side is the width.
  public var isLandscape = true
  /// The rows that every page begins with, counted from 1; nil: none.
  public var repeatedRows: ClosedRange<Int>?
  /// Whether all columns are made to fit on one page.
  public var fitsWidth = true
  /// Whether all rows are made to fit on one page too.
  public var fitsHeight = false
  /// What alone is printed; nil: all of the sheet.
  public var area: CellRange?
  /// What stands at the top of every page, left; empty: nothing. A text, not Excel's codes.
  public var heading = ""
  /// What stands at the foot of every page, as Excel spells it: `&P / &N`.
  public var footer = "&C&P / &N"

  /// The defaults.
  public init() {}
}
