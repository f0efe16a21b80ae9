import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("Receipts keep a checksum of the content")
struct ContentChecksumTests {
  /// The checksum of the last receipt.
  private func receipt(_ test: TestStore) throws -> String? {
    try test.store.connection.queryText(
      "SELECT content_checksum FROM import_batch ORDER BY id DESC LIMIT 1")
  }

  /// That the last receipt has the checksum of what is there, read anew, and that nothing is found.
  private func isKept(_ test: TestStore, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let checksum = try test.store.contentChecksum().hexadecimal
    #expect(try receipt(test) == checksum, sourceLocation: sourceLocation)
    #expect(try test.store.verify() == [], sourceLocation: sourceLocation)
  }

  /// That what other programs did since the last receipt is told as theirs, and as nothing else.
  private func isToldAsOthers(
    _ test: TestStore, _ script: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try test.store.verificationScope().outsideChanges
    try test.run(script)
    #expect(try test.store.verify() == [], sourceLocation: sourceLocation)
    #expect(
      try test.store.verificationScope().outsideChanges > before, sourceLocation: sourceLocation)
  }

  private let options = NameOptions()

  @Test("that every command which changes content carries on")
  func commands() throws {
    let test = try TestStore.withPlan()
    try isKept(test)
    // Rows that are new, changed, cleared, and as they were; in one file and in several.
    try test.importText(
      """
      measure,fiscal_year,indicator,indicator_name,target,result,result_text
      1,2018,1,Patrols,100,80.1,80.1 times
      1,2019,1,Patrols,100,90,
      2,2018,1,Pipes,1e3,0.5,

      """, as: "results.csv")
    try isKept(test)
    try test.importText(
      """
      measure,fiscal_year,indicator,target,result,result_text
      1,2018,1,100,80.2,(clear)
      1,2019,1,100,90,
      2,2018,1,1000,0.5,半分
      3,2018,1,1,(clear),

      """, as: "results.csv")
    try isKept(test)
    let changed = try test.store.connection.queryInteger("SELECT max(id) FROM import_batch") ?? 0
    try test.importText("measure,fiscal_year,rate\n1,2018,90\n", as: "assessments.csv")
    try isKept(test)
    try test.importText(
      "measure,name,field,other_fields,departments\n1,Rounds,1,5;6,環境局/下水課;市民局/防犯課\n",
      as: "measures.csv")
    try isKept(test)
    let lists = try test.store.connection.queryInteger("SELECT max(id) FROM import_batch") ?? 0
    _ = try test.store.undo(lists)
    try isKept(test)
    _ = try test.store.undo(lists + 1)
    try isKept(test)
    _ = try test.store.undo(changed)
    try isKept(test)
    _ = try test.store.renameMeasure("2", code: "B-2", name: "Drains", options)
    try isKept(test)
    _ = try test.store.renameField("1", code: "P1", name: nil, options)
    try isKept(test)
    let rename = try test.store.connection.queryInteger("SELECT max(id) FROM import_batch") ?? 0
    _ = try test.store.undo(rename)
    try isKept(test)
    _ = try test.store.renameDepartment("市民局", to: "区民局", options)
    try isKept(test)
    _ = try test.store.succeedDepartment("環境局/下水課", by: "総務局/下水課", from: 2020, options)
    try isKept(test)
    _ = try test.store.addAlias("Rounds of old", .measureName, for: "1", options)
    try isKept(test)
    _ = try test.store.removeAlias("Rounds of old", .measureName, options)
    try isKept(test)
    _ = try test.store.copyPlan(
      PlanCopy(from: "p", to: "q", title: "Next", firstYear: 2022, lastYear: 2025))
    try isKept(test)
    _ = try test.store.close(year: 2018, plan: "p")
    try isKept(test)
    var reopening = ImportOptions()
    reopening.reason = "a mistake"
    _ = try test.store.reopen(year: 2018, plan: "p", reopening)
    try isKept(test)
    _ = try test.store.compact()
    try isKept(test)
  }

  @Test("of many rows as they come, where all are new and where some are not")
  func manyRows() throws {
    let test = try TestStore.withPlan()
    try test.importText(GeneratedRows.measures(50), as: "measures.csv")
    try test.importText(GeneratedRows.sortedResults(1000, measures: 50), as: "results.csv")
    try isKept(test)
    // Every row again, and as many new ones.
    try test.importText(GeneratedRows.sortedResults(2000, measures: 50), as: "results.csv")
    try isKept(test)
    // In no order of their keys: the file is read twice.
    try test.importText(
      GeneratedRows.shuffledResults(3000, measures: 50, stride: 7), as: "results.csv")
    try isKept(test)
  }

  @Test("of a store that is made from a package, in one go")
  func package() throws {
    let folder = try TestFolder()
    let path = folder.file("review.db")
    _ = try Store.create(
      at: path, from: Store.sources(ofPackage: ProjectFolder.path + "/seeds/yokohama-ict-2018"))
    try isKept(TestStore(folder: folder, store: Store.open(at: path, access: .readWrite)))
  }

  @Test("what other programs change by the log is told as theirs, and goes into the next receipt")
  func others() throws {
    let test = try TestStore.withPlan()
    try test.importText(
      "measure,fiscal_year,indicator,target,result\n1,2018,1,100,80\n1,2019,1,100,81\n2,2018,1,9,\n",
      as: "results.csv")
    try isToldAsOthers(test, "UPDATE indicator SET result = result + 1, unit = '人'")
    try isToldAsOthers(
      test, "UPDATE indicator SET unit = NULL, result_text = 'x' WHERE measure_id = 1")
    try isToldAsOthers(test, "DELETE FROM indicator WHERE measure_id = 2")
    try isToldAsOthers(
      test,
      """
      INSERT INTO indicator (measure_id, fiscal_year, number, result) VALUES (2, 2018, 1, 5), (3, 2018, 1, 6);
      UPDATE indicator SET result = 7 WHERE measure_id > 1;
      DELETE FROM indicator WHERE measure_id = 3
      """)
    try isToldAsOthers(
      test,
      "UPDATE measure SET name = 'x' WHERE id = 1; DELETE FROM measure_field; UPDATE department SET position = 9"
    )
    try test.importText(
      "measure,fiscal_year,indicator,result\n1,2018,1,99\n2,2018,1,5\n", as: "results.csv")
    try isKept(test)
    // By what rows are told apart: nobody can say more than that they were changed.
    try isToldAsOthers(test, "UPDATE indicator SET number = number + 1 WHERE measure_id = 1")
    try test.importText("measure,fiscal_year,indicator,result\n1,2018,1,98\n", as: "results.csv")
    try isKept(test)
  }

  @Test(
    "what is changed past the log is found, also after a later import and beside changes by the log"
  )
  func pastTheLog() throws {
    let test = try TestStore.withPlan()
    try test.importText(
      "measure,fiscal_year,indicator,target,result\n1,2018,1,100,80.1\n1,2019,1,100,81\n",
      as: "results.csv")
    let trigger = try #require(
      try test.store.connection.queryText(
        "SELECT sql FROM sqlite_schema WHERE name = 'indicator_update_is_logged'"))
    try test.run(
      """
      DROP TRIGGER indicator_update_is_logged;
      UPDATE indicator SET result = 5.00625 WHERE fiscal_year = 2018;
      \(trigger);
      """)
    let batch = try #require(
      try test.store.connection.queryRows("SELECT max(id), max(imported_at) FROM import_batch")
        .first)
    let number = batch[0].integer ?? 0
    let moment = batch[1].text ?? ""
    let found = IntegrityProblem.contentChanged(since: number, moment: moment)
    #expect(try test.store.verify() == [found])
    #expect(
      found.message(in: .english)
        == "the content is not what import \(number) (\(moment)) left, with the "
        + "changes in the change log: something changed it without a record, such as a failing disk, or "
        + "another program's REPLACE.")
    #expect(
      found.message(in: .japanese)
        == "内容が、取込み \(number)（\(moment)）の後の内容に変更履歴の変更を加えたものと異なります。"
        + "ディスクの異常や、ほかのプログラムの REPLACE などにより、記録のないまま変わっています。")
    try test.run("UPDATE indicator SET unit = '人' WHERE fiscal_year = 2019")
    #expect(try test.store.verify() == [found])
    try test.importText("measure,fiscal_year,rate\n1,2018,90\n", as: "assessments.csv")
    #expect(try test.store.verify().count == 1)
    // Put right, all is well again.
    try test.run("UPDATE indicator SET result = 80.1 WHERE fiscal_year = 2018")
    #expect(try test.store.verify().count == 1, "by the log, it was 5.00625 before")
  }

  @Test("a store of before goes on with what it holds, and its next receipt has the checksum")
  func earlier() throws {
    let test = try TestStore.withPlan()
    try test.run("UPDATE import_batch SET content_checksum = NULL, last_change = NULL")
    #expect(try test.store.verify() == [])
    try test.importText("measure,fiscal_year,rate\n1,2018,90\n", as: "assessments.csv")
    try isKept(test)
  }

  @Test("numbers are one whether SQLite has them as integers or not, and all else is told apart")
  func hashes() {
    #expect(ContentHash.hash(of: 5.0) == ContentHash.hash(of: Int64(5)))
    #expect(ContentHash.hash(of: -0.0) == ContentHash.hash(of: Int64(0)))
    let values: [Value] = [
      .integer(0), .integer(1), .integer(-1), .real(80.1), .real(5.00625), .text(""), .text("a"),
      .text("aa"), .text("a\0"), .text("12345678"), .text("123456789"), .text("人"),
    ]
    #expect(Set(values.compactMap { ContentHash.hash(of: $0) }).count == values.count)
    #expect(ContentHash.hash(of: Value.null) == nil)
    var sum = ContentChecksum()
    sum.add(ContentHash(1, in: 2, ofRow: 3))
    #expect(ContentChecksum(hexadecimal: sum.hexadecimal) == sum)
    sum.subtract(ContentHash(1, in: 2, ofRow: 3))
    #expect(sum.hexadecimal == String(repeating: "0", count: 32))
  }
}
