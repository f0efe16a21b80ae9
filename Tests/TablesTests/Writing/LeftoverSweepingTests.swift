import Foundation
import Tables
import Testing

@Suite("Leftover: what killed processes left goes when the next file is made there")
struct LeftoverSweepingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func make(_ name: String) throws {
    try #require(FileManager.default.createFile(atPath: folder.path + "/" + name, contents: nil))
  }

  @Test("files, what SQLite has beside them, and folders with all that is in them")
  func nobodys() throws {
    for ending in ["", "-journal", "-wal", "-shm"] { try make(".furikaeri-1a2b3c.tmp" + ending) }
    try FileManager.default.createDirectory(
      atPath: folder.path + "/.furikaeri-0.tmp/measures", withIntermediateDirectories: true)
    try make(".furikaeri-0.tmp/measures/1.html")
    try make("mine")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/.furikaeri-0.tmp/link", withDestinationPath: folder.path + "/mine")
    let file = try OutputFile.create(at: folder.path + "/a.csv")
    try file.commit()
    #expect(try names() == ["a.csv", "mine"])
  }

  @Test("nothing that somebody holds, and nothing of another name or kind")
  func others() throws {
    let foreign = [
      ".1a2b3c.tmp", ".furikaeri-.tmp", ".furikaeri-1A.tmp", ".furikaeri-12345678901234.tmp",
      ".furikaeri-review", ".furikaeri-1.tmp.txt", "furikaeri-1.tmp",
    ]
    for name in foreign { try make(name) }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/.furikaeri-2.tmp", withDestinationPath: folder.path)
    try #require(unsafe mkfifo(folder.path + "/.furikaeri-3.tmp", 0o600) == 0)
    let before = try names()
    let first = try OutputFile.create(at: folder.path + "/a.csv")
    let second = try OutputFolder.create(at: folder.path + "/b")
    let third = try OutputFile.create(at: folder.path + "/c.csv")
    // Each has its temporary file still.
    #expect(try names().count == before.count + 3)
    try first.commit()
    _ = try second.commit()
    try third.commit()
    #expect(try names() == (before + ["a.csv", "b", "c.csv"]).sorted())
  }

  @Test("a new name is one of ours, and another each time")
  func name() {
    let names = (0..<100).map { _ in Leftover.temporaryName() }
    #expect(Set(names).count == 100)
    #expect(names.allSatisfy { $0.wholeMatch(of: /\.furikaeri-[0-9a-z]{1,13}\.tmp/) != nil })
  }
}
