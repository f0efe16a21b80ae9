import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("Store.close and reopen: fiscal years that are final")
struct ClosingTests {
  /// Plan `p` of 2018 to 2021 with figures in every year, of which those to 2020 are closed.
  private func closedStore(through years: ClosedRange<Int64> = 2020...2020) throws -> TestStore {
    let test = try TestStore.withPlan()
    try test.importText(
      """
      measure,fiscal_year,indicator,target,result
      1,2018,1,10,9
      1,2020,1,10,11
      1,2021,1,10,12
      3,2020,1,10,5

      """, as: "results.csv")
    try test.importText(
      "measure,fiscal_year,rate\n2,2019,80\n2,2020,95.5\n2,2021,70\n", as: "assessments.csv")
    for year in years { _ = try test.store.close(year: year) }
    return test
  }

  private func problem(_ body: () throws -> Void) throws -> HistoryError.Problem {
    try #require(#expect(throws: HistoryError.self, performing: body)).problem
  }

  private func options(_ reason: String?) -> ImportOptions {
    var options = ImportOptions()
    options.reason = reason
    options.account = "tanaka"
    return options
  }

  // MARK: - What is kept

  @Test("a closing keeps rates, averages, grades, names and departments, readable on their own")
  func kept() throws {
    let test = try closedStore()
    try test.expect(
      """
      SELECT measure, name, field_name, departments, computed_rate AS computed,
        assessed_rate AS assessed, rate, basis, years_rated AS years, average_rate AS average,
        average_shown AS shown, grade
      FROM closed_measure ORDER BY position
      """,
      gives: """
        measure | name    | field_name | departments   | computed | assessed | rate  | basis    | years | average | shown | grade
        1       | Patrols | Safety     | 市民局/防犯課 | 110.0    | NULL     | 110.0 | computed | 2     | 100.0   | 100   | B
        2       | Sewers  | Safety     | 環境局/下水課 | NULL     | 95.5     | 95.5  | assessed | 2     | 87.75   | 88    | C
        3       | Forms   | Work       | 総務局        | 50.0     | NULL     | 50.0  | computed | 1     | 50.0    | 50    | C
        """)
    #expect(
      try test.rows("SELECT grade, at_least, on_track FROM closed_grade_band ORDER BY grade")
        == [["A", "120.0", "1"], ["B", "90.0", "1"], ["C", "NULL", "0"]])
    #expect(try test.store.verify() == [])
  }

  @Test("through the plan's last year the averages are those of the review, digit by digit")
  func throughLastYear() throws {
    let folder = try TestFolder()
    _ = try Store.create(
      at: folder.file("review.db"), from: Store.sources(ofPackage: ProjectFolder.example))
    let store = try Store.open(at: folder.file("review.db"), access: .readWrite)
    _ = try store.close(year: 2021)
    #expect(
      try store.connection.queryRows(
        """
        SELECT measure, years_rated, average_rate, average_shown, grade, departments
        FROM closed_measure_year ORDER BY position
        """)
        == store.connection.queryRows(
          """
          SELECT measure, years_rated, average_rate, average_shown, grade, departments
          FROM measure_review ORDER BY position
          """))
    #expect(try store.verify() == [])
  }

  @Test("every closing and reopening is in the list of closings and in the history")
  func log() throws {
    let test = try closedStore(through: 2021...2021)
    _ = try test.store.reopen(year: 2021, options("訂正のため"))
    _ = try test.store.close(year: 2021, options("再公表"))
    try test.expect(
      "SELECT batch, plan, fiscal_year AS year, action, done_by AS who, reason FROM closing",
      gives: """
        batch | plan | year | action | who    | reason
        7     | p    | 2021 | close  | NULL   | NULL
        8     | p    | 2021 | reopen | tanaka | 訂正のため
        9     | p    | 2021 | close  | tanaka | 再公表
        """)
    try test.expect(
      "SELECT batch, kind, reason FROM import_history WHERE batch > 6 ORDER BY batch",
      gives: """
        batch | kind   | reason
        7     | close  | NULL
        8     | reopen | 訂正のため
        9     | close  | 再公表
        """)
    // Both sets are there, and the last one counts.
    #expect(
      try test.rows("SELECT closing, count(*) FROM closed_measure GROUP BY closing").count == 2)
    #expect(try test.rows("SELECT DISTINCT closing FROM closed_measure_year") == [["9"]])
    #expect(
      try test.rows("SELECT batch, action, table_name FROM change WHERE table_name = 'closed_year'")
        == [["8", "delete", "closed_year"]])
  }

  // MARK: - Refusals of the command

  @Test("a year outside the plan, closed already, or with errors is not closed")
  func notClosed() throws {
    let test = try closedStore()
    #expect(
      try problem { _ = try test.store.close(year: 2022) }
        == .yearOutsidePlan(2022, plan: "p", first: 2018, last: 2021))
    guard
      case .alreadyClosed(2020, plan: "p", since: _) = try problem({
        _ = try test.store.close(year: 2020)
      })
    else {
      Issue.record("closed twice")
      return
    }
    #expect(
      try problem { _ = try test.store.close(year: 2021, plan: "x") }
        == .planUnknown("x", known: ["p"]))
    #expect(
      HistoryError(.planUnknown("x", known: ["p"])).message(in: .english)
        == "there is no plan “x”. There is p.")
    try test.run(
      """
      INSERT INTO published_indicator (measure_id, fiscal_year, number, rate) VALUES (1, 2021, 1, 7)
      """)
    let before = try test.bytes
    let error = HistoryError(try problem { _ = try test.store.close(year: 2021) })
    #expect(
      error.message(in: .english) == """
        fiscal year 2021 of plan p cannot be closed, because of 1 error.
          measure 1: Published rate 7 %, computed 120 %. Correct the target or result, or the published rate.
        Put them right and close the year then; `furikaeri check` lists them.
        """)
    #expect(
      error.message(in: .japanese) == """
        計画 p の 2021年度は、エラーが 1 件あるため確定できません。
          施策1：公表された達成率は 7％、計算値は 120％ です。目標値か実績、または公表値を訂正してください。
        訂正してから確定してください（`furikaeri check` で一覧できます）。
        """)
    #expect(try test.bytes == before)
  }

  @Test("a year is reopened for a reason, when it is closed and no later one is")
  func notReopened() throws {
    let test = try closedStore(through: 2019...2021)
    #expect(
      try problem { _ = try test.store.reopen(year: 2021, options(nil)) } == .reasonNeeded(2021))
    #expect(
      try problem { _ = try test.store.reopen(year: 2021, options(" ")) } == .reasonNeeded(2021))
    #expect(
      try problem { _ = try test.store.reopen(year: 2018, options("x")) }
        == .notClosed(2018, plan: "p", closed: [2019, 2020, 2021]))
    #expect(
      try problem { _ = try test.store.reopen(year: 2019, options("x")) }
        == .laterYearsClosed(2019, plan: "p", later: [2020, 2021]))
    for year in [2021, 2020, 2019] as [Int64] {
      _ = try test.store.reopen(year: year, options("x"))
      #expect(try test.store.verify() == [])
    }
    try test.run("UPDATE indicator SET result = 1; DELETE FROM assessment")
    #expect(
      try test.rows("SELECT count(*) FROM sqlite_schema WHERE name GLOB 'closed_2*'") == [["0"]])
  }

  @Test("a closing is reopened, not undone; an import of a closed year is not undone")
  func undo() throws {
    let test = try closedStore()
    #expect(
      try problem { _ = try test.store.undo(7) } == .isClosing(7, reopens: false, year: 2020))
    #expect(try problem { _ = try test.store.undo(6) } == .closedYear(2020))
    #expect(try problem { _ = try test.store.undo(1) } != .closedYear(2020))
  }

  // MARK: - Any SQL client

  /// What no client may do while 2020 is closed.
  private static let attacks = [
    "INSERT INTO indicator (measure_id, fiscal_year, number, result) VALUES (2, 2020, 1, 5)",
    "INSERT INTO indicator (measure_id, fiscal_year, number, result) VALUES (2, 2018, 1, 5)",
    "REPLACE INTO indicator (measure_id, fiscal_year, number) VALUES (1, 2020, 1)",
    "INSERT OR REPLACE INTO assessment (measure_id, fiscal_year, rate) VALUES (2, 2020, 1)",
    "INSERT OR IGNORE INTO assessment (measure_id, fiscal_year, rate) VALUES (3, 2020, 1)",
    """
    INSERT INTO indicator (measure_id, fiscal_year, number, result) VALUES (1, 2020, 1, 5)
    ON CONFLICT DO UPDATE SET result = excluded.result
    """,
    "UPDATE indicator SET result = 1 WHERE fiscal_year = 2020",
    "UPDATE indicator SET target = 1", "UPDATE indicator SET formula = 'inverse'",
    "UPDATE OR IGNORE indicator SET target = NULL WHERE measure_id = 1",
    "UPDATE indicator SET fiscal_year = 2021, number = 9 WHERE fiscal_year = 2020",
    "UPDATE OR REPLACE indicator SET fiscal_year = 2020 WHERE fiscal_year = 2021",
    "UPDATE OR REPLACE indicator SET measure_id = 1 WHERE measure_id = 3",
    "UPDATE assessment SET rate = 1 WHERE fiscal_year = 2019",
    "DELETE FROM indicator", "DELETE FROM assessment WHERE fiscal_year = 2020",
    "UPDATE plan SET digits = 2", "UPDATE plan SET rounding = 'truncate'",
    "UPDATE plan SET first_year = 2017", "UPDATE plan SET last_year = 2019",
    "UPDATE plan SET code = 'q'", "UPDATE plan SET title = 'X'", "DELETE FROM plan",
    "REPLACE INTO plan (code, title, first_year, last_year) VALUES ('p', 'X', 2018, 2021)",
    "UPDATE grade_band SET at_least = 80 WHERE grade = 'B'", "DELETE FROM grade_band",
    "INSERT INTO grade_band (plan, grade, at_least) VALUES ('p', 'S', 150)",
    "REPLACE INTO grade_band (plan, grade, at_least) VALUES ('p', 'B', 10)",
    "DELETE FROM plan_year WHERE fiscal_year = 2018", "UPDATE plan_year SET fiscal_year = 2017",
    "INSERT INTO plan_year VALUES ('p', 2017)",
    "INSERT INTO measure (plan, code, position, name, field) VALUES ('p', '9', 9, 'New', '1')",
    "UPDATE measure SET code = '9' WHERE id = 1",
    "UPDATE measure SET last_year = 2019 WHERE id = 1",
    "UPDATE measure SET first_year = 2021 WHERE id = 1", "UPDATE measure SET id = 99 WHERE id = 1",
    "DELETE FROM measure WHERE id = 1", "DELETE FROM closed_year",
    "UPDATE closed_year SET fiscal_year = 2018",
    "REPLACE INTO closed_year VALUES ('p', 2020, 'now', 'me')",
    "UPDATE closed_measure SET grade = 'A'", "DELETE FROM closed_measure",
    "REPLACE INTO closed_measure SELECT * FROM closed_measure",
    """
    INSERT INTO closed_measure (closing, measure, position, name, field, field_name, basis,
      indicators, indicators_rated, years_rated)
    VALUES (7, '9', 1, 'X', '1', 'X', 'none', 0, 0, 0)
    """,
    "DELETE FROM closed_grade_band", "UPDATE closed_grade_band SET at_least = 1",
    "INSERT INTO closed_grade_band VALUES (7, 'Z', 1, NULL, 0)",
    "DELETE FROM closing", "UPDATE closing SET fiscal_year = 2018",
    "REPLACE INTO closing SELECT * FROM closing",
  ]

  @Test("a closed year is refused to every statement of every client", arguments: attacks)
  func attacked(statement: String) throws {
    let test = try closedStore()
    let before = try test.bytes
    // As the sqlite3 shell opens a file: no foreign keys.
    let client = try Connection(path: test.folder.file("review.db"), access: .readWrite)
    try client.configure(.foreignKeys, false)
    let error = #expect(throws: SQLiteError.self) { try client.execute(statement) }
    #expect(error?.code == .constraintTrigger)
    #expect(try test.bytes == before)
  }

  /// What everybody may go on doing while 2020 is closed and 2021 is open.
  private static let work = [
    "INSERT INTO indicator (measure_id, fiscal_year, number, result) VALUES (2, 2021, 1, 5)",
    "UPDATE indicator SET result = 1 WHERE fiscal_year = 2021",
    "DELETE FROM assessment WHERE fiscal_year = 2021",
    "REPLACE INTO assessment (measure_id, fiscal_year, rate) VALUES (2, 2021, 1)",
    "UPDATE plan SET last_year = 2022", "UPDATE plan SET title = title, year_style = 'era'",
    """
    INSERT INTO measure (id, plan, code, position, name, field, first_year)
    VALUES (9, 'p', '9', 9, 'New', '1', 2021);
    INSERT INTO measure_field VALUES ('p', 9, '5', NULL);
    INSERT INTO measure_department VALUES ('p', 9, 1, 1, NULL);
    UPDATE measure SET name = 'Newer', last_year = 2021 WHERE id = 9;
    DELETE FROM measure WHERE id = 9
    """,
    "UPDATE measure SET name = 'Renamed for 2021', field = '2', description = 'X' WHERE id = 1",
    "UPDATE measure_department SET department_id = 1 WHERE measure_id = 2",
    "INSERT INTO measure_field VALUES ('p', 1, '5', NULL); DELETE FROM measure_field",
    "UPDATE department SET name = '市民活動局' WHERE id = 1", "UPDATE field SET name = 'X'",
    "INSERT INTO department (plan, name) VALUES ('p', '新局')",
    "INSERT INTO field (plan, code, kind, name) VALUES ('p', '9', 'theme', 'X')",
    "INSERT INTO plan (code, title, first_year, last_year) VALUES ('q', 'Q', 2018, 2021)",
    "INSERT INTO published_measure (measure_id, through_year, average) VALUES (1, 2020, 100)",
  ]

  @Test("the years after it go on, and names with them", arguments: work)
  func open(statement: String) throws {
    let test = try closedStore()
    #expect(test.failure(of: statement) == nil)
    // What REPLACE deletes here is in no log.
    let isUnlogged = statement.hasPrefix("REPLACE")
    #expect(try test.store.verify().map(\.isOfContent) == (isUnlogged ? [true] : []))
  }

  @Test(
    "once the last year is closed, names, fields and departments are final too",
    arguments: [
      "UPDATE measure SET name = 'X' WHERE id = 1", "UPDATE measure SET field = '2' WHERE id = 1",
      "UPDATE field SET name = 'X' WHERE code = '1'", "DELETE FROM field WHERE code = '1'",
      "UPDATE department SET name = 'X' WHERE id = 1", "DELETE FROM department WHERE id = 1",
      "INSERT INTO measure_field VALUES ('p', 1, '5', NULL)",
      "UPDATE measure_department SET department_id = 1", "DELETE FROM measure_department",
      "INSERT INTO measure_department VALUES ('p', 1, 2, 1, NULL)",
      "REPLACE INTO measure_department VALUES ('p', 1, 1, 3, NULL)",
    ])
  func names(statement: String) throws {
    let test = try closedStore(through: 2021...2021)
    let before = try test.bytes
    try test.store.connection.configure(.foreignKeys, false)
    #expect(test.failure(of: statement)?.code == .constraintTrigger)
    #expect(try test.bytes == before)
    #expect(test.failure(of: "UPDATE measure SET description = 'X', position = 7") == nil)
  }

  @Test("the refusal names the year and what to do, in both languages")
  func words() throws {
    let test = try closedStore()
    #expect(
      test.failure(of: "DELETE FROM indicator")?.message
        == "closed fiscal year 2020: it is final in plan p, and so are the figures up to it; reopen it "
        + "with furikaeri reopen 2020 --reason TEXT | 2020年度（計画 p）は確定済みです。"
        + "先に furikaeri reopen 2020 --reason 理由 で確定を解除してください。")
  }

  @Test("plans beside it are open, and a plan's code may be any text")
  func otherPlans() throws {
    let test = try TestStore.withTwoPlans()
    try test.run("UPDATE plan SET code = 'it''s \"q\"' WHERE code = 'q'")
    let plan = "it's \"q\""
    _ = try test.store.close(year: 2021, plan: plan)
    try test.run("INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (1, 2021, 1)")
    #expect(
      test.failure(
        of: "INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (4, 2021, 1)")?
        .code == .constraintTrigger)
    #expect(try test.store.verify() == [])
    _ = try test.store.reopen(year: 2021, plan: plan, options("x"))
    try test.run("INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (4, 2021, 1)")
    #expect(
      try problem { _ = try test.store.close(year: 2021) } == .planUnknown(nil, known: [plan, "p"]))
  }

  // MARK: - The import

  @Test("the import names the row and the year, whatever the file holds")
  func imports() throws {
    let test = try closedStore(through: 2021...2021)
    let files = [
      ("results.csv", "measure,fiscal_year,indicator,result\n1,2021,1,12\n2,2021,1,7\n", [3]),
      ("assessments.csv", "measure,fiscal_year,rate,comment\n2,2021,(clear),x\n", [2]),
      ("grade_bands.csv", "grade,at_least\nA,120\nB,95\n", [3]),
      ("plans.csv", "plan,title,first_year,last_year,digits\np,Plan p,2018,2021,3\n", [2]),
      ("plans.csv", "plan,title,first_year,last_year\np,Another title,2018,2021\n", [2]),
      ("fields.csv", "field,kind,name\n1,pillar,Other\n", [2]),
      (
        "measures.csv",
        "measure,name,field,departments\n1,Patrols,1,市民局/防犯課\n2,X,1,環境局/下水課\n9,N,1,総務局\n", [3, 4]
      ),
      ("m.csv", "measure,name,field,departments\n1,Patrols,1,総務局\n", [2]),
    ]
    for (name, text, rows) in files {
      let refusal = try test.refusal(text, as: name)
      #expect(refusal.problems == rows.map { _ in .closedYear(2021) }, "\(name)")
      #expect(
        refusal.english.first
          == "\(name), row \(rows[0]): fiscal year 2021 is closed, and the row would change it. "
          + "Leave the row out, or reopen the year first: furikaeri reopen 2021 --reason TEXT.")
      #expect(
        refusal.japanese.first
          == "\(name) \(rows[0])行目: 2021年度は確定済みのため、この行の変更はできません。"
          + "行を取り除くか、先に furikaeri reopen 2021 --reason 理由 で確定を解除してください。")
    }
  }

  @Test("a row of an earlier year is told that averages of the closed year rest on it")
  func earlier() throws {
    let test = try closedStore(through: 2021...2021)
    let refusal = try test.refusal(
      "measure,fiscal_year,indicator,result\n1,2018,1,9\n1,2020,1,7\n2,2021,1,7\n",
      as: "results.csv")
    #expect(refusal.problems == [.closedAverages(of: 2020, through: 2021), .closedYear(2021)])
    #expect(
      refusal.english[0]
        == "results.csv, row 3: the values of fiscal year 2020 are used in the averages of the closed "
        + "year 2021, and the row would change them. Leave the row out, or reopen 2021 first: "
        + "furikaeri reopen 2021 --reason TEXT.")
    #expect(
      refusal.japanese[0]
        == "results.csv 3行目: 2020年度の値は、確定済みの 2021年度の平均に使われているため、この行の変更はできません。"
        + "行を取り除くか、先に furikaeri reopen 2021 --reason 理由 で確定を解除してください。")
  }

  @Test("a closing counts the measures without a rate and the warnings of its year")
  func lacking() throws {
    let test = try closedStore(through: 2019...2019)
    let warnings = try test.rows(
      "SELECT count(*) FROM finding WHERE severity = 'warning' AND fiscal_year = 2021")
    let receipt = try test.store.close(year: 2021)
    // Of measures 1, 2 and 3, the third has no figures of 2021.
    #expect(receipt.withoutRate == 1)
    #expect([["\(receipt.warnings)"]] == warnings && receipt.warnings > 0)
  }

  @Test("a file that says of a closed year what is stored is imported")
  func unchanged() throws {
    let test = try closedStore()
    #expect(
      try test.tally(
        "measure,fiscal_year,indicator,target,result\n1,2018,1,10,9\n1,2020,1,10,11\n1,2021,1,10,13\n",
        as: "results.csv") == "3 rows: 0 new, 1 changed, 2 unchanged")
  }

  @Test("among thousands of rows the one of a closed year is named")
  func bulk() throws {
    let test = try closedStore()
    var text = "measure,fiscal_year,indicator,result\n"
    for number in 2...300 { text += "1,2021,\(number),1\n" }
    text += "2,2019,1,5\n"
    for number in 2...300 { text += "2,2021,\(number),1\n" }
    let refusal = try test.refusal(text, as: "results.csv")
    #expect(refusal.problems == [.closedAverages(of: 2019, through: 2020)])
    #expect(refusal.english[0].hasPrefix("results.csv, row 301: "))
  }
}
