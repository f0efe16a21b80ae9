import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("The length of a row of a result")
struct RowLengthTests {
  @Test(
    "is bounded, of texts that SQLite has in memory and of zeros that it makes when they are read",
    arguments: ["replace(hex(zeroblob(490000)), '0', 'x')", "zeroblob(980000)"])
  func bound(_ value: String) throws {
    let test = try TestStore.withPlan()
    let store = try QueryStore(at: test.folder.file("review.db"))
    func write(_ columns: Int) throws {
      let row = (1...columns).map { "\(value) AS c\($0)" }.joined(separator: ", ")
      try store.forEachStatement(in: "SELECT " + row) { statement in
        try statement.write(to: TableFormat.csv.writer(to: ByteSink(), options: TableOptions()))
      }
    }
    try write(4)
    let error = #expect(throws: QueryError.self) { try write(20) }
    #expect(error?.message(in: .english).hasPrefix("SQL: row too big. ") == true)
  }
}
