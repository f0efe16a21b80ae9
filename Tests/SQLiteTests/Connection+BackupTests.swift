import SQLite
import Testing

@Suite("Backups")
struct ConnectionBackupTests: ~Copyable {
  let folder: TemporaryFolder
  let source: Connection

  init() throws {
    let folder = try TemporaryFolder()
    source = try folder.database(
      "source.db",
      """
      CREATE TABLE t (a);
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
      INSERT INTO t SELECT zeroblob(4000) FROM n;
      """)
    self.folder = folder
  }

  @Test("copy everything, and tell how far they are")
  func copy() throws {
    let target = try folder.database("target.db", "CREATE TABLE old (a)")
    var steps: [BackupProgress] = []
    try source.backup(to: target, pagesPerStep: 10) { progress in
      steps.append(progress)
      return true
    }
    #expect(steps.count > 2)
    #expect(steps.last?.remainingPages == 0)
    #expect(steps.first.map { $0.remainingPages == $0.totalPages - 10 } == true)
    let count = try target.queryInteger("SELECT count(*) FROM t")
    let old = try target.queryInteger("SELECT count(*) FROM sqlite_schema WHERE name = 'old'")
    #expect(count == 100)
    #expect(old == 0)
  }

  @Test("leave the target as it was when they are stopped")
  func cancel() throws {
    let target = try folder.database("target.db", "CREATE TABLE old (a)")
    var calls = 0
    let error = failure {
      try source.backup(to: target, pagesPerStep: 10) { _ in
        calls += 1
        return calls < 3
      }
    }
    #expect(error?.code == .abort)
    #expect(calls == 3)
    let names = try target.queryRows("SELECT name FROM sqlite_schema")
    #expect(names == [[.text("old")]])
  }

  @Test("fail when the target is locked by another, or can only be read")
  func target() throws {
    let target = try folder.database("target.db", "CREATE TABLE old (a)")
    do {
      let other = try Connection(path: folder.file("target.db"), access: .readWrite)
      try other.execute("BEGIN EXCLUSIVE")
      #expect(failure { try source.backup(to: target) }?.code == .busy)
    }
    let reader = try Connection(path: folder.file("target.db"))
    #expect(failure { try source.backup(to: reader) }?.code.primary == .readOnly)
    try source.backup(to: target)
  }

  @Test("fail when the source is its own target")
  func itself() throws {
    #expect(failure { try source.backup(to: source) }?.code == .error)
  }

  @Test("go on while the source is written to")
  func sourceChanges() throws {
    let target = try folder.database("target.db")
    var hasWritten = false
    try source.backup(to: target, pagesPerStep: 50) { _ in
      if !hasWritten {
        hasWritten = true
        try? source.execute("INSERT INTO t VALUES ('late')")
      }
      return true
    }
    let count = try target.queryInteger("SELECT count(*) FROM t WHERE a = 'late'")
    #expect(count == 1)
  }
}
