import Testing

@Suite("Ctrl-C")
struct InterruptsTests {
  /// Starts a query, interrupts it once `begun` succeeds, and tells its exit code. A shell has what it
  /// runs in the background ignore SIGINT; `env` takes that back.
  private func interrupt(_ arguments: String, once begun: String) throws -> (Outcome, TestFolder) {
    let folder = try TestCommand.withExample().folder
    let outcome = try Executable.shell(
      """
      env --default-signal=INT "$F" query "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n" \
        --timeout 0 --format csv \(arguments) &
      until \(begun); do sleep 0.01; done
      kill -INT $!
      wait $!
      """, in: folder)
    return (outcome, folder)
  }

  @Test("stops the query, with exit code 130 and whole lines")
  func output() throws {
    let (outcome, folder) = try interrupt("> rows.csv", once: "[ -s rows.csv ]")
    #expect(outcome == Outcome(code: 130, errors: "interrupted.\n"))
    let rows = try folder.text("rows.csv")
    #expect(rows.hasPrefix("i\n1\n2\n"))
    #expect(rows.hasSuffix("\n"))
  }

  @Test("leaves no half-written file")
  func file() throws {
    let (outcome, folder) = try interrupt(
      "--lang ja --output rows.csv", once: "ls .*.tmp > /dev/null 2>&1")
    #expect(outcome == Outcome(code: 130, errors: "中断しました。\n"))
    #expect(try folder.names() == ["review.db"])
  }
}
