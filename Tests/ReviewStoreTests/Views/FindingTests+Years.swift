import ReviewStore
import Tables
import Testing

extension FindingTests {
  @Test("not_reported: nothing at all for an active year; a comment alone is nothing")
  func notReported() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...3) + """
        UPDATE measure SET first_year = 2019 WHERE id = 2;
        UPDATE measure SET last_year = 2017, first_year = 2017 WHERE id = 3;
        INSERT INTO indicator (measure_id, fiscal_year, number) VALUES (1, 2018, 1);
        INSERT INTO assessment (measure_id, fiscal_year, comment) VALUES (1, 2019, 'Soon.');
        """ + SmallPlan.measures(4...4) + SmallPlan.assessments(4, "100", "100"))
    let english = "Nothing has been reported for the year. Ask the lead department."
    let japanese = "この年度の報告がありません。主管課に確認してください。"
    try expect(
      "not_reported", "warning", in: store, at: "p 1 2019 -", "p 2 2019 -",
      english: english, english, japanese: japanese, japanese)
  }

  /// Four measures: 1 has rates of both years but as told, 2 a target of 2019, 4 has ended.
  private func running(_ script: String) throws -> TestStore {
    try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...4) + SmallPlan.assessments(1, "100")
        + SmallPlan.assessments(2, "100") + SmallPlan.assessments(3, "100") + """
          INSERT INTO assessment (measure_id, fiscal_year, status)
          VALUES (4, 2018, 'ended'), (4, 2019, 'ended');
          INSERT INTO indicator (measure_id, fiscal_year, number, target) VALUES (2, 2019, 1, 5);
          """ + script)
  }

  @Test("year_ahead: a year of which nothing is reported, nor of a later one, is one note")
  func yearAhead() throws {
    let store = try running("")
    try expect(
      "year_ahead", "note", in: store, at: "p - 2019 -",
      english: "Nothing has been reported yet for the year, which 3 measures are to report. "
        + "If it is due, `furikaeri check --as-of 2019` lists what is missing.",
      japanese: "この年度の報告はまだありません（対象 3 施策）。報告の時期が過ぎている場合は、"
        + "`furikaeri check --as-of 2019` で不足を一覧できます。")
    #expect(
      try store.rows("SELECT 1 FROM finding WHERE code = 'not_reported' OR code = 'incomplete'")
        == [])
    try store.expect(
      "SELECT measure, fiscal_year, code, is_due FROM missing_report ORDER BY measure",
      gives: """
        measure | fiscal_year | code         | is_due
        1       | 2019        | not_reported | 0
        2       | 2019        | incomplete   | 0
        3       | 2019        | not_reported | 0
        """)
  }

  @Test(
    "year_ahead: a year is due once anything of it or a later one is reported; typed blanks that may be known ahead are nothing",
    arguments: [
      ("INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (1, 2019, 0)", 2),
      ("INSERT INTO assessment (measure_id, fiscal_year, status) VALUES (1, 2019, 'pending')", 2),
      ("INSERT INTO assessment (measure_id, fiscal_year, status) VALUES (1, 2019, 'not_set')", 0),
      (
        "INSERT INTO indicator (measure_id, fiscal_year, number, achieved) VALUES (1, 2019, 1, 0)",
        2
      ),
      ("UPDATE indicator SET result = 5", 2), ("UPDATE indicator SET result_status = 'pending'", 3),
      ("UPDATE indicator SET result_status = 'not_measured'", 0),
    ])
  func yearDue(change: String, missing: Int) throws {
    let store = try running(change + ";")
    #expect(
      try store.rows(
        "SELECT count(*) FROM finding WHERE code = 'not_reported' OR code = 'incomplete'")
        == [["\(missing)"]])
    #expect(
      try store.rows("SELECT count(*) FROM finding WHERE code = 'year_ahead'")
        == [[missing == 0 ? "1" : "0"]])
  }

  @Test(
    "findings as of a year: what is missing up to it, whether or not anything is reported of it")
  func asOf() throws {
    let store = try running("DELETE FROM assessment WHERE measure_id = 3 AND fiscal_year = 2018;")
    func codes(_ year: Int64?) throws -> [String] {
      let query = store.store.findingsQuery(.english, FindingFilter(throughYear: year))
      return try store.rows("SELECT measure, fiscal_year, code FROM (\(query))")
        .map { $0.joined(separator: " ") }.filter { !$0.hasSuffix("assessed_only") }
    }
    #expect(try codes(nil) == ["3 2018 not_reported", "NULL 2019 year_ahead"])
    #expect(try codes(2018) == ["3 2018 not_reported"])
    #expect(
      try codes(2019) == [
        "1 2019 not_reported", "2 2019 incomplete", "3 2018 not_reported", "3 2019 not_reported",
      ])
  }

  @Test("no_measures: a plan of which nothing can be reviewed, with its missing bands")
  func noMeasures() throws {
    let store = try TestStore(
      "INSERT INTO plan (code, title, first_year, last_year) VALUES ('p', 'Plan', 2018, 2019);")
    try expect(
      "no_measures", "warning", in: store, at: "p - - -",
      english: "The plan has no measures, so there is nothing to review. Import measures.",
      japanese: "計画に施策がないため、振り返る対象がありません。measures を取り込んでください。")
    #expect(try store.rows("SELECT code FROM finding") == [["no_measures"], ["band_gap"]])
  }

  @Test("year_outside_plan: figures of a year that the plan does not have, one finding a year")
  func yearOutsidePlan() throws {
    let store = try store(
      "target, result", "10, 10",
      """
      INSERT INTO indicator (measure_id, fiscal_year, number, target, result)
      VALUES (1, 2017, 1, 10, 10), (1, 2017, 2, 10, 10), (1, 2020, 1, 10, 10);
      INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (1, 2017, 50), (1, 2021, 50);
      """)
    let english =
      "Figures are stored for a fiscal year outside the plan and count for nothing. "
      + "Correct the year."
    let japanese = "計画期間外の年度の数値があり、集計に含まれません。年度を訂正してください。"
    try expect(
      "year_outside_plan", "error", in: store, at: "p 1 2017 -", "p 1 2020 -", "p 1 2021 -",
      english: english, english, english, japanese: japanese, japanese, japanese)
  }
}
