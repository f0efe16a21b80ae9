import ReviewPages
import Tables
import Testing

@Suite("A stacked bar chart")
struct StackedBarChartTests {
  private func chart(
    _ bars: [StackedBarChart.Bar], scale: GradeScale = ChartSamples.three,
    _ language: Language = .english
  ) -> StackedBarChart {
    StackedBarChart(title: "Grades", bars: bars, scale: scale, language: language)
  }

  private func texts(_ chart: StackedBarChart) throws -> [String] {
    try ParsedSVG(chart.svg(id: "c")).texts()
  }

  @Test("names the grades with their meaning, and writes every count and the total")
  func labels() throws {
    #expect(
      try texts(chart([.init(label: "1 Safety", counts: [20, 30, 10])])) == [
        "A ahead", "B as planned", "C", "1 Safety", "A 20", "B 30", "C 10", "60",
      ])
  }

  @Test("writes a count that does not fit its segment under the bar, with its grade")
  func narrow() throws {
    let parsed = try ParsedSVG(
      chart([.init(label: "All", counts: [1, 5000, 0], ungraded: 2)]).svg(id: "c"))
    #expect(
      parsed.texts() == [
        "A ahead", "B as planned", "C", "no grade", "All", "B 5000", "5003", "A 1", "no grade 2",
      ])
    // The smallest count is still seen.
    #expect(parsed.numbers("width", of: "rect").allSatisfy { $0 >= 3 })
  }

  @Test("tells its grades, bars and counts in English, each number with its plural")
  func english() {
    let bars = [
      StackedBarChart.Bar(label: "1 Safety", counts: [2, 3, 0]),
      StackedBarChart.Bar(label: "2 Work", counts: [0, 0, 0], ungraded: 1),
    ]
    #expect(
      chart(bars).textAlternative
        == "Stacked bars: measures by grade. "
        + "Grades, the best first: A (ahead; on track), B (as planned; on track), C. "
        + "1 Safety: 5 measures (A 2, B 3, C 0). "
        + "2 Work: 1 measure (A 0, B 0, C 0, no grade 1).")
  }

  @Test("tells them in Japanese")
  func japanese() {
    #expect(
      chart([.init(label: "1 安全", counts: [2, 3, 0])], .japanese).textAlternative
        == "評価別の施策数の積み上げ棒グラフ。評価は高い順に、A（ahead、順調）、"
        + "B（as planned、順調）、C。1 安全：5施策（A 2、B 3、C 0）。")
  }

  @Test("breaks a long label into lines that together are the label")
  func longLabel() throws {
    let label = String(repeating: "活力ある都市と、豊かな市民生活（再掲）を支える施策", count: 4)
    let lines = try texts(chart([.init(label: label, counts: [1, 1, 1])])).dropFirst(3).dropLast(4)
    #expect(lines.count == 4)
    #expect(lines.joined() == label)
    #expect(lines.allSatisfy { !"、）".contains($0.prefix(1)) && !$0.hasSuffix("（") })
  }

  @Test("ends a label too long for four lines in …, and has all of it in a title")
  func endlessLabel() throws {
    let label = String(repeating: "名", count: 10_000)
    let parsed = try ParsedSVG(chart([.init(label: label, counts: [1, 1, 1])]).svg(id: "c"))
    let lines = parsed.texts().dropFirst(3).dropLast(4)
    #expect(lines.count == 4)
    #expect(lines.last?.hasSuffix("…") == true)
    #expect(parsed.texts("title") == ["Grades", label])
  }

  @Test("gives grades on track and others shades of two colours, from the strongest down")
  func shades() throws {
    let counts = Array(repeating: 5, count: 7)
    let parsed = try ParsedSVG(
      chart([.init(label: "x", counts: counts)], scale: ChartSamples.seven).svg(id: "c"))
    #expect(
      parsed.all("rect").suffix(7).map { $0.attributes["class"] } == [
        "chart-on-1", "chart-on-2", "chart-on-3", "chart-on-4", "chart-off-5", "chart-off-6",
        "chart-off-7",
      ])
    let pair = try ParsedSVG(
      chart([.init(label: "x", counts: [1, 1])], scale: ChartSamples.two).svg(id: "c"))
    #expect(
      pair.all("rect").suffix(2).map { $0.attributes["class"] } == ["chart-on-1", "chart-off-7"])
  }

  @Test("goes on in another panel, with its own legend, where a page is full")
  func panels() throws {
    let bars = (1...30).map { StackedBarChart.Bar(label: "Bureau \($0)", counts: [$0, 1, 1]) }
    let parsed = try ParsedSVG(chart(bars).svg(id: "c"))
    #expect(parsed.texts("title") == (1...4).map { "Grades (\($0)/4)" })
    #expect(parsed.texts().filter { $0 == "A ahead" }.count == 4)
    #expect(parsed.texts().filter { $0.hasPrefix("Bureau") } == bars.map(\.label))
  }

  @Test("shows a bar of nothing as 0, and no bars as a legend")
  func empty() throws {
    #expect(try texts(chart([.init(label: "x", counts: [0, 0, 0])])).last == "0")
    #expect(try texts(chart([])) == ["A ahead", "B as planned", "C"])
  }
}
