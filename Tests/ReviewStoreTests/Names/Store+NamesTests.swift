import ReviewStore
import Testing

@Suite("Renaming measures and fields, and aliases")
struct StoreNamesTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  private var options: NameOptions {
    var options = NameOptions()
    options.reason = "Plan revised"
    options.account = "tanaka"
    options.program = "furikaeri 9.9"
    return options
  }

  private func problem(_ body: () throws -> NameReport) throws -> NameError.Problem {
    let before = try test.bytes
    let error = try #require(throws: NameError.self) { try body() }
    #expect(try test.bytes == before, "the store is as it was")
    return error.problem
  }

  private var aliases: [[String]] {
    get throws {
      try test.rows(
        """
        SELECT kind, name, stands_for FROM known_name WHERE source = 'alias' ORDER BY kind, name
        """)
    }
  }

  @Test("a measure's new code and name: the old ones stay as aliases, its figures go with it")
  func measure() throws {
    try test.importText("measure,fiscal_year,rate\n1,2018,90\n", as: "assessments.csv")
    let report = try test.store.renameMeasure("1", code: "A-1", name: "Rounds", options)
    #expect(report.plan == "p")
    #expect(
      report.changes == [
        .renamed(.measure, from: "1", to: "A-1"),
        .aliasAdded(.measure, "1", standsFor: "A-1"),
        .renamed(.measureName, from: "Patrols", to: "Rounds"),
        .aliasAdded(.measureName, "Patrols", standsFor: "A-1"),
      ])
    #expect(
      try test.rows("SELECT measure, name, average_shown FROM measure_review WHERE position = 1")
        == [["A-1", "Rounds", "90"]])
    #expect(try aliases == [["measure", "1", "A-1"], ["measure_name", "Patrols", "A-1"]])
  }

  @Test("the receipt and the change log have the whole of it")
  func receipt() throws {
    let report = try test.store.renameMeasure("1", code: "A-1", name: "Rounds", options)
    #expect(
      try test.rows(
        """
        SELECT kind, file, imported_by, program, reason, row_count, inserted, changed
        FROM import_batch WHERE id = \(report.batch)
        """) == [["rename", "''", "tanaka", "furikaeri 9.9", "Plan revised", "4", "2", "2"]])
    #expect(
      try test.rows(
        """
        SELECT action, table_name, measure, column_name, old_value, new_value, reason
        FROM change WHERE batch = \(report.batch) ORDER BY id
        """) == [
          ["update", "measure", "1", "code", "1", "A-1", "Plan revised"],
          ["update", "measure", "A-1", "name", "Patrols", "Rounds", "Plan revised"],
        ])
    #expect(
      try test.rows("SELECT DISTINCT batch, added_by FROM alias") == [
        ["\(report.batch)", "tanaka"]
      ])
    #expect(try test.rows("SELECT batch, reason FROM current_batch") == [["NULL", "NULL"]])
  }

  /// The names of all things and the aliases, as they are stored.
  private func names() throws -> [String] {
    try ["measure", "measure_field", "measure_department", "field", "department", "alias"].map {
      try test.table("SELECT * FROM \($0)")
    }
  }

  @Test("every renaming can be taken back, the last first, state by state")
  func undone() throws {
    let changes: [() throws -> NameReport] = [
      { try test.store.renameMeasure("1", code: "A-1", name: "Rounds", options) },
      { try test.store.renameMeasure("A-1", code: "1", name: nil, options) },
      { try test.store.renameField("1", code: "S", name: "Security", options) },
      { try test.store.renameDepartment("市民局", to: "市民生活局", options) },
      { try test.store.addAlias("パトロール", .measureName, for: "1", years: AliasYears(), options) },
      { try test.store.removeAlias("パトロール", .measureName, options) },
      { try test.store.succeedDepartment("環境局", by: "環境創造局", from: 2020, options) },
    ]
    var states: [(batch: Int64, before: [String])] = []
    for change in changes {
      let before = try names()
      states.append((try change().batch, before))
      #expect(try names() != before)
    }
    for (batch, before) in states.reversed() {
      _ = try test.store.undo(batch)
      #expect(try names() == before)
    }
  }

  @Test("a field's new code goes wherever it is used")
  func field() throws {
    let report = try test.store.renameField("1", code: "S", name: "Security", options)
    #expect(
      report.changes == [
        .renamed(.field, from: "1", to: "S"), .aliasAdded(.field, "1", standsFor: "S"),
        .renamed(.fieldName, from: "Safety", to: "Security"),
        .aliasAdded(.fieldName, "Safety", standsFor: "S"),
      ])
    #expect(try test.rows("SELECT field FROM measure ORDER BY id") == [["S"], ["S"], ["2"]])
  }

  @Test("a dry run says the same and writes nothing")
  func dryRun() throws {
    let before = try test.bytes
    var dry = options
    dry.isDryRun = true
    let report = try test.store.renameMeasure("1", code: "A-1", name: nil, dry)
    #expect(try test.bytes == before)
    #expect(
      try test.store.renameMeasure("1", code: "A-1", name: nil, options).changes == report.changes)
  }

  @Test("a code that another has, or is another's alias, is refused; so is the own one")
  func taken() throws {
    #expect(
      try problem { try test.store.renameMeasure("1", code: "2", name: nil, options) }
        == .isTaken(.measure, "2", by: "2"))
    #expect(
      try problem { try test.store.renameMeasure("1", code: "1", name: nil, options) }
        == .isNamedSo(.measure, "1"))
    _ = try test.store.renameMeasure("2", code: "20", name: nil, options)
    #expect(
      try problem { try test.store.renameMeasure("1", code: "2", name: nil, options) }
        == .isAlias(.measure, "2", standsFor: "20"))
    #expect(
      try problem { try test.store.renameField("1", code: "2", name: nil, options) }
        == .isTaken(.field, "2", by: "2"))
    #expect(
      try problem { try test.store.renameField("1", code: "1;2", name: nil, options) }
        == .hasSemicolon("1;2"))
    for name in ["", " x", "x\u{3000}"] {
      #expect(
        try problem { try test.store.renameMeasure("1", code: nil, name: name, options) }
          == .isBlankOrSpaced(name))
    }
  }

  @Test("when the second half of a renaming is refused, the first is not done either")
  func both() throws {
    #expect(
      try problem { try test.store.renameMeasure("1", code: "A-1", name: "Patrols", options) }
        == .isNamedSo(.measureName, "Patrols"))
  }

  @Test("a measure is found by an alias of its code; an unknown one with the nearest")
  func find() throws {
    _ = try test.store.renameMeasure("1", code: "A-01-1", name: nil, options)
    #expect(
      try test.store.renameMeasure("1", code: nil, name: "New", options).changes.first
        == .renamed(.measureName, from: "Patrols", to: "New"))
    #expect(
      try problem { try test.store.renameMeasure("A-01-2", code: "x", name: nil, options) }
        == .unknown(
          .measure, "A-01-2", plan: "p", nearest: ["A-01-1"], known: ["A-01-1", "2", "3"]))
  }

  @Test("two measures of one name: renaming one of them leaves the name to the other")
  func sameNames() throws {
    _ = try test.store.renameMeasure("2", code: nil, name: "Patrols", options)
    let report = try test.store.renameMeasure("1", code: nil, name: "Rounds", options)
    #expect(
      report.changes == [
        .renamed(.measureName, from: "Patrols", to: "Rounds"),
        .notKept(.measureName, "Patrols", others: ["2"]),
      ])
  }

  @Test("another spelling of the same name leaves no alias: it is understood anyway")
  func spelling() throws {
    let report = try test.store.renameMeasure("1", code: nil, name: "ＰＡＴＲＯＬＳ", options)
    #expect(report.changes == [.renamed(.measureName, from: "Patrols", to: "ＰＡＴＲＯＬＳ")])
  }

  @Test("where there are several plans one is named")
  func plans() throws {
    try test.importPlan("q")
    #expect(
      try problem { try test.store.renameMeasure("1", code: "x", name: nil, options) }
        == .planNeeded(known: ["p", "q"]))
    var named = options
    named.plan = "r"
    #expect(
      try problem { try test.store.renameMeasure("1", code: "x", name: nil, named) }
        == .unknownPlan("r", known: ["p", "q"]))
    named.plan = "q"
    #expect(try test.store.renameMeasure("1", code: "x", name: nil, named).plan == "q")
    #expect(try test.rows("SELECT plan FROM measure WHERE code = 'x'") == [["q"]])
  }

  // MARK: - Aliases

  @Test("an alias is added with its years, and removed")
  func alias() throws {
    let added = try test.store.addAlias(
      "防犯", .department, for: "市民局/防犯課", years: AliasYears(first: 2018, last: 2019), options)
    #expect(added.changes == [.aliasAdded(.department, "防犯", standsFor: "市民局/防犯課")])
    #expect(
      try test.rows("SELECT kind, name, first_year, last_year FROM alias")
        == [["department", "防犯", "2018", "2019"]])
    #expect(
      try test.rows("SELECT kind, inserted FROM import_batch WHERE id = \(added.batch)")
        == [["alias", "1"]])
    let removed = try test.store.removeAlias("防　犯", .department, options)
    #expect(removed.changes == [.aliasRemoved(.department, "防犯", standsFor: "市民局/防犯課")])
    #expect(try aliases == [])
  }

  @Test("an alias that is known already, by whatever width and spaces, is refused")
  func aliasTaken() throws {
    func add(_ alias: String, _ kind: NameKind, _ thing: String) throws -> NameError.Problem {
      try problem { try test.store.addAlias(alias, kind, for: thing, options) }
    }
    #expect(try add("patrols", .measureName, "1") == .isNamedSo(.measureName, "patrols"))
    #expect(try add("ＳＥＷＥＲＳ", .measureName, "1") == .isTaken(.measureName, "ＳＥＷＥＲＳ", by: "2"))
    #expect(try add("2", .measure, "1") == .isTaken(.measure, "2", by: "2"))
    #expect(
      try add("x", .measure, "9")
        == .unknown(.measure, "9", plan: "p", nearest: [], known: ["1", "2", "3"]))
    _ = try test.store.addAlias("Walks", .measureName, for: "1", options)
    #expect(try add("walks", .measureName, "2") == .isAlias(.measureName, "walks", standsFor: "1"))
    #expect(
      try problem {
        try test.store.addAlias(
          "x", .measure, for: "1", years: AliasYears(first: 2020, last: 2019), options)
      } == .yearsOutOfOrder(2020, 2019))
    #expect(
      try problem { try test.store.removeAlias("Wlaks", .measureName, options) }
        == .noAlias(.measureName, "Wlaks", plan: "p", nearest: ["Walks"]))
  }
}
