import ReviewStore
import SQLite
import Tables

extension PageWriter {
  func summary(_ section: ReviewSection, in store: borrowing Store) throws {
    try headline(in: store)
    for table in section.tables {
      try html.markup("<div class=\"beside\">\n")
      try gradesChart(of: table, in: store)
      try self.table(table, in: store)
      try html.markup("</div>\n")
    }
  }

  /// How many measures have which grade, in large figures.
  private func headline(in store: borrowing Store) throws {
    let counts = try store.connection.queryRows(
      "SELECT grade, measures FROM plan_review WHERE plan = ?", [.text(plan.code)])
    let total = counts.reduce(0) { $0 + $1[1].whole }
    let measures = Dictionary(counts.map { ($0[0].string, $0[1].whole) }) { first, _ in first }
    try html.markup("<ul class=\"headline\">\n")
    try figure(word("measures", "施策"), total, nil)
    for (index, grade) in plan.grades.enumerated() {
      let meaning = grade.meaning.isEmpty ? "" : " \(grade.meaning)"
      try figure(grade.grade + meaning, measures[grade.grade] ?? 0, index)
    }
    let onTrack = plan.grades.filter(\.isOnTrack)
    let sum = onTrack.reduce(0) { $0 + (measures[$1.grade] ?? 0) }
    if total > 0, !onTrack.isEmpty {
      let share = RateDisplay(digits: 1, rounding: .halfUp).text(100 * Double(sum) / Double(total))
      let names = onTrack.map(\.grade).joined(separator: word(" or ", "または"))
      try figure(word("\(names): on track", "\(names)（順調）"), sum, nil, "\(share)%")
    }
    try html.markup("</ul>\n")
  }

  private func figure(
    _ name: String, _ count: Int64, _ rank: Int?, _ share: String? = nil
  ) throws {
    let badge = rank.map { " \(plan.scale.badge($0))" } ?? ""
    try html.element("li", ["class": "figure\(badge)"]) {
      try html.element("span", ["class": "count"], text: "\(count)")
      if let share { try html.element("span", ["class": "share"], text: share) }
      try html.element("span", ["class": "name"], text: name)
    }
    try html.newline()
  }
}
