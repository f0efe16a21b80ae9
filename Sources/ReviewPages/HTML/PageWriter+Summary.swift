import ReviewStore
import Tables

extension PageWriter {
  func summary(_ section: ReviewSection, in store: borrowing Store) throws {
    for table in section.tables {
      try headline(table, in: store)
      try note(on: .summary)
      try html.markup("<div class=\"beside\">\n")
      try gradesChart(of: table, in: store)
      try self.table(table, in: store)
      try html.markup("</div>\n")
    }
  }

  /// How many measures have which grade, in large figures: the last row of the table.
  private func headline(_ table: ReviewTable, in store: borrowing Store) throws {
    var whole: [ReviewCell] = []
    try table.forEachRow(in: store) { whole = $0 }
    let total = plan.grades.count + 1
    guard whole.count > total + 1 else { return }
    let onTrack = plan.grades.indices.filter { plan.grades[$0].isOnTrack }
    let tiles = total + (onTrack.isEmpty ? 0 : 1)
    try html.open("ul", ["class": "headline" + Self.rowsClass(ofTiles: tiles)])
    try html.newline()
    try figure(word("measures", "施策"), whole[total].whole, nil)
    for (index, grade) in plan.grades.enumerated() {
      let meaning = grade.meaning.isEmpty ? "" : " \(grade.meaning)"
      try figure(grade.grade + meaning, whole[index + 1].whole, index)
    }
    if !onTrack.isEmpty {
      let names = alternatives(onTrack.map { plan.grades[$0].grade })
      let sum = onTrack.reduce(0) { $0 + whole[$1 + 1].whole }
      try figure(
        word("\(names): on track", "\(names)（順調）"), sum, nil, whole[total + 1].text)
    }
    try html.markup("</ul>\n")
  }

  /// Tiles that do not fit one row are spread over two or more of about the same length.
  private static func rowsClass(ofTiles count: Int) -> String {
    switch count {
    case ...7: ""
    case 8: " of-4"
    case 9...10: " of-5"
    default: " of-6"
    }
  }

  /// `S, A or B`, `S・A・B`.
  private func alternatives(_ names: [String]) -> String {
    guard language == .english, names.count > 1 else { return names.joined(separator: "・") }
    return names.dropLast().joined(separator: ", ") + " or " + names[names.count - 1]
  }

  private func figure(
    _ name: String, _ count: Int, _ rank: Int?, _ share: String? = nil
  ) throws {
    let badge = rank.map { " \(plan.scale.badge($0))" } ?? ""
    try html.element("li", ["class": "figure\(badge)"]) {
      try html.element("span", ["class": "count"], text: "\(count)")
      if let share { try html.element("span", ["class": "share"], text: share) }
      try html.element("span", ["class": "name"], data: name)
    }
    try html.newline()
  }
}
