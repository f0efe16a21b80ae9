import SQLite

/// What copying a plan does to the tables. In every statement, ?1 is the plan to start from, ?2 the new
/// one, ?3 its title, ?4 and ?5 its first and last year, ?6 the batch.
enum PlanCopySQL {
  struct Parameters {
    let values: [Value]

    init(_ copy: PlanCopy, batch: Int64) {
      values = [
        .text(copy.from), .text(copy.to), .text(copy.title), .integer(copy.firstYear),
        .integer(copy.lastYear), .integer(batch),
      ]
    }
  }

  /// Who goes on, for as long as the copy takes.
  static let makeTables = """
    CREATE TEMP TABLE department_copy (
      id INTEGER PRIMARY KEY, heir INTEGER, new_id INTEGER
    ) STRICT;
    CREATE TEMP TABLE measure_copy (id INTEGER PRIMARY KEY) STRICT;
    """

  static let dropTables = "DROP TABLE temp.department_copy; DROP TABLE temp.measure_copy;"

  /// Every department with the one that does its work in the new plan: itself, or who took over, in
  /// the end. A chain of successors cannot be longer than there are departments.
  static let findDepartments = """
    INSERT INTO temp.department_copy (id, heir, new_id)
    WITH RECURSIVE there (id, successor, goes_on) AS (
      SELECT id, successor, last_year IS NULL OR last_year >= ?4 FROM department WHERE plan = ?1
    ), chain (id, heir, steps) AS (
      SELECT id, id, 0 FROM there
      UNION ALL
      SELECT c.id, t.successor, c.steps + 1
      FROM chain AS c
      JOIN there AS t ON t.id = c.heir
      WHERE NOT t.goes_on AND t.successor IS NOT NULL
        AND c.steps < (SELECT count(*) FROM there)
    )
    SELECT
      t.id,
      (
        SELECT c.heir FROM chain AS c JOIN there AS h ON h.id = c.heir
        WHERE c.id = t.id AND h.goes_on
      ),
      CASE WHEN t.goes_on
        THEN (SELECT max(id) FROM department) + row_number() OVER (ORDER BY t.goes_on DESC, t.id)
      END
    FROM there AS t
    """

  /// Departments that go on below a bureau that does not.
  static let orphans = """
    SELECT d.path
    FROM temp.department_copy AS c
    JOIN department AS s ON s.id = c.id
    JOIN temp.department_copy AS b ON b.id = s.parent
    JOIN department_path AS d ON d.department_id = c.id
    WHERE c.new_id IS NOT NULL AND b.new_id IS NULL
    ORDER BY s.position, s.id
    """

  /// A measure goes on unless it ended before the plan's last year, or the latest that its department
  /// said of it is that it has ended.
  static let findMeasures = """
    INSERT INTO temp.measure_copy (id)
    SELECT m.id
    FROM measure AS m
    JOIN plan AS p ON p.code = m.plan
    WHERE m.plan = ?1 AND coalesce(m.last_year, p.last_year) >= p.last_year
      AND (
        SELECT a.status FROM assessment AS a
        WHERE a.measure_id = m.id AND (a.rate IS NOT NULL OR a.status IS NOT NULL)
        ORDER BY a.fiscal_year DESC LIMIT 1
      ) IS NOT 'ended'
    """

  /// Measures that go on with a department that has ended and that nobody took over.
  static let abandoned = """
    SELECT m.code || ' (' || d.path || ')'
    FROM temp.measure_copy AS c
    JOIN measure AS m ON m.id = c.id
    JOIN measure_department AS md ON md.measure_id = m.id
    JOIN temp.department_copy AS g ON g.id = md.department_id
    JOIN department_path AS d ON d.department_id = md.department_id
    WHERE g.heir IS NULL
    ORDER BY m.position, m.code, md.position
    """

  static let endedDepartments = """
    SELECT d.path
    FROM temp.department_copy AS c
    JOIN department AS s ON s.id = c.id
    JOIN department_path AS d ON d.department_id = c.id
    WHERE c.new_id IS NULL
    ORDER BY s.position, s.id
    """

  static let endedMeasures = """
    SELECT m.code || ' ' || m.name
    FROM measure AS m
    WHERE m.plan = ?1 AND m.id NOT IN (SELECT id FROM temp.measure_copy)
    ORDER BY m.position, m.code
    """

  /// The title, the years and what the plan is about are the new plan's own.
  static let plan = """
    INSERT INTO plan (code, title, first_year, last_year, digits, rounding, year_style, batch)
    SELECT ?2, ?3, ?4, ?5, digits, rounding, year_style, ?6 FROM plan WHERE code = ?1
    """

  static let gradeBands = """
    INSERT INTO grade_band (plan, grade, at_least, meaning, on_track, batch)
    SELECT ?2, grade, at_least, meaning, on_track, ?6 FROM grade_band WHERE plan = ?1
    """

  static let fields = """
    INSERT INTO field (plan, code, kind, name, batch)
    SELECT ?2, code, kind, name, ?6 FROM field WHERE plan = ?1
    """

  static let departments = """
    INSERT INTO department
      (id, plan, parent, name, position, first_year, last_year, successor, listed, batch)
    SELECT
      c.new_id, ?2, b.new_id, d.name, d.position, CASE WHEN d.first_year > ?4 THEN d.first_year END,
      d.last_year, h.new_id, d.listed, ?6
    FROM temp.department_copy AS c
    JOIN department AS d ON d.id = c.id
    LEFT JOIN temp.department_copy AS b ON b.id = d.parent
    LEFT JOIN temp.department_copy AS s ON s.id = d.successor
    LEFT JOIN temp.department_copy AS h ON h.id = s.heir
    WHERE c.new_id IS NOT NULL
    """

  static let measures = """
    INSERT INTO measure
      (plan, code, position, name, field, first_year, last_year, description, purpose, batch)
    SELECT
      ?2, m.code, m.position, m.name, m.field,
      CASE WHEN m.first_year > ?4 THEN m.first_year END,
      CASE WHEN m.last_year > p.last_year AND m.last_year >= ?4 THEN m.last_year END,
      m.description, m.purpose, ?6
    FROM temp.measure_copy AS c
    JOIN measure AS m ON m.id = c.id
    JOIN plan AS p ON p.code = m.plan
    ORDER BY m.position, m.code
    """

  static let measureFields = """
    INSERT INTO measure_field (plan, measure_id, field, batch)
    SELECT ?2, n.id, f.field, ?6
    FROM temp.measure_copy AS c
    JOIN measure AS m ON m.id = c.id
    JOIN measure AS n ON n.plan = ?2 AND n.code = m.code
    JOIN measure_field AS f ON f.measure_id = m.id
    """

  /// Two departments that became one are named once, where the first of them stood.
  static let measureDepartments = """
    INSERT INTO measure_department (plan, measure_id, position, department_id, batch)
    SELECT
      ?2, n.id, row_number() OVER (PARTITION BY n.id ORDER BY min(md.position)), h.new_id, ?6
    FROM temp.measure_copy AS c
    JOIN measure AS m ON m.id = c.id
    JOIN measure AS n ON n.plan = ?2 AND n.code = m.code
    JOIN measure_department AS md ON md.measure_id = m.id
    JOIN temp.department_copy AS d ON d.id = md.department_id
    JOIN temp.department_copy AS h ON h.id = d.heir
    GROUP BY n.id, h.new_id
    """
}
