import ReviewPages
import Tables
import Testing

@Suite("A dot plot")
struct DotPlotTests {
  @Test("has a row for each measure with its label, its dot and its rate, over labelled bands")
  func rows() throws {
    let parsed = try ParsedSVG(ChartSamples.dots([85, 100, nil, 125]).svg(id: "c"))
    let texts = parsed.texts()
    #expect(texts.prefix(3) == ["A ≥ 120%", "B ≥ 90%", "C < 90%"])
    #expect(
      texts.dropFirst(3).prefix(8) == [
        "1 name", "85%", "2 name", "100%", "3 name", "–", "4 name", "125%",
      ])
    #expect(texts.dropFirst(11) == ["80%", "90%", "100%", "110%", "120%", "130%"])
    let dots = parsed.all("circle")
    #expect(
      dots.map { $0.attributes["class"] } == [
        "chart-off-7 chart-dot", "chart-on-4 chart-dot", "chart-on-1 chart-dot",
      ])
    // From 80 % at 6 to 130 % at 434.
    #expect(parsed.numbers("cx", of: "circle") == [48.8, 177.2, 391.2])
  }

  private func arrows(_ parsed: ParsedSVG) -> Int {
    parsed.all("path").count { $0.attributes["class"]?.hasSuffix("chart-dot") == true }
  }

  @Test("crosses no name with the lines of its ticks and bands")
  func names() throws {
    let parsed = try ParsedSVG(ChartSamples.dots([85, 100, nil, 125]).svg(id: "c"))
    let names = parsed.all("text").filter { $0.text.hasSuffix(" name") }
      .compactMap { Double($0.attributes["y"] ?? "") }
    #expect(names.count == 4)
    var lines: [ClosedRange<Double>] = []
    for path in parsed.all("path") {
      for match in (path.attributes["d"] ?? "").matches(of: /M[0-9.]+ ([0-9.]+)V([0-9.]+)/) {
        lines.append(try #require(Double(match.1))...(try #require(Double(match.2))))
      }
    }
    // Six ticks and two edges in each of four rows.
    #expect(lines.count == 32)
    for line in parsed.all("line") where line.attributes["x1"] == line.attributes["x2"] {
      let ends = ["y1", "y2"].compactMap { Double(line.attributes[$0] ?? "") }
      lines.append(ends[0]...ends[1])
    }
    for baseline in names { #expect(!lines.contains { $0.overlaps(baseline - 10...baseline) }) }
  }

  @Test("keeps the crowd apart: rates far from all others are arrows, with a note that says so")
  func outliers() throws {
    let rates: [Double?] = (0..<20).map { 90 + Double($0) } + [1300, -400]
    let parsed = try ParsedSVG(ChartSamples.dots(rates).svg(id: "c"))
    #expect(parsed.all("circle").count == 20)
    #expect(arrows(parsed) == 2)
    #expect(parsed.texts().contains("1300%"))
    #expect(parsed.texts().contains("-400%"))
    let all = parsed.texts().joined(separator: " ")
    #expect(
      all.contains(
        "outside the axis (80% to 130%): an arrow at its end, with the rate."))
  }

  @Test("has the whole range on its axis where that is not much more")
  func moderate() throws {
    let parsed = try ParsedSVG(ChartSamples.dots([80, 90, 100, 110, 170]).svg(id: "c"))
    #expect(parsed.all("circle").count == 5)
    #expect(arrows(parsed) == 0)
  }

  @Test("puts band labels that would overlap on lines of their own")
  func narrowBands() throws {
    let parsed = try ParsedSVG(
      ChartSamples.dots([50, 100, 140], scale: ChartSamples.seven).svg(id: "c"))
    let labels = parsed.all("text").prefix(7)
    #expect(
      Set(labels.map(\.text)) == [
        "S ≥ 130%", "A ≥ 110%", "B+ ≥ 100%", "B ≥ 95%", "C ≥ 90%", "D ≥ 60%", "E < 60%",
      ])
    for (index, label) in labels.enumerated() {
      for other in labels.dropFirst(index + 1)
      where other.attributes["y"] == label.attributes["y"] {
        let x = [label, other].map { Double($0.attributes["x"] ?? "") ?? 0 }
        #expect(abs(x[0] - x[1]) > 50, "\(label.text) and \(other.text)")
      }
    }
  }

  @Test("has panels of a page each, in which every measure comes once and in order")
  func panels() throws {
    let parsed = try ParsedSVG(ChartSamples.dots((0..<120).map { 60 + Double($0) }).svg(id: "c"))
    let count = parsed.all("svg").count
    #expect(count > 5)
    #expect(parsed.texts("title") == (1...count).map { "Average rates (\($0)/\(count))" })
    #expect(
      parsed.texts().filter { $0.hasSuffix(" name") } == (1...120).map { "\($0) name" })
    let heights = parsed.all("svg").compactMap {
      $0.attributes["viewBox"]?.split(separator: " ").last.flatMap { Double($0) }
    }
    #expect(heights.allSatisfy { $0 <= 800 })
  }

  @Test("tells grades, the lowest and the highest and what is off its axis")
  func words() {
    #expect(
      ChartSamples.dots([85, 100, nil, 85, 125]).textAlternative
        == "A dot for the average rate of each of 5 measures. "
        + "Grades: A from 120%: 1 measure; B from 90%: 1 measure; C below 90%: 2 measures; "
        + "no grade: 1 measure. Lowest: 1 name and 1 other, 85%; highest: 5 name, 125%.")
    let plot = DotPlot(
      title: "平均達成率",
      points: [
        .init(label: "1 甲", rate: 95, shown: "95%", grade: "B"),
        .init(label: "2 乙", rate: 900, shown: "900%", grade: "A"),
        .init(label: "3 丙", rate: 95, shown: "95%", grade: "B"),
        .init(label: "4 丁", rate: 96, shown: "96%", grade: "B"),
        .init(label: "5 戊", rate: 97, shown: "97%", grade: "B"),
        .init(label: "6 己", rate: nil, shown: "-", grade: nil),
      ], scale: ChartSamples.three, language: .japanese)
    #expect(
      plot.textAlternative
        == "6施策それぞれの平均達成率を点で示した図。"
        + "評価別では、Aは120%以上で1施策、Bは90%以上で4施策、Cは90%未満で0施策、評価なしが1施策。"
        + "最低は1 甲ほか1施策の95%、最高は2 乙の900%。"
        + "軸の範囲（80%～130%）の外にある1施策は、端の矢印と達成率で示しています。")
  }

  @Test("is a histogram of more than 120 measures, whose bars hold each rated measure once")
  func compact() throws {
    #expect(
      try ParsedSVG(ChartSamples.dots((0..<120).map(Double.init)).svg(id: "c"))
        .all("circle").count == 120)
    let rates: [Double?] = (0..<999).map { 60 + Double($0 % 80) } + [nil, 5000, -900]
    let parsed = try ParsedSVG(ChartSamples.dots(rates).svg(id: "c"))
    #expect(parsed.all("circle").isEmpty)
    let counts = parsed.all("text").filter { $0.attributes["class"]?.contains("figure") == true }
    #expect(counts.compactMap { Int($0.text) }.reduce(0, +) == 1001)
    #expect(parsed.texts().contains("≥ 140%"))
    #expect(parsed.texts().contains("< 60%"))
    #expect(parsed.texts().joined(separator: " ").contains("No rate: 1 measure."))
  }

  @Test("names every bar of a histogram in its text alternative")
  func histogramWords() {
    let rates: [Double?] = (0..<121).map { $0 == 0 ? nil : $0.isMultiple(of: 2) ? 95 : 130 }
    #expect(
      ChartSamples.dots(rates).textAlternative.hasPrefix(
        "Bars: how many of 121 measures have an average rate in each range. "
          + "80% to below 85%: 0 measures; 85% to below 90%: 0 measures; "
          + "90% to below 95%: 0 measures; 95% to below 100%: 60 measures; "))
  }

  @Test("shows rates that are no numbers, or none at all")
  func odd() throws {
    for rates in [[], [nil], [.nan], [.infinity, -.infinity, 1e300], [100]] as [[Double?]] {
      _ = try ParsedSVG(
        DotPlot(
          title: "", points: rates.map { .init(label: "", rate: $0, shown: "", grade: nil) },
          scale: ChartSamples.three, language: .english
        ).svg(id: "c"))
    }
  }
}
