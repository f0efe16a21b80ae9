/// A bar of a ``StackedBarChart`` with its label, placed.
struct StackedBarRow {
  private static let barHeight = 26.0
  private static let gapAbove = 6.0
  private static let gapBelow = 18.0
  /// Between segments, so that each stands against the page.
  private static let gapBetween = 2.0
  private static let gapOfTotal = 8.0
  /// A count that is not zero is always seen.
  private static let leastWidth = 3.0

  /// Above the heading of a group, and below it.
  private static let gapOfGroup = 8.0

  /// The heading of the group that the bar begins; an empty one is a rule.
  private let group: TextLines?
  private let label: TextLines
  private let segments: [StackedBarSegment]
  private let total: String
  private let scale: GradeScale
  private let notes: ChartLegend

  init(_ bar: StackedBarChart.Bar, in chart: StackedBarChart, largestTotal: Int) {
    scale = chart.scale
    label = TextLines(
      bar.label, .label, width: ChartLayout.width, limit: ChartLayout.mostLabelLines)
    group = bar.group.map {
      TextLines($0, .label, width: ChartLayout.width, limit: ChartLayout.mostLabelLines)
    }
    total = "\(bar.total)"
    segments = Self.segments(of: bar, largest: largestTotal)
    let left = segments.filter { Self.text($0, in: chart.scale) == nil }
    notes = ChartLegend(
      entries: left.map { segment in
        let name = segment.grade.map { chart.scale.grades[$0].name } ?? chart.noGrade
        return ("\(name) \(segment.count)", chart.scale.shade(segment.grade))
      })
  }

  var height: Double {
    groupHeight + label.height + Self.gapAbove + Self.barHeight + notesHeight + Self.gapBelow
  }

  private var groupHeight: Double {
    guard let group else { return 0 }
    return group.whole.isEmpty ? 2 * Self.gapOfGroup : group.height + 2 * Self.gapOfGroup
  }

  private var notesHeight: Double { notes.height > 0 ? Self.gapAbove + notes.height : 0 }

  func write(to svg: inout SVGText, top: Double) {
    writeGroup(to: &svg, top: top)
    let top = top + groupHeight
    svg.lines("chart-label", x: 0, y: top + label.size.rawValue, label)
    let y = top + label.height + Self.gapAbove
    let baseline = y + Self.barHeight / 2 + ChartLayout.baseline * TextSize.label.rawValue
    var end = 0.0
    for segment in segments {
      write(segment, to: &svg, y: y, baseline: baseline)
      end = segment.x + segment.width + Self.gapOfTotal
    }
    svg.text("chart-figure", x: end, y: baseline, total)
    notes.write(to: &svg, top: y + Self.barHeight + Self.gapAbove)
  }

  private func writeGroup(to svg: inout SVGText, top: Double) {
    guard let group else { return }
    if group.whole.isEmpty {
      svg.line("chart-axis", from: (0, top), to: (ChartLayout.width, top))
    } else {
      svg.lines(
        "chart-figure", x: 0, y: top + Self.gapOfGroup + group.size.rawValue, group)
    }
  }

  private func write(
    _ segment: StackedBarSegment, to svg: inout SVGText, y: Double, baseline: Double
  ) {
    svg.rectangle(
      scale.shade(segment.grade), x: segment.x, y: y, width: segment.width,
      height: Self.barHeight)
    guard let text = Self.text(segment, in: scale) else { return }
    svg.text(
      segment.grade.map(scale.textOnShade) ?? "chart-label", x: segment.x + segment.width / 2,
      y: baseline, text, anchor: .middle)
  }

  /// What is written into a segment: its grade and count, its count, or nothing when neither fits.
  private static func text(_ segment: StackedBarSegment, in scale: GradeScale) -> String? {
    let count = "\(segment.count)"
    let name = segment.grade.map { scale.grades[$0].name + " " } ?? ""
    return [name + count, count].first {
      TextSize.label.width(of: $0) + 6 <= segment.width
    }
  }

  private static func segments(
    of bar: StackedBarChart.Bar, largest: Int
  ) -> [StackedBarSegment] {
    let parts =
      bar.counts.enumerated().map { (grade: Optional($0), count: $1) }
      + [(grade: nil, count: bar.ungraded)]
    let room =
      ChartLayout.width - gapOfTotal - TextSize.label.width(of: "\(largest)")
      - Double(parts.count) * (gapBetween + leastWidth)
    var x = 0.0
    return parts.filter { $0.count > 0 }.map { grade, count in
      let width = max(leastWidth, room * Double(count) / Double(largest))
      defer { x += width + gapBetween }
      return StackedBarSegment(grade: grade, count: count, x: x, width: width)
    }
  }
}

/// A part of a bar.
struct StackedBarSegment {
  /// The grade; nil: none.
  let grade: Int?
  let count: Int
  let x: Double
  let width: Double
}
