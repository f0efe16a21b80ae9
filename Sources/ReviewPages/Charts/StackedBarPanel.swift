/// As many bars of a ``StackedBarChart`` as fit a page, with the legend.
struct StackedBarPanel: ChartPanel {
  private static let gapBelowLegend = 18.0

  let textAlternative: String
  let height: Double
  private let legend: ChartLegend
  private let rows: [StackedBarRow]

  static func panels(of chart: StackedBarChart) -> [StackedBarPanel] {
    let legend = ChartLegend(of: chart)
    let largest = max(1, chart.bars.map(\.total).max() ?? 1)
    let rows = chart.bars.map { StackedBarRow($0, in: chart, largestTotal: largest) }
    let room = max(ChartPanels.mostHeight - legend.height, ChartPanels.mostHeight / 2)
    return ChartPanels.split(rows.map(\.height), room: room).map { range in
      StackedBarPanel(legend, Array(rows[range]), chart.words(of: Array(chart.bars[range])))
    }
  }

  private init(_ legend: ChartLegend, _ rows: [StackedBarRow], _ textAlternative: String) {
    self.legend = legend
    self.rows = rows
    self.textAlternative = textAlternative
    height = rows.reduce(legend.height + Self.gapBelowLegend) { $0 + $1.height }
  }

  func write(to svg: inout SVGText) {
    legend.write(to: &svg, top: 0)
    var top = legend.height + Self.gapBelowLegend
    for row in rows {
      row.write(to: &svg, top: top)
      top += row.height
    }
  }
}
