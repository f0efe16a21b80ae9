import SQLite
import Testing

@Suite("Binding for a scope")
struct StatementBindingScopeTests {
  struct Stop: Error {}
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("holds within the body, and is NULL afterwards")
  func scope() throws {
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT ?")
    let text = "令和".utf8Span
    let within = try statement.withBinding(text: text.span, at: 1) { () throws(SQLiteError) in
      _ = try statement.step()
      return statement.row.text(at: 0)
    }
    #expect(within == "令和")
    _ = try statement.step()
    let isNull = statement.row.isNull(at: 0)
    #expect(isNull)
  }

  @Test("ends when the body throws in the midst of the rows")
  func throwing() throws {
    let connection = try folder.database()
    let statement = try connection.prepare("VALUES (?), (2)")
    let bytes: [UInt8] = [0x61]
    var isStopped = false
    do {
      try statement.withBinding(text: bytes.span, at: 1) {
        _ = try statement.step()
        throw Stop()
      }
    } catch is Stop {
      isStopped = true
    }
    #expect(isStopped)
    _ = try statement.step()
    let isNull = statement.row.isNull(at: 0)
    #expect(isNull)
  }

  @Test("does not run the body when the parameter is not there")
  func range() throws {
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT ?")
    let bytes: [UInt8] = [0x61]
    var ran = false
    let error = failure {
      try statement.withBinding(text: bytes.span, at: 2) { () throws(SQLiteError) in ran = true }
    }
    #expect(error?.code == .range)
    #expect(!ran)
  }
}
