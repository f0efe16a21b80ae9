import ReviewPages
import Tables

/// Scales, names and charts that tests of charts share.
enum ChartSamples {
  static let three = GradeScale([
    .init(name: "A", meaning: "ahead", atLeast: 120, isOnTrack: true),
    .init(name: "B", meaning: "as planned", atLeast: 90, isOnTrack: true),
    .init(name: "C", meaning: "", atLeast: nil, isOnTrack: false),
  ])

  static let two = GradeScale([
    .init(name: "達成", meaning: "", atLeast: 100, isOnTrack: true),
    .init(name: "未達成", meaning: "", atLeast: nil, isOnTrack: false),
  ])

  static let seven = GradeScale(
    zip(["S", "A", "B+", "B", "C", "D", "E"], [130, 110, 100, 95, 90, 60, nil]).map {
      .init(name: $0, meaning: "", atLeast: $1, isOnTrack: ($1 ?? 0) >= 95)
    })

  static let hostileNames = [
    "<script>alert(1)</script>", "]]> & \"quotes\" 'single'", "a\u{0}b\u{7}c\u{1F}d\u{FFFE}e\u{9F}",
    "\u{202E}override שלום \u{2069}\u{2069} end", "tab\tline\nbreak\u{2028}", "=cmd|' /C calc'!A0",
    String(repeating: "長い名前の施策、", count: 1250), String(repeating: "x", count: 10_000), "",
    "Z\(String(repeating: "\u{301}", count: 500))",
  ]

  /// Each kind of chart with hostile text wherever there can be text.
  static func hostileCharts(in scale: GradeScale) -> [any SVGChart] {
    hostileNames.flatMap { name -> [any SVGChart] in
      [
        StackedBarChart(
          title: name,
          bars: [.init(label: name, counts: scale.grades.indices.map { $0 }, ungraded: 1)],
          scale: scale, language: .japanese),
        DotPlot(
          title: name,
          points: [.init(label: name, rate: 1e300, shown: name, grade: scale.grades[0].name)],
          scale: scale, language: .english),
        RateLineChart(
          title: name,
          years: [
            .init(label: name, rate: nil, shown: name), .init(label: name, rate: -7, shown: name),
          ], average: .init(rate: .infinity, shown: name, grade: name), scale: scale,
          language: .english),
      ]
    }
  }

  static func dots(_ rates: [Double?], scale: GradeScale = three) -> DotPlot {
    DotPlot(
      title: "Average rates",
      points: rates.enumerated().map { index, rate in
        .init(
          label: "\(index + 1) name", rate: rate, shown: rate.map { "\(Int($0))%" } ?? "–",
          grade: rate.flatMap { rate in
            scale.grades.first { ($0.atLeast ?? -.infinity) <= rate }?.name
          })
      }, scale: scale, language: .english)
  }
}
