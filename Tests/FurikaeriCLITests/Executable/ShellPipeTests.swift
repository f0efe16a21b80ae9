import Foundation
import Testing

@Suite("The shell without a terminal")
struct ShellPipeTests {
  /// What a shell makes of a text on its standard input, on the worked example.
  private func shell(
    _ text: String, _ options: String = "", files: [String: String] = [:]
  ) throws -> (outcome: Outcome, folder: TestFolder) {
    let folder = try TestCommand.withExample().folder
    for (name, text) in files { try folder.write(text, to: name) }
    try folder.write(text, to: "input.sql")
    let outcome = try Executable.shell("\"$F\" shell \(options) < input.sql", in: folder)
    return (outcome, folder)
  }

  @Test("runs statements and commands one after another, without a prompt or escape sequences")
  func run() throws {
    let text =
      "SELECT 1 AS a;\r\n-- note;\n.mode csv\nSELECT\n 2 AS b; SELECT NULL AS c;\nSELECT '防' AS d"
    #expect(try shell(text).outcome == .result("a\n─\n1\nb\n2\nc\n\"\"\nd\n防\n"))
  }

  @Test("keeps tables apart, and gives other programs nothing between results")
  func apart() throws {
    let text = """
      SELECT 1 AS a; SELECT 2 AS b;
      .mode csv
      SELECT 3 AS c;
      .mode auto
      SELECT 4 AS d;
      """
    #expect(
      try shell(text).outcome
        == .result("a\n─\n1\n\nb\n─\n2\nc\n3\n\nd\n─\n4\n"))
  }

  @Test("ends with 2 at the first error, and names its line; goes on when told to")
  func error() throws {
    let text = "\nSELECT 1 AS a;\n\nSELECT 2,\n  nope;\n.nope\nSELECT 3 AS c;\n"
    let first = "stdin, line 5: SQL: no such column: nope\n    nope;\n    ^\n"
    #expect(
      try shell(text, "--format csv").outcome == Outcome(code: 2, output: "a\n1\n", errors: first))
    let second = "stdin, line 6: there is no command .nope. .help lists them.\n"
    #expect(
      try shell(text, "--format csv --keep-going").outcome
        == Outcome(code: 2, output: "a\n1\nc\n3\n", errors: first + second))
  }

  @Test("counts the rows that it does not show up to a limit, of a query without end, too")
  func endless() throws {
    let text = """
      .limit 1
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n;
      """
    #expect(
      try shell(text).outcome
        == Outcome(
          code: 0, output: "i\n─\n1\n", errors: "… and 100,000 or more (.all shows them)\n"))
  }

  @Test("writes as many rows as --max-rows allows, in every format and to files")
  func maxRows() throws {
    let text = ".mode csv\nSELECT code FROM measure;\n.output a.csv\n.report measures\n"
    let (outcome, folder) = try shell(text, "--max-rows 1")
    let more = "there are more rows than the 1 of --max-rows.\n"
    #expect(
      outcome
        == Outcome(code: 0, output: "code\n1\n", errors: more + more + "a.csv: written\n"))
    #expect(try folder.text("a.csv").split(separator: "\n").count == 2)
  }

  @Test("explains no more than what was typed")
  func explanationOfFault() throws {
    #expect(
      try shell(".explain SELECT nope FROM plan\n").outcome.errors.hasSuffix(
        "\n  SELECT nope FROM plan\n         ^\n"))
  }

  @Test("changes nothing in the store")
  func safe() throws {
    let (outcome, folder) = try shell("DELETE FROM plan;\nATTACH 'x' AS x;\n", "--keep-going")
    #expect(outcome.code == 2)
    #expect(try folder.bytes("review.db") == TestCommand.withExample().store)
  }

  @Test("has values for parameters, reports and results in files")
  func commands() throws {
    let (outcome, folder) = try shell(
      """
      .mode csv
      .param set a 007
      .param set b 7
      .param list
      SELECT :a AS a, typeof(:b) AS b;
      .param unset a
      .report best limit=1
      .output out.json
      SELECT 1 AS n;
      SELECT 2 AS n;
      .timer
      .limit 1
      SELECT 5 AS n UNION SELECT 6;
      .all
      .explain SELECT 1
      """)
    #expect(
      outcome
        == Outcome(
          code: 0,
          output: """
            :a  '007'
            :b  7
            a,b
            007,integer
            plan,measure,name,average_rate,average_shown,grade
            yokohama-ict-2018,43,テレワークの試行実施と導入,400,400,A
            n
            2
            times are not told
            n
            5
            n
            5
            6
            └─ SCAN CONSTANT ROW

            """,
          errors: "out.json: written\n… and 1 more (.all shows them)\n"))
    #expect(try folder.text("out.json") == "[\n{\"n\":1}\n]\n")
  }

  @Test("takes what a report needs in both ways of writing it, and patterns of names")
  func writings() throws {
    let (outcome, _) = try shell(
      """
      .mode csv
      .report worst --limit 1
      .report worst --limit=1
      .report worst limit=1
      .report worst limit 1
      .report worst --limit
      .tables ld_rev
      .tables zz*
      .param set name Ward Office
      SELECT :name AS name;
      exit
      SELECT 1;
      """, "--keep-going")
    let worst =
      "plan,measure,name,average_rate,average_shown,grade\n"
      + "yokohama-ict-2018,61,水道局業務へのAIの活用検討,50,50,C\n"
    #expect(
      outcome
        == Outcome(
          code: 2,
          output: worst + worst + worst + "views\n  field_review\nname\nWard Office\n",
          errors: """
            stdin, line 5: “limit” is not NAME=VALUE. Write it as in .report worst limit=3.
            stdin, line 6: “--limit” is not NAME=VALUE. Write it as in .report worst limit=3.
            stdin, line 8: there is no table or view like “zz*”. .tables lists all.

            """))
  }

  @Test("has values for parameters without a name")
  func plainParameters() throws {
    #expect(
      try shell(".mode csv\n.param set 1 7\nSELECT ? AS a, ?2 AS b;\n", "--param 2=x").outcome
        == .result("a,b\n7,x\n"))
  }

  @Test("writes a workbook to a file alone")
  func workbook() throws {
    let refused = "xlsx is for files. Write .output FILE.xlsx before the statement.\n"
    #expect(try shell(".mode xlsx\n").outcome == .failure("stdin, line 1: " + refused))
    #if Spreadsheets
      let (outcome, folder) = try shell(
        ".once a\n.mode xlsx\nSELECT 1 AS n;\nSELECT 2 AS n;\n")
      #expect(outcome == .failure("a: written\nstdin, line 4: " + refused))
      #expect(try folder.bytes("a").starts(with: "PK".utf8))
    #endif
    #expect(try shell("SELECT 1;", "--format xlsx").outcome.code == 64)
    #expect(
      try shell(".output a.xls\n").outcome
        == .failure(
          "stdin, line 1: a.xls: .xls says nothing of the format. A workbook is .xlsx. "
            + "Use .csv, .tsv, .json, .ndjson, .md, .html, .xlsx or .txt, "
            + "or choose a format with .mode first.\n"))
  }

  @Test("replaces no file, also where a file that it reads says so")
  func existingOutput() throws {
    let files = ["victim": "old", "a.sql": ".output victim\n"]
    let refused =
      "victim: there is something here already. Choose another name; nothing was written.\n"
    for (text, lead) in [
      (".output victim\n.mode csv\nSELECT 1;\n", "stdin, line 1: "),
      (".mode csv\n.once victim\nSELECT 1;\n", "stdin, line 2: "),
      (".read a.sql\nSELECT 1;\n", "a.sql, line 1: "),
    ] {
      let (outcome, folder) = try shell(text, files: files)
      #expect(outcome == .failure(lead + refused))
      #expect(try folder.text("victim") == "old")
    }
    let (outcome, folder) = try shell(".output new.csv\nSELECT 1 AS a;\n")
    #expect(outcome.errors == "new.csv: written\n")
    #expect(try folder.text("new.csv") == "a\n1\n")
  }

  @Test("says what is missing: values, tables, reports, files")
  func messages() throws {
    let text = """
      SELECT :a;
      .schema measur
      .report bes
      .report best limit=few
      .read no.sql
      .output review.db
      """
    #expect(
      try shell(text, "--keep-going").outcome
        == .failure(
          """
          stdin, line 1: the statement needs a value for :a. Give it with .param set a VALUE.
          stdin, line 2: there is no table or view “measur”. Did you mean measure? .tables lists them.
          stdin, line 3: there is no report “bes”. Did you mean best? .reports lists them.
          stdin, line 4: limit: “few” is no whole number of 1 or more.
          stdin, line 5: no.sql: there is no such file. Check its name and its folder.
          stdin, line 6: review.db: this belongs to a database, and would be lost. Choose another name.

          """))
  }

  @Test("reads files, which may read others, and stops at their errors")
  func read() throws {
    let files = [
      "a.sql": ".read b.sql\nSELECT 'a' AS t;\n", "b.sql": "SELECT 'b' AS t;",
      "loop.sql": ".read loop.sql\n", "bad.sql": "SELECT 1 AS n;\nSELECT nope;\nSELECT 2 AS n;\n",
    ]
    #expect(
      try shell(".read a.sql\n", "--format csv", files: files).outcome == .result("t\nb\nt\na\n"))
    #expect(
      try shell(".read bad.sql\nSELECT 3;\n", "--format csv", files: files).outcome
        == Outcome(
          code: 2, output: "n\n1\n",
          errors: "bad.sql, line 2: SQL: no such column: nope\n  SELECT nope;\n         ^\n"))
    let loop = try shell(".read loop.sql\n", files: files).outcome
    #expect(
      loop
        == .failure(
          "files read each other without end. Take the .read out of one of them.\n"))
  }

  @Test("lists tables a line each, and shows the SQL of one")
  func schema() throws {
    let tables = try shell(".tables\n").outcome
    #expect(tables.lines.contains("  measure_review") && tables.lines.first == "tables")
    let schema = try shell(".schema plan_review\n").outcome
    #expect(schema.output.hasPrefix("CREATE VIEW plan_review"))
    #expect(schema.output.hasSuffix(";\n"))
  }

  @Test("is told that bytes are not UTF-8")
  func invalid() throws {
    let folder = try TestCommand.withExample().folder
    try folder.write([0x53, 0xFF, 0x3B, 0x0A], to: "input.sql")
    let outcome = try Executable.shell("\"$F\" shell < input.sql", in: folder)
    #expect(
      outcome == .failure("stdin, line 1: this is not UTF-8. Save the file again as UTF-8.\n"))
  }

  @Test("refuses a statement that does not end, on one line or on many")
  func endlessStatement() throws {
    let message =
      "stdin, line 1: a statement is longer than 100,000 bytes. Check that it ends with a semicolon.\n"
    for text in [
      "SELECT /*" + String(repeating: "\nxxxxxxxxx", count: 20_000),
      String(repeating: "x", count: 1_100_000),
    ] {
      #expect(try shell(text).outcome == .failure(message))
    }
  }
}
