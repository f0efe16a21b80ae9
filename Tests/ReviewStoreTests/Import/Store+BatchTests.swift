import Foundation
import Testing

@testable import ReviewStore

@Suite("The receipt of an import, in the store and in the change log")
struct StoreBatchTests {
  private let test: TestStore
  private let text = "measure,fiscal_year,rate\n1,2018,90\n"

  init() throws { test = try TestStore.withPlan() }

  private var options: ImportOptions {
    var options = ImportOptions()
    options.reason = "Corrected by the bureau"
    options.account = "tanaka"
    options.program = "furikaeri 9.9"
    return options
  }

  @Test("a receipt says what was imported, by whom, with what and why")
  func receipt() throws {
    let receipt = try test.receipt(text, as: "assessments.csv", nil, options)
    #expect(receipt.file == test.folder.file("assessments.csv"))
    #expect(receipt.resource == .assessments)
    // By sha256sum(1).
    let digest = "7bfd40b7cffe2518b89f8bcbba53bdd25657ebd04d7ec1074b86ae37927c388c"
    #expect(receipt.sha256 == digest)
    #expect(
      try test.rows(
        """
        SELECT kind, file, sha256, imported_by, program, reason, row_count, inserted, changed,
          unchanged
        FROM import_batch WHERE id = \(receipt.batch)
        """) == [
          [
            "assessments", "assessments.csv", digest, "tanaka", "furikaeri 9.9",
            "Corrected by the bureau", "1", "1", "0", "0",
          ]
        ])
  }

  @Test("the moment is in UTC, to the second")
  func moment() throws {
    let before = Date.now
    try test.importText(text, as: "assessments.csv")
    let stored = try test.rows("SELECT imported_at FROM import_batch ORDER BY id DESC LIMIT 1")[0][
      0]
    let moment = try Date(stored, strategy: .iso8601)
    #expect(stored.count == 20 && stored.hasSuffix("Z") && stored.contains("T"))
    #expect(moment.timeIntervalSince(before) > -1)
    #expect(moment.timeIntervalSinceNow <= 0)
  }

  @Test("without an account and a reason the receipt has none")
  func noAccount() throws {
    let receipt = try test.receipt(text, as: "assessments.csv")
    #expect(
      try test.rows(
        "SELECT imported_by, program, reason FROM import_batch WHERE id = \(receipt.batch)")
        == [["NULL", "furikaeri", "NULL"]])
  }

  @Test("the digest is of the bytes of the file, mark and line breaks included")
  func digestOfBytes() throws {
    let bytes = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    #expect(
      try test.receipt(bytes, as: "assessments.csv").sha256
        == "319fdbba5a309d3aa5e48fffbc666e87cc44941f078f556db8f69c6d13b4e90b")
  }

  @Test("the digest is of the whole file, however long it is and in whatever order its rows are")
  func digestOfLongFile() throws {
    // By sha256sum(1). A file is read again when its rows turn out to be in no order.
    #expect(
      try test.receipt(GeneratedRows.sortedResults(30_000, measures: 3), as: "results.csv").sha256
        == "fa9eb6e1b341a098d63457efc5878aaaff656eb84945351180fa52f69afe4845")
    #expect(
      try test.receipt(
        GeneratedRows.shuffledResults(30_000, measures: 3, stride: 7919), as: "results.csv"
      ).sha256 == "bfd6244c4a19adcd19ead900b23d8a85155421db5fd9ea407139e1c5cf724a05")
  }

  @Test("a row says which import brought it, and keeps saying so when it is changed")
  func batchOfRow() throws {
    let first = try test.receipt(text, as: "assessments.csv")
    try test.importText("measure,fiscal_year,rate\n1,2018,91\n", as: "assessments.csv")
    #expect(try test.rows("SELECT batch FROM assessment") == [["\(first.batch)"]])
  }

  @Test("the change log says which import changed a value, and why")
  func changeLog() throws {
    try test.importText(text, as: "assessments.csv")
    let receipt = try test.receipt(
      "measure,fiscal_year,rate,comment\n1,2018,91,ok\n", as: "assessments.csv", nil, options)
    #expect(
      try test.rows(
        "SELECT batch, reason, action, table_name, plan, measure, fiscal_year, column_name, "
          + "old_value, new_value FROM change ORDER BY id") == [
          [
            "\(receipt.batch)", "Corrected by the bureau", "update", "assessment", "p", "1", "2018",
            "rate", "90.0", "91.0",
          ],
          [
            "\(receipt.batch)", "Corrected by the bureau", "update", "assessment", "p", "1", "2018",
            "comment", "NULL", "ok",
          ],
        ])
  }

  @Test("each file of an import is an import of its own to the change log")
  func severalFiles() throws {
    try test.importText(text, as: "assessments.csv")
    let one = try test.folder.write("measure,fiscal_year,rate\n1,2018,91\n", to: "1.csv")
    let two = try test.folder.write(
      "plan,field,kind,name\np,1,pillar,Renamed\n", to: "2.csv")
    let receipts = try test.store.importFiles([ImportSource(path: one), ImportSource(path: two)])
    #expect(receipts.map(\.resource) == [.fields, .assessments])
    #expect(
      try test.rows("SELECT batch, table_name FROM change ORDER BY id")
        == [["\(receipts[0].batch)", "field"], ["\(receipts[1].batch)", "assessment"]])
  }

  @Test("no import is under way afterwards, whether it ended well or not")
  func currentBatch() throws {
    let none = [["1", "NULL", "NULL"]]
    try test.importText(text, as: "assessments.csv", options)
    #expect(try test.rows("SELECT * FROM current_batch") == none)
    _ = try test.refusal("measure,fiscal_year,rate\n1,2018,x\n", as: "a.csv", nil, options)
    #expect(try test.rows("SELECT * FROM current_batch") == none)
    var dry = options
    dry.isDryRun = true
    try test.importText("measure,fiscal_year,rate\n1,2018,95\n", as: "assessments.csv", dry)
    #expect(try test.rows("SELECT * FROM current_batch") == none)
    try test.run("UPDATE assessment SET rate = 1")
    #expect(
      try test.rows("SELECT batch, reason, new_value FROM change") == [["NULL", "NULL", "1.0"]])
  }
}
