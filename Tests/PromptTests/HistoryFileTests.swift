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

  @Test("is rid of what nobody can have typed")
  func binary() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = try file(Array("ok\n\u{1B}[2J\n\\x\nend\\\n".utf8) + [0xFF, 0x0A, 0, 0x0A])
    let (entries, unreadable) = try file.load()
    #expect(entries.all == ["ok"])
    #expect(unreadable == 5)
    #expect(try String(contentsOfFile: file.path, encoding: .utf8) == "ok\n")
  }

  @Test("that is very long is read from its end, and made shorter")
  func huge() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let lines = (0..<400_000).map { "SELECT \($0);\n" }.joined()
    let file = try file(Array(lines.utf8))
    let entries = try file.load().entries.all
    #expect(entries.count == RecentEntries.limit)
    #expect(entries.last == "SELECT 399999;")
    #expect(try Data(contentsOf: URL(fileURLWithPath: file.path)).count < 20_000)
  }

  @Test("is refused where a folder is in its place")
  func isFolder() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    _ = try file()
    let file = HistoryFile(path: folder)
    #expect(throws: TableError(file: folder, problem: .isFolder)) { try file.load() }
    #expect(throws: TableError(file: folder, problem: .isFolder)) { try file.append("a") }
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
