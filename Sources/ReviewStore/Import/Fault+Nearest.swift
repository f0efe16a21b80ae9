import Tables

/// What a person could have meant by a word that is not known.
extension Fault {
  /// The nearest of a few words to the cell's text.
  func nearest(among known: [String]) -> [String] {
    NearestNames(known).nearest(to: value ?? "")
  }

  /// The columns whose name or Japanese heading is nearest to a heading.
  static func nearestColumns(to heading: String, of resource: Resource) -> [String] {
    NearestNames(resource.columns.flatMap { [$0.name] + $0.headings }).nearest(to: heading)
  }
}
