import ReviewStore
import Testing

@Suite("Renaming and reorganising departments")
struct StoreNamesOfDepartmentsTests {
  private let test: TestStore
  private let options = NameOptions()

  init() throws { test = try TestStore.withPlan() }

  private func problem(_ body: () throws -> NameReport) throws -> NameError.Problem {
    let before = try test.bytes
    let error = try #require(throws: NameError.self) { try body() }
    #expect(try test.bytes == before, "the store is as it was")
    return error.problem
  }

  private var owners: [[String]] {
    get throws {
      try test.rows(
        """
        SELECT measure, coalesce(bureau || '/' || section, bureau) FROM measure_owner
        ORDER BY measure, position
        """)
    }
  }

  private var departments: [[String]] {
    get throws {
      try test.rows(
        """
        SELECT p.path, d.first_year, d.last_year, s.path
        FROM department AS d JOIN department_path AS p ON p.department_id = d.id
        LEFT JOIN department_path AS s ON s.department_id = d.successor
        ORDER BY p.path COLLATE BINARY
        """)
    }
  }

  // MARK: - Renamed

  @Test("a section that is renamed is the same for all years, and known by its old path")
  func section() throws {
    let report = try test.store.renameDepartment("市民局/防犯課", to: "市民局/安全課", options)
    #expect(
      report.changes == [
        .renamed(.department, from: "市民局/防犯課", to: "市民局/安全課"),
        .aliasAdded(.department, "市民局/防犯課", standsFor: "市民局/安全課"),
      ])
    #expect(try owners == [["1", "市民局/安全課"], ["2", "環境局/下水課"], ["3", "総務局"]])
  }

  @Test("a bureau that is renamed takes its sections along, which are known by the old paths")
  func bureau() throws {
    _ = try test.store.renameDepartment("市民局/防犯課", to: "市民局/安全課", options)
    _ = try test.store.renameDepartment("市民局", to: "市民生活局", options)
    #expect(try owners[0] == ["1", "市民生活局/安全課"])
    for old in ["市民局/防犯課", "市民局/安全課", "市民生活局/防犯課"] {
      #expect(
        try test.rows(
          "SELECT stands_for FROM known_name WHERE kind = 'department' AND name = '\(old)'")
          == [["市民生活局/安全課"]], "\(old)")
    }
  }

  @Test("a section moves to another bureau, and becomes one")
  func move() throws {
    _ = try test.store.renameDepartment("市民局/防犯課", to: "総務局/防犯課", options)
    #expect(try owners[0] == ["1", "総務局/防犯課"])
    _ = try test.store.renameDepartment("総務局/防犯課", to: "防犯局", options)
    #expect(try owners[0] == ["1", "防犯局"])
    #expect(
      try problem { try test.store.renameDepartment("環境局", to: "総務局/環境部", options) }
        == .hasSections("環境局", count: 1))
  }

  @Test("back to the old name: the alias becomes the name again")
  func back() throws {
    _ = try test.store.renameDepartment("総務局", to: "総務部", options)
    let back = try test.store.renameDepartment("総務部", to: "総務局", options)
    #expect(
      back.changes == [
        .aliasRemoved(.department, "総務局", standsFor: "総務部"),
        .renamed(.department, from: "総務部", to: "総務局"),
        .aliasAdded(.department, "総務部", standsFor: "総務局"),
      ])
  }

  @Test("a path that is taken, unknown or no path is refused")
  func refused() throws {
    func rename(_ old: String, _ new: String) throws -> NameError.Problem {
      try problem { try test.store.renameDepartment(old, to: new, options) }
    }
    #expect(try rename("市民局", "総務局") == .isTaken(.department, "総務局", by: "総務局"))
    #expect(try rename("市民局", "総 務局") == .isTaken(.department, "総 務局", by: "総務局"))
    #expect(try rename("市民局", "市民局") == .isNamedSo(.department, "市民局"))
    #expect(try rename("市民局/防犯課", "a/b/c") == .tooDeep("a/b/c"))
    #expect(try rename("市民局/防犯課", "市民局/") == .tooDeep("市民局/"))
    #expect(try rename("市民局", "a;b") == .hasSemicolon("a;b"))
    #expect(try rename("市民局/防犯課", "市民局/ x") == .isBlankOrSpaced(" x"))
    let known = ["市民局", "市民局/防犯課", "環境局", "環境局/下水課", "総務局"]
    #expect(
      try rename("防犯課", "x")
        == .unknown(
          .department, "防犯課", plan: "p", nearest: ["市民局/防犯課"], known: known))
    #expect(
      try rename("市民局/防犯課", "市民生活局/防犯課")
        == .unknown(.department, "市民生活局", plan: "p", nearest: [], known: known))
    _ = try test.store.renameDepartment("総務局", to: "総務部", options)
    #expect(try rename("市民局", "総務局") == .isAlias(.department, "総務局", standsFor: "総務部"))
  }

  // MARK: - Reorganised

  @Test("a successor has the measures that are active from then on; the old one ends")
  func succession() throws {
    try test.importText(
      "measure,name,field,departments,last_year\n2,Sewers,1,市民局/防犯課,2019\n", as: "measures.csv")
    let report = try test.store.succeedDepartment(
      "市民局/防犯課", by: "市民局/安全課", from: 2020, options)
    #expect(
      report.changes == [
        .succeeded(
          from: "市民局/防犯課", by: "市民局/安全課", year: 2020, isNew: true, measures: ["1"])
      ])
    #expect(try owners == [["1", "市民局/安全課"], ["2", "市民局/防犯課"], ["3", "総務局"]])
    #expect(try departments.contains(["市民局/防犯課", "NULL", "2019", "市民局/安全課"]))
    #expect(try departments.contains(["市民局/安全課", "2020", "NULL", "NULL"]))
    #expect(
      try test.rows("SELECT kind, row_count, inserted FROM import_batch WHERE id = \(report.batch)")
        == [["rename", "3", "1"]])
    #expect(
      try test.rows(
        """
        SELECT table_name, item, column_name, old_value, new_value IS NOT NULL FROM change
        WHERE batch = \(report.batch) ORDER BY id
        """) == [
          ["department", "市民局/防犯課", "last_year", "NULL", "1"],
          ["department", "市民局/防犯課", "successor", "NULL", "1"],
          ["department", "市民局/防犯課", "successor_path", "NULL", "1"],
          ["measure_department", "1", "department_id", "2", "1"],
          ["measure_department", "1", "department", "市民局/防犯課", "1"],
        ])
  }

  @Test("the sections of a bureau are succeeded by sections of the same names")
  func bureauSuccession() throws {
    let report = try test.store.succeedDepartment("市民局", by: "市民生活局", from: 2021, options)
    #expect(
      report.changes == [
        .succeeded(from: "市民局", by: "市民生活局", year: 2021, isNew: true, measures: []),
        .succeeded(
          from: "市民局/防犯課", by: "市民生活局/防犯課", year: 2021, isNew: true, measures: ["1"]),
      ])
    #expect(try owners[0] == ["1", "市民生活局/防犯課"])
  }

  @Test("a department that is there takes over; a measure that had both keeps the better place")
  func existing() throws {
    try test.importText(
      """
      measure,name,field,departments
      1,Patrols,1,総務局;市民局/防犯課;環境局/下水課
      2,Sewers,1,市民局/防犯課;環境局/下水課;総務局

      """, as: "measures.csv")
    let report = try test.store.succeedDepartment("市民局/防犯課", by: "総務局", from: 2019, options)
    #expect(
      report.changes == [
        .succeeded(
          from: "市民局/防犯課", by: "総務局", year: 2019, isNew: false, measures: ["1", "2"])
      ])
    #expect(
      try owners == [
        ["1", "総務局"], ["1", "環境局/下水課"], ["2", "総務局"], ["2", "環境局/下水課"], ["3", "総務局"],
      ])
    #expect(
      try test.rows("SELECT position FROM measure_department ORDER BY measure_id, position")
        == [["1"], ["2"], ["1"], ["2"], ["1"]])
  }

  @Test("the successor is listed where the old one is")
  func listed() throws {
    try test.importText("department\n総務局\n", as: "departments.csv")
    _ = try test.store.succeedDepartment("総務局", by: "企画局", from: 2020, options)
    #expect(
      try test.rows("SELECT name FROM department WHERE listed = 1 ORDER BY id")
        == [["総務局"], ["企画局"]])
  }

  @Test("a year that fits neither the plan nor the departments is refused")
  func years() throws {
    func succeed(_ old: String, _ new: String, _ year: Int64) throws -> NameError.Problem {
      try problem { try test.store.succeedDepartment(old, by: new, from: year, options) }
    }
    #expect(
      try succeed("総務局", "企画局", 2022) == .yearOutsidePlan(2022, plan: "p", first: 2018, last: 2021))
    _ = try test.store.succeedDepartment("総務局", by: "企画局", from: 2020, options)
    #expect(
      try succeed("総務局", "市民局", 2020)
        == .lifeDoesNotFit("総務局", first: nil, last: 2019, year: 2020))
    #expect(
      try succeed("企画局", "市民局", 2020)
        == .lifeDoesNotFit("企画局", first: 2020, last: nil, year: 2020))
    #expect(
      try succeed("市民局/防犯課", "総務局", 2020)
        == .lifeDoesNotFit("総務局", first: nil, last: 2019, year: 2020))
    #expect(try succeed("市民局", "市民局", 2020) == .isNamedSo(.department, "市民局"))
  }
}
