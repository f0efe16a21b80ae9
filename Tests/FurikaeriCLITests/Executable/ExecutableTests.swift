import Foundation
import Testing

@Suite("The program")
struct ExecutableTests {
  private static let count = ["query", "SELECT count(*) AS n FROM measure", "--format", "csv"]

  /// A folder with the worked example in `review.db`.
  private func example() throws -> TestFolder {
    try TestCommand.withExample().folder
  }

  @Test("refuses an argument that is not UTF-8 before it could become another")
  func argumentNotUTF8() throws {
    let folder = try example()
    let script = "\"$F\" query \"$(printf \"SELECT '\\377'\")\""
    #expect(
      try Executable.shell(script, in: folder)
        == Outcome(
          code: 64, output: "",
          errors: "argument 2 is not UTF-8. Write it in UTF-8; a file with such a name has to get "
            + "another one first.\n"))
    #expect(
      try Executable.shell(script, in: folder, environment: ["LANG": "ja_JP.UTF-8"]).errors
        == "2番目の引数が UTF-8 ではありません。UTF-8 で指定してください（そのような名前のファイルは、先に名前を変えてください）。\n")
  }

  @Test("a store has a file, whatever its name means to SQLite")
  func memoryName() throws {
    let folder = try example()
    let outcome = try Executable.shell(
      "\"$F\" init --db :memory: && \"$F\" query 'SELECT count(*) AS n FROM plan' --db :memory: "
        + "--format csv", in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.output.hasSuffix("n\n0\n"))
    #expect(try folder.names() == [":memory:", "review.db"])
  }

  @Test("standard output by its path is what it is, and no file to be replaced")
  func pathOfOutput() throws {
    let folder = try example()
    let outcome = try Executable.shell(
      """
      { echo before; "$F" query "SELECT 1 AS a" --format csv --output /dev/stdout; echo after; } > log
      cat log
      """, in: folder)
    #expect(outcome == .result("before\na\n1\nafter\n"))
  }

  @Test(
    "writes no folder in the place of a store's journal",
    arguments: [
      "export package --output", "form --for results --year 2021 --output", "demo",
    ])
  func journalFolder(_ arguments: String) throws {
    let folder = try example()
    for name in ["review.db-journal", "review.db-wal"] {
      #expect(
        try Executable.shell("\"$F\" \(arguments) \(name)", in: folder)
          == .failure(
            "\(name): this belongs to a database, and would be lost. Choose another name.\n"))
    }
    #expect(try folder.names() == ["review.db"])
  }

  @Test("is there, and is one that can be run")
  func built() {
    #expect(FileManager.default.isExecutableFile(atPath: Executable.path), "\(Executable.path)")
  }

  @Test("works on review.db where it stands, unless FURIKAERI_DB or --db says otherwise")
  func store() throws {
    let folder = try example()
    #expect(try Executable.run(Self.count, in: folder) == .result("n\n73\n"))
    #expect(
      try Executable.run(["init", "--db", "other.db"], in: folder)
        == Outcome(code: 0, errors: "other.db: created\n"))
    let environment = ["FURIKAERI_DB": "other.db"]
    #expect(
      try Executable.run(Self.count, in: folder, environment: environment) == .result("n\n0\n"))
    #expect(
      try Executable.run(
        Self.count + ["--db", "review.db"], in: folder, environment: environment)
        == .result("n\n73\n"))
  }

  @Test("speaks the language of its locale, unless --lang says otherwise")
  func language() throws {
    let folder = try TestFolder()
    let english =
      "review.db: there is no such file. Name the store with --db, or make one with "
      + "`furikaeri init`.\n"
    let japanese = "review.db: ファイルがありません。--db で指定するか、`furikaeri init` で作成してください。\n"
    let locale = ["LANG": "ja_JP.UTF-8"]
    #expect(try Executable.run(["check"], in: folder) == .failure(english))
    #expect(
      try Executable.run(["check"], in: folder, environment: locale) == .failure(japanese))
    #expect(
      try Executable.run(["check", "--lang", "en"], in: folder, environment: locale)
        == .failure(english))
    #expect(
      try Executable.run(["check", "--lang", "ja"], in: folder) == .failure(japanese))
  }

  @Test("ends with 0, 1, 2 or 64")
  func codes() throws {
    let folder = try example()
    try folder.write("measure,average\n2,95\n", to: "published_measures.csv")
    #expect(try Executable.run(["check"], in: folder).code == 0)
    #expect(try Executable.run(["import", "published_measures.csv"], in: folder).code == 0)
    #expect(try Executable.run(["check"], in: folder).code == 1)
    #expect(try Executable.run(["import", "no.csv"], in: folder).code == 2)
    #expect(try Executable.run(["query", "SELECT nope"], in: folder).code == 2)
    #expect(try Executable.run(["nonsense"], in: folder).code == 64)
    #expect(try Executable.run([], in: folder).code == 0)
  }

  @Test("goes the whole way: demo, report, import, check, export")
  func wholeWay() throws {
    let folder = try TestFolder()
    let outcome = try Executable.shell(
      """
      set -e
      "$F" demo > demo.txt
      cd furikaeri-demo
      "$F" report summary --format csv
      "$F" import tables/../package/results.csv | head -n 1
      "$F" check --format csv > check.csv
      "$F" export package --output again
      diff package/assessments.csv again/assessments.csv
      diff package/datapackage.json again/datapackage.json
      """, in: folder)
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        plan,grade,meaning,measures,share_percent,on_track
        yokohama-ict-2018,A,計画以上に進んでいる,6,8.2,1
        yokohama-ict-2018,B,計画どおり進んでいる,61,83.6,1
        yokohama-ict-2018,C,計画どおり進んでいない,6,8.2,0
        tables/../package/results.csv: 109 results: 0 new, 0 changed, 109 unchanged (nothing to do)
        content SHA-256 99bd4ffdf9604c16f8449c952210cc26ad2a91b50bcf8d9b065feeadb86d0c63

        """)
  }

  @Test("shows on a terminal how far an import has come, and takes it away; elsewhere not")
  func progress() throws {
    let folder = try example()
    let rows = (0..<60_000).map { "\($0 % 73 + 1),\(2018 + $0 / 73 % 4),\($0 / 292 + 10),\($0)\n" }
    try folder.write("measure,fiscal_year,indicator,result\n" + rows.joined(), to: "big.csv")
    // script(1) gives the program a pseudo-terminal for all three of its streams.
    let shown = try Executable.shell(
      #"script -qec '"$F" import big.csv --dry-run' /dev/null"#, in: folder,
      environment: ["TERM": "xterm", "SHELL": "/bin/sh", "LC_ALL": "C.UTF-8"])
    #expect(shown.code == 0)
    #expect(shown.output.contains("\u{1B}[Kbig.csv █"))
    #expect(shown.output.contains("\r\u{1B}[Kbig.csv: 60000 results: 60000 new"))
    let piped = try Executable.shell(#""$F" import big.csv --dry-run"#, in: folder)
    #expect(!(piped.output + piped.errors).contains("█"))
  }

  @Test("records who ran an import and with what")
  func receipt() throws {
    let folder = try example()
    try folder.write("measure,fiscal_year,rate\n1,2018,95\n", to: "a.csv")
    let outcome = try Executable.shell(
      """
      "$F" import a.csv > /dev/null
      "$F" query "SELECT imported_by, program, file FROM import_batch ORDER BY id DESC LIMIT 1" \
        --format csv
      id -un
      """, in: folder)
    let lines = outcome.lines
    #expect(lines.count == 3)
    #expect(lines[1] == "\(lines[2]),furikaeri 0.1.0,a.csv")
  }
}

@Suite("The program's output")
struct ExecutableOutputTests {
  /// More than any pipe holds.
  private static let long =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000) "
    + "SELECT i, 'a row that is not short' AS t FROM n"

  @Test(
    "that nobody reads to its end is no error, in any format",
    arguments: [
      "table", "csv", "tsv", "json", "ndjson", "markdown",
    ])
  func head(_ format: String) throws {
    let folder = try TestCommand.withExample().folder
    let outcome = try Executable.shell(
      """
      { "$F" query "\(Self.long)" --format \(format); echo $? > code; } | head -1
      """, in: folder)
    #expect(outcome.lines.count == 1)
    #expect(outcome.errors == "")
    #expect(try folder.text("code") == "0\n")
  }

  @Test(
    "that nobody reads at all is no error",
    arguments: [
      ["query", "SELECT 1"], ["report"], ["report", "best"], ["check", "--format", "csv"],
      ["demo", "demo"], ["--help"], ["--version"], ["query", "--help"],
    ])
  func closedPipe(_ arguments: [String]) throws {
    let folder = try TestCommand.withExample().folder
    // Closed in every other process that starts meanwhile, which a pipe(2) would not be at once.
    var ends: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    try #require(unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0)
    close(ends[0])
    defer { close(ends[1]) }
    let outcome = try Executable.run(arguments, in: folder, output: ends[1])
    #expect(outcome.code == 0)
    #expect(outcome.errors == "" || arguments[0] == "check")
  }

  @Test(
    "to a full disk ends with 2 and says so",
    arguments: [
      ["query", "SELECT 1"], ["report"], ["report", "best", "--format", "json"],
      ["export", "review", "--format", "json", "--output", "/dev/stdout"], ["--help"],
      ["--version"],
    ])
  func fullDisk(_ arguments: [String]) throws {
    let folder = try TestCommand.withExample().folder
    let full = unsafe open("/dev/full", O_WRONLY | O_CLOEXEC)
    try #require(full >= 0)
    defer { close(full) }
    for (language, message) in [
      ("en_US.UTF-8", "the disk is full. Free some space, or write to another disk.\n"),
      ("ja_JP.UTF-8", "ディスクの空き容量が足りません。空きを増やすか、別の場所に保存してください。\n"),
    ] {
      let outcome = try Executable.run(
        arguments, in: folder, environment: ["LANG": language], output: full)
      #expect(outcome.code == 2)
      #expect(outcome.errors.hasSuffix("stdout: " + message))
    }
  }

  @Test("to a file on a full disk ends with 2 and says so")
  func fullFile() throws {
    let folder = try TestCommand.withExample().folder
    #expect(
      try Executable.run(["query", "SELECT 1", "--output", "/dev/full"], in: folder)
        == .failure("/dev/full: the disk is full. Free some space, or write to another disk.\n"))
  }

  @Test("has results on standard output and everything else on standard error")
  func streams() throws {
    let folder = try TestCommand.withExample().folder
    let check = try Executable.run(["check", "--format", "csv"], in: folder)
    #expect(check.output.hasPrefix("severity,code,"))
    #expect(check.errors == "0 errors, 16 warnings, 14 notes\n")
    let export = try Executable.run(["export", "package", "--output", "p"], in: folder)
    #expect(export.output.hasPrefix("content SHA-256 "))
    #expect(export.errors.hasPrefix("p/plans.csv: written\n"))
    let help = try Executable.run(["--help"], in: folder)
    #expect(help.errors == "" && help.output.hasPrefix("OVERVIEW: "))
    let usage = try Executable.run(["--nonsense"], in: folder)
    #expect(usage.output == "" && usage.errors.hasPrefix("Error: "))
  }

  @Test("that is no terminal has no escape sequences, whatever the environment")
  func plain() throws {
    let folder = try TestCommand.withExample().folder
    for environment in [[:], ["TERM": "xterm-256color"], ["CLICOLOR_FORCE": "1"]] {
      let outcome = try Executable.run(
        ["query", "SELECT 1 AS a, NULL AS b"], in: folder, environment: environment)
      #expect(outcome == .result("a  b\n─  ─\n1  ∅\n"))
    }
  }
}

@Suite("The program at a terminal")
struct ExecutableTerminalTests {
  private static let sql = """
    SELECT measure, name, themes FROM measure_review WHERE measure IN ('2', '38') ORDER BY measure
    """

  private func shown(
    _ arguments: [String], columns: UInt16, environment: [String: String] = [:]
  ) throws -> String {
    let folder = try TestCommand.withExample().folder
    let terminal = try PseudoTerminal(columns: columns)
    let outcome = try Executable.run(
      arguments, in: folder, environment: environment, output: terminal.descriptor)
    #expect(outcome.code == 0)
    #expect(outcome.errors == "")
    return terminal.text()
  }

  @Test("shows a table to the terminal's width, the names bold and null dim")
  func styled() throws {
    #expect(
      try shown(["query", Self.sql], columns: 40)
        == "\u{1B}[1mmeasure\u{1B}[22m  \u{1B}[1mname\u{1B}[22m"
        + "                     \u{1B}[1mthemes\u{1B}[22m\n"
        + "───────  ───────────────────────  ──────\n"
        + "2        ICTを活用した下水道管の  6\n"
        + "         水位周知による浸水被害\n"
        + "         の回避\n"
        + "38       セーフティネット住宅経   \u{1B}[2m∅\u{1B}[22m\n"
        + "         済的支援管理システムの\n"
        + "         構築\n")
  }

  @Test("shows it without style when NO_COLOR is set")
  func noColor() throws {
    #expect(
      try shown(["query", Self.sql], columns: 40, environment: ["NO_COLOR": "1"])
        == "measure  name                     themes\n"
        + "───────  ───────────────────────  ──────\n"
        + "2        ICTを活用した下水道管の  6\n"
        + "         水位周知による浸水被害\n"
        + "         の回避\n"
        + "38       セーフティネット住宅経   ∅\n"
        + "         済的支援管理システムの\n"
        + "         構築\n")
  }

  @Test("shows other formats as they are")
  func csv() throws {
    #expect(
      try shown(["query", "SELECT 1 AS a, NULL AS b", "--format", "csv"], columns: 40)
        == "a,b\n1,\n")
  }

  @Test("shows what data would send to the terminal as characters")
  func escape() throws {
    #expect(
      try shown(
        ["query", "SELECT char(27) || '[2J' AS a"], columns: 40, environment: ["NO_COLOR": "1"])
        == "a\n────\n␛[2J\n")
  }
}
