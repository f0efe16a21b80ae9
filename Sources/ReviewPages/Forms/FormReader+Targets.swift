import ReviewStore
import SQLite
import Tables

extension FormReader {
  /// The indicators of the measures that a bureau leads: their targets to fill in. Where a measure has
  /// none yet, those of last year are proposed; every measure has room for new ones.
  ///
  /// What is proposed appears in the cells that are imported only once its row has a target: a form
  /// that comes back as it was sent gives nothing but keys, and so says nothing.
  func targets(of bureau: String, in store: borrowing Store) throws -> FormTable {
    let rows = try store.connection.queryRows(Self.targetsQuery, parameters(bureau))
    let columns = present(targetColumns, in: rows)
    return FormTable(
      name: word("targets", "目標"), resource: .results, columns: columns,
      rows: rows.map { row in
        let isThere = row[16].whole == 0
        return FormRow(
          cells: columns.map { column in
            FormCell(
              value: column.source == 17 && row[16].whole == 2
                ? .text(word("(new)", "（新規）")) : value(row[column.source], column.content),
              isOpen: column.isInput,
              presence: !isThere && column.role == .input ? .onceAnswered : .always)
          }, isDue: row[20].whole == 1)
      })
  }

  private var targetColumns: [FormColumn] {
    measureColumns + [
      FormColumn(word("indicator", "指標番号"), .known, .count, from: 4, width: 6...6),
      FormColumn(
        reference("last year's indicator", "前年度の指標"), .reference, .text, from: 17, width: 14...30),
      FormColumn(
        reference("last year's target", "前年度の目標値"), .reference, .word(ChoiceWord.statuses),
        from: 18, width: 12...14, isOptional: true),
      FormColumn(
        reference("last year's result", "前年度の実績"), .reference, .word(ChoiceWord.statuses),
        from: 19, width: 12...14, isOptional: true),
      FormColumn(word("label", "記号"), .input, .text, from: 5, width: 6...6),
      FormColumn(word("indicator_name", "指標名"), .input, .text, from: 6, width: 30...36),
      FormColumn(word("unit", "単位"), .input, .text, from: 7, width: 8...10),
      FormColumn(
        word("formula", "計算方法"), .input, .word(ChoiceWord.formulas), from: 8, width: 14...14,
        hint: formulaHint),
      FormColumn(
        word("target", "目標値"), .answer, .number, from: 10, width: 12...14, hint: numberHint),
      FormColumn(
        word("target_max", "目標値上限"), .answer, .number, from: 11, width: 12...12,
        hint: numberHint),
      FormColumn(
        word("target_text", "目標値原文"), .answer, .text, from: 12, width: 18...24,
        hint: targetTextHint),
      FormColumn(
        word("target_status", "目標状況"), .answer, .word(ChoiceWord.statuses), from: 13,
        width: 14...14, hint: statusHint),
      FormColumn(
        word("baseline", "基準値"), .input, .number, from: 9, width: 10...12, hint: numberHint),
      FormColumn(word("target_reason", "変更理由"), .input, .text, from: 14, width: 20...24),
      FormColumn(word("plan", "計画コード"), .known, .text, from: 15, width: 10...12),
    ]
  }

  /// Column 16 is 0 for an indicator of the year, 1 for one of last year, 2 for a new one.
  private static let targetsQuery = """
    WITH asked AS (
      SELECT m.id, m.plan, m.code, m.name, m.position, d.section,
        EXISTS (SELECT 1 FROM indicator AS i WHERE i.measure_id = m.id AND i.fiscal_year = ?2)
          AS is_set
      FROM measure AS m
      JOIN measure_department AS md ON md.measure_id = m.id AND md.position = 1
      JOIN department_path AS d ON d.department_id = md.department_id
      WHERE m.plan = ?1 AND d.bureau = ?3 AND \(isAsked)
    ), listed AS (
      SELECT i.measure_id, i.number, i.label, i.name, i.unit, i.formula, i.baseline, i.target,
        i.target_max, i.target_text, i.target_status, i.target_reason, 0 AS kind,
        l.name AS last_name, \(spoken("l", "target")) AS last_target,
        \(spoken("l", "result")) AS last_result,
        i.target IS NULL AND i.target_text IS NULL AND i.target_status IS NULL AS is_due
      FROM asked AS a
      JOIN indicator AS i ON i.measure_id = a.id AND i.fiscal_year = ?2
      \(lastYear)
      UNION ALL
      SELECT l.measure_id, l.number, l.label, l.name, l.unit, l.formula, l.baseline, NULL,
        NULL, NULL, NULL, NULL, 1, l.name, \(spoken("l", "target")), \(spoken("l", "result")), 1
      FROM asked AS a
      JOIN indicator AS l ON l.measure_id = a.id AND l.fiscal_year = ?2 - 1
      WHERE NOT a.is_set
        AND coalesce(l.target_status, '') <> 'ended' AND coalesce(l.result_status, '') <> 'ended'
      UNION ALL
      SELECT a.id, coalesce(u.number, 0) + n.number, NULL, NULL, NULL, NULL, NULL, NULL,
        NULL, NULL, NULL, NULL, 2, NULL, NULL, NULL, u.number IS NULL AND n.number = 1
      FROM asked AS a
      CROSS JOIN (SELECT 1 AS number UNION ALL SELECT 2) AS n
      LEFT JOIN (
        SELECT measure_id, fiscal_year, max(number) AS number
        FROM indicator GROUP BY measure_id, fiscal_year
      ) AS u ON u.measure_id = a.id AND u.fiscal_year = CASE WHEN a.is_set THEN ?2 ELSE ?2 - 1 END
    )
    SELECT
      a.code, a.name, a.section, ?2, r.number, r.label, r.name, r.unit, r.formula, r.baseline,
      r.target, r.target_max, r.target_text, r.target_status, r.target_reason, a.plan, r.kind,
      r.last_name, r.last_target, r.last_result, r.is_due
    FROM asked AS a
    JOIN listed AS r ON r.measure_id = a.id
    ORDER BY a.position, a.code, r.number
    """
}
