import Foundation
import SQLite
import Testing

@testable import ReviewStore

@Suite("The views, by cases whose answers were worked out by hand")
struct CaseTests {
  private static let file = Result {
    let bytes = try ProjectFolder.bytes(of: "Tests/ReviewStoreTests/Cases/review.test")
    return try CaseFile(String(decoding: bytes, as: UTF8.self))
  }
  private static var queries: [CaseFile.Query] { (try? file.get().queries) ?? [] }

  /// The store that the statements make.
  private static let bytes = Result {
    let test = try TestStore()
    for statement in try file.get().statements { try test.run(statement) }
    return try test.bytes
  }

  @Test("every query gives its rows", arguments: queries)
  func query(query: CaseFile.Query) throws {
    let test = try TestStore(copying: Self.bytes.get())
    let store = try QueryStore(at: test.folder.file("review.db"))
    var rows: [String] = []
    try store.forEachStatement(in: query.sql) { statement in
      try statement.bind(parameters: query.values)
      #expect(statement.columnCount == query.types.count)
      while try statement.step() {
        let values = query.types.indices.map { statement.row.value(at: $0) }
        rows.append(zip(values, query.types).map(Self.spelled).joined(separator: " | "))
      }
    }
    #expect((query.isSorted ? rows.sorted() : rows) == query.expected)
  }

  @Test("the file has its cases, and the plan is without errors of reference")
  func file() throws {
    let file = try Self.file.get()
    #expect(file.queries.count >= 40)
    #expect(file.statements.count >= 10)
    let test = try TestStore(copying: Self.bytes.get())
    #expect(try test.rows("PRAGMA foreign_key_check") == [])
  }

  private static func spelled(_ value: Value, _ type: Character) -> String {
    switch (value, type) {
    case (.null, _): "NULL"
    case (.text(""), _): "(empty)"
    case (.real(let number), "R"): String(format: "%.3f", number)
    case (.integer(let number), "R"): String(format: "%.3f", Double(number))
    case (.integer(let number), "I"): String(number)
    case (_, "T"): value.spelled
    default: "not \(type): \(value.spelled)"
    }
  }
}
