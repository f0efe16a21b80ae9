import Testing

/// What needs a process of its own: the limit of memory is the process's, and so is its end.
@Suite("Hostile SQL in the program")
struct HostileQueryTests {
  private static let memory =
    "stopped: it needs more than 64 MiB of memory, of which SQLite may have 20. Ask for less, or allow more with --max-memory "
    + "MIB (0: no limit).\n"
  private static let timeout =
    "stopped after 0.5 s of computing. Ask for less, or allow more with --timeout SECONDS (0: no "
    + "limit).\n"
  private static let numbers =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "

  /// Every one doubles what the one before says: a thousand million rows of names to resolve.
  private static let doublings =
    "WITH a0 AS (SELECT 1 AS x)"
    + (1...30).map { ", a\($0) AS (SELECT p.x FROM a\($0 - 1) AS p, a\($0 - 1) AS q)" }.joined()
    + " SELECT count(*) FROM a30"

  /// Runs a query with 64 MiB, writing to a file.
  /// - Parameter limit: What it may have besides: half a second, unless it is to be decided by its
  ///   memory alone, which a busy machine gives it later than that.
  /// - Returns: The outcome, and the peak of the process's memory in KiB as it was seen last.
  private func run(
    _ sql: String, _ limit: String = "--timeout 0.5", in folder: TestFolder
  ) throws -> (Outcome, peak: Int) {
    try folder.write(sql, to: "statement.sql")
    let outcome = try Executable.shell(
      """
      "$F" query "$(cat statement.sql)" --max-memory 64 \(limit) --output result.csv &
      while grep VmHWM /proc/$!/status >> peaks 2> /dev/null; do sleep 0.01; done
      wait $!
      """, in: folder)
    let peaks = try folder.text("peaks").split(separator: "\n").compactMap { line in
      Int(line.filter(\.isNumber))
    }
    return (outcome, peaks.max() ?? 0)
  }

  @Test(
    "is stopped by its memory or its time, within its memory, and leaves nothing behind",
    arguments: [
      (numbers + "SELECT randomblob(1000) AS r FROM n ORDER BY r", memory),
      (numbers + "SELECT DISTINCT hex(randomblob(500)) FROM n WHERE i > 0 ORDER BY 1", memory),
      (
        "WITH RECURSIVE n (i, t) AS (SELECT 1, zeroblob(1000) UNION SELECT i + 1, zeroblob(1000) "
          + "FROM n) SELECT count(*) FROM n", memory
      ),
      (
        "SELECT count(*) FROM (SELECT s.sql, t.sql, u.sql FROM sqlite_schema AS s, "
          + "sqlite_schema AS t, sqlite_schema AS u GROUP BY 1, 2, 3)", memory
      ),
      (
        "WITH a AS MATERIALIZED (SELECT randomblob(900000) AS x FROM sqlite_schema) "
          + "SELECT count(*), max(a.x) FROM a, a AS b", memory
      ),
      (
        "SELECT sum(1) OVER (PARTITION BY a.name ORDER BY a.sql, b.sql) "
          + "FROM sqlite_schema AS a, sqlite_schema AS b, sqlite_schema AS c", memory
      ),
      (doublings, memory),
      // Rows so small that what the C library adds to them weighs as much.
      (numbers + "SELECT i FROM n ORDER BY i", memory),
      (numbers + "SELECT i FROM n WHERE i < 0", timeout),
      (
        "SELECT count(*) FROM finding AS a, finding AS b, measure, measure AS e, measure AS f, "
          + "measure AS g, measure AS h", timeout
      ),
    ])
  func stopped(_ sql: String, _ message: String) throws {
    let folder = try TestCommand.withExample().folder
    let before = try folder.bytes("review.db")
    let limit = message == Self.memory ? "--timeout 0" : "--timeout 0.5"
    let (outcome, peak) = try run(sql, limit, in: folder)
    #expect(outcome == .failure(message))
    // A program that is not optimized takes more for itself.
    #expect(peak < (64 + 16) * 1024, "\(peak) KiB")
    #expect(try folder.bytes("review.db") == before)
    #expect(try folder.names() == ["peaks", "review.db", "statement.sql"])
  }

  @Test("one instruction that cannot be stopped ends the program, with nothing left behind")
  func stuck() throws {
    let folder = try TestCommand.withExample().folder
    #expect(try run(StuckSQL.statement, in: folder).0 == .failure(StuckSQL.late))
    #expect(try folder.names() == ["peaks", "review.db", "statement.sql"])
  }

  @Test("one instruction that cannot be stopped ends a shell, after what was answered before it")
  func stuckShell() throws {
    let folder = try TestCommand.withExample().folder
    try folder.write("SELECT 1 AS a; \(StuckSQL.statement); SELECT 2 AS b;\n", to: "input.sql")
    let outcome = try Executable.shell(
      "\"$F\" shell --timeout 0.5 --format csv --keep-going < input.sql", in: folder)
    #expect(outcome == Outcome(code: 2, output: "a\n1\n", errors: StuckSQL.late))
  }

  @Test("Ctrl-C ends a shell that has no prompt")
  func interruptedShell() throws {
    let folder = try TestCommand.withExample().folder
    try folder.write(Self.numbers + "SELECT i FROM n;\nSELECT 2;\n", to: "input.sql")
    let outcome = try Executable.shell(
      """
      env --default-signal=INT "$F" shell --keep-going --format csv --timeout 0 \
        < input.sql > rows.csv &
      until [ -s rows.csv ]; do sleep 0.01; done
      kill -INT $!
      wait $!
      """, in: folder)
    #expect(outcome == Outcome(code: 130, errors: "interrupted.\n"))
    #expect(try folder.text("rows.csv").hasSuffix("\n"))
  }

  @Test("bytes that are not UTF-8 are no way round")
  func invalidBytes() throws {
    let folder = try TestCommand.withExample().folder
    let outcome = try Executable.shell(
      #""$F" query "$(printf 'DELETE\xff FROM plan')"; "$F" query "$(printf '\xffDELETE FROM plan')""#,
      in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.output == "")
    #expect(try folder.names() == ["review.db"])
  }
}
