public import SQLite
public import Tables

/// Another rule to grade by: a row of the view `sensitivity_scenario`.
public struct SensitivityScenario: Sendable, Equatable {
  /// The word for it: `cap_100`.
  public let scenario: String
  /// What is done otherwise.
  public let meaning: String
}

extension Store {
  /// The other rules, in their order, with what they do in a language.
  public func sensitivityScenarios(
    _ language: Language
  ) throws(SQLiteError) -> [SensitivityScenario] {
    let meaning = language == .japanese ? "meaning_ja" : "meaning"
    return try connection.queryRows(
      "SELECT scenario, \(meaning) FROM sensitivity_scenario ORDER BY position"
    ).map { SensitivityScenario(scenario: $0[0].text ?? "", meaning: $0[1].text ?? "") }
  }

  /// The SQL of the grades that change under another rule, by rule and measure.
  public static let changedGradesQuery = """
    SELECT
      s.scenario, s.plan, s.measure, m.name, s.average_rate, s.grade, s.scenario_average,
      s.scenario_grade, s.moved
    FROM grade_sensitivity AS s
    JOIN sensitivity_scenario AS c ON c.scenario = s.scenario
    JOIN measure AS m ON m.id = s.measure_id
    WHERE s.moved <> 'same'
    ORDER BY c.position, s.plan, m.position, m.code
    """
}
