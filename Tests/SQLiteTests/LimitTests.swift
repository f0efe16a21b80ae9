import SQLite
import Testing

@Suite("Limits")
struct LimitTests {
  @Test("are set, and answer with what was in force before")
  func setting() throws {
    let folder = try TemporaryFolder()
    let connection = try folder.database()
    let limits: [Limit] = [
      .length, .sqlLength, .columns, .expressionDepth, .compoundSelectTerms, .instructions,
      .functionArguments, .attachedDatabases, .likePatternLength, .parameters, .triggerDepth,
    ]
    for limit in limits {
      let before = connection.limit(limit)
      let replaced = connection.setLimit(limit, to: before - 1)
      let after = connection.limit(limit)
      #expect(replaced == before)
      #expect(after == before - 1)
    }
    let workers = connection.limit(.workerThreads)
    #expect(workers >= 0)
    let unknown = connection.limit(Limit(rawValue: 9999))
    #expect(unknown == -1)
  }

  @Test("stop what is too long: a text, and an SQL text")
  func length() throws {
    let folder = try TemporaryFolder()
    let connection = try folder.database()
    connection.setLimit(.length, to: 1000)
    let statement = try connection.prepare("SELECT ?")
    let text = String(repeating: "x", count: 1001)
    #expect(failure { try statement.bind(text, at: 1) }?.code == .tooBig)
    let made = failure { _ = try connection.queryText("SELECT zeroblob(1001)") }
    #expect(made?.code == .tooBig)
    connection.setLimit(.sqlLength, to: 10)
    #expect(failure { try connection.execute("SELECT 1000000") }?.code == .tooBig)
  }
}
