import Foundation
import Tables
import Testing

@testable import Prompt

@Suite("The file of the history")
struct HistoryFileTests {
  private let folder = FileManager.default.temporaryDirectory.path + "/PromptTests-\(UUID())"

  private func file(_ bytes: [UInt8]? = nil) throws -> HistoryFile {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if let bytes { try Data(bytes).write(to: URL(fileURLWithPath: folder + "/history")) }
    return HistoryFile(path: folder + "/history")
  }

  @Test("keeps entries of several lines, in order, each once, for its owner alone")
  func entries() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = HistoryFile(path: folder + "/a/b/history")
    for entry in ["SELECT 1;", "SELECT\n'\\n',\n'防災';", "SELECT 2;", "SELECT 1;"] {
      try file.append(entry)
    }
    let (entries, unreadable) = try file.load()
    #expect(entries.all == ["SELECT\n'\\n',\n'防災';", "SELECT 2;", "SELECT 1;"])
    #expect(unreadable == 0)
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test("that is not there has no entries")
  func missing() throws {
    #expect(try HistoryFile(path: folder + "/no").load().entries.all == [])
  }

  @Test("is rid of what nobody can have typed, where the program made it")
  func binary() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let lines = HistoryFile.mark + Array("ok\n\u{1B}[2J\n\\x\nend\\\n".utf8)
    let file = try file(lines + [0xFF, 0x0A, 0, 0x0A])
    let (entries, unreadable) = try file.load()
    #expect(entries.all == ["ok"])
    #expect(unreadable == 5)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: file.path)) == Data(HistoryFile.mark + "ok\n".utf8))
  }

  @Test("that the program made and is very long is read from its end, and made shorter")
  func huge() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let lines = (0..<400_000).map { "SELECT \($0);\n" }.joined()
    let file = try file(HistoryFile.mark + Array(lines.utf8))
    let entries = try file.load().entries.all
    #expect(entries.count == RecentEntries.limit)
    #expect(entries.last == "SELECT 399999;")
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)).count < 20_000)
    #expect(try file.load().entries.all == entries)
  }

  @Test(
    "that the program did not make stays as it is, with its permissions",
    arguments: [
      Array("SQLite format 3\0".utf8) + [0, 1, 2, 0xFF], Array("a note\n".utf8),
      Array(String(repeating: "a line of a long text\n", count: 100_000).utf8), [0], [0x0A],
      Array(HistoryFile.mark.dropLast()), Array("\n".utf8) + HistoryFile.mark,
    ])
  func foreign(_ bytes: [UInt8]) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = try file(bytes)
    let manager = FileManager.default
    try manager.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
    let link = HistoryFile(path: folder + "/link")
    try manager.createSymbolicLink(atPath: link.path, withDestinationPath: "history")
    for history in [file, link] {
      #expect(throws: HistoryProblem.notMadeHere(file: history.path)) { try history.load() }
      #expect(throws: HistoryProblem.notMadeHere(file: history.path)) { try history.append("a") }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)) == Data(bytes))
    let attributes = try manager.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o644)
  }

  @Test("that is empty is used, and keeps its permissions")
  func empty() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = try file([])
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file.path)
    #expect(try file.load().entries.all == [])
    try file.append("SELECT 1;")
    #expect(try file.load().entries.all == ["SELECT 1;"])
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
  }

  @Test("is refused where a folder is in its place")
  func isFolder() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try file()
    let file = HistoryFile(path: folder)
    #expect(throws: HistoryProblem.file(TableError(file: folder, problem: .isFolder))) {
      try file.load()
    }
    #expect(throws: HistoryProblem.file(TableError(file: folder, problem: .isFolder))) {
      try file.append("a")
    }
  }
}

@Suite("Recent entries")
struct RecentEntriesTests {
  @Test("are the latest, and each is there once")
  func latest() {
    var entries = RecentEntries((0..<1100).map { "\($0)" })
    #expect(entries.all.first == "100" && entries.all.last == "1099")
    entries.add("100")
    #expect(entries.all.count == 1000 && entries.all.first == "101" && entries.all.last == "100")
  }

  @Test("are no texts that would send commands to a terminal, and none without end")
  func refused() {
    #expect(RecentEntries(["", "\u{1B}[2J", String(repeating: "x", count: 70_000)]).all == [])
  }
}

@Suite("A completion")
struct CompletionTests {
  @Test("is the only candidate with its ending, or what all have in common")
  func replacement() {
    #expect(Completion(typed: "pl", candidates: ["plan"]).replacement == "plan ")
    #expect(Completion(typed: "a/", candidates: ["a/b/"]).replacement == "a/b/")
    #expect(Completion(typed: "集", candidates: ["集計表", "集計年"]).replacement == "集計")
    #expect(Completion(typed: "集計", candidates: ["集計表", "集計年"]).replacement == nil)
    #expect(Completion.none.replacement == nil)
  }

  @Test("is listed in columns by the width of characters")
  func columns() {
    #expect(
      ColumnList.lines(of: ["防災", "a", "b", "c", "d"], width: 18) == ["防災  b     d", "a     c"])
    #expect(ColumnList.lines(of: ["a", "b", "c"], width: 80, limit: 2) == ["a  b", "… (1)"])
    #expect(ColumnList.lines(of: [], width: 80) == [])
  }
}
