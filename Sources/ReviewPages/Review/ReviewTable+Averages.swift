import ReviewStore

extension ReviewTable {
  /// The averages of a list of measures, as charts take them; nil where it has no such columns.
  func averages(in store: borrowing Store) throws -> [DotPlot.Point]? {
    let keys = ["measure", "name", "average", "grade"]
    let places = keys.compactMap { key in columns.firstIndex { $0.key == key } }
    guard places.count == keys.count else { return nil }
    var points: [DotPlot.Point] = []
    try forEachRow(in: store) { row in
      var rate: Double?
      if case .rate(let value, _) = row[places[2]] { rate = value }
      points.append(
        .init(
          label: "\(row[places[0]].text) \(row[places[1]].text)", rate: rate,
          shown: row[places[2]].text, grade: row[places[3]].text))
    }
    return points
  }
}
