/// A chart on a sheet. The spreadsheet program draws it from cells, and again when they change.
public struct SheetChart: Sendable {
  /// What is drawn.
  public enum Kind: Sendable {
    /// Bars from left to right, one a category from above, made of a part for each series.
    case stackedBars
    /// Points and lines from left to right.
    case lines
  }

  /// How a series looks.
  public enum Mark: Sendable, Equatable {
    /// The part of a bar in a colour, 0xRRGGBB, with its number in another. No number for 0.
    case part(UInt32, number: UInt32)
    /// A dot for each value.
    case dots(UInt32)
    /// Dots with a line between them, and the number above each.
    case line(UInt32)
    /// A dashed line without dots.
    case dashes(UInt32)
  }

  /// Some values of the chart, one a category.
  public struct Series: Sendable {
    /// What the legend says.
    public let name: String
    /// The cells with what the values are of.
    public let categories: CellRange
    /// The cells with the values; an empty one is a gap.
    public let values: CellRange
    /// How it looks.
    public let mark: Mark

    /// Makes a series.
    public init(name: String, categories: CellRange, values: CellRange, mark: Mark) {
      self.name = name
      self.categories = categories
      self.values = values
      self.mark = mark
    }
  }

  /// What is drawn.
  public let kind: Kind
  /// What it shows, in a few words.
  public let title: String
  /// All that it shows, in words, for those who do not see it.
  public let description: String
  /// The name of the sheet that its cells are on.
  public let source: String
  /// What is drawn, in order.
  public let series: [Series]
  /// Its size in pixels, of which 96 are an inch.
  public let size: (width: Int, height: Int)
  /// How the numbers of the value axis are shown: `0%`.
  public let numberFormat: String
  /// Every how many categories the axis names one.
  public let labelInterval: Int

  /// Makes a chart.
  public init(
    _ kind: Kind, title: String, description: String, source: String, series: [Series],
    size: (width: Int, height: Int), numberFormat: String, labelInterval: Int = 1
  ) {
    self.kind = kind
    self.title = title
    self.description = description
    self.source = source
    self.series = series
    self.size = size
    self.numberFormat = numberFormat
    self.labelInterval = labelInterval
  }
}
