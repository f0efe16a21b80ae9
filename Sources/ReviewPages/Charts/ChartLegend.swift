/// Swatches with their names, side by side and on as many lines as they take.
struct ChartLegend {
  private static let swatch = 13.0
  private static let gap = 7.0
  private static let between = 18.0

  private struct Entry {
    let shade: String
    let text: TextLines
    let x: Double
    let y: Double
  }

  private var entries: [Entry] = []
  /// Nothing when there are no entries.
  private(set) var height = 0.0

  /// Places entries from the left.
  init(entries: [(name: String, shade: String)]) {
    let indent = Self.swatch + Self.gap
    var x = 0.0
    var y = 0.0
    var line = 0.0
    for (name, shade) in entries {
      let text = TextLines(
        name, .small, width: ChartLayout.width - indent, limit: ChartLayout.mostLabelLines)
      if x > 0, x + indent + text.width > ChartLayout.width {
        x = 0
        y += line
        line = 0
      }
      self.entries.append(Entry(shade: shade, text: text, x: x, y: y))
      line = max(line, text.height + 2)
      x += indent + text.width + Self.between
    }
    height = entries.isEmpty ? 0 : y + line
  }

  /// The grades of a chart with their meaning.
  init(of chart: StackedBarChart) {
    let grades = chart.scale.grades.enumerated().map { index, grade in
      (
        grade.meaning.isEmpty ? grade.name : "\(grade.name) \(grade.meaning)",
        chart.scale.shade(index)
      )
    }
    let none =
      chart.bars.contains { $0.ungraded > 0 }
      ? [(chart.noGrade, chart.scale.shade(nil))] : []
    self.init(entries: grades + none)
  }

  func write(to svg: inout SVGText, top: Double) {
    for entry in entries {
      let baseline = top + entry.y + entry.text.size.rawValue
      svg.rectangle(
        entry.shade, x: entry.x + 1, y: baseline - Self.swatch + 2, width: Self.swatch,
        height: Self.swatch)
      svg.lines("chart-small", x: entry.x + Self.swatch + Self.gap, y: baseline, entry.text)
    }
  }
}
