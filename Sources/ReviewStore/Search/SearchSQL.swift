/// The texts of measures that hold a word. `words_in` is the function that knows the words; :plan and
/// :year bound what is searched. A measure's own texts are those of every year it is active in.
enum SearchSQL {
  static let hits = """
    WITH chosen AS (
      SELECT m.id, m.plan, m.code, m.name, m.purpose, m.description, m.field
      FROM measure AS m JOIN plan AS p ON p.code = m.plan
      WHERE (:plan IS NULL OR m.plan = :plan)
        AND (:year IS NULL OR :year BETWEEN coalesce(m.first_year, p.first_year)
          AND coalesce(m.last_year, p.last_year))
    ), written (measure_id, fiscal_year, indicator, place, words) AS (
      SELECT id, NULL, NULL, 'name', name FROM chosen
      UNION ALL SELECT id, NULL, NULL, 'code', code FROM chosen
      UNION ALL SELECT id, NULL, NULL, 'purpose', purpose FROM chosen
      UNION ALL SELECT id, NULL, NULL, 'description', description FROM chosen
      UNION ALL SELECT c.id, NULL, NULL, 'field', f.name
      FROM chosen AS c JOIN field AS f ON f.plan = c.plan AND f.code = c.field
      UNION ALL SELECT c.id, NULL, NULL, 'field', f.name
      FROM chosen AS c JOIN measure_field AS l ON l.measure_id = c.id
      JOIN field AS f ON f.plan = l.plan AND f.code = l.field
      UNION ALL SELECT c.id, NULL, NULL, 'department', coalesce(b.name || '/', '') || d.name
      FROM chosen AS c JOIN measure_department AS r ON r.measure_id = c.id
      JOIN department AS d ON d.id = r.department_id LEFT JOIN department AS b ON b.id = d.parent
      UNION ALL SELECT a.measure_id, a.fiscal_year, NULL, 'comment', a.comment
      FROM chosen AS c JOIN assessment AS a ON a.measure_id = c.id
      WHERE :year IS NULL OR a.fiscal_year = :year
      UNION ALL SELECT i.measure_id, i.fiscal_year, i.number, 'indicator_name', i.name
      FROM chosen AS c JOIN indicator AS i ON i.measure_id = c.id
      WHERE :year IS NULL OR i.fiscal_year = :year
      UNION ALL SELECT i.measure_id, i.fiscal_year, i.number, 'label', i.label
      FROM chosen AS c JOIN indicator AS i ON i.measure_id = c.id
      WHERE :year IS NULL OR i.fiscal_year = :year
      UNION ALL SELECT i.measure_id, i.fiscal_year, i.number, 'target_text', i.target_text
      FROM chosen AS c JOIN indicator AS i ON i.measure_id = c.id
      WHERE :year IS NULL OR i.fiscal_year = :year
      UNION ALL SELECT i.measure_id, i.fiscal_year, i.number, 'target_reason', i.target_reason
      FROM chosen AS c JOIN indicator AS i ON i.measure_id = c.id
      WHERE :year IS NULL OR i.fiscal_year = :year
      UNION ALL SELECT i.measure_id, i.fiscal_year, i.number, 'result_text', i.result_text
      FROM chosen AS c JOIN indicator AS i ON i.measure_id = c.id
      WHERE :year IS NULL OR i.fiscal_year = :year
    )
    SELECT measure_id, fiscal_year, indicator, place, words, words_in(words) AS found
    FROM written
    WHERE words IS NOT NULL AND words_in(words) > 0
    """

  static let measures = "SELECT id, plan, code, name FROM measure ORDER BY plan, position, code"

  /// An index that lives in memory, for as long as hits are put in order. Its texts are keys already.
  static let makeIndex = """
    CREATE VIRTUAL TABLE hit
    USING fts5 (words, content = '', tokenize = 'trigram case_sensitive 1')
    """
  static let addHit = "INSERT INTO hit (rowid, words) VALUES (?, ?)"
  static let rankHits = "SELECT rowid, bm25(hit) FROM hit WHERE hit MATCH ?"
}
