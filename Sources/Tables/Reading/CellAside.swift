/// What a cell of a sheet or of JSON is besides its text, where the text alone would be taken for
/// something else: a truth value, a date, a number that its format shows in another way, a text of
/// which a part is struck out.
public struct CellAside: Equatable, Sendable {
  /// What the value is, and how it is shown.
  public enum Kind: Equatable, Sendable {
    /// What the text says.
    case plain
    /// TRUE or FALSE, as the text says; no text of these letters.
    case boolean
    /// A day, perhaps with a time of day. The text is that of ISO 8601.
    case date(CalendarDay)
    /// A day of which its format shows only the year, as the text says.
    case year(CalendarDay)
    /// A number that its format shows as the text: 2746 as 2,746万人.
    case shown(stored: String)
    /// A number with more zeros before it than the text has: 5 as 005.
    case padded(String)
    /// Nothing is shown of the value, and the text is empty.
    case hidden(stored: String)
    /// A number below zero whose format leaves out that it is; the text is what is shown.
    case unsigned(stored: String)
    /// A number that its format divides by 1,000 and does not say so; the text is what is shown.
    case scaled(stored: String)
  }

  /// What the value is.
  public var kind: Kind
  /// What is struck out in the cell, and so not in the text; nil: nothing.
  public var struck: String?
  /// Whether letters of the text are raised or lowered: a footnote's mark, a power, a formula's index.
  public var isRaised: Bool

  /// Describes a cell.
  public init(_ kind: Kind = .plain, struck: String? = nil, isRaised: Bool = false) {
    self.kind = kind
    self.struck = struck
    self.isRaised = isRaised
  }
}

/// A day of the Gregorian calendar.
public struct CalendarDay: Equatable, Sendable {
  /// The year.
  public let year: Int
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Names a day.
  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}
