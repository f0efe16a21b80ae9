import ReviewStore
import SQLite
import Tables

extension FormReader {
  /// What a bureau says of the measures it leads: their own rates to fill in.
  func assessments(of bureau: String, in store: borrowing Store) throws -> FormTable {
    let rows = try store.connection.queryRows(Self.assessmentsQuery, parameters(bureau))
    let columns = present(assessmentColumns, in: rows)
    return FormTable(
      name: word("assessments", "自己評価"), resource: .assessments, columns: columns,
      rows: rows.map { row in
        FormRow(
          cells: columns.map { column in
            FormCell(
              value: value(row[column.source], column.content), isOpen: column.isInput)
          }, isDue: row[4].isNull && row[5].isNull)
      })
  }

  private var assessmentColumns: [FormColumn] {
    measureColumns + [
      FormColumn(
        reference("last year's rate", "前年度の達成率"), .reference, .word(ChoiceWord.statuses), from: 8,
        width: 12...14),
      FormColumn(word("rate", "達成率"), .input, .number, from: 4, width: 12...12, hint: rateHint),
      FormColumn(
        word("status", "状況"), .input, .word(ChoiceWord.statuses), from: 5, width: 14...14,
        hint: statusHint),
      FormColumn(word("comment", "コメント"), .input, .text, from: 6, width: 50...50),
      FormColumn(word("plan", "計画コード"), .known, .text, from: 7, width: 10...20),
    ]
  }

  private static let assessmentsQuery = """
    SELECT
      m.code, m.name, d.section, ?2, a.rate, a.status, a.comment, m.plan,
      CASE WHEN l.rate IS NOT NULL THEN l.rate ELSE l.status END
    FROM measure AS m
    JOIN measure_department AS md ON md.measure_id = m.id AND md.position = 1
    JOIN department_path AS d ON d.department_id = md.department_id
    LEFT JOIN assessment AS a ON a.measure_id = m.id AND a.fiscal_year = ?2
    LEFT JOIN assessment AS l ON l.measure_id = m.id AND l.fiscal_year = ?2 - 1
    WHERE m.plan = ?1 AND d.bureau = ?3 AND \(isAsked)
    ORDER BY m.position, m.code
    """
}
