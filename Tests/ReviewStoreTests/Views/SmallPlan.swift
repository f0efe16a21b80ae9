/// SQL that the tests of views begin with.
enum SmallPlan {
  /// Plan p of fiscal 2018 and 2019, with grades A from 120, B from 90 and C below, the pillars 1
  /// and 2 and the themes 5 and 6.
  static let plan = """
    INSERT INTO plan (code, title, first_year, last_year) VALUES ('p', 'Plan', 2018, 2019);
    INSERT INTO grade_band (plan, grade, at_least, meaning, on_track) VALUES
      ('p', 'A', 120, 'ahead', 1), ('p', 'B', 90, 'on plan', 1), ('p', 'C', NULL, 'behind', 0);
    INSERT INTO field (plan, code, kind, name) VALUES
      ('p', '1', 'pillar', 'Safety'), ('p', '2', 'pillar', 'Savings'),
      ('p', '5', 'theme', 'Data'), ('p', '6', 'theme', 'Technology');
    """

  /// The plan with one measure, 1.
  static let measure = plan + measures(1...1)

  /// Measures of the plan with these keys, codes and positions, all of pillar 1.
  static func measures(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { number in
      """
      INSERT INTO measure (id, plan, code, position, name, field)
      VALUES (\(number), 'p', '\(number)', \(number), 'Measure \(number)', '1');
      """
    }.joined()
  }

  /// Indicators of measure 1 in 2018, numbered from 1.
  /// - Parameters:
  ///   - columns: Such as `target, result`.
  ///   - rows: The values of these columns, one row a line.
  static func indicators(_ columns: String, _ rows: String) -> String {
    rows.split(separator: "\n").enumerated().map { index, values in
      """
      INSERT INTO indicator (measure_id, fiscal_year, number, \(columns))
      VALUES (1, 2018, \(index + 1), \(values));
      """
    }.joined()
  }

  /// The assessed rates of a measure from 2018 on; `NULL` leaves a year out.
  static func assessments(_ measure: Int, _ rates: String...) -> String {
    rates.enumerated().filter { $0.element != "NULL" }.map { index, rate in
      "INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (\(measure), \(2018 + index), \(rate));"
    }.joined()
  }
}
