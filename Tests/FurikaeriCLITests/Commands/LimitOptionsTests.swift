import Testing

@Suite("--timeout, --max-rows and --max-memory")
struct LimitOptionsTests {
  private static let endless = """
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n
    """

  @Test("a query ends after so many rows, and says that there are more")
  func rows() throws {
    let command = try TestCommand.withExample()
    let options = ["--max-rows", "2", "--format", "csv"]
    #expect(
      command.run(["query", Self.endless] + options)
        == Outcome(
          code: 0, output: "i\n1\n2\n", errors: "there are more rows than the 2 of --max-rows.\n"))
    #expect(
      command.run(["query", "SELECT 1 AS i UNION SELECT 2"] + options) == .result("i\n1\n2\n"))
    let report = command.run(["report", "measures", "--lang", "ja"] + options)
    #expect(report.code == 0 && report.lines.count == 3)
    #expect(report.errors == "--max-rows の 2 行より多くの行があります。\n")
  }

  @Test("a query ends after its time, and a report too")
  func time() throws {
    let command = try TestCommand.withExample()
    let message =
      "stopped after 0.01 s of computing. Ask for less, or allow more with --timeout SECONDS (0: no "
      + "limit).\n"
    #expect(
      command.run("query", "SELECT count(*) FROM (\(Self.endless))", "--timeout", "0.01")
        == .failure(message))
  }

  @Test(
    "are refused below 0",
    arguments: [
      (["--timeout=-1"], "--timeout is a number of seconds, 0 or more."),
      (["--timeout", "-1"], "--timeout is a number of seconds, 0 or more."),
      (["--timeout=nan"], "--timeout is a number of seconds, 0 or more."),
      (["--max-rows=-1"], "--max-rows is 0 or more."),
      (["--max-memory=-1"], "--max-memory is a number of MiB, 0 or more."),
    ])
  func negative(_ options: [String], _ message: String) throws {
    let outcome = try TestCommand.withExample().run(["query", "SELECT 1"] + options)
    #expect(outcome.code == 64)
    #expect(outcome.errors.hasPrefix("Error: \(message)\n"), "\(outcome.errors)")
  }
}
