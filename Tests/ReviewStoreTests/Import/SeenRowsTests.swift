import SQLite
import Testing

@testable import ReviewStore

@Suite("SeenRows: the keys of a file, in a temporary table")
struct SeenRowsTests {
  @Test("a key is new once; after that it is the same or contradicts")
  func add() throws {
    let test = try TestStore()
    let seen = try SeenRows(test.store.connection)
    #expect(try seen.add("a", row: 2, fingerprint: 7, test.store.connection) == nil)
    #expect(try seen.add("b", row: 3, fingerprint: 7, test.store.connection) == nil)
    #expect(
      try seen.add("a", row: 4, fingerprint: 7, test.store.connection) == .duplicateRow(first: 2))
    #expect(
      try seen.add("a", row: 5, fingerprint: 8, test.store.connection)
        == .contradictingRow(first: 2))
  }

  @Test("it starts with no rows, and leaves nothing")
  func anew() throws {
    let test = try TestStore()
    _ = try SeenRows(test.store.connection).add(
      "a", row: 2, fingerprint: 7, test.store.connection)
    let again = try SeenRows(test.store.connection)
    #expect(try again.add("a", row: 9, fingerprint: 7, test.store.connection) == nil)
    try SeenRows.discard(test.store.connection)
    try SeenRows.discard(test.store.connection)
    #expect(try test.rows("SELECT count(*) FROM sqlite_temp_schema") == [["0"]])
  }

  @Test("an import, right or wrong, leaves no temporary table")
  func afterImport() throws {
    let test = try TestStore.withPlan()
    try test.importText("measure,fiscal_year,rate\n2,2018,9\n1,2018,9\n", as: "a.csv")
    _ = try test.refusal("measure,fiscal_year,rate\n2,2018,9\n1,2018,x\n", as: "a.csv")
    #expect(try test.rows("SELECT count(*) FROM sqlite_temp_schema") == [["0"]])
  }
}
