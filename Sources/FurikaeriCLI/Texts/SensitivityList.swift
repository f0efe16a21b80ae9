import ReviewStore
import SQLite
import Tables

/// The grades that would change under another rule.
enum SensitivityList {
  static func write(
    _ store: borrowing Store, _ output: OutputOptions, in session: Session, _ language: Language
  ) throws {
    let changes = try store.connection.prepare(Store.changedGradesQuery)
    guard output.isUnasked else { return try output.write(changes, in: session, language) }
    var changed: [String: [Change]] = [:]
    while try changes.step() {
      changed[changes.row.text(at: 0), default: []].append(Change(changes.row))
    }
    let scenarios = try store.sensitivityScenarios(language)
    try writeSummary(of: changed, scenarios, output, in: session, language)
    for scenario in scenarios {
      guard let changes = changed[scenario.scenario] else { continue }
      try session.print("")
      try session.printHeading(title(of: scenario, language))
      try write(changes, output, in: session, language)
    }
  }

  /// A measure whose grade changes.
  private struct Change {
    let plan: String
    let measure: String
    let name: String
    let averages: String
    let grades: String
    let isUp: Bool

    init(_ row: borrowing Row) {
      plan = row.text(at: 1)
      measure = row.text(at: 2)
      name = row.text(at: 3)
      let shown = RateText.rounded(row.realIfPresent(at: 4), row.realIfPresent(at: 6))
      averages = Self.arrow(shown.first, shown.second)
      grades = Self.arrow(row.textIfPresent(at: 5) ?? "–", row.textIfPresent(at: 7) ?? "–")
      isUp = row.text(at: 8) == "up"
    }

    private static func arrow(_ from: String, _ to: String) -> String { "\(from) → \(to)" }
  }

  private static func title(of scenario: SensitivityScenario, _ language: Language) -> String {
    language == .japanese
      ? "\(scenario.scenario)：\(scenario.meaning)" : "\(scenario.scenario): \(scenario.meaning)"
  }

  private static func writeSummary(
    of changed: [String: [Change]], _ scenarios: [SensitivityScenario], _ output: OutputOptions,
    in session: Session, _ language: Language
  ) throws {
    let columns =
      language == .japanese
      ? ["集計方法", "変化", "上昇", "下降", "内容"]
      : ["scenario", "changed", "up", "down", "what is done otherwise"]
    try output.write(in: session, language) { writer throws(TableError) in
      try writer.begin(columns: columns)
      for scenario in scenarios {
        let changes = changed[scenario.scenario] ?? []
        let up = changes.count { $0.isUp }
        try writer.text(scenario.scenario)
        try writer.integer(Int64(changes.count))
        try writer.integer(Int64(up))
        try writer.integer(Int64(changes.count - up))
        try writer.text(scenario.meaning)
        try writer.endRow()
      }
      try writer.end()
    }
  }

  private static func write(
    _ changes: [Change], _ output: OutputOptions, in session: Session, _ language: Language
  ) throws {
    let hasPlans = changes.contains { $0.plan != changes[0].plan }
    let columns =
      language == .japanese
      ? ["計画", "施策", "評価", "平均（％）", "施策名"] : ["plan", "measure", "grade", "average %", "name"]
    try output.write(in: session, language) { writer throws(TableError) in
      try writer.begin(columns: hasPlans ? columns : Array(columns.dropFirst()))
      for change in changes {
        if hasPlans { try writer.text(change.plan) }
        try writer.text(change.measure)
        try writer.text(change.grades)
        try writer.text(change.averages)
        try writer.text(change.name)
        try writer.endRow()
      }
      try writer.end()
    }
  }
}
