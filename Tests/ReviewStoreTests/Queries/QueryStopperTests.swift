import SQLite
import Testing

@testable import ReviewStore

@Suite("QueryStopper: statements end when they are asked to")
struct QueryStopperTests {
  private static let endless = """
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n
    """

  private func problem(
    of sql: String, in store: borrowing QueryStore, _ body: () -> Void = {}
  ) throws -> QueryError.Problem? {
    do {
      try store.forEachStatement(in: sql) { statement in
        for _ in 0..<10 { _ = try statement.step() }
        body()
        try statement.run()
      }
      return nil
    } catch let error as QueryError {
      return error.problem
    }
  }

  private func store(_ limits: QueryLimits = QueryLimits(time: nil)) throws -> QueryStore {
    let test = try TestStore.withPlan()
    return try QueryStore(at: test.folder.file("review.db"), limits: limits)
  }

  @Test("in the midst of a statement, and before the next one, until it is cleared")
  func interrupt() throws {
    let store = try store()
    let stopper = store.stopper
    #expect(try problem(of: Self.endless, in: store) { stopper.stop() } == .interrupted)
    #expect(try problem(of: "SELECT 1", in: store) == .interrupted)
    stopper.clear()
    #expect(try problem(of: "SELECT 1", in: store) == nil)
  }

  @Test("between two statements")
  func between() throws {
    let store = try store()
    var count = 0
    #expect(throws: QueryError.self) {
      try store.forEachStatement(in: "SELECT 1; SELECT 2") { statement in
        try statement.run()
        count += 1
        store.stopper.stop()
      }
    }
    #expect(count == 1)
  }

  @Test("a timeout is of one SQL text, and the next has its own")
  func timeout() throws {
    let store = try store(QueryLimits(time: .milliseconds(20)))
    #expect(try problem(of: Self.endless, in: store) == .timeout(.milliseconds(20)))
    #expect(try problem(of: "SELECT 1", in: store) == nil)
    #expect(try problem(of: Self.endless, in: store) == .timeout(.milliseconds(20)))
  }

  @Test("a stopper that outlives its store does nothing")
  func outlives() throws {
    let stopper = try store().stopper
    stopper.stop()
    #expect(!stopper.isRunning)
  }
}
