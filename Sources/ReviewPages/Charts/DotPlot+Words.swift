import Tables

extension DotPlot {
  /// How many measures have each grade, the lowest and the highest rate, and what is off the axis;
  /// of a histogram every bar besides.
  public var textAlternative: String {
    points.count > Self.mostRows ? RateHistogram(self).textAlternative : words(of: points, on: axis)
  }

  /// All that a panel shows of its measures.
  func words(of points: [Point], on axis: RateAxis) -> String {
    let kind = language.word(
      "A dot for the average rate of each of \(language.measures(points.count)).",
      "\(language.measures(points.count))それぞれの平均達成率を点で示した図。")
    return sentences([kind, gradesInWords(points), extremesInWords(points), beyond(axis, points)])
  }

  func sentences(_ sentences: [String]) -> String {
    sentences.filter { !$0.isEmpty }.joined(separator: language.word(" ", ""))
  }

  /// How many measures have each grade, and how many none.
  func gradesInWords(_ points: [Point]) -> String {
    var counts = Array(repeating: 0, count: scale.grades.count)
    for point in points {
      if let grade = scale.index(of: point.grade) { counts[grade] += 1 }
    }
    var list = scale.grades.indices.map { index in
      let count = language.measures(counts[index])
      return language.word(
        "\(scale.bandInWords(index, language)): \(count)",
        "\(scale.bandInWords(index, language))で\(count)")
    }
    let ungraded = points.count - counts.reduce(0, +)
    if ungraded > 0 {
      let count = language.measures(ungraded)
      list.append(language.word("no grade: \(count)", "評価なしが\(count)"))
    }
    return language.word(
      "Grades: \(list.joined(separator: "; ")).", "評価別では、\(list.joined(separator: "、"))。")
  }

  /// The measures with the lowest and the highest rate, when they differ.
  func extremesInWords(_ points: [Point]) -> String {
    let rates = points.compactMap { ChartRate.drawable($0.rate) }
    guard let low = rates.min(), let high = rates.max(), low < high else { return "" }
    let (lowest, highest) = (measures(at: low, points), measures(at: high, points))
    return language.word(
      "Lowest: \(lowest); highest: \(highest).", "最低は\(lowest)、最高は\(highest)。")
  }

  /// The first measure with a rate, the rate, and how many others have the same.
  private func measures(at rate: Double, _ points: [Point]) -> String {
    let all = points.filter { ChartRate.drawable($0.rate) == rate }
    guard let first = all.first else { return "" }
    let (label, shown) = (isolated(first.label), isolated(first.shown))
    let others = all.count - 1
    guard others > 0 else { return language.word("\(label), \(shown)", "\(label)の\(shown)") }
    return language.word(
      "\(label) and \(others) \(others == 1 ? "other" : "others"), \(shown)",
      "\(label)ほか\(others)施策の\(shown)")
  }

  /// What stands at the edge of the axis, and why.
  func beyond(_ axis: RateAxis, _ points: [Point]) -> String {
    let count = points.count { point in
      ChartRate.drawable(point.rate).map { !axis.contains($0) } ?? false
    }
    guard count > 0 else { return "" }
    let (low, high) = (ChartRate.label(axis.low), ChartRate.label(axis.high))
    let measures = language.measures(count)
    return language.word(
      "\(measures) outside the axis (\(low) to \(high)): an arrow at its end, with the rate.",
      "軸の範囲（\(low)～\(high)）の外にある\(measures)は、端の矢印と達成率で示しています。")
  }
}
