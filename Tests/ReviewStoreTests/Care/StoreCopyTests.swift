import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("Copies of a store: backup and restore")
struct StoreCopyTests {
  private let test: TestStore
  private let content: [[Value]]

  init() throws {
    test = try TestStore.withPlan()
    try test.importText("measure,fiscal_year,rate\n1,2018,90\n", as: "assessments.csv")
    content = try Self.assessments(of: test.folder.file("review.db"))
  }

  private static func assessments(of path: String) throws -> [[Value]] {
    try Store.open(at: path).connection.queryRows(
      "SELECT measure_id, fiscal_year, rate FROM assessment")
  }

  private func path(_ name: String) -> String { test.folder.file(name) }

  private func careProblem<R>(_ body: () throws -> R) -> CareError.Problem? {
    #expect(throws: CareError.self) { _ = try body() }?.problem
  }

  // MARK: - Backup

  @Test("a backup is a store with the same content, and says its pages, bytes and digest")
  func backup() throws {
    let copy = try test.store.backup(to: path("copy.db"))
    let bytes = try test.folder.bytes("copy.db")
    #expect(copy.path == path("copy.db"))
    #expect(copy.bytes == bytes.count && copy.bytes == copy.pages * 4096)
    let digest = FileDigest()
    digest.add(bytes.span)
    #expect(copy.sha256 == digest.hexadecimal())
    let store = try Store.open(at: path("copy.db"))
    #expect(try store.verify() == [])
    #expect(try store.contentHash() == test.store.contentHash())
  }

  @Test("a backup tells how far it is, to the end")
  func progress() throws {
    var steps: [CopyProgress] = []
    let copy = try test.store.backup(to: path("copy.db")) { steps.append($0) }
    #expect(
      steps.last == CopyProgress(file: path("copy.db"), bytes: copy.bytes, fraction: 1))
  }

  @Test("a file that is there is left alone, the store itself first of all")
  func exists() throws {
    let before = try test.bytes
    #expect(careProblem { try test.store.backup(to: path("review.db")) } == .isTheStore)
    try test.folder.write("mine", to: "copy.db")
    let error = #expect(throws: StoreError.self) { _ = try test.store.backup(to: path("copy.db")) }
    #expect(error?.problem == .exists)
    #expect(try test.folder.text("copy.db") == "mine")
    #expect(try test.bytes == before)
  }

  @Test("where another file's journal is left, no file is made for it to be undone by")
  func journal() throws {
    try test.folder.write("old", to: "copy.db-journal")
    let error = #expect(throws: StoreError.self) { _ = try test.store.backup(to: path("copy.db")) }
    #expect(error?.problem == .journalLeft(name: path("copy.db-journal")))
    #expect(
      error?.message(in: .english)
        == "\(path("copy.db")): there is no such file, but its journal is there "
        + "(\(path("copy.db-journal"))). Move that away, or bring back the file it belongs to; "
        + "nothing was changed.")
    #expect(
      error?.message(in: .japanese)
        == "\(path("copy.db")): ファイルはありませんが、そのジャーナル（\(path("copy.db-journal"))）が残っています。"
        + "移動するか、元のファイルを戻してください（何も変更していません）。")
    #expect(try !test.folder.names().contains("copy.db"))
  }

  @Test("a damaged store is not taken for a backup, and nothing is left of the attempt")
  func damagedStore() throws {
    try damage("review.db")
    let error = #expect(throws: CareError.self) {
      try Store.open(at: path("review.db")).backup(to: path("copy.db"))
    }
    guard let error, case .storeDamaged(let problems) = error.problem else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(
      error.message(in: .english).hasPrefix(
        "\(path("review.db")): the store is damaged, and so would be what is made of it. Go back to an earlier copy "
          + "with `furikaeri restore`; nothing was written.\n"))
    #expect(
      error.message(in: .japanese).hasPrefix(
        "\(path("review.db")): ストアが壊れているため、ここから作るものも使えません。以前の複製を `furikaeri restore` で"
          + "復元してください（何も書き込んでいません）。\n"))
    #expect(!problems.isEmpty)
    #expect(try !test.folder.names().contains { $0.contains("copy.db") })
  }

  @Test("what others write during a backup is in it, whole")
  func writtenMeanwhile() throws {
    try test.importText(GeneratedRows.sortedResults(60_000, measures: 3), as: "results.csv")
    let other = try Connection(path: path("review.db"), access: .readWrite)
    var isWritten = false
    _ = try test.store.backup(to: path("copy.db")) { progress in
      guard !isWritten, progress.fraction < 1 else { return }
      isWritten = true
      try? other.execute("UPDATE indicator SET result = -7")
    }
    #expect(isWritten)
    let copy = try Store.open(at: path("copy.db"))
    #expect(
      try copy.connection.queryInteger("SELECT count(*) FROM indicator WHERE result = -7") == 60_000
    )
  }

  // MARK: - Restore

  @Test("a backup comes back where nothing is")
  func restore() throws {
    _ = try test.store.backup(to: path("copy.db"))
    let receipt = try Store.restore(path("copy.db"), to: path("new.db"))
    #expect(receipt.kept == nil && receipt.path == path("new.db"))
    #expect(try test.folder.bytes("new.db").count == receipt.bytes)
    #expect(try Self.assessments(of: path("new.db")) == content)
  }

  @Test(
    "a backup with a write-ahead log comes back without one, and nothing is left beside the store")
  func writeAheadLog() throws {
    _ = try test.store.backup(to: path("copy.db"))
    do {
      let copy = try Connection(path: path("copy.db"), access: .readWrite)
      #expect(try copy.queryText("PRAGMA journal_mode = WAL") == "wal")
    }
    let folder = try TestFolder()
    try folder.write(try test.bytes, to: "review.db")
    let receipt = try Store.restore(
      path("copy.db"), to: folder.file("review.db"), replaces: true)
    let kept = try #require(receipt.kept)
    #expect(
      try folder.names() == ["review.db", String(kept.dropFirst(folder.path.count + 1))])
    #expect(try folder.bytes("review.db").count == receipt.bytes)
    // 1 for a rollback journal, 2 for a write-ahead log: <https://www.sqlite.org/fileformat.html>
    #expect(try Array(folder.bytes("review.db")[18...19]) == [1, 1])
    #expect(try Self.assessments(of: folder.file("review.db")) == content)
  }

  @Test("a store gives way only when that was said, and is kept beside it")
  func replace() throws {
    _ = try test.store.backup(to: path("copy.db"))
    try test.run("UPDATE assessment SET rate = 1")
    let before = try test.bytes
    #expect(
      careProblem { try Store.restore(path("copy.db"), to: path("review.db")) } == .storeExists)
    #expect(try test.bytes == before)

    // Who has the store open goes on, with what came back.
    let receipt = try Store.restore(path("copy.db"), to: path("review.db"), replaces: true)
    #expect(
      try test.store.connection.queryRows("SELECT measure_id, fiscal_year, rate FROM assessment")
        == content)
    let kept = try #require(receipt.kept)
    #expect(kept.hasPrefix(path("review.db.before-restore-")))
    #expect(try Self.assessments(of: kept).map { $0[2] } == [.real(1)])
    #expect(
      try test.folder.names().filter { $0.contains("journal") || $0.hasSuffix(".tmp") } == [])
    try test.run("UPDATE assessment SET rate = 2")
  }

  @Test("a backup that is none, is damaged or refers to nothing changes nothing")
  func unsound() throws {
    let before = try test.bytes
    #expect(
      careProblem { try Store.restore(path("none.db"), to: path("review.db"), replaces: true) }
        == .noBackup)
    let text = try test.folder.write("text", to: "text.db")
    #expect(
      careProblem { try Store.restore(text, to: path("review.db"), replaces: true) } == .notABackup)
    #expect(
      careProblem {
        try Store.restore(path("review.db"), to: path("review.db"), replaces: true)
      } == .isTheStore)
    _ = try test.store.backup(to: path("copy.db"))
    try Connection(path: path("copy.db"), access: .readWrite).execute(
      "PRAGMA foreign_keys = OFF; INSERT INTO assessment (measure_id, fiscal_year) VALUES (77, 2018)"
    )
    let error = #expect(throws: CareError.self) {
      _ = try Store.restore(path("copy.db"), to: path("review.db"), replaces: true)
    }
    #expect(
      error?.message(in: .english)
        == "\(path("copy.db")): the copy is not sound, and was not used. Take another one; nothing "
        + "was changed.\n  a row of assessment refers to a row of measure that is not there.")
    #expect(
      error?.message(in: .japanese)
        == "\(path("copy.db")): 複製に問題があるため使いません。別のものを使ってください（何も変更していません）。"
        + "\n  表 assessment の行の参照先が、表 measure にありません。")
    #expect(try test.bytes == before)
  }

  @Test("a backup that was altered is brought back only when that was said, a damaged one never")
  func altered() throws {
    _ = try test.store.backup(to: path("copy.db"))
    try Connection(path: path("copy.db"), access: .readWrite).execute(
      "DROP TRIGGER plan_update_is_logged; DROP VIEW plan_review")
    let before = try test.bytes
    let error = #expect(throws: CareError.self) {
      _ = try Store.restore(path("copy.db"), to: path("review.db"), replaces: true)
    }
    #expect(
      error?.message(in: .english)
        == "\(path("copy.db")): the copy is not as it should be, and was not used. Take another one, or "
        + "bring it back all the same with --force; nothing was changed.\n"
        + "  the trigger plan_update_is_logged is missing.")
    #expect(
      error?.message(in: .japanese)
        == "\(path("copy.db")): 複製に本来と異なる点があるため使いません。別のものを使うか、それでも復元するときは "
        + "--force を付けてください（何も変更していません）。\n  トリガー plan_update_is_logged がありません。")
    #expect(try test.bytes == before)
    _ = try Store.restore(
      path("copy.db"), to: path("review.db"), replaces: true, acceptsAlterations: true)
    #expect(
      try Store.open(at: path("review.db")).verify()
        == [.missing(kind: "trigger", name: "plan_update_is_logged")])
    try damage("copy.db")
    let problem = careProblem {
      try Store.restore(
        path("copy.db"), to: path("review.db"), replaces: true, acceptsAlterations: true)
    }
    guard case .damaged = problem else {
      Issue.record("\(String(describing: problem))")
      return
    }
  }

  @Test("views that are not this program's are replaced, and nothing else is made of it")
  func otherViews() throws {
    for name in ["new.db", "review.db"] {
      _ = try test.store.backup(to: path("of-\(name)"))
      try Connection(path: path("of-\(name)"), access: .readWrite).execute(
        "DROP VIEW plan_review; DROP VIEW measure_owner; CREATE VIEW measure_owner AS SELECT 1 AS one"
      )
      let receipt = try Store.restore(path("of-\(name)"), to: path(name), replaces: true)
      #expect(receipt.replacedViews == 2)
      #expect(try Store.open(at: path(name)).verify() == [])
      #expect(try Self.assessments(of: path(name)) == content)
    }
  }

  @Test("a backup of a store that was altered says so")
  func alteredBackup() throws {
    try test.run("DROP TRIGGER plan_update_is_logged")
    let copy = try test.store.backup(to: path("copy.db"))
    #expect(copy.alterations == [.missing(kind: "trigger", name: "plan_update_is_logged")])
  }

  @Test("two stores that give way within a second are both kept")
  func twice() throws {
    _ = try test.store.backup(to: path("copy.db"))
    var kept: [String?] = []
    for _ in 1...3 {
      kept.append(try Store.restore(path("copy.db"), to: path("review.db"), replaces: true).kept)
    }
    #expect(Set(kept).count == 3)
    #expect(try test.folder.names().filter { $0.contains("before-restore") }.count == 3)
  }

  @Test("a backup is not made where SQLite would delete it as a file of its own")
  func sideFile() throws {
    for ending in ["-journal", "-wal", "-shm"] {
      let error = #expect(throws: StoreError.self) {
        _ = try test.store.backup(to: path("review.db" + ending))
      }
      #expect(error?.problem == .sideFile(of: path("review.db")))
    }
    _ = try test.store.backup(to: path("my-journal"))
  }

  @Test("a store that another reads or writes is not replaced")
  func held() throws {
    _ = try test.store.backup(to: path("copy.db"))
    let other = try Connection(path: path("review.db"), access: .readWrite)
    for lock in ["BEGIN; SELECT count(*) FROM plan", "BEGIN IMMEDIATE"] {
      try other.execute(lock)
      let before = try test.bytes
      let error = #expect(throws: StoreError.self) {
        _ = try Store.restore(
          path("copy.db"), to: path("review.db"), replaces: true, busyTimeout: .zero)
      }
      #expect(error?.problem == .busy(by: nil))
      #expect(try test.bytes == before)
      #expect(try test.folder.names().filter { $0.contains("before-restore") } == [])
      try other.execute("ROLLBACK")
    }
  }

  @Test("a file that is no store any more stays, and its user is told to move it away")
  func unreadable() throws {
    _ = try test.store.backup(to: path("copy.db"))
    try test.folder.write("no database at all, but long enough", to: "other.db")
    let error = #expect(throws: StoreError.self) {
      _ = try Store.restore(path("copy.db"), to: path("other.db"), replaces: true)
    }
    #expect(error?.problem == .notAStore)
    #expect(try test.folder.text("other.db") == "no database at all, but long enough")
  }

  @Test("a damaged store gives way to its backup")
  func damagedPresent() throws {
    _ = try test.store.backup(to: path("copy.db"))
    try damage("review.db")
    _ = try Store.restore(path("copy.db"), to: path("review.db"), replaces: true)
    #expect(try Store.open(at: path("review.db")).verify() == [])
  }

  /// Overwrites pages of tables, not the first one.
  private func damage(_ name: String) throws {
    var bytes = try test.folder.bytes(name)
    for index in stride(from: 4096, to: bytes.count, by: 4096) { bytes[index] = 0xFF }
    try test.folder.write(bytes, to: name)
  }
}
