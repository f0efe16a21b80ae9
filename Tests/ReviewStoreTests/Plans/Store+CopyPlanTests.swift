import ReviewStore
import SQLite
import Tables
import Testing

@Suite("Store: copying a plan")
struct CopyPlanTests {
  private let next = PlanCopy(
    from: "p", to: "next", title: "Next plan", firstYear: 2022, lastYear: 2025)

  private func store(_ script: String = "") throws -> TestStore {
    let test = try TestStore.withPlan()
    try test.run(script)
    return test
  }

  @Test("the new plan has bands, fields, departments and measures of the old one, and no figures")
  func copies() throws {
    let test = try store()
    try test.importText(
      "measure,fiscal_year,rate\n1,2021,100\n", as: "assessments.csv")
    let receipt = try test.store.copyPlan(next)
    #expect(receipt.gradeBands == 3)
    #expect(receipt.fields == 4)
    #expect(receipt.departments == 5)
    #expect(receipt.measures == 3)
    #expect(receipt.endedDepartments == [])
    #expect(receipt.endedMeasures == [])
    try test.expect(
      "SELECT title, first_year, last_year, digits, rounding FROM plan WHERE code = 'next'",
      gives: """
        title     | first_year | last_year | digits | rounding
        Next plan | 2022       | 2025      | 0      | half_up
        """)
    try test.expect(
      "SELECT measure, position, bureau, section FROM measure_owner WHERE plan = 'next' ORDER BY 1",
      gives: """
        measure | position | bureau | section
        1       | 1        | 市民局 | 防犯課
        2       | 1        | 環境局 | 下水課
        3       | 1        | 総務局 | NULL
        """)
    try test.expect(
      "SELECT count(*) AS rates FROM measure_year WHERE plan = 'next' AND rate IS NOT NULL",
      gives: """
        rates
        0
        """)
  }

  @Test("every new row carries the batch of the copy, which has a receipt")
  func batch() throws {
    let test = try store()
    let receipt = try test.store.copyPlan(next)
    try test.expect(
      """
      SELECT kind, file, row_count, inserted, changed FROM import_batch WHERE id = \(receipt.batch)
      """,
      gives: """
        kind      | file             | row_count | inserted | changed
        plan_copy | plan copy p next | 16        | 16       | 0
        """)
    for table in ["grade_band", "field", "department", "measure", "measure_department"] {
      #expect(
        try test.rows("SELECT DISTINCT batch FROM \(table) WHERE plan = 'next'")
          == [["\(receipt.batch)"]])
    }
    #expect(try test.rows("SELECT batch FROM current_batch") == [["NULL"]])
  }

  @Test(
    "measures that ended before the last year, or are reported as ended, stay behind and are named")
  func endedMeasures() throws {
    let test = try store(
      """
      UPDATE measure SET last_year = 2020 WHERE code = '1';
      UPDATE measure SET last_year = 2021 WHERE code = '2';
      INSERT INTO assessment (measure_id, fiscal_year, rate, status)
      SELECT id, 2019, 100, NULL FROM measure WHERE code = '3'
      UNION ALL SELECT id, 2020, NULL, 'ended' FROM measure WHERE code = '3';
      """)
    let receipt = try test.store.copyPlan(next)
    #expect(receipt.measures == 1)
    #expect(receipt.endedMeasures == ["1 Patrols", "3 Forms"])
    try test.expect(
      "SELECT code, first_year, last_year FROM measure WHERE plan = 'next'",
      gives: """
        code | first_year | last_year
        2    | NULL       | NULL
        """)
  }

  @Test("a department that has ended hands its measures to its successor, through every step")
  func successors() throws {
    let test = try store(
      """
      UPDATE department SET last_year = 2020,
        successor = (SELECT id FROM department WHERE name = '下水課') WHERE name = '防犯課';
      UPDATE department SET last_year = 2021,
        successor = (SELECT id FROM department WHERE name = '総務局') WHERE name = '下水課';
      """)
    let receipt = try test.store.copyPlan(next)
    #expect(receipt.endedDepartments == ["市民局/防犯課", "環境局/下水課"])
    try test.expect(
      "SELECT measure, bureau, section FROM measure_owner WHERE plan = 'next' ORDER BY 1",
      gives: """
        measure | bureau | section
        1       | 総務局 | NULL
        2       | 総務局 | NULL
        3       | 総務局 | NULL
        """)
  }

  @Test("a dry run says the same and writes nothing")
  func dryRun() throws {
    let test = try store()
    let before = try test.bytes
    var options = ImportOptions()
    options.isDryRun = true
    let receipt = try test.store.copyPlan(next, options)
    #expect(receipt.measures == 3)
    #expect(try test.bytes == before)
    #expect(try test.store.copyPlan(next) == receipt)
  }

  private func expectError(
    _ copy: PlanCopy, _ english: String, _ japanese: String, _ script: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let test = try store(script)
    let before = try test.bytes
    let error = try #require(
      throws: PlanCopyError.self, sourceLocation: sourceLocation
    ) { try test.store.copyPlan(copy) }
    #expect(error.message(in: .english) == english, sourceLocation: sourceLocation)
    #expect(error.message(in: .japanese) == japanese, sourceLocation: sourceLocation)
    #expect(try test.bytes == before, sourceLocation: sourceLocation)
  }

  @Test("what cannot be copied is an error, and the store is as it was")
  func errors() throws {
    var copy = next
    copy.from = "q"
    try expectError(
      copy, "there is no plan “q”. There is p.", "「q」という計画はありません。ある計画：p")
    copy = next
    copy.to = "p"
    try expectError(
      copy, "there is a plan “p” already. Choose another code.",
      "「p」という計画はすでにあります。別のコードを指定してください。")
    copy.to = " n"
    try expectError(
      copy, "“ n” cannot be the code of a plan: it is empty or has spaces around it.",
      "「 n」は計画コードにできません（空か、前後に空白があります）。")
    copy = next
    copy.title = ""
    try expectError(
      copy, "the new plan needs a title. Give it with --title.",
      "新しい計画の名称がありません。--title で指定してください。")
    copy = next
    copy.lastYear = 2021
    try expectError(
      copy, "the last year, 2021, comes before the first, 2022. Exchange them.",
      "最終年度（2021）が初年度（2022）より前です。入れ替えてください。")
    copy.lastYear = 20_225
    try expectError(
      copy,
      "20225 is not a fiscal year. Give one from 1900 to 2999, by the calendar year it starts in.",
      "20225 は年度として使えません。1900～2999（西暦）で指定してください。")
  }

  @Test("a measure is never left without a department, nor a department without its bureau")
  func ends() throws {
    try expectError(
      next,
      "these measures go on, but their department has ended and nobody takes over: 1 (市民局/防犯課). "
        + "Name its successor in departments.csv.",
      "次の施策は続きますが、所管が廃止されていて後継がありません：1 (市民局/防犯課)。departments.csv に後継を記入してください。",
      "UPDATE department SET last_year = 2020 WHERE name = '防犯課'")
    try expectError(
      next,
      "these departments go on, but their bureau has ended: 市民局/防犯課. "
        + "Say in departments.csv when they end and who takes over.",
      "次の所管は続いていますが、属する局が廃止されています：市民局/防犯課。departments.csv に廃止年度と後継を記入してください。",
      "UPDATE department SET last_year = 2020 WHERE name = '市民局'")
  }
}
