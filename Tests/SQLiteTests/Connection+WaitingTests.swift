import SQLite
import Testing

@Suite("Waiting for another connection's lock")
struct ConnectionWaitingTests {
  /// A connection that holds a lock, for a closure to let go of.
  private final class Holder {
    let connection: Connection

    init(_ folder: borrowing TemporaryFolder) throws {
      connection = try folder.database("test.db", "CREATE TABLE t (a); BEGIN IMMEDIATE")
    }
  }

  @Test("is told as it goes on, and ends as soon as the lock is gone")
  func told() throws {
    let folder = try TemporaryFolder()
    let holder = try Holder(folder)
    let writer = try Connection(path: folder.file("test.db"), access: .readWrite)
    var waits: [Duration] = []
    writer.setBusyTimeout(.seconds(600)) { waited in
      waits.append(waited)
      if waits.count == 3 { try? holder.connection.execute("COMMIT") }
    }
    try writer.execute("INSERT INTO t VALUES (1)")
    #expect(waits.count == 3)
    #expect(waits == waits.sorted())
  }

  @Test("ends with an error when it has taken too long, and a plain timeout is told of no more")
  func timeout() throws {
    let folder = try TemporaryFolder()
    let holder = try Holder(folder)
    let writer = try Connection(path: folder.file("test.db"), access: .readWrite)
    var count = 0
    writer.setBusyTimeout(.milliseconds(20)) { _ in count += 1 }
    #expect(failure { try writer.execute("INSERT INTO t VALUES (1)") }?.code == .busy)
    #expect(count > 0)
    count = 0
    writer.setBusyTimeout(.zero)
    #expect(failure { try writer.execute("INSERT INTO t VALUES (1)") }?.code == .busy)
    #expect(count == 0)
    withExtendedLifetime(holder) {}
  }

  @Test("is timed anew for every step of a backup")
  func backup() throws {
    let folder = try TemporaryFolder()
    let holder = try Holder(folder)
    try holder.connection.execute(
      "INSERT INTO t VALUES (zeroblob(100000)); COMMIT; BEGIN EXCLUSIVE")
    let source = try Connection(path: folder.file("test.db"), access: .readWrite)
    let target = try folder.database("target.db")
    let clock = ContinuousClock()
    var stepEnded = clock.now
    var waits: [(told: Duration, most: Duration)] = []
    source.setBusyTimeout(.seconds(600)) { waited in
      waits.append((waited, clock.now - stepEnded))
      try? holder.connection.execute("COMMIT")
    }
    try source.backup(to: target, pagesPerStep: 10) { progress in
      if progress.remainingPages > 0 {
        try? holder.connection.execute("BEGIN EXCLUSIVE")
      }
      stepEnded = clock.now
      return true
    }
    #expect(waits.count > 2)
    // Nobody can have waited since before the last step ended.
    #expect(waits.allSatisfy { $0.told <= $0.most })
  }
}
