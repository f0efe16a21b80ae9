import ReviewStore
import SQLite
import Tables

extension FormReader {
  /// The measures that a bureau shares and another one leads. They stand on a sheet that no import
  /// reads: a form that came back late would otherwise undo what the leading bureau has reported.
  func shared(with bureau: String, in store: borrowing Store) throws -> FormTable {
    let rows = try store.connection.queryRows(Self.sharedQuery, parameters(bureau))
    let columns = sharedColumns
    return FormTable(
      name: word("led by others", "他局主管の施策"), resource: nil, columns: columns,
      rows: rows.map { row in
        FormRow(
          cells: columns.map { column in
            FormCell(value: value(row[column.source], column.content), isOpen: false)
          }, isDue: false)
      })
  }

  private var sharedColumns: [FormColumn] {
    let targets = FormColumn(
      reference("target", "目標値"), .reference, .word(ChoiceWord.statuses), from: 7, width: 12...20)
    let results = FormColumn(
      reference("result", "実績"), .reference, .word(ChoiceWord.statuses), from: 8, width: 12...20)
    return [
      FormColumn(reference("measure", "施策番号"), .reference, .text, from: 0, width: 9...12),
      FormColumn(reference("measure's name", "施策名"), .reference, .text, from: 1, width: 20...40),
      FormColumn(reference("answered by", "回答する所管"), .reference, .text, from: 2, width: 16...36),
      FormColumn(reference("fiscal year", "年度"), .reference, .year, from: 3, width: 9...9),
      FormColumn(reference("mark", "記号"), .reference, .text, from: 4, width: 9...9),
      FormColumn(reference("indicator", "指標名"), .reference, .text, from: 5, width: 16...36),
      FormColumn(reference("unit", "単位"), .reference, .text, from: 6, width: 9...10),
    ] + (kind == .results ? [targets, results] : [targets])
  }

  private static let sharedQuery = """
    SELECT
      m.code, m.name, lead.path, ?2, i.label, i.name, i.unit,
      \(spoken("i", "target")), \(spoken("i", "result"))
    FROM measure AS m
    JOIN measure_department AS first ON first.measure_id = m.id AND first.position = 1
    JOIN department_path AS lead ON lead.department_id = first.department_id
    LEFT JOIN indicator AS i ON i.measure_id = m.id AND i.fiscal_year = ?2
    WHERE m.plan = ?1 AND lead.bureau <> ?3 AND \(isAsked)
      AND EXISTS (
        SELECT 1
        FROM measure_department AS md
        JOIN department_path AS d ON d.department_id = md.department_id
        WHERE md.measure_id = m.id AND d.bureau = ?3
      )
    ORDER BY m.position, m.code, i.number
    """
}
