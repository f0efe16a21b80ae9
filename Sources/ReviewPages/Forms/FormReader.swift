import ReviewStore
import SQLite
import Tables

/// Reads what the bureaus of a plan are asked for in a year.
struct FormReader {
  let plan: ReviewPlan
  let year: Int64
  let kind: FormKind
  let language: Language

  /// The forms of all bureaus that own a measure which is active in the year, or of one of them.
  /// - Throws: ``FormError``, or `SQLiteError`.
  func forms(of wanted: String?, in store: borrowing Store) throws -> [Form] {
    let bureaus = try bureaus(in: store)
    if let wanted, !bureaus.contains(where: { $0.name == wanted }) {
      throw FormError(.unknownBureau(wanted, known: bureaus.map(\.name)))
    }
    let asked = bureaus.filter { $0.isAsked && (wanted == nil || $0.name == wanted) }
    guard !asked.isEmpty else {
      throw FormError(wanted.map { .nothingToAsk($0, year: year) } ?? .noMeasures(year: year))
    }
    return try asked.map { try form(of: $0, in: store) }
  }

  private struct Bureau {
    let number: Int
    let name: String
    let isAsked: Bool
  }

  /// Every bureau of the plan, in their order: a bureau keeps its number from year to year.
  private func bureaus(in store: borrowing Store) throws -> [Bureau] {
    let rows = try store.connection.queryRows(
      """
      SELECT b.name, EXISTS (
        SELECT 1
        FROM department_path AS d
        JOIN measure_department AS md ON md.department_id = d.department_id
        JOIN measure AS m ON m.id = md.measure_id
        WHERE d.plan = b.plan AND d.bureau = b.name AND \(Self.isAsked)
      )
      FROM department AS b
      WHERE b.plan = ?1 AND b.parent IS NULL
      ORDER BY b.position, b.id
      """, [.text(plan.code), .integer(year)])
    return rows.enumerated().map {
      Bureau(number: $0.offset + 1, name: $0.element[0].string, isAsked: $0.element[1].whole == 1)
    }
  }

  /// Whether there is something to ask of the measure `m` in the year, which is the second parameter:
  /// it is active then, or indicators were set for it all the same.
  static let isAsked = """
    (
      ?2 BETWEEN coalesce(m.first_year, ?2) AND coalesce(m.last_year, ?2)
      OR EXISTS (SELECT 1 FROM indicator AS x WHERE x.measure_id = m.id AND x.fiscal_year = ?2)
    )
    """

  private func form(of bureau: Bureau, in store: borrowing Store) throws -> Form {
    let measures = try store.connection.queryInteger(
      """
      SELECT count(*)
      FROM measure AS m
      JOIN measure_department AS md ON md.measure_id = m.id AND md.position = 1
      JOIN department_path AS d ON d.department_id = md.department_id
      WHERE m.plan = ?1 AND d.bureau = ?3 AND \(Self.isAsked)
      """, parameters(bureau.name))
    var tables: [FormTable] =
      switch kind {
      case .targets: [try targets(of: bureau.name, in: store)]
      case .results:
        [
          try results(of: bureau.name, in: store),
          try assessments(of: bureau.name, in: store),
        ]
      }
    let shared = try shared(with: bureau.name, in: store)
    if !shared.rows.isEmpty { tables.append(shared) }
    return Form(
      number: bureau.number, bureau: bureau.name, measures: Int(measures ?? 0), tables: tables)
  }

  /// The plan, the year and the bureau, as the queries of forms take them.
  func parameters(_ bureau: String) -> [Value] {
    [.text(plan.code), .integer(year), .text(bureau)]
  }

  /// A word in the form's language.
  func word(_ english: String, _ japanese: String) -> String {
    language == .japanese ? japanese : english
  }

  /// The heading of a column that is shown and not imported.
  func reference(_ english: String, _ japanese: String) -> String {
    word("\(english) (for reference)", "\(japanese)（参考）")
  }

  /// The columns that have something in one of the rows, and those that are always there.
  func present(_ columns: [FormColumn], in rows: [[Value]]) -> [FormColumn] {
    columns.filter { column in
      !column.isOptional || rows.contains { !$0[column.source].isNull }
    }
  }

  /// A value of the store as a form shows it.
  func value(_ value: Value, _ content: FormColumn.Content) -> CellValue {
    switch (value, content) {
    case (.null, _), (.blob, _): .blank
    case (.real(let number), _): .number(number)
    case (_, .word(let words)):
      .text(words.first { $0.code == value.string }?.shown(in: language) ?? value.string)
    case (.integer(let number), _): .integer(number)
    case (.text(let text), _): .text(text)
    }
  }
}
