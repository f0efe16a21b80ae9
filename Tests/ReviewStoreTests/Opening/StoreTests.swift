import Foundation
import Glibc
import SQLite
import Testing

@testable import ReviewStore

@Suite("Store: created and opened")
struct StoreTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func problem(creating path: String) -> StoreError.Problem? {
    do {
      _ = try Store.create(at: path)
      return nil
    } catch {
      let error = error as? StoreError
      #expect(error?.path == path)
      return error?.problem
    }
  }

  private func problem(opening path: String, _ access: Access = .readOnly) -> StoreError.Problem? {
    do throws(StoreError) {
      _ = try Store.open(at: path, access: access)
      return nil
    } catch {
      #expect(error.path == path)
      return error.problem
    }
  }

  /// A database that is made with SQL alone.
  private func database(_ name: String, _ script: String) throws -> String {
    let connection = try Connection(path: folder.file(name), access: .create)
    try connection.execute(script)
    return folder.file(name)
  }

  // MARK: - Creating

  @Test("a new store has all tables and views, and says that it is one")
  func creates() throws {
    let store = try Store.create(at: folder.file("review.db"))
    #expect(store.path == folder.file("review.db"))
    #expect(try store.connection.applicationID == 0x4675_7269)
    #expect(try store.connection.userVersion == 6)
    let views = try store.connection.queryRows(
      "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")
    #expect(views == Asset.all(in: "schema/views").map { [.text($0.name)] })
    #expect(try store.connection.queryText("PRAGMA integrity_check") == "ok")
    #expect(try store.connection.queryText("PRAGMA journal_mode") == "delete")
    #expect(try folder.names() == ["review.db"])
  }

  @Test("a file that is there is refused and left untouched")
  func file() throws {
    let path = try folder.write("dear diary", to: "review.db")
    #expect(problem(creating: path) == .exists)
    #expect(try folder.text("review.db") == "dear diary")
    #expect(try folder.names() == ["review.db"])
  }

  @Test("an empty file that is there is refused and left untouched")
  func emptyFile() throws {
    let path = try folder.write("", to: "review.db")
    #expect(problem(creating: path) == .exists)
    #expect(try folder.bytes("review.db") == [])
  }

  @Test("a pipe is refused at once, as a store and as its journal")
  func pipes() throws {
    let pipe = folder.file("pipe")
    #expect(unsafe mkfifo(pipe, 0o600) == 0)
    func problem(opening path: String) -> StoreError? {
      #expect(throws: StoreError.self) { _ = try Store.open(at: path) }
    }
    #expect(problem(opening: pipe)?.problem == .isNoFile)
    let test = try TestStore.withPlan()
    let journal = test.folder.file("review.db-journal")
    #expect(unsafe mkfifo(journal, 0o600) == 0)
    defer { _ = unsafe unlink(journal) }
    #expect(
      problem(opening: test.folder.file("review.db"))
        == StoreError(path: journal, problem: .isNoJournal))
  }

  @Test("a store that is there is refused and left untouched")
  func store() throws {
    let test = try TestStore()
    let before = try test.bytes
    #expect(problem(creating: test.folder.file("review.db")) == .exists)
    #expect(try test.bytes == before)
  }

  @Test("a folder that is there is refused and left untouched")
  func subfolder() throws {
    let path = folder.file("review.db")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(problem(creating: path) == .exists)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path) == [])
  }

  @Test("a symbolic link that leads nowhere is refused, and nothing is made where it points")
  func danglingLink() throws {
    let path = folder.file("review.db")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "elsewhere.db")
    #expect(problem(creating: path) == .exists)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "elsewhere.db")
    #expect(try folder.names() == ["review.db"])
  }

  @Test("a pipe that is there is refused")
  func pipe() throws {
    try #require(unsafe mkfifo(folder.file("review.db"), 0o600) == 0)
    #expect(problem(creating: folder.file("review.db")) == .exists)
  }

  @Test("a folder that is missing is named, and not made")
  func missingFolder() throws {
    #expect(problem(creating: folder.file("none/review.db")) == .unwritable(code: ENOENT))
    #expect(problem(creating: "") == .unwritable(code: ENOENT))
    #expect(try folder.names() == [])
  }

  @Test("a path through a file is refused")
  func pathThroughFile() throws {
    let path = try folder.write("", to: "file")
    #expect(problem(creating: path + "/review.db") == .unwritable(code: ENOTDIR))
  }

  @Test("a store that cannot be filled is not made, nor anything beside it")
  func notFilled() throws {
    struct Trouble: Error {}
    #expect(throws: Trouble.self) {
      try Store.create(at: folder.file("review.db")) { store in
        try store.connection.execute(
          "INSERT INTO plan (code, title, first_year, last_year) VALUES ('p', 'P', 2018, 2021)")
        throw Trouble()
      }
    }
    #expect(try folder.names() == [])
  }

  @Test("while a store is filled there is nothing at its path yet, and its user's name is used")
  func whileFilling() throws {
    let path = folder.file("review.db")
    try Store.create(at: path) { store in
      #expect(FileStatus(path) == .missing)
      #expect(store.path == path)
    }
    #expect(try folder.names() == ["review.db"])
  }

  @Test("a file that comes to be meanwhile is left untouched")
  func meanwhile() throws {
    let path = folder.file("review.db")
    #expect(throws: StoreError(path: path, problem: .exists)) {
      try Store.create(at: path) { _ in try folder.write("mine", to: "review.db") }
    }
    #expect(try folder.text("review.db") == "mine")
    #expect(try folder.names() == ["review.db"])
  }

  // MARK: - Opening

  @Test("a store is opened with either access", arguments: [Access.readOnly, .readWrite])
  func opens(access: Access) throws {
    let test = try TestStore.withPlan()
    let store = try Store.open(at: test.folder.file("review.db"), access: access)
    #expect(try store.connection.queryText("SELECT title FROM plan") == "Plan p")
    #expect(store.connection.isReadOnly() == (access == .readOnly))
  }

  @Test("a file that is missing is not made", arguments: [Access.readOnly, .readWrite])
  func missing(access: Access) throws {
    #expect(problem(opening: folder.file("none.db"), access) == .missing)
    #expect(problem(opening: "", access) == .missing)
    #expect(try folder.names() == [])
  }

  @Test("a symbolic link that leads nowhere is missing")
  func opensNoDanglingLink() throws {
    let path = folder.file("review.db")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "elsewhere.db")
    #expect(problem(opening: path, .readWrite) == .missing)
    #expect(try folder.names() == ["review.db"])
  }

  @Test("a folder cannot be opened", arguments: [Access.readOnly, .readWrite])
  func opensNoFolder(access: Access) throws {
    #expect(problem(opening: folder.path, access) == .isFolder)
  }

  @Test("a text file is no store and is left untouched", arguments: [Access.readOnly, .readWrite])
  func textFile(access: Access) throws {
    let text = String(repeating: "not a database\n", count: 100)
    let path = try folder.write(text, to: "notes.txt")
    #expect(problem(opening: path, access) == .notAStore)
    #expect(try folder.text("notes.txt") == text)
  }

  @Test("an empty file is no store and stays empty", arguments: [Access.readOnly, .readWrite])
  func opensNoEmptyFile(access: Access) throws {
    let path = try folder.write("", to: "empty.db")
    #expect(problem(opening: path, access) == .notAStore)
    #expect(try folder.bytes("empty.db") == [])
  }

  @Test(
    "another database is no store and is left untouched", arguments: [Access.readOnly, .readWrite])
  func otherDatabase(access: Access) throws {
    let path = try database("other.db", "CREATE TABLE plan (code); PRAGMA user_version = 2")
    let before = try folder.bytes("other.db")
    #expect(problem(opening: path, access) == .notAStore)
    #expect(try folder.bytes("other.db") == before)
  }

  @Test("a store of a newer version is left untouched", arguments: [Access.readOnly, .readWrite])
  func newer(access: Access) throws {
    let test = try TestStore("PRAGMA user_version = 7; DROP VIEW plan_review")
    let before = try test.bytes
    let path = test.folder.file("review.db")
    #expect(problem(opening: path, access) == .newer(version: 7, known: 6))
    #expect(try test.bytes == before)
    #expect(try test.folder.names() == ["review.db"])
  }

  @Test("a file with a version that no program writes does not stop the program")
  func negativeVersion() async {
    await #expect(processExitsWith: .success) {
      let test = try TestStore("PRAGMA user_version = -1")
      // Whether it is opened or refused: it must not crash.
      _ = try? Store.open(at: test.folder.file("review.db"), access: .readWrite)
    }
  }

  @Test("a path that looks like a URI is a path")
  func uri() throws {
    #expect(problem(opening: "file:\(folder.file("none.db"))?mode=rwc", .readWrite) == .missing)
    #expect(try folder.names() == [])
  }

  @Test(
    "what a program that was stopped half way had written is undone when the store is next opened",
    arguments: [Access.readOnly, .readWrite])
  func hotJournal(access: Access) throws {
    let test = try TestStore.withPlan()
    try test.importText(GeneratedRows.sortedResults(2000, measures: 3), as: "results.csv")
    let before = try test.bytes
    // The files as they are in the middle of a transaction that no longer fits in memory.
    try test.run(
      "PRAGMA cache_size = 5; PRAGMA cache_spill = 5; BEGIN; UPDATE indicator SET result = -1")
    try folder.write(try test.bytes, to: "review.db")
    try folder.write(try test.folder.bytes("review.db-journal"), to: "review.db-journal")
    try test.run("ROLLBACK")
    #expect(try folder.bytes("review.db") != before)

    let store = try Store.open(at: folder.file("review.db"), access: access)
    #expect(
      try store.connection.queryInteger("SELECT count(*) FROM indicator WHERE result >= 0") == 2000)
    #expect(try folder.bytes("review.db") == before)
    #expect(try folder.names() == ["review.db"])
  }

  @Test("… also where it is stopped while the store is open for queries")
  func hotJournalOfOpenStore() throws {
    let (before, half, journal) = try stoppedHalfWay()
    try folder.write(before, to: "review.db")
    let store = try QueryStore(at: folder.file("review.db"))
    let sql = "SELECT count(*) FROM indicator WHERE result >= 0"
    func count() throws -> Int64? {
      var count: Int64?
      try store.forEachStatement(in: sql) {
        while try $0.step() { count = $0.row.integer(at: 0) }
      }
      return count
    }
    #expect(try count() == 2000)
    try folder.write(half, to: "review.db")
    try folder.write(journal, to: "review.db-journal")
    #expect(try count() == 2000)
    #expect(try folder.bytes("review.db") == before)
    #expect(try folder.names() == ["review.db"])
  }

  @Test("… and where it is stopped between two statements, nobody is said to have changed anything")
  func hotJournalBetweenStatements() throws {
    let (before, half, journal) = try stoppedHalfWay()
    try folder.write(before, to: "review.db")
    let store = try QueryStore(at: folder.file("review.db"))
    let error = #expect(throws: StoreError.self) {
      try store.forEachStatement(in: "SELECT count(*) FROM indicator") {
        try folder.write(half, to: "review.db")
        try folder.write(journal, to: "review.db-journal")
        try $0.run()
      }
    }
    #expect(error == StoreError(path: folder.file("review.db"), problem: .needsRecovery))
  }

  /// The bytes of a store, those in the middle of a transaction, and the journal that goes with these.
  private func stoppedHalfWay() throws -> (before: [UInt8], half: [UInt8], journal: [UInt8]) {
    let test = try TestStore.withPlan()
    try test.importText(GeneratedRows.sortedResults(2000, measures: 3), as: "results.csv")
    let before = try test.bytes
    try test.run(
      "PRAGMA cache_size = 5; PRAGMA cache_spill = 5; BEGIN; UPDATE indicator SET result = -1")
    defer { try? test.run("ROLLBACK") }
    return (before, try test.bytes, try test.folder.bytes("review.db-journal"))
  }

  // MARK: - Others at the same file

  @Test("a store that another program writes to is busy")
  func busy() throws {
    let test = try TestStore.withPlan()
    let other = try Connection(path: test.folder.file("review.db"), access: .readWrite)
    try other.execute("BEGIN IMMEDIATE")
    test.store.connection.setBusyTimeout(.zero)
    let error = #expect(throws: StoreError.self) {
      try test.importText("measure,fiscal_year,rate\n1,2018,90\n", as: "assessments.csv")
    }
    #expect(error?.problem == .busy(by: nil))
    #expect(error?.path == test.folder.file("review.db"))
    try other.execute("COMMIT")
    try test.importText("measure,fiscal_year,rate\n1,2018,90\n", as: "assessments.csv")
    #expect(try test.rows("SELECT rate FROM assessment") == [["90.0"]])
  }

  @Test("others can read while a store is opened for writing")
  func readers() throws {
    let test = try TestStore.withPlan()
    let reader = try Store.open(at: test.folder.file("review.db"))
    let writer = try Store.open(at: test.folder.file("review.db"), access: .readWrite)
    #expect(try writer.connection.queryInteger("SELECT count(*) FROM measure") == 3)
    #expect(try reader.connection.queryInteger("SELECT count(*) FROM measure") == 3)
  }

  @Test("a store that may only be read says so when it is written to")
  func readOnly() throws {
    let test = try TestStore.withPlan()
    let before = try test.bytes
    let store = try Store.open(at: test.folder.file("review.db"))
    let file = try test.folder.write("measure,fiscal_year,rate\n1,2018,90\n", to: "assessments.csv")
    let error = #expect(throws: StoreError.self) {
      try store.importFiles([ImportSource(path: file)])
    }
    #expect(error?.problem == .readOnly)
    #expect(try test.bytes == before)
  }

  @Test("a full disk leaves the store as it was, and says so")
  func diskFull() throws {
    let test = try TestStore.withPlan()
    let pages = try test.store.connection.queryInteger("PRAGMA page_count") ?? 0
    try test.run("PRAGMA max_page_count = \(pages + 1)")
    let before = try test.bytes
    let comment = String(repeating: "long ", count: 10_000)
    let error = #expect(throws: StoreError.self) {
      try test.importText(
        "measure,fiscal_year,rate,comment\n1,2018,90,\(comment)\n", as: "assessments.csv")
    }
    #expect(error?.problem == .diskFull)
    #expect(try test.bytes == before)
    #expect(try test.rows("SELECT count(*) FROM assessment") == [["0"]])
  }
}
