/// How a cell looks, and whether it can be filled in on a protected sheet.
///
/// The styles below are those that every workbook of this program is made of. Change a copy for
/// what they lack:
///
///     var style = CellStyle.known
///     style.numberFormat = "#,##0"
public struct CellStyle: Hashable, Sendable {
  /// Where a text stands from left to right. Without one, text stands left and numbers right.
  public enum Horizontal: Hashable, Sendable {
    /// At the left edge.
    case left
    /// In the middle.
    case center
    /// At the right edge.
    case right
  }

  /// Where a text stands from top to bottom. Without one, at the bottom.
  public enum Vertical: Hashable, Sendable {
    /// At the top edge.
    case top
    /// In the middle.
    case center
  }

  /// Whether text is bold.
  public var isBold = false
  /// The height of letters in points; nil: 11.
  public var fontSize: Double?
  /// The colour of text as 0xRRGGBB; nil: black.
  public var textColor: UInt32?
  /// The colour behind the text as 0xRRGGBB; nil: none.
  public var fill: UInt32?
  /// Whether thin grey lines surround the cell.
  public var hasBorder = false
  /// Whether text is underlined.
  public var isUnderlined = false
  /// How numbers are shown, as Excel spells it: `#,##0`, `0.0%`. Nil: as they are.
  public var numberFormat: String?
  /// Whether long text goes on in the next line of the cell.
  public var wraps = false
  /// Where text stands from left to right.
  public var horizontal: Horizontal?
  /// Where text stands from top to bottom.
  public var vertical: Vertical?
  /// By how many letters text is moved inwards.
  public var indent = 0
  /// Whether the cell can be changed while its sheet is protected.
  public var isUnlocked = false

  /// A cell without any of it.
  public init() {}
}

extension CellStyle {
  private init(_ change: (inout CellStyle) -> Void) {
    self.init()
    change(&self)
  }

  /// The heading of a sheet.
  public static let title = CellStyle {
    $0.isBold = true
    $0.fontSize = 14
  }
  /// What is said below the heading, in grey.
  public static let note = CellStyle { $0.textColor = 0x595959 }
  /// The heading of a column.
  public static let header = CellStyle {
    $0.isBold = true
    $0.textColor = 0xFFFFFF
    $0.fill = 0x1F4E79
    $0.hasBorder = true
    $0.wraps = true
    $0.horizontal = .center
    $0.vertical = .center
  }
  /// A cell of a table.
  public static let body = CellStyle {
    $0.hasBorder = true
    $0.vertical = .center
  }
  /// A cell that is known and not to be changed: grey.
  public static let known = body.filled(0xE7E6E6)
  /// A cell to fill in: light yellow, and open on a protected sheet.
  public static let input = CellStyle {
    $0 = body.filled(0xFFF9DB)
    $0.isUnlocked = true
  }
  /// A cell with a mistake: light red, and open on a protected sheet.
  public static let fault = CellStyle {
    $0 = body.filled(0xFFC7CE)
    $0.textColor = 0x9C0006
    $0.isUnlocked = true
  }

  /// The same with text that goes on in the next line of the cell.
  public var wrapped: CellStyle {
    var style = self
    style.wraps = true
    return style
  }

  /// The same with text in the middle.
  public var centered: CellStyle {
    var style = self
    style.horizontal = .center
    return style
  }

  /// The same with another colour behind the text, as 0xRRGGBB.
  public func filled(_ color: UInt32) -> CellStyle {
    var style = self
    style.fill = color
    return style
  }

  /// The same with numbers shown so: `#,##0`.
  public func showing(_ numberFormat: String?) -> CellStyle {
    var style = self
    style.numberFormat = numberFormat
    return style
  }
}
