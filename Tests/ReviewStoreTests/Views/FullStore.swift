/// SQL for a store with a row in every table.
enum FullStore {
  static let script = """
    INSERT INTO import_batch (id, kind, file, sha256, imported_at, program)
    VALUES (1, 'plans', 'plans.csv', '\(String(repeating: "0", count: 64))',
      '2022-04-30T09:15:00Z', 'furikaeri 1');
    INSERT INTO plan (code, title, first_year, last_year, about, source, license)
    VALUES ('p', 'Plan', 2018, 2019, 'About', 'Source', 'CC BY');
    INSERT INTO grade_band (plan, grade, at_least, meaning, on_track)
    VALUES ('p', 'A', 120, 'ahead', 1), ('p', 'B', NULL, 'behind', 0);
    INSERT INTO field (plan, code, kind, name) VALUES
      ('p', '1', 'pillar', 'Safety'), ('p', '2', 'pillar', 'Savings'), ('p', '5', 'theme', 'Data');
    INSERT INTO department (id, plan, parent, name, position, first_year, last_year, successor)
    VALUES (1, 'p', NULL, '市民局', 1, NULL, NULL, NULL), (2, 'p', 1, '企画課', 2, 2010, 2020, 1);
    INSERT INTO measure
      (id, plan, code, position, name, field, first_year, last_year, description, purpose)
    VALUES
      (1, 'p', 'M1', 1, 'First', '1', 2018, 2019, 'What', 'Why'),
      (2, 'p', 'M2', 2, 'Second', '1', NULL, NULL, NULL, NULL);
    INSERT INTO measure_field (plan, measure_id, field) VALUES ('p', 1, '5');
    INSERT INTO measure_department (plan, measure_id, position, department_id)
    VALUES ('p', 1, 1, 2);
    INSERT INTO indicator
      (measure_id, fiscal_year, number, label, name, unit, formula, baseline, target, target_max,
        target_text, target_status, target_original, target_reason, result, result_text,
        result_status, achieved)
    VALUES
      (1, 2018, 1, '①', 'Visitors', '人', 'within', 5, 10, 20, '10–20', 'provisional', 12, 'Less',
        15, '15人', 'provisional', 1);
    INSERT INTO assessment (measure_id, fiscal_year, rate, status, comment)
    VALUES (1, 2018, 95, 'provisional', 'Well');
    INSERT INTO published_measure (measure_id, through_year, average, grade)
    VALUES (1, 2019, 95, 'A');
    INSERT INTO published_field (id, plan, field, grade, through_year, measures)
    VALUES (1, 'p', '1', 'A', 2019, 3);
    INSERT INTO published_indicator (measure_id, fiscal_year, number, rate)
    VALUES (1, 2018, 1, 100);
    INSERT INTO closed_year (plan, fiscal_year, closed_at, closed_by)
    VALUES ('p', 2018, '2022-04-30T09:15:00Z', 'officer');
    INSERT INTO change (action, table_name, column_name) VALUES ('update', 'plan', 'title');
    """

  /// A row in the table that came with the fourth version.
  static let alias = """
    INSERT INTO alias (plan, kind, name, measure_id, first_year, last_year, added_at, added_by)
    VALUES ('p', 'measure', 'M0', 1, 2018, 2018, 'now', 'officer');
    """
}
