import ReviewStore
import SQLite

/// A measure of the list, and the themes it is listed in.
struct MeasureRow {
  let cells: [ReviewCell]
  let themes: [String]
}

extension ReviewReader {
  /// The list of measures as the document has it: field, number, name, bureau, section, a rate for
  /// every year, average and grade.
  func list(_ measures: [MeasureRow]) -> ReviewTable {
    ReviewTable(
      name: "list", title: word("List of measures", "実行施策一覧"), columns: listColumns,
      rows: measures.map(\.cells))
  }

  /// The same list for every theme.
  func themes(_ measures: [MeasureRow]) -> [ReviewTable] {
    plan.fields.filter(\.isTheme).enumerated().map { index, theme in
      ReviewTable(
        // Numbered: a code may hold what a file name may not.
        name: "theme-\(index + 1)", title: "\(theme.code) \(theme.name)", columns: listColumns,
        rows: measures.filter { $0.themes.contains(theme.code) }.map(\.cells))
    }
  }

  private var listColumns: [ReviewColumn] {
    let columns =
      [
        column("field", "Field", "主に属する分野"), column("measure", "No.", "番号", .code),
        column("name", "Measure", "施策名", .heading), column("bureau", "Bureau", "所管局"),
        column("section", "Section", "所管課"),
      ]
      + plan.years.map { ReviewColumn("rate_\($0)", plan.yearStyle.label($0, language), .number) }
      + [column("average", "Average", "平均達成率", .number), column("grade", "Grade", "進捗評価", .grade)]
    return options.figures == .published ? columns + [figuresColumn] : columns
  }

  /// Reads all measures in their order.
  func measureRows(in store: borrowing Store) throws -> [MeasureRow] {
    let owners = try owners(in: store)
    let rates = try rates(in: store)
    let published = options.figures == .published ? try publishedFigures(in: store) : [:]
    return try store.connection.queryRows(
      """
      SELECT field_name, measure, name, themes, average_rate, average_shown, grade
      FROM measure_review WHERE plan = ? ORDER BY position, measure
      """, [.text(plan.code)]
    ).enumerated().map { index, row in
      let measure = row[1].string
      let owner = owners[measure] ?? ([], [])
      let average: ReviewCell =
        if case .real(let rate) = row[4] { .rate(rate, shown: row[5].string) } else { .noRate }
      let grade = ReviewCell.text(row[6].string)
      return MeasureRow(
        cells: [
          .text(row[0].string), .text(measure), .measure(row[2].string, sheet: index + 1),
          .text(joined(owner.bureaus)),
          .text(joined(owner.sections)),
        ]
          + plan.years.map { rates[measure]?[$0] ?? .noRate }
          + figures(average, grade, published[measure]),
        themes: row[3].string.split(separator: ";").map(String.init))
    }
  }

  /// Average and grade, and which they are where the published ones are asked for.
  private func figures(
    _ average: ReviewCell, _ grade: ReviewCell, _ published: PublishedFigures?
  ) -> [ReviewCell] {
    guard options.figures == .published else { return [average, grade] }
    guard let published else { return [average, grade, figuresCell(nil)] }
    let figures = [published.average ?? average, published.grade ?? grade]
    let differs = figures[0].text != average.text || figures[1].text != grade.text
    return figures + [figuresCell(.published, computed: differs ? [average, grade] : nil)]
  }

  private func joined(_ names: [String]) -> String {
    names.joined(separator: word(", ", "、"))
  }

  /// The bureaus of every measure, each once, and its sections, in order.
  private func owners(
    in store: borrowing Store
  ) throws -> [String: (bureaus: [String], sections: [String])] {
    var owners: [String: (bureaus: [String], sections: [String])] = [:]
    let rows = try store.connection.queryRows(
      "SELECT measure, bureau, section FROM measure_owner WHERE plan = ? ORDER BY position",
      [.text(plan.code)])
    for row in rows {
      var owner = owners[row[0].string] ?? ([], [])
      if !owner.bureaus.contains(row[1].string) { owner.bureaus.append(row[1].string) }
      if !row[2].isNull { owner.sections.append(row[2].string) }
      owners[row[0].string] = owner
    }
    return owners
  }

  private func rates(in store: borrowing Store) throws -> [String: [Int64: ReviewCell]] {
    var rates: [String: [Int64: ReviewCell]] = [:]
    let rows = try store.connection.queryRows(
      "SELECT measure, fiscal_year, rate FROM measure_year WHERE plan = ?", [.text(plan.code)])
    for row in rows {
      rates[row[0].string, default: [:]][row[1].whole] = ReviewCell(rate: row[2], plan.display)
    }
    return rates
  }
}
