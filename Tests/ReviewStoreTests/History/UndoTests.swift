import Foundation
import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("Store.undo: an import taken back")
struct UndoTests {
  /// The store as an interchange package, file by file.
  private func package(_ test: TestStore) throws -> [String: [UInt8]] {
    let folder = try TestFolder()
    let path = folder.file("package")
    _ = try test.store.writePackage(to: path)
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      files[name] = try folder.bytes("package/\(name)")
    }
    return files
  }

  private func undo(_ batch: Int64, _ test: TestStore) throws -> String {
    let receipt = try test.store.undo(batch)
    return "\(receipt.removed) removed, \(receipt.changed) changed, \(receipt.restored) restored"
  }

  private func problem(of batch: Int64, _ test: TestStore) throws -> HistoryError.Problem {
    let before = try test.bytes
    let error = #expect(throws: HistoryError.self) { try test.store.undo(batch) }
    #expect(try test.bytes == before, "the store is as it was")
    return try #require(error).problem
  }

  /// The lines of a refusal, in a language.
  private func lines(of batch: Int64, _ test: TestStore) throws -> (
    english: String, japanese: String
  ) {
    let error = HistoryError(try problem(of: batch, test))
    func plain(_ text: String) -> String {
      text.replacing(/\d{4}-\d\d-\d\dT[\d:]{8}Z/, with: "NOW")
    }
    return (plain(error.message(in: .english)), plain(error.message(in: .japanese)))
  }

  private static let imports: [(String, String)] = [
    ("plans.csv", "plan,title,first_year,last_year,digits\np,Renamed plan,2018,2022,1\n"),
    (
      "departments.csv",
      "department,position,successor\n市民局,1,\n市民局/防犯課,2,\n環境局,3,\n"
        + "環境局/下水課,4,下水局\n総務局,5,\n下水局,6,\n"
    ),
    ("fields.csv", "field,kind,name\n1,pillar,Renamed\n7,theme,New\n"),
    ("grade_bands.csv", "grade,at_least,on_track\nA,130,1\nB,100,0\nS,150,1\n"),
    (
      "measures.csv",
      "measure,name,field,departments,other_fields,last_year\n"
        + "1,Renamed patrols,2,総務局;市民局/防犯課,5;7,2021\n4,New,1,下水局,,\n"
    ),
    (
      "results.csv",
      "measure,fiscal_year,indicator,target,target_status,result\n"
        + "1,2018,1,10,,9\n1,2018,2,,pending,\n4,2022,1,5,,6\n"
    ),
    ("assessments.csv", "measure,fiscal_year,rate,comment\n1,2018,90,good\n2,2019,80,\n"),
    (
      "results.csv",
      "measure,fiscal_year,indicator,target,target_status,target_reason,result\n"
        + "1,2018,1,12,,More,(clear)\n1,2018,2,7,,,\n1,2018,3,1,,,1\n4,2022,1,,ended,Over,\n"
    ),
    (
      "measures.csv",
      "measure,name,field,departments,other_fields,last_year\n"
        + "1,Patrols again,2,市民局/防犯課;総務局,(clear),(clear)\n2,Sewers,1,下水局,6,\n"
    ),
    ("published_measures.csv", "measure,average,grade\n1,90,B\n"),
    ("assessments.csv", "measure,fiscal_year,rate,status,comment\n1,2018,,not_measured,(clear)\n"),
  ]

  @Test("eleven imports taken back in reverse order lead back, state by state, to the first store")
  func reverse() throws {
    let test = try TestStore.withPlan()
    var states: [(batch: Int64, state: [String: [UInt8]])] = []
    for (name, text) in Self.imports {
      let state = try package(test)
      let receipt = try test.receipt(text, as: name)
      #expect(try package(test) != state, "\(name) changes something")
      states.append((receipt.batch, state))
    }
    let all = try package(test)
    var undos: [Int64] = []
    for (batch, state) in states.reversed() {
      let receipt = try test.store.undo(batch)
      undos.append(receipt.batch)
      #expect(try package(test) == state, "import \(batch)")
    }
    #expect(try test.rows("PRAGMA foreign_key_check") == [])
    #expect(try test.rows("SELECT batch, reason FROM current_batch") == [["NULL", "NULL"]])
    #expect(try test.store.verify() == [])
    // And forth again: every undo is an import that can be taken back.
    for undo in undos.reversed() { _ = try test.store.undo(undo) }
    #expect(try package(test) == all)
    #expect(try test.store.verify() == [])
  }

  @Test("an import whose undo was undone is taken back again, whatever it did")
  func again() throws {
    let test = try TestStore.withPlan()
    for (name, text) in Self.imports {
      let before = try package(test)
      let batch = try test.receipt(text, as: name).batch
      let after = try package(test)
      let first = try test.store.undo(batch)
      _ = try test.store.undo(first.batch)
      #expect(try package(test) == after, "\(name)")
      let again = try test.store.undo(batch)
      #expect(again.undone == batch && again.file == name)
      #expect(try package(test) == before, "\(name)")
      #expect(try problem(of: batch, test) == .alreadyUndone(batch, by: first.batch))
      // The first undo is in force once more, and is what brings the import back.
      _ = try test.store.undo(first.batch)
      #expect(try package(test) == after, "\(name)")
    }
    #expect(try test.store.verify() == [])
  }

  @Test("what rests on an import that came back is still found, and the import is named")
  func againRestedOn() throws {
    let test = try TestStore.withPlan()
    let batch = try test.receipt("measure,fiscal_year,rate\n1,2018,90\n", as: "assessments.csv")
      .batch
    let first = try test.store.undo(batch)
    _ = try test.store.undo(first.batch)
    try test.importText("measure,fiscal_year,rate\n1,2018,95\n", as: "assessments.csv")
    #expect(
      try lines(of: batch, test).english.hasPrefix(
        "import \(batch) cannot be taken back, because later changes rest on it."))
  }

  @Test("rows that come back name the import that had brought them")
  func origin() throws {
    let test = try TestStore.withPlan()
    let before = try test.rows("SELECT * FROM measure_department ORDER BY measure_id, position")
    let receipt = try test.receipt(
      "measure,name,field,departments\n1,Patrols,1,総務局;市民局/防犯課\n", as: "measures.csv")
    #expect(try undo(receipt.batch, test) == "2 removed, 0 changed, 1 restored")
    #expect(
      try test.rows("SELECT * FROM measure_department ORDER BY measure_id, position") == before)
  }

  @Test("an undo is an import of its own, with its reason, and marks the one it took back")
  func receipt() throws {
    let test = try TestStore.withPlan()
    let first = try test.receipt("measure,fiscal_year,rate\n1,2018,90\n", as: "assessments.csv")
    let second = try test.receipt(
      "measure,fiscal_year,rate\n1,2018,95\n1,2019,80\n", as: "assessments.csv")
    var options = ImportOptions()
    options.reason = "誤送付"
    options.account = "tanaka"
    let undo = try test.store.undo(second.batch, options)
    #expect(undo.undone == second.batch && undo.kind == "assessments")
    #expect(undo.file == "assessments.csv")
    #expect((undo.removed, undo.changed, undo.restored) == (1, 1, 0))
    try test.expect(
      """
      SELECT batch, kind, file, row_count AS "rows", inserted, changed, reason, undone_by, undoes,
        imported_by AS who
      FROM import_history WHERE batch >= \(first.batch) ORDER BY batch
      """,
      gives: """
        batch | kind        | file            | rows | inserted | changed | reason | undone_by | undoes | who
        5     | assessments | assessments.csv | 1    | 1        | 0       | NULL   | NULL      | NULL   | NULL
        6     | assessments | assessments.csv | 2    | 1        | 1       | NULL   | 7         | NULL   | NULL
        7     | undo        | NULL            | 2    | 0        | 2       | 誤送付 | NULL      | 6      | tanaka
        """)
    #expect(
      try test.rows(
        "SELECT action, old_value, new_value, reason FROM change WHERE batch = 7 ORDER BY id")
        == [
          ["update", "95.0", "90.0", "誤送付"], ["delete", "80.0", "NULL", "誤送付"],
          ["delete", "6", "NULL", "誤送付"],
        ])
  }

  @Test("a dry run says the same and leaves the store as it was, byte by byte")
  func dryRun() throws {
    let test = try TestStore.withPlan()
    let batch = try test.receipt("measure,fiscal_year,rate\n1,2018,90\n", as: "a.csv").batch
    let before = try test.bytes
    var options = ImportOptions()
    options.isDryRun = true
    #expect(try test.store.undo(batch, options).removed == 1)
    #expect(try test.bytes == before)
    #expect(try undo(batch, test) == "1 removed, 0 changed, 0 restored")
  }

  // MARK: - Refusals

  @Test("an import that is not there, and one that was taken back already")
  func unknown() throws {
    let test = try TestStore.withPlan()
    #expect(try problem(of: 99, test) == .unknownBatch(99, last: 4))
    let batch = try test.receipt("measure,fiscal_year,rate\n1,2018,90\n", as: "a.csv").batch
    _ = try test.store.undo(batch)
    #expect(try problem(of: batch, test) == .alreadyUndone(5, by: 6))
    #expect(
      try lines(of: batch, test).english
        == "import 5 was taken back already, by import 6. To bring it back, undo that one: "
        + "furikaeri undo 6.")
    #expect(
      try lines(of: batch, test).japanese
        == "取込み 5 は、取込み 6 ですでに取り消しています。元に戻すには、それを取り消してください（furikaeri undo 6）。")
  }

  @Test("a later import changed the same value: it is named, and once it is taken back all is well")
  func laterImport() throws {
    let test = try TestStore.withPlan()
    for rate in [90, 91, 92] {
      try test.importText("measure,fiscal_year,rate\n1,2018,\(rate)\n", as: "a.csv")
    }
    let refusal = try lines(of: 6, test)
    #expect(
      refusal.english == """
        import 6 cannot be taken back, because later changes rest on it. Nothing was changed.
          import 7 (assessments, NOW): assessment of measure 1 in 2018 was changed (rate)
        Undo 7 first, or correct the values with an import instead.
        """)
    #expect(
      refusal.japanese == """
        取込み 6 は、その後の変更の元になっているため取り消せません（何も変更していません）。
          取込み 7（assessments、NOW）: 施策1・2018年度・自己評価を変更（rate）
        先に 7 を取り消すか、取込みで値を訂正してください。
        """)
    for batch in [7, 6, 5] as [Int64] { _ = try test.store.undo(batch) }
    #expect(try test.rows("SELECT * FROM assessment") == [])
  }

  @Test("a later import of another column of the same row does not stand in the way")
  func otherColumn() throws {
    let test = try TestStore.withPlan()
    try test.importText("measure,fiscal_year,rate,comment\n1,2018,90,a\n", as: "a.csv")
    try test.importText("measure,fiscal_year,rate\n1,2018,91\n", as: "a.csv")
    try test.importText("measure,fiscal_year,comment\n1,2018,b\n", as: "a.csv", .init())
    #expect(try undo(6, test) == "0 removed, 1 changed, 0 restored")
    #expect(try test.rows("SELECT rate, comment FROM assessment") == [["90.0", "b"]])
  }

  @Test("a change by another program stands in the way, of a value and of a row that came")
  func outside() throws {
    let test = try TestStore.withPlan()
    try test.importText("measure,fiscal_year,rate\n1,2018,90\n", as: "a.csv")
    try test.importText("measure,fiscal_year,rate\n1,2018,91\n", as: "a.csv")
    try test.run("UPDATE assessment SET rate = 92, comment = 'x'")
    #expect(
      try lines(of: 6, test).english == """
        import 6 cannot be taken back, because later changes rest on it. Nothing was changed.
          another program (NOW): assessment of measure 1 in 2018 was changed (rate)
        Correct the values with an import instead.
        """)
    #expect(
      try lines(of: 5, test).english.contains(
        "another program (NOW): assessment of measure 1 in 2018 was changed (comment, rate)"))
  }

  @Test("a row that came with the import, and that a later one deleted, stands in the way")
  func deletedLater() throws {
    let test = try TestStore.withPlan()
    let first = try test.receipt(
      "measure,name,field,departments,other_fields\n4,New,1,総務局,5\n", as: "measures.csv"
    ).batch
    let second = try test.receipt(
      "measure,name,field,departments,other_fields\n4,New,1,総務局,(clear)\n", as: "measures.csv"
    ).batch
    #expect(
      try lines(of: first, test).english.contains(
        "  import \(second) (measures, NOW): cross-listing 5 of measure 4 was deleted\n"))
    _ = try test.store.undo(second)
    _ = try test.store.undo(first)
    #expect(try test.rows("SELECT count(*) FROM measure") == [["3"]])
  }

  @Test("a later import whose rows rest on rows that would go stands in the way")
  func references() throws {
    let test = try TestStore.withPlan()
    let measures = try test.receipt(
      "measure,name,field,departments\n4,New,1,新局\n", as: "measures.csv"
    ).batch
    try test.importText(
      "measure,fiscal_year,indicator,target\n4,2018,1,5\n", as: "results.csv")
    try test.importText("measure,name,field,departments\n2,Sewers,1,新局\n", as: "measures.csv")
    #expect(
      try lines(of: measures, test).english == """
        import 5 cannot be taken back, because later changes rest on it. Nothing was changed.
          import 7 (measures, NOW): department of the measure 1 of measure 2 rests on a row that goes
          import 6 (results, NOW): indicator 1 of measure 4 in 2018 rests on a row that goes
        Undo 7, then 6 first, or correct the values with an import instead.
        """)
    let field = try test.receipt("field,kind,name\n9,pillar,New\n", as: "fields.csv").batch
    try test.importText("measure,name,field,departments\n3,Forms,9,総務局\n", as: "measures.csv")
    #expect(
      try lines(of: field, test).japanese.contains(
        "  取込み 5（measures、NOW）: 施策3を変更") == false)
    #expect(try lines(of: field, test).english.contains("measure 3 rests on a row that goes"))
  }

  @Test("figures of years that the plan would no longer have stand in the way")
  func years() throws {
    let test = try TestStore.withPlan()
    try test.importText("plan,title,first_year,last_year\np,Plan p,2018,2022\n", as: "plans.csv")
    try test.importText("measure,fiscal_year,rate\n1,2022,90\n", as: "a.csv")
    #expect(
      try lines(of: 5, test).english.contains(
        "import 6 (assessments, NOW): assessment of measure 1 in 2022 rests on a row that goes"))
    _ = try test.store.undo(6)
    #expect(try undo(5, test) == "0 removed, 1 changed, 0 restored")
    #expect(try test.rows("SELECT max(fiscal_year) FROM plan_year") == [["2021"]])
  }

  @Test("a value that was changed past the log stands in the way")
  func withoutTrace() throws {
    let test = try TestStore.withPlan()
    try test.importText("measure,fiscal_year,rate\n1,2018,90\n", as: "a.csv")
    try test.importText("measure,fiscal_year,rate\n1,2018,91\n", as: "a.csv")
    // REPLACE deletes without a trigger where a table has millions of rows.
    try test.run("REPLACE INTO assessment (measure_id, fiscal_year, rate) VALUES (1, 2018, 7)")
    #expect(
      try lines(of: 6, test).english
        == "import 6 cannot be taken back: assessment of measure 1 in 2018 is not as the import left "
        + "it, and the log does not say who changed it. Nothing was changed. Look with furikaeri "
        + "verify.")
  }

  @Test("of a thousand obstacles twenty are named, and all are counted")
  func many() throws {
    let test = try TestStore.withPlan()
    try test.importText("measure,name,field,departments\n4,New,1,総務局\n", as: "measures.csv")
    var text = "measure,fiscal_year,indicator,result\n"
    for number in 1...1000 { text += "4,2018,\(number),1\n" }
    try test.importText(text, as: "results.csv")
    guard case .restedOn(5, let obstacles, let count) = try problem(of: 5, test) else {
      Issue.record("another problem")
      return
    }
    #expect(obstacles.count == 20 && count == 1000)
    #expect(try lines(of: 5, test).english.contains("  … and 980 more.\n"))
  }

  @Test("an undo that was itself taken back is over, whatever hangs on it")
  func chain() throws {
    let test = try TestStore.withPlan()
    try test.importText("measure,fiscal_year,rate\n1,2018,90\n", as: "a.csv")
    try test.importText("measure,fiscal_year,rate\n1,2018,91\n", as: "a.csv")
    let undo = try test.store.undo(6).batch
    let redo = try test.store.undo(undo).batch
    #expect(try test.rows("SELECT rate FROM assessment") == [["91.0"]])
    // Import 6 is in force again, and rests on import 5.
    #expect(try lines(of: 5, test).english.contains("import 6 (assessments, NOW)"))
    _ = try test.store.undo(redo)
    #expect(try test.rows("SELECT rate FROM assessment") == [["90.0"]])
    _ = try test.store.undo(5)
    #expect(try test.rows("SELECT * FROM assessment") == [])
    // To bring import 6 back, its row must be there again first.
    let last = try #require(
      try test.store.connection.queryInteger(
        "SELECT max(undone_by) FROM undone_batch WHERE batch = 8")
    )
    #expect(try problem(of: last, test) != .unknownBatch(last, last: nil))
  }
}

@Suite("The tables that an undo goes through")
struct LoggedTableTests {
  @Test("are all that name the import which brought a row, each after those it refers to")
  func all() throws {
    let test = try TestStore()
    let tables = try test.rows(
      """
      SELECT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
      WHERE m.type = 'table' AND c.name = 'batch'
      """
    ).map { $0[0] }
    #expect(
      Set(tables).subtracting(["current_batch", "change", "undone_batch", "closing"])
        == Set(LoggedTable.all.map(\.name)))
    for (index, table) in LoggedTable.all.enumerated() {
      let parents = try test.rows("SELECT \"table\" FROM pragma_foreign_key_list('\(table.name)')")
      let earlier = LoggedTable.all.prefix(index + 1).map(\.name) + ["import_batch"]
      #expect(parents.allSatisfy { earlier.contains($0[0]) }, "\(table.name)")
    }
  }
}
