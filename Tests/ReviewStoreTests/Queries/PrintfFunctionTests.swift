import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("printf() and format() in queries")
struct PrintfFunctionTests {
  private let path: String
  private let test: TestStore

  init() throws {
    test = try TestStore.withPlan()
    path = test.folder.file("review.db")
  }

  /// What an expression is for a query.
  private func value(_ expression: String) throws -> Value {
    let store = try QueryStore(at: path)
    var value = Value.null
    try store.forEachStatement(in: "SELECT \(expression)") { statement in
      while try statement.step() { value = statement.row.value(at: 0) }
    }
    return value
  }

  @Test(
    "answer as SQLite's own",
    arguments: [
      "''", "NULL", "'%s', ''", "'%.*c', 3, 'x'", "'%d'", "'%5%|%d', 7", "'%n|%d', 7", "'%r', 3",
      "'%T|%d', 3, 4", "'%c%c', '防', 'ab'", "'a%'", "'%l5d|', 3", "'%5.3ld|', 3",
      "'%-*.*d|', 5, 3, 7", "'%5-d|%s', 3, 'x'", "'%.1s', '防'", "'%,d', 1234567", "'%+08.2f', -3.5",
      "'%q %Q %w', 'it''s', NULL, '\"'", "'%!.20g', 0.1", "'%x %o %e', 255, 8, 1.5",
      "'%s', x'4142'",
      "'%.2000000s', 'abc'", "x'2564', 5", "12.5", "'%499999d', 1", "'a' || char(0) || '%d', 5",
    ])
  func same(_ arguments: String) throws {
    let plain = try Connection(path: ":memory:", access: .create)
    let own = try plain.queryRows("SELECT hex(printf(\(arguments))), typeof(printf(\(arguments)))")
    for name in ["printf", "format"] {
      #expect(try value("hex(\(name)(\(arguments)))") == own[0][0])
      #expect(try value("typeof(\(name)(\(arguments)))") == own[0][1])
    }
  }

  @Test(
    "refuse what no value can hold, before they count it out",
    arguments: [
      "'%.2147483647c', 'x'", "'%2147483647c', 'x'", "'%.*c', 2147483647, 'x'",
      "'%.*c', -2147483647, 'x'", "'%*d', 9999999, 1", "'%.2000000d', 1", "'%.9999999g', 0",
      "'%s%*s%.*c', '', 1, '', 2147483647, 'x'", "'%.999999c%.999999c', 'x', 'y'",
      "replace(hex(zeroblob(9999)), '00', '%.999999g')", "'%1000001d', 1",
      "'%s%s', hex(zeroblob(499999)), hex(zeroblob(499999))",
    ])
  func tooBig(_ arguments: String) throws {
    do {
      _ = try value("printf(\(arguments))")
      Issue.record("answered")
    } catch let error as QueryError {
      #expect(
        error.message(in: .english)
          == "SQL: string or blob too big. A value may have 1,000,000 bytes.")
    }
  }
}
