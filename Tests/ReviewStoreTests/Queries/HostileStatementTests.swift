import Foundation
import SQLite
import Tables
import Testing

@testable import ReviewStore

/// An SQL text of Hostile/hostile.txt, and what is said to it.
struct HostileStatement: CustomTestStringConvertible, Sendable {
  /// As the file has it, in one line.
  let line: String
  let message: String

  var testDescription: String { line }

  /// The text itself.
  var sql: String {
    var text = line.replacing("<<NL>>", with: "\n").replacing("<<NUL>>", with: "\0")
    text = text.replacing("<<BOM>>", with: "\u{FEFF}")
    return text.replacing(#/<<(.+?) x (\d+)>>/#) { match in
      String(repeating: String(match.1), count: Int(match.2) ?? 0)
    }
  }

  static let all: [HostileStatement] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Hostile/hostile.txt")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n\n").compactMap { block in
      let lines = block.split(separator: "\n").filter { !$0.hasPrefix("#") }
      guard let first = lines.first else { return nil }
      return HostileStatement(
        line: String(first), message: lines.dropFirst().joined(separator: "\n"))
    }
  }()
}

@Suite("Hostile SQL is refused or stopped")
struct HostileStatementTests {
  private static let limits = QueryLimits(time: .milliseconds(100))

  @Test("the list is read whole")
  func count() {
    #expect(HostileStatement.all.count == 281)
    #expect(HostileStatement.all.allSatisfy { !$0.message.isEmpty })
  }

  @Test(
    "each with its own message, in both languages, and the store stays as it is",
    arguments: HostileStatement.all)
  func refused(_ hostile: HostileStatement) throws {
    let test = try TestStore.withPlan()
    let before = try test.bytes
    let names = try test.folder.names()
    do {
      let store = try QueryStore(at: test.folder.file("review.db"), limits: Self.limits)
      try store.forEachStatement(in: hostile.sql) { try $0.run() }
      Issue.record("was answered")
    } catch let error as QueryError {
      #expect(error.message(in: .english) == hostile.message)
      let japanese = error.message(in: .japanese)
      #expect(japanese.contains { ("ぁ"..."ヿ").contains($0) }, "\(japanese)")
    }
    #expect(try test.bytes == before)
    #expect(try test.folder.names() == names)
  }
}
