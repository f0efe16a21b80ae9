import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("The length of a row of a result")
struct RowLengthTests {
  private func written(_ value: String, columns: Int) throws -> String {
    let test = try TestStore.withPlan()
    let store = try QueryStore(at: test.folder.file("review.db"))
    let row = (1...columns).map { "\(value) AS c\($0)" }.joined(separator: ", ")
    let sink = ByteSink()
    var options = TableOptions()
    options.header = false
    var error: QueryError?
    do {
      try store.forEachStatement(in: "SELECT \(row) FROM (SELECT random() & 0 AS zero)") {
        try $0.write(to: TableFormat.csv.writer(to: sink, options: options))
      }
    } catch let refusal as QueryError {
      error = refusal
    }
    let length = sink.contents().count
    return error.map { "\(length) bytes, then \($0.message(in: .english))" } ?? "\(length) bytes"
  }

  @Test("is bounded, and nothing of it is written, where SQLite has it in memory")
  func texts() throws {
    let value = "replace(hex(zeroblob(490000 + zero)), '0', 'x')"
    #expect(try written(value, columns: 17) == "16660017 bytes")
    #expect(try written(value, columns: 18).hasPrefix("0 bytes, then SQL: row too big. "))
  }

  @Test("is bounded where SQLite makes it of zeros as it is read")
  func zeros() throws {
    let value = "zeroblob(980000 + zero)"
    #expect(try written(value, columns: 17) == "33320017 bytes")
    #expect(try written(value, columns: 30).contains(" bytes, then SQL: row too big. "))
  }
}
