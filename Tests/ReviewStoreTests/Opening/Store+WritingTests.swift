import Foundation
import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("Writing to a store: readers go on, and a dry run stays in memory")
struct StoreWritingTests {
  @Test("readers go on while a large file is imported")
  func readers() throws {
    let test = try TestStore.withPlan()
    try test.importText(GeneratedRows.measures(2000), as: "measures.csv")
    let path = test.folder.file("review.db")
    let rows = GeneratedRows.sortedResults(40_000, measures: 2000)
    let file = try test.folder.write(rows, to: "results.csv")
    var reports = 0
    _ = try test.store.importFiles([ImportSource(path: file)]) { _ in
      reports += 1
      // No waiting: it is read at once, or the test fails.
      let reader = try? Connection(path: path)
      #expect((try? reader?.queryInteger("SELECT count(*) FROM indicator")) == 0)
    }
    #expect(reports > 5)
    #expect(try test.rows("SELECT count(*) FROM indicator") == [["40000"]])
  }

  @Test("a change keeps 128 MiB in memory, and SQLite understands it so")
  func spilling() throws {
    let test = try TestStore()
    let pages = try #require(try test.store.connection.queryInteger("PRAGMA cache_spill"))
    // A page takes a little more than its 4096 bytes.
    #expect((31_000...32_768).contains(pages))
  }

  @Test("a dry run needs no more memory than it may have, and says so")
  func memory() throws {
    let test = try TestStore.withPlan()
    try test.importText(GeneratedRows.measures(500), as: "measures.csv")
    let before = try test.bytes
    var options = ImportOptions()
    options.isDryRun = true
    options.memoryOfDryRun = 1 << 20
    let rows = GeneratedRows.sortedResults(30_000, measures: 500)
    let error = #expect(throws: StoreError.self) {
      try test.importText(rows, as: "results.csv", options)
    }
    #expect(error?.problem == .dryRunTooLarge(limit: 1 << 20))
    #expect(try test.bytes == before)
    options.memoryOfDryRun = Store.memoryOfDryRuns
    #expect(try test.importText(rows, as: "results.csv", options)[0].tally.inserted == 30_000)
    #expect(try test.bytes == before)
    #expect(try test.folder.names() == ["measures.csv", "results.csv", "review.db"])
    // And is set back afterwards.
    #expect(try test.store.connection.queryText("PRAGMA journal_mode") == "delete")
    #expect(try test.store.connection.queryInteger("PRAGMA temp_store") == 0)
    #expect(try test.store.connection.queryInteger("PRAGMA cache_spill") ?? 0 > 30_000)
    options.isDryRun = false
    #expect(try test.importText(rows, as: "results.csv", options)[0].tally.inserted == 30_000)
  }

  @Test(
    "a dry run of a store that is to be brought up to date, or only read, is one of a copy in memory"
  )
  func copies() throws {
    let test = try TestStore.withPlan()
    try test.run("DROP VIEW measure_review")
    let path = test.folder.file("review.db")
    var options = ImportOptions()
    options.isDryRun = true
    let file = try test.folder.write("measure,fiscal_year,rate\n1,2018,90\n", to: "assessments.csv")
    let before = try test.bytes
    #expect(
      try Store.openForDryRun(at: path).importFiles([ImportSource(path: file)], options)[0].tally
        .inserted == 1)
    #expect(try test.bytes == before)
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: test.folder.path)
    defer { try? manager.setAttributes([.posixPermissions: 0o755], ofItemAtPath: test.folder.path) }
    #expect(
      try Store.openForDryRun(at: path).importFiles([ImportSource(path: file)], options)[0].tally
        .inserted == 1)
    #expect(try test.bytes == before)
  }
}
