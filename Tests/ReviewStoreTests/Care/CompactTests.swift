import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("Store.compact: a smaller file with the same content")
struct CompactTests {
  private let test: TestStore

  init() throws {
    test = try TestStore.withPlan()
    try test.importText(GeneratedRows.sortedResults(5000, measures: 3), as: "results.csv")
  }

  @Test("gives back what an import left that was undone, and changes nothing")
  func smaller() throws {
    let batch = try test.store.connection.queryInteger("SELECT max(id) FROM import_batch") ?? 0
    _ = try test.store.undo(batch)
    let hash = try test.store.contentHash()
    let before = try test.bytes.count
    let receipt = try test.store.compact()
    #expect(receipt == CompactReceipt(before: before, after: try test.bytes.count))
    #expect(receipt.after < receipt.before)
    #expect(try test.store.contentHash() == hash)
    #expect(try test.store.verify() == [])
    #expect(try test.folder.names().filter { $0.hasPrefix("review.db") } == ["review.db"])
  }

  @Test(
    "a store that another holds stays as it is",
    arguments: ["BEGIN IMMEDIATE", "BEGIN; SELECT 1 FROM plan"])
  func held(_ lock: String) throws {
    let before = try test.bytes
    let other = try Connection(path: test.folder.file("review.db"), access: .readWrite)
    try other.execute(lock)
    test.store.connection.setBusyTimeout(.zero)
    let error = #expect(throws: StoreError.self) { _ = try test.store.compact() }
    #expect(error?.problem == .busy(by: nil))
    #expect(try test.bytes == before)
  }

  @Test("too little room is told with what is needed and where")
  func room() {
    let error = CareError(path: "review.db", .noRoom(needed: 8_675_309, free: 1000, folder: "/tmp"))
    #expect(
      error.message(in: .english)
        == "review.db: this needs up to 8,675,309 bytes for a while, and /tmp has 1,000. Make room "
        + "and try again; nothing was changed.")
    #expect(
      error.message(in: .japanese)
        == "review.db: 一時的に最大 8,675,309 バイト必要ですが、/tmp の空きは 1,000 バイトです。"
        + "空きを作ってから、もう一度実行してください（何も変更していません）。")
    #expect(FreeRoom.lack(beside: test.folder.file("review.db"), for: 1) == nil)
    guard
      case .noRoom(let needed, let free, _)? = FreeRoom.lack(
        beside: test.folder.file("review.db"), for: Int.max / 4)
    else {
      Issue.record("a disk without end")
      return
    }
    #expect(needed >= Int.max / 4 && free > 0)
  }
}
