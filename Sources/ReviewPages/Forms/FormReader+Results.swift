import ReviewStore
import SQLite
import Tables

extension FormReader {
  /// The indicators of the measures that a bureau leads: their results to fill in.
  func results(of bureau: String, in store: borrowing Store) throws -> FormTable {
    let rows = try store.connection.queryRows(Self.resultsQuery, parameters(bureau))
    let columns = present(resultColumns, in: rows)
    return FormTable(
      name: word("results", "実績"), resource: .results, columns: columns,
      rows: rows.map { row in
        FormRow(
          cells: columns.map { column in
            FormCell(
              value: value(row[column.source], column.content),
              isOpen: column.isInput && Self.isOpen(column.source, in: row))
          },
          isDue: row[17].isNull && row[19].isNull && row[20].isNull)
      })
  }

  /// Whether a row takes an answer in that column: a figure has no achieved or not, and what is no
  /// figure has no number. What was reported all the same can be mended.
  private static func isOpen(_ source: Int, in row: [Value]) -> Bool {
    let isFigure = !row[10].isNull || (!row[8].isNull && row[8].text != "achieved")
    switch source {
    case 17: return row[21].text != "achieved" || isFigure || !row[17].isNull
    case 20: return !isFigure || !row[20].isNull
    default: return true
    }
  }

  private var resultColumns: [FormColumn] {
    keyColumns + [
      FormColumn(
        word("indicator_name", "指標名"), .known, .text, from: 6, width: 16...34),
      FormColumn(word("unit", "単位"), .known, .text, from: 7, width: 6...10),
      FormColumn(
        word("formula", "計算方法"), .known, .word(ChoiceWord.formulas), from: 8, width: 10...14),
      FormColumn(word("baseline", "基準値"), .known, .number, from: 9, isOptional: true),
      FormColumn(
        reference("last year's target", "前年度の目標値"), .reference, .word(ChoiceWord.statuses),
        from: 22, width: 12...14, isOptional: true),
      FormColumn(
        reference("last year's result", "前年度の実績"), .reference, .word(ChoiceWord.statuses),
        from: 23, width: 12...14, isOptional: true),
      FormColumn(word("target", "目標値"), .known, .number, from: 10, width: 10...14),
      FormColumn(
        word("target_max", "目標値上限"), .known, .number, from: 11, width: 10...12, isOptional: true),
      FormColumn(
        word("target_text", "目標値原文"), .known, .text, from: 12, width: 10...24, isOptional: true),
      FormColumn(
        word("target_status", "目標状況"), .known, .word(ChoiceWord.statuses), from: 13,
        width: 10...14, isOptional: true),
      FormColumn(
        word("target_original", "当初目標値"), .known, .number, from: 14, width: 10...12,
        isOptional: true),
      FormColumn(
        word("target_reason", "変更理由"), .known, .text, from: 15, width: 10...24, isOptional: true),
      FormColumn(
        word("result", "実績"), .input, .number, from: 17, width: 12...14, hint: numberHint),
      FormColumn(
        word("result_text", "実績原文"), .input, .text, from: 18, width: 18...24,
        hint: resultTextHint),
      FormColumn(
        word("result_status", "実績状況"), .input, .word(ChoiceWord.statuses), from: 19,
        width: 14...14, hint: statusHint),
      FormColumn(
        word("achieved", "達成状況"), .input, .word(ChoiceWord.flags), from: 20, width: 10...10,
        hint: achievedHint),
      FormColumn(word("plan", "計画コード"), .known, .text, from: 16, width: 10...12),
    ]
  }

  /// Which row this is, with the names of the measure and of who answers.
  var keyColumns: [FormColumn] {
    measureColumns + [
      FormColumn(word("indicator", "指標番号"), .known, .count, from: 4, width: 6...6),
      FormColumn(word("label", "記号"), .known, .text, from: 5, width: 5...6),
    ]
  }

  /// Which measure and year this is.
  var measureColumns: [FormColumn] {
    [
      FormColumn(word("measure", "施策番号"), .known, .text, from: 0, width: 6...12),
      // Headings that an import compares with the store and does not import.
      FormColumn(
        word("measure's name (for reference)", "施策名"), .reference, .text, from: 1, width: 16...30),
      FormColumn(
        word("section (for reference)", "所管課"), .reference, .text, from: 2, width: 10...22),
      FormColumn(word("fiscal_year", "年度"), .known, .year, from: 3, width: 6...6),
    ]
  }

  /// A target or result of last year as a person reads it: the figure, the words for it, or why there
  /// is none.
  static func spoken(_ table: String, _ name: String) -> String {
    """
    CASE
      WHEN \(table).\(name) IS NOT NULL THEN \(table).\(name)
      ELSE coalesce(\(table).\(name)_text, \(table).\(name)_status)
    END
    """
  }

  /// Last year's indicator of the same name: the one of the same number where several have it.
  static let lastYear = """
    LEFT JOIN indicator AS l ON l.measure_id = i.measure_id AND l.fiscal_year = i.fiscal_year - 1
      AND l.number = (
        SELECT coalesce(max(CASE WHEN s.number = i.number THEN s.number END), min(s.number))
        FROM indicator AS s
        WHERE s.measure_id = i.measure_id AND s.fiscal_year = i.fiscal_year - 1 AND s.name IS i.name
      )
    """

  private static let resultsQuery = """
    SELECT
      m.code, m.name, d.section, i.fiscal_year, i.number, i.label, i.name, i.unit, i.formula,
      i.baseline, i.target, i.target_max, i.target_text, i.target_status, i.target_original,
      i.target_reason, m.plan, i.result, i.result_text, i.result_status, i.achieved, r.formula,
      \(spoken("l", "target")), \(spoken("l", "result"))
    FROM measure AS m
    JOIN measure_department AS md ON md.measure_id = m.id AND md.position = 1
    JOIN department_path AS d ON d.department_id = md.department_id
    JOIN indicator AS i ON i.measure_id = m.id AND i.fiscal_year = ?2
    JOIN rated_indicator AS r
      ON r.measure_id = i.measure_id AND r.fiscal_year = i.fiscal_year AND r.number = i.number
    \(lastYear)
    WHERE m.plan = ?1 AND d.bureau = ?3 AND \(isAsked)
    ORDER BY m.position, m.code, i.number
    """
}
