import ReviewPages
import ReviewStore
import SQLite
import Tables

/// A review at a glance, for the terminal: totals, grades by pillar as bars, and three lines that
/// hold it against what was published.
struct Overview {
  private let language: Language
  private let title: String
  private let grades: [(grade: String, meaning: String, measures: Int)]
  private let onTrack: (measures: Int, share: Double)
  private let bars: [BarChart.Bar]
  private let averages: [(verdict: String, measures: [String])]
  private let equalGrades: Int
  private let publishedGrades: Int
  private let counts: [String: Int]

  init(in store: borrowing Store, _ language: Language) throws {
    self.language = language
    title = try store.connection.queryText("SELECT title FROM plan") ?? ""
    grades = try store.connection.queryRows(
      """
      SELECT r.grade, b.meaning, r.measures FROM plan_review AS r
      JOIN grade_band AS b ON b.plan = r.plan AND b.grade = r.grade
      ORDER BY b.at_least DESC NULLS LAST
      """
    ).map { ($0[0].text ?? "", $0[1].text ?? "", Int($0[2].integer ?? 0)) }
    let track = try store.connection.queryRows(
      "SELECT sum(measures), sum(share) FROM plan_review WHERE on_track = 1")
    onTrack = (Int(track[0][0].integer ?? 0), track[0][1].real ?? 0)
    bars = try Self.bars(store.connection)
    averages = try Self.averages(store.connection)
    let published = try store.connection.queryRows(
      """
      SELECT sum(published_grade = computed_grade), count(published_grade) FROM reconciliation
      """)
    equalGrades = Int(published[0][0].integer ?? 0)
    publishedGrades = Int(published[0][1].integer ?? 0)
    counts = try Dictionary(
      uniqueKeysWithValues: store.connection.queryRows(
        "SELECT verdict, count(*) FROM field_reconciliation GROUP BY verdict"
      ).map { ($0[0].text ?? "", Int($0[1].integer ?? 0)) })
  }

  private static func bars(_ connection: borrowing Connection) throws -> [BarChart.Bar] {
    let rows = try connection.queryRows(
      """
      SELECT r.field, r.field_name, r.main_measures FROM field_review AS r
      JOIN grade_band AS b ON b.plan = r.plan AND b.grade = r.grade
      WHERE r.kind = 'pillar'
      ORDER BY CAST(r.field AS INTEGER), r.field, b.at_least DESC NULLS LAST
      """)
    var bars: [(label: String, parts: [Int])] = []
    for row in rows {
      let label = "\(row[0].text ?? "") \(row[1].text ?? "")"
      if bars.last?.label != label { bars.append((label, [])) }
      bars[bars.count - 1].parts.append(Int(row[2].integer ?? 0))
    }
    return bars.map { BarChart.Bar(label: $0.label, parts: $0.parts) }
  }

  private static func averages(
    _ connection: borrowing Connection
  ) throws -> [(verdict: String, measures: [String])] {
    let rows = try connection.queryRows(
      """
      SELECT r.verdict, r.measure FROM reconciliation AS r
      JOIN measure AS m ON m.plan = r.plan AND m.code = r.measure ORDER BY m.position
      """)
    return ["equal", "rounding", "different"].map { verdict in
      (verdict, rows.filter { $0[0].text == verdict }.map { $0[1].text ?? "" })
    }
  }

  /// The lines, none wider than `width` where names allow it.
  func lines(width: Int) -> [String] {
    [title, summary, ""] + chart(width) + [""] + reconciliation
  }

  private func word(_ english: String, _ japanese: String) -> String {
    language == .japanese ? japanese : english
  }

  private var summary: String {
    let total = grades.map(\.measures).reduce(0, +)
    let list = grades.map { "\($0.grade) \($0.measures)" }
    let share = Number.spelling(of: (onTrack.share * 10).rounded() / 10)
    return word(
      "\(total, counted: "measure"): \(list.joined(separator: ", ")); "
        + "on track \(onTrack.measures) (\(share) %)",
      "\(total)施策：\(list.joined(separator: "、"))。順調 \(onTrack.measures)施策（\(share)％）")
  }

  private func chart(_ width: Int) -> [String] {
    let heading = word("Grades by pillar", "柱別の評価")
    let names = grades.map { $0.meaning.isEmpty ? $0.grade : "\($0.grade) \($0.meaning)" }
    return [heading] + BarChart(bars: bars, partNames: names).lines(width: width)
  }

  private var reconciliation: [String] {
    let rounding = averages[1].measures.joined(separator: ", ")
    let equal = counts["equal"] ?? 0
    let underivable = counts["not_derivable"] ?? 0
    let different = counts["different"] ?? 0
    return [
      word("Published and computed", "公表値と計算値"),
      word(
        "  averages  \(averages[0].measures.count) equal, \(averages[1].measures.count) apart by "
          + "rounding (\(rounding)), \(averages[2].measures.count) different",
        "  平均  一致 \(averages[0].measures.count)、端数処理による差 \(averages[1].measures.count)"
          + "（\(rounding)）、不一致 \(averages[2].measures.count)"),
      word(
        "  grades    \(equalGrades) of \(publishedGrades) equal",
        "  評価  \(publishedGrades)施策のうち \(equalGrades)施策が一致"),
      word(
        "  counts    \(equal) equal, \(different) different, \(underivable) not derivable "
          + "(unnamed cross-listings)",
        "  施策数  一致 \(equal)、不一致 \(different)、導出不可 \(underivable)（再掲の一覧がないもの）"),
    ]
  }
}
