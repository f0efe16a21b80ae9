import ReviewStore
import SQLite
import Tables

extension ReviewReader {
  /// What has changed since an earlier review: one row a change, the grades before and after, and
  /// what was compared.
  func changes(since path: String, in store: borrowing Store) throws -> [ReviewTable] {
    let earlier = try Store.earlier(at: path)
    let before = try ReviewState(of: plan.code, in: earlier, at: path, options)
    let after = try ReviewState(self, in: store)
    let renames = try Renames(of: plan.code, from: earlier, to: store)
    let rows = try changes(before, after, renames) { old, new in
      try figureChanges(
        MeasureFigures(old.id, in: earlier), MeasureFigures(new.id, in: store)
      ) { (old.rates[$0], new.rates[$0]) }
    }
    return [changes(rows), gradeChanges(before, after), compared(before, after)]
  }

  /// - Parameter figures: What changed of the single figures of a measure. They are read measure by
  ///   measure: all of them would not fit in memory.
  private func changes(
    _ before: ReviewState, _ after: ReviewState, _ renames: Renames,
    figures: (MeasureState, MeasureState) throws -> [ReviewChange]
  ) throws -> [[ReviewCell]] {
    let years = Set(before.plan.years + after.plan.years).sorted()
    func code(_ measure: MeasureState) -> String { renames.measures[measure.code] ?? measure.code }
    let old = Dictionary(uniqueKeysWithValues: before.measures.map { (code($0), $0) })
    var rows = planChanges(before.plan, after.plan, renames).map { row($0, nil, sheet: nil) }
    for (index, measure) in after.measures.enumerated() {
      let changes =
        try old[measure.code].map { old in
          ReviewChange.of(
            old, measure, renames, years: years, plan.display, figures: try figures(old, measure))
        } ?? [ReviewChange.of(measure, .added)].compactMap(\.self)
      rows += changes.map { row($0, measure, sheet: index + 1) }
    }
    let codes = Set(after.measures.map(\.code))
    for measure in before.measures where !codes.contains(code(measure)) {
      rows += [ReviewChange.of(measure, .removed)].compactMap(\.self)
        .map { row($0, measure, sheet: nil) }
    }
    return rows
  }

  private func changes(_ rows: [[ReviewCell]]) -> ReviewTable {
    ReviewTable(
      name: "changes", title: word("What has changed", "変更点"),
      columns: [
        column("measure", "No.", "番号", .code), column("name", "Measure", "施策名", .heading),
        column("change", "Change", "変更の内容"), column("before", "Before", "前回", .rateOrText),
        column("after", "After", "今回", .rateOrText),
      ], rows: rows)
  }

  private func row(
    _ change: ReviewChange, _ measure: MeasureState?, sheet: Int?
  ) -> [ReviewCell] {
    let name = measure?.name ?? ""
    return [
      .text(measure?.code ?? ""), sheet.map { .measure(name, sheet: $0) } ?? .text(name),
      .word(label(change.subject), code: .text(code(change.subject))),
      shown(change.before, change.subject), shown(change.after, change.subject),
    ]
  }

  /// A list as the views have it (`局/課;局/課`) is shown as in the other tables: `局 課、局 課`.
  private func shown(_ cell: ReviewCell, _ subject: ReviewChange.Subject) -> ReviewCell {
    switch subject {
    case .themes, .departments, .renamedDepartment:
      .text(
        cell.text.split(separator: ";")
          .map { $0.split(separator: "/", maxSplits: 1).joined(separator: " ") }
          .joined(separator: word("; ", "、")))
    default: cell
    }
  }

  private func planChanges(
    _ before: ReviewPlan, _ after: ReviewPlan, _ renames: Renames
  ) -> [ReviewChange] {
    let own = [
      ReviewChange(.title, .text(before.title), .text(after.title)),
      ReviewChange(.years, .text(years(before)), .text(years(after))),
      ReviewChange(.bands, .text(bands(before)), .text(bands(after))),
      ReviewChange(.meanings, .text(meanings(before)), .text(meanings(after))),
      ReviewChange(.onTrack, .text(onTrack(before)), .text(onTrack(after))),
      ReviewChange(.display, .text(display(before)), .text(display(after))),
    ].compactMap(\.self)
    let fields = before.fields.compactMap { old -> ReviewChange? in
      let code = renames.fields[old.code] ?? old.code
      guard let new = after.fields.first(where: { $0.code == code }) else { return nil }
      return ReviewChange(
        .renamedField, .text("\(old.code) \(old.name)"), .text("\(new.code) \(new.name)"))
    }
    let departments = renames.renamedDepartments.compactMap {
      ReviewChange(.renamedDepartment, .text($0.old), .text($0.new))
    }
    return own + fields + departments
  }

  private func meanings(_ plan: ReviewPlan) -> String {
    plan.grades.filter { !$0.meaning.isEmpty }.map { "\($0.grade) \($0.meaning)" }
      .joined(separator: word(", ", "、"))
  }

  private func onTrack(_ plan: ReviewPlan) -> String {
    plan.grades.filter(\.isOnTrack).map(\.grade).joined(separator: word(", ", "、"))
  }

  private func years(_ plan: ReviewPlan) -> String {
    [plan.years.first, plan.years.last].compactMap(\.self)
      .map { self.plan.yearStyle.label($0, language) }.joined(separator: word("–", "～"))
  }

  /// `A ≥ 120, B ≥ 90, C`.
  private func bands(_ plan: ReviewPlan) -> String {
    plan.grades.map { grade in
      grade.grade + (grade.atLeast.map { " ≥ " + ReviewCell.spelling($0) } ?? "")
    }.joined(separator: word(", ", "、"))
  }

  private func display(_ plan: ReviewPlan) -> String {
    let rounding =
      switch plan.display.rounding {
      case .halfUp: word("half up", "四捨五入")
      case .halfEven: word("half to even", "偶数への丸め")
      case .truncate: word("truncated", "切捨て")
      }
    let digits = plan.display.digits
    return word("decimals: \(digits), \(rounding)", "小数点以下\(digits)桁、\(rounding)")
  }

  /// How many measures have each grade, before and after.
  private func gradeChanges(_ before: ReviewState, _ after: ReviewState) -> ReviewTable {
    let old = Dictionary(grouping: before.measures, by: \.grade).mapValues { Int64($0.count) }
    let new = Dictionary(grouping: after.measures, by: \.grade).mapValues { Int64($0.count) }
    var grades = after.plan.grades.map(\.grade)
    for grade in before.plan.grades.map(\.grade) + old.keys.sorted() + new.keys.sorted()
    where !grades.contains(grade) { grades.append(grade) }
    var rows = grades.map { grade in
      let label: ReviewCell =
        grade.isEmpty ? .word(word("No grade", "評価なし"), code: .null) : .text(grade)
      return row(label, old[grade] ?? 0, new[grade] ?? 0)
    }
    rows.append(
      row(
        .word(word("Total", "合計"), code: .text("total")), Int64(before.measures.count),
        Int64(after.measures.count)))
    return ReviewTable(
      name: "changes-grades", title: word("Measures by grade, before and after", "評価別の施策数（前回と今回）"),
      columns: [
        column("grade", "Grade", "進捗評価", .heading), column("before", "Before", "前回", .number),
        column("after", "After", "今回", .number), column("difference", "Difference", "増減", .number),
      ], rows: rows)
  }

  private func row(_ label: ReviewCell, _ before: Int64, _ after: Int64) -> [ReviewCell] {
    [label, .count(before), .count(after), .count(after - before)]
  }

  /// The content of both: equal hashes say that nothing at all differs, no comment and no working.
  private func compared(_ before: ReviewState, _ after: ReviewState) -> ReviewTable {
    ReviewTable(
      name: "changes-content", title: word("What was compared", "比較した内容"),
      columns: [
        column("review", "Review", "振り返り", .heading),
        column("content_hash", "Content (SHA-256)", "内容の識別子（SHA-256）"),
      ],
      rows: [
        [.word(word("Before", "前回"), code: .text("before")), .text(before.contentHash)],
        [.word(word("After", "今回"), code: .text("after")), .text(after.contentHash)],
      ])
  }
}
