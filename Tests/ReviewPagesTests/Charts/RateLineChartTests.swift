import ReviewPages
import Tables
import Testing

@Suite("A line chart of yearly rates")
struct RateLineChartTests {
  private func chart(
    _ rates: [Double?], average: Double? = nil, scale: GradeScale = ChartSamples.three,
    _ language: Language = .english
  ) -> RateLineChart {
    RateLineChart(
      title: "Rates",
      years: rates.enumerated().map { index, rate in
        .init(label: "FY\(2018 + index)", rate: rate, shown: rate.map { "\(Int($0))%" } ?? "–")
      },
      average: average.map { .init(rate: $0, shown: "\(Int($0))%", grade: "B") }, scale: scale,
      language: language)
  }

  @Test("labels ticks, bands, the average, every year and every point")
  func labels() throws {
    let parsed = try ParsedSVG(chart([100, 40, 100, 120], average: 90).svg(id: "c"))
    #expect(
      parsed.texts() == [
        "average 90%, grade B", "0%", "50%", "100%", "150%", "A ≥ 120%", "B ≥ 90%", "C < 90%",
        "FY2018", "FY2019", "FY2020", "FY2021", "100%", "40%", "100%", "120%",
      ])
    #expect(parsed.all("circle").count == 4)
  }

  @Test("breaks the line at a year without a rate, and says there what is shown for it")
  func gaps() throws {
    let parsed = try ParsedSVG(chart([100, 90, nil, 80, nil, 70, 60]).svg(id: "c"))
    let lines = parsed.all("path").filter { $0.attributes["class"] == "chart-line" }
    #expect(lines.map { $0.attributes["d"]?.filter { $0 == "L" }.count } == [1, 1])
    #expect(parsed.all("circle").count == 5)
    #expect(parsed.texts().filter { $0 == "–" }.count == 2)
  }

  @Test("places a rate on its axis: higher is further up")
  func places() throws {
    let parsed = try ParsedSVG(chart([0, 75, 150]).svg(id: "c"))
    let y = parsed.numbers("cy", of: "circle")
    #expect(y[0] - y[1] == y[1] - y[2])
    #expect(y[0] - y[2] == 142.5)
  }

  @Test("has room for negative and large rates, and keeps band labels apart")
  func extremes() throws {
    let parsed = try ParsedSVG(
      chart([-50, 1300, 20], average: 423, scale: ChartSamples.seven).svg(id: "c"))
    #expect(parsed.texts().contains("-500%"))
    #expect(parsed.texts().contains("1500%"))
    let labels = parsed.all("text").filter { $0.text.contains("≥") || $0.text.contains("<") }
    let y = labels.compactMap { $0.attributes["y"].flatMap(Double.init) }.sorted()
    #expect(y.count == 7)
    #expect(zip(y, y.dropFirst()).allSatisfy { $1 - $0 >= 14 })
  }

  @Test("grows wider rather than let figures of many years overlap")
  func manyYears() throws {
    let parsed = try ParsedSVG(chart((0..<30).map { Double($0 * 5) }).svg(id: "c"))
    #expect(parsed.texts().filter { $0.hasSuffix("%") && !$0.contains(" ") }.count >= 30)
    let x = parsed.numbers("cx", of: "circle")
    #expect(zip(x, x.dropFirst()).allSatisfy { $1 - $0 >= 30 })
  }

  @Test("tells every year, the lowest and highest, the average and the bands in English")
  func english() {
    #expect(
      chart([100, 40, nil, 120], average: 90).textAlternative
        == "Line of yearly rates: FY2018 100%, FY2019 40%, FY2020 no rate (–), FY2021 120%. "
        + "Lowest: FY2019, 40%; highest: FY2021, 120%. Average: 90%, grade B. "
        + "Grades: A from 120%, B from 90%, C below 90%.")
    #expect(
      chart([nil]).textAlternative
        == "Line of yearly rates: FY2018 no rate (–). No average. "
        + "Grades: A from 120%, B from 90%, C below 90%.")
  }

  @Test("tells them in Japanese")
  func japanese() {
    let years = [
      RateLineChart.Year(label: "30年度", rate: 100, shown: "100%"),
      RateLineChart.Year(label: "元年度", rate: nil, shown: "-"),
      RateLineChart.Year(label: "2年度", rate: 80, shown: "80%"),
    ]
    let chart = RateLineChart(
      title: "", years: years, average: .init(rate: 90, shown: "90%", grade: "B"),
      scale: ChartSamples.three, language: .japanese)
    #expect(
      chart.textAlternative
        == "年度別の達成率の折れ線グラフ。30年度 100%、元年度 達成率なし（-）、2年度 80%。"
        + "最低は2年度の80%、最高は30年度の100%。平均は90%、評価はB。"
        + "評価の基準：Aは120%以上、Bは90%以上、Cは90%未満。")
  }
}
