import Tables

extension RateHistogram {
  /// The same figures as a table, the highest rates first: how many measures of each grade have an
  /// average in each range.
  var table: ReviewTable {
    let language = plot.language
    var counts = bins.map { _ in Array(repeating: Int64(0), count: plot.scale.grades.count) }
    for point in plot.points {
      guard let rate = ChartRate.drawable(point.rate), let bin = place(of: rate),
        let grade = plot.scale.index(of: point.grade)
      else { continue }
      counts[bin][grade] += 1
    }
    var rows = zip(bins, counts).reversed().map { bin, counts in
      row(name(bin), counts, Int64(bin.count))
    }
    if unrated > 0 {
      let none = Array(repeating: Int64(0), count: plot.scale.grades.count)
      rows.append(row(language.word("no rate", "達成率なし"), none, Int64(unrated)))
    }
    return ReviewTable(
      name: "averages", title: language.word("Measures by average rate", "平均達成率の分布"),
      columns: [ReviewColumn("range", language.word("Average", "平均達成率"), .heading)]
        + plot.scale.grades.map { ReviewColumn("grade_\($0.name)", $0.name, .number) }
        + [ReviewColumn("total", language.word("Total", "合計"), .number)],
      rows: rows)
  }

  private func row(_ name: String, _ counts: [Int64], _ total: Int64) -> [ReviewCell] {
    [.text(name)] + counts.map { .count($0) } + [.count(total)]
  }

  /// The bin of a rate.
  private func place(of rate: Double) -> Int? {
    bins.firstIndex { bin in
      rate >= bin.low ?? -Double.infinity && rate < bin.high ?? Double.infinity
    }
  }
}
