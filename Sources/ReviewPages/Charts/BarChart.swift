import Tables

/// A stacked bar chart in characters, for a terminal.
public struct BarChart: Sendable {
  /// A bar.
  public struct Bar: Sendable {
    /// What stands before it.
    public let label: String
    /// The size of each part, not negative.
    public let parts: [Int]

    /// Creates a bar.
    public init(label: String, parts: [Int]) {
      self.label = label
      self.parts = parts
    }
  }

  /// What fills the parts: told apart without colour.
  static let fills: [Character] = ["█", "▒", "░", "▓", "□", "·"]

  private let bars: [Bar]
  private let partNames: [String]

  /// Creates a chart.
  /// - Parameters:
  ///   - bars: From the top down, each with a part for every name.
  ///   - partNames: What the parts are.
  public init(bars: [Bar], partNames: [String]) {
    self.bars = bars
    self.partNames = partNames
  }

  /// The lines of the chart, the legend last, none wider than `width` where labels allow it.
  ///
  /// A bar has a character for each unit where there is room, and is to scale otherwise.
  public func lines(width: Int) -> [String] {
    let labelWidth = bars.map { DisplayWidth.of($0.label) }.max() ?? 0
    let counts = bars.map { $0.parts.map { "\($0)" }.joined(separator: " / ") }
    let countWidth = counts.map(\.count).max() ?? 0
    let room = max(10, width - labelWidth - countWidth - 4)
    let largest = bars.map { $0.parts.reduce(0, +) }.max() ?? 0
    let length = min(room, largest)
    let lines = zip(bars, counts).map { bar, count in
      let total = bar.parts.reduce(0, +)
      let cells = Self.cells(bar.parts, largest <= room ? total : total * room / max(1, largest))
      let label = bar.label + Self.spaces(labelWidth - DisplayWidth.of(bar.label))
      let fill = cells + Self.spaces(length - cells.count)
      return "\(label)  \(fill)  \(Self.spaces(countWidth - count.count))\(count)"
    }
    let legend = partNames.enumerated().map { "\(Self.fill($0)) \($1)" }
    return lines + Self.legend(legend, indent: labelWidth + 2, width: width)
  }

  /// Under the bars where there is room; else from the left, on as many lines as it takes.
  private static func legend(_ entries: [String], indent: Int, width: Int) -> [String] {
    let line = spaces(indent) + entries.joined(separator: "  ")
    guard DisplayWidth.of(line) > width else { return [line] }
    var lines: [String] = []
    for entry in entries {
      if let last = lines.last, DisplayWidth.of(last) + 2 + DisplayWidth.of(entry) <= width {
        lines[lines.count - 1] = last + "  " + entry
      } else {
        lines.append(entry)
      }
    }
    return lines
  }

  /// Splits `length` characters among the parts by the largest remainder, so that they add up.
  private static func cells(_ parts: [Int], _ length: Int) -> String {
    let total = parts.reduce(0, +)
    guard total > 0 else { return "" }
    var lengths = parts.map { $0 * length / total }
    let order = parts.indices.sorted { left, right in
      (parts[left] * length % total, -left) > (parts[right] * length % total, -right)
    }
    for index in order.prefix(length - lengths.reduce(0, +)) { lengths[index] += 1 }
    return lengths.enumerated().map { String(repeating: fill($0), count: $1) }.joined()
  }

  private static func fill(_ part: Int) -> Character { fills[part % fills.count] }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
