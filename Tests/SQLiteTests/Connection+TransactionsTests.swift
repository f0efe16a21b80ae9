import SQLite
import Testing

@Suite("Transactions")
struct ConnectionTransactionsTests: ~Copyable {
  struct Stop: Error {}
  let folder: TemporaryFolder
  let connection: Connection

  init() throws {
    let folder = try TemporaryFolder()
    connection = try folder.database(
      "test.db",
      """
      CREATE TABLE t (a UNIQUE);
      CREATE TABLE child (a REFERENCES t (a) DEFERRABLE INITIALLY DEFERRED);
      """)
    self.folder = folder
  }

  /// The rows of `t`, and that no transaction is open.
  func expect(_ expected: [Int64], _ location: SourceLocation = #_sourceLocation) throws {
    let rows = try connection.queryRows("SELECT a FROM t ORDER BY a")
    #expect(rows == expected.map { [.integer($0)] }, sourceLocation: location)
    let isAutocommit = connection.isAutocommit
    #expect(isAutocommit, sourceLocation: location)
  }

  @Test("commit and return what the body returns", arguments: TransactionKind.allCases)
  func commits(kind: TransactionKind) throws {
    let result = try connection.transaction(kind) {
      try connection.execute("INSERT INTO t VALUES (1)")
      return 42
    }
    #expect(result == 42)
    try expect([1])
  }

  @Test("take the locks of their kind")
  func kinds() throws {
    let other = try Connection(path: folder.file("test.db"), access: .readWrite)
    var codes: [[ResultCode?]] = []
    for kind in TransactionKind.allCases {
      try connection.transaction(kind) {
        let writing = failure { try other.execute("BEGIN IMMEDIATE; ROLLBACK") }
        let reading = failure { _ = try other.queryRows("SELECT * FROM t") }
        codes.append([writing?.code, reading?.code])
      }
    }
    #expect(codes == [[nil, nil], [.busy, nil], [.busy, .busy]])
  }

  @Test("roll back when the body throws an error of any type")
  func throwing() throws {
    var isStopped = false
    do {
      try connection.transaction {
        try connection.execute("INSERT INTO t VALUES (1)")
        throw Stop()
      }
    } catch is Stop {
      isStopped = true
    }
    #expect(isStopped)
    try expect([])
  }

  @Test("throw SQLite's errors with their type")
  func typed() throws {
    func insert(_ connection: borrowing Connection) throws(SQLiteError) {
      try connection.transaction(.immediate) { () throws(SQLiteError) in
        try connection.execute("INSERT INTO t VALUES (1), (1)")
      }
    }
    #expect(failure { try insert(connection) }?.code == .constraintUnique)
    try expect([])
  }

  @Test("roll back when a deferred foreign key makes the commit fail")
  func commitFails() throws {
    let error = failure {
      try connection.transaction {
        try connection.execute("INSERT INTO t VALUES (1); INSERT INTO child VALUES (99)")
      }
    }
    #expect(error?.code == .constraintForeignKey)
    try expect([])
  }

  @Test("roll back when a reader keeps the commit from the file")
  func commitBusy() throws {
    try connection.execute("INSERT INTO t VALUES (1)")
    let other = try Connection(path: folder.file("test.db"))
    let reading = try other.prepare("SELECT a FROM t")
    _ = try reading.step()
    let error = failure {
      try connection.transaction { try connection.execute("INSERT INTO t VALUES (2)") }
    }
    #expect(error?.code == .busy)
    reading.reset()
    try expect([1])
  }

  @Test("do not begin when the lock is taken, and do not run the body")
  func beginFails() throws {
    let other = try Connection(path: folder.file("test.db"), access: .readWrite)
    try other.execute("BEGIN IMMEDIATE")
    var ran = false
    #expect(failure { try connection.transaction(.immediate) { ran = true } }?.code == .busy)
    #expect(!ran)
    try other.execute("ROLLBACK")
    try expect([])
  }

  @Test("throw the first error when SQLite has rolled back on its own")
  func automaticRollback() throws {
    let error = failure {
      try connection.transaction {
        try connection.execute("INSERT INTO t VALUES (1)")
        try connection.execute("INSERT OR ROLLBACK INTO t VALUES (1)")
      }
    }
    #expect(error?.code == .constraintUnique)
    try expect([])
  }

  @Test("throw the first error when SQLite has rolled back the nested one and its outer one")
  func automaticRollbackNested() throws {
    let error = failure {
      try connection.transaction {
        try connection.execute("INSERT INTO t VALUES (1)")
        try connection.transaction {
          try connection.execute("INSERT OR ROLLBACK INTO t VALUES (1)")
        }
      }
    }
    #expect(error?.code == .constraintUnique)
    try expect([])
  }

  @Test("fail when the body goes on after SQLite has rolled back on its own")
  func swallowedRollback() throws {
    let error = failure {
      try connection.transaction {
        try connection.execute("INSERT INTO t VALUES (1)")
        try? connection.execute("INSERT OR ROLLBACK INTO t VALUES (1)")
      }
    }
    #expect(error?.code == .error)
    try expect([])
  }

  @Test("roll back when the database is full")
  func full() throws {
    try connection.execute("PRAGMA max_page_count = 20")
    let error = failure {
      try connection.transaction {
        try connection.execute("INSERT INTO t VALUES (zeroblob(10000))")
        try connection.execute("INSERT INTO t VALUES (zeroblob(1000000))")
      }
    }
    #expect(error?.code == .full)
    try expect([])
  }

  @Test("nest: an inner one that throws undoes its own changes only")
  func nested() throws {
    try connection.transaction {
      try connection.execute("INSERT INTO t VALUES (1)")
      #expect(
        failure {
          try connection.transaction {
            try connection.execute("INSERT INTO t VALUES (2)")
            try connection.execute("INSERT INTO t VALUES (1)")
          }
        }?.code == .constraintUnique)
      try connection.savepoint {
        try connection.execute("INSERT INTO t VALUES (3)")
        try connection.savepoint { try connection.execute("INSERT INTO t VALUES (4)") }
      }
      try? connection.savepoint {
        try connection.savepoint { try connection.execute("INSERT INTO t VALUES (5)") }
        throw Stop()
      }
    }
    try expect([1, 3, 4])
  }

  @Test("end with the outer one, whatever an inner one did")
  func outerRollsBack() throws {
    try? connection.transaction {
      try connection.transaction { try connection.execute("INSERT INTO t VALUES (1)") }
      throw Stop()
    }
    try expect([])
  }

  @Test("are what a savepoint is on its own")
  func savepointAlone() throws {
    try connection.savepoint { try connection.execute("INSERT INTO t VALUES (1)") }
    let error = failure {
      try connection.savepoint { () throws(SQLiteError) in
        try connection.execute("INSERT INTO child VALUES (99)")
      }
    }
    #expect(error?.code == .constraintForeignKey)
    try expect([1])
  }

  @Test("roll back although the progress handler stops everything")
  func stoppedByProgress() throws {
    var isStopping = false
    connection.setProgressHandler(every: 1) { !isStopping }
    let error = failure {
      try connection.transaction {
        try connection.execute("INSERT INTO t VALUES (1)")
        isStopping = true
        try connection.execute("INSERT INTO t VALUES (2)")
      }
    }
    #expect(error?.code == .interrupt)
    let isAutocommit = connection.isAutocommit
    #expect(isAutocommit)
    #expect(failure { try connection.execute(endless) }?.code == .interrupt)
    connection.removeProgressHandler()
    try expect([])
  }

  @Test("roll back although an interrupt is still in force", arguments: [false, true])
  func stoppedByInterrupt(isNested: Bool) throws {
    let handle = connection.interruptHandle
    let rows = try connection.prepare("VALUES (1), (2)")
    _ = try rows.step()
    func work() throws {
      try connection.execute("INSERT INTO t VALUES (1)")
      handle.interrupt()
      try connection.execute("INSERT INTO t VALUES (2)")
    }
    let error = failure {
      try connection.transaction {
        if isNested { try connection.savepoint(work) } else { try work() }
      }
    }
    #expect(error?.isInterruption == true)
    rows.reset()
    try expect([])
  }
}
