import ReviewStore
import Foundation
import Testing

@Suite("The output of a query, a report or a check")
struct OutputOptionsTests {
  @Test(
    "to a file has the format that the file's ending stands for",
    arguments: [
      ("a.csv", "n,t\n7,\n"), ("a.tsv", "n\tt\n7\t\n"), ("a.json", "[\n{\"n\":7,\"t\":null}\n]\n"),
      ("a.ndjson", "{\"n\":7,\"t\":null}\n"), ("a.jsonl", "{\"n\":7,\"t\":null}\n"),
      ("a.md", "|   n | t   |\n| --: | --- |\n|   7 | ∅   |\n"),
      ("a.markdown", "|   n | t   |\n| --: | --- |\n|   7 | ∅   |\n"),
      ("a.CSV", "n,t\n7,\n"), ("a.txt", "n  t\n─  ─\n7  ∅\n"), ("a", "n  t\n─  ─\n7  ∅\n"),
    ])
  func endings(_ name: String, _ expected: String) throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("query", "SELECT 7 AS n, NULL AS t", "--output", command.file(name))
        == Outcome(code: 0))
    #expect(try command.folder.text(name) == expected)
  }

  @Test(
    "tells null from text without characters, in every format that has a way to",
    arguments: [
      ("table", "n  e\n─  ─\n∅\n"), ("line", "n  ∅\ne\n"), ("csv", "n,e\n,\"\"\n"),
      ("tsv", "n\te\n\t\"\"\n"), ("json", "[\n{\"n\":null,\"e\":\"\"}\n]\n"),
      ("ndjson", "{\"n\":null,\"e\":\"\"}\n"),
      ("markdown", "| n   | e   |\n| --- | --- |\n| ∅   |     |\n"),
      ("html", "<tr><td class=\"null\">∅</td><td></td></tr>\n"),
    ])
  func nulls(_ format: String, _ expected: String) throws {
    let command = try TestCommand.withExample()
    let output = command.run("query", "SELECT NULL AS n, '' AS e", "--format", format).output
    #expect(format == "html" ? output.contains(expected) : output == expected)
  }

  @Test("to a file whose ending stands for no format is refused, and nothing is written")
  func unknownEnding() throws {
    let command = try TestCommand.withExample()
    let endings = "Use .csv, .tsv, .json, .ndjson, .md, .html, .xlsx or .txt, or add --format.\n"
    for arguments in [["query", "SELECT 1"], ["report", "best"], ["search", "防災"]] {
      #expect(
        command.run(arguments + ["--output", command.file("x.foo")])
          == Outcome(code: 64, errors: "x.foo: .foo says nothing of the format. " + endings))
    }
    #expect(
      command.run("query", "SELECT 1", "--output", command.file("a.b/x.XLS")).errors
        == "a.b/x.XLS: .XLS says nothing of the format. A workbook is .xlsx. " + endings)
    #expect(
      command.run("query", "SELECT 1", "--output", command.file("x.db"), "--lang", "ja").errors
        == "x.db: .db では形式がわかりません。.csv・.tsv・.json・.ndjson・.md・.html・.xlsx・.txt の"
        + "いずれかにするか、--format を加えてください。\n")
    #expect(
      command.run("schema", "plan", "--output", command.file("x.html"))
        == Outcome(
          code: 64,
          errors: "x.html: .html says nothing of the format. "
            + "Use .txt, .md or .json, or add --format.\n"))
    #expect(try command.folder.names() == ["review.db"])
    #expect(
      command.run("query", "SELECT 1", "--output", command.file(".foo"), "--format", "csv").code
        == 0)
  }

  @Test("as CSV of several results has one mark, and names cells as a spreadsheet does")
  func severalResults() throws {
    let outcome = try TestCommand.withExample().run(
      "query", "SELECT 1 AS a; SELECT '=1' AS b", "--format", "csv", "--encoding", "utf-8-bom")
    #expect(
      outcome
        == Outcome(
          code: 0, output: "\u{FEFF}a\n1\n\nb\n'=1\n",
          errors: ": 1 text that a spreadsheet would take for a formula has an apostrophe "
            + "before it: A5\n"))
  }

  @Test("as CSV has the mark that Excel needs to see UTF-8, when it is asked for")
  func byteOrderMark() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run(
        "query", "SELECT '横浜' AS t", "--encoding", "utf-8-bom", "--output", command.file("a.csv"))
        == Outcome(code: 0))
    #expect(try command.folder.bytes("a.csv") == [0xEF, 0xBB, 0xBF] + "t\n横浜\n".utf8)
    #expect(
      command.run("query", "SELECT 1 AS t", "--encoding", "utf-8-bom", "--format", "json")
        == Outcome(
          code: 64,
          errors: "--encoding is for CSV and TSV only. Leave it out, or add --format csv.\n"))
  }

  @Test(
    "too wide for the terminal is written in lines, and says so; a table that is asked for is not")
  func lines() throws {
    let command = try TestCommand.withExample()
    let plain = ["NO_COLOR": "1"]
    let sql = "SELECT * FROM measure_review ORDER BY position LIMIT 2"
    let wide = command.run("query", sql, environment: plain, width: 80)
    #expect(
      wide.errors == "too wide for a table: each value has a line of its own "
        + "(--format table: a table all the same)\n")
    #expect(
      wide.lines.prefix(3) == [
        "plan           yokohama-ict-2018", "position       1", "measure        1",
      ])
    #expect(wide.lines.contains(""))
    // Said once, of however many results.
    #expect(
      command.run("query", "\(sql); \(sql)", environment: plain, width: 80).errors == wide.errors)
    let lines = command.run("query", sql, "--format", "line", environment: plain, width: 80)
    #expect(lines == .result(wide.output))
    let table = command.run("query", sql, "--format", "table", environment: plain, width: 80)
    #expect(table.errors.isEmpty)
    #expect(table.lines != wide.lines)
    #expect(command.run("query", sql).lines.count == 4)
    #expect(
      command.run("query", sql, "--lang", "ja", environment: plain, width: 80).errors
        == "表では幅が足りないため、値ごとに1行で表示しました（--format table で表のまま表示）\n")
  }

  @Test("to a file has the format that is asked for, whatever the ending")
  func format() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run(
        "query", "SELECT 7 AS n", "--output", command.file("a.csv"), "--format", "json"
      ).code == 0)
    #expect(try command.folder.text("a.csv") == "[\n{\"n\":7}\n]\n")
  }

  @Test("to a file is without style and uncut, also when a person sits at a terminal")
  func file() throws {
    let command = try TestCommand.withExample()
    let name = String(repeating: "long ", count: 30)
    #expect(
      command.run(
        "query", "SELECT '\(name)' AS n, NULL AS t", "--output", command.file("a.txt"), width: 40
      ).code == 0)
    #expect(try command.folder.text("a.txt").contains(name))
    #expect(try !command.folder.text("a.txt").contains("\u{1B}"))
  }

  @Test("as a page runs and loads nothing but its own style, which is known by its digest")
  func page() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("report", "best", "--lang", "ja", "--output", command.file("a.html"))
        == Outcome(code: 0))
    let page = try command.folder.text("a.html")
    let style = try #require(page.firstMatch(of: #/<style>([^<]*)</style>/#)).1
    let digest = FileDigest()
    digest.add(String(style).utf8Span.span)
    #expect(
      page.contains(
        "content=\"default-src 'none'; style-src 'sha256-\(digest.base64())'; base-uri 'none'; "
          + "form-action 'none'\">"))
    #expect(page.contains("<html lang=\"ja\">"))
    #expect(page.contains("<td class=\"n\">") || page.contains("<td>43</td>"))
    #expect(command.run("query", "SELECT 1 AS a", "--format", "html").output.hasPrefix("<!DOCTYPE"))
  }

  #if Spreadsheets
    @Test("as a workbook goes to a file or a pipe; what a sheet cannot hold leaves nothing")
    func workbook() throws {
      let command = try TestCommand.withExample()
      let query = ["query", "SELECT 7 AS n, '横浜' AS t"]
      #expect(command.run(query + ["--output", command.file("a.xlsx")]) == Outcome(code: 0))
      #expect(try command.folder.bytes("a.xlsx").starts(with: "PK".utf8))
      #expect(
        command.run(query + ["--format", "xlsx"], width: 80)
          == .failure("this format is not for a terminal. Name a file with --output.\n"))
      #expect(
        command.run("query", "SELECT 1e999 AS n", "--output", command.file("b.xlsx"))
          == .failure(
            "b.xlsx, sheet Result, cell A2: the number is infinite, and a cell holds none that is. "
              + "Write CSV instead.\n"))
      #expect(try command.folder.names() == ["a.xlsx", "review.db"])
    }
  #else
    @Test("as a workbook is refused by a program without spreadsheets")
    func workbook() throws {
      let command = try TestCommand.withExample()
      #expect(
        command.run("query", "SELECT 1 AS n", "--output", command.file("a.xlsx"))
          == .failure(
            "a.xlsx: this program was built without spreadsheets. Write CSV instead.\n"))
      #expect(try command.folder.names() == ["review.db"])
    }
  #endif

  @Test("to - goes to standard output")
  func dash() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("query", "SELECT 1 AS a", "--format", "csv", "--output", "-")
        == .result("a\n1\n"))
    #expect(command.run("query", "SELECT 1 AS a", "--output", "-") == .result("a\n─\n1\n"))
  }

  @Test("of a report and a check goes to a file too")
  func others() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("report", "best", "--param", "limit=1", "--output", command.file("best.csv"))
        == Outcome(code: 0))
    #expect(
      try command.folder.text("best.csv")
        == "plan,measure,name,average_rate,average_shown,grade\n"
        + "yokohama-ict-2018,43,テレワークの試行実施と導入,400,400,A\n")
    #expect(
      command.run("check", "--output", command.file("check.csv"))
        == Outcome(code: 0, errors: "0 errors, 16 warnings, 14 notes\n"))
    #expect(try command.folder.text("check.csv").hasPrefix("severity,code,plan,measure,"))
  }

  @Test("replaces a file whole, and leaves it as it was when the query fails on its way")
  func replaces() throws {
    let command = try TestCommand.withExample()
    try command.folder.write("old and longer than the new", to: "a.csv")
    #expect(
      command.run(
        "query",
        """
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
        SELECT abs(CASE i WHEN 5000 THEN -9223372036854775808 ELSE i END) AS a FROM n
        """, "--output", command.file("a.csv"))
        == .failure("SQL: integer overflow\n"))
    #expect(try command.folder.text("a.csv") == "old and longer than the new")
    #expect(try command.folder.names() == ["a.csv", "review.db"])
    #expect(command.run("query", "SELECT 1 AS a", "--output", command.file("a.csv")).code == 0)
    #expect(try command.folder.text("a.csv") == "a\n1\n")
  }

  @Test("to a place that is not there fails in both languages")
  func nowhere() throws {
    let command = try TestCommand.withExample()
    let file = command.file("no/a.csv")
    #expect(
      command.run("query", "SELECT 1", "--output", file)
        == .failure(
          "no/a.csv: the file cannot be written (No such file or directory). "
            + "Check that its folder exists and that you are allowed to write there.\n"))
    #expect(
      command.run("query", "SELECT 1", "--output", file, "--lang", "ja")
        == .failure(
          "no/a.csv: ファイルに書き込めません（フォルダーがありません）。"
            + "保存先のフォルダーがあるか、書き込みの権限があるかを確認してください。\n"))
    #expect(
      command.run("query", "SELECT 1", "--output", command.folder.path).errors
        .hasSuffix(": this is a folder, but a file is needed. Name a file inside it.\n"))
  }

  @Test("at a terminal shows what stands for bold in a search, and does not obey it")
  func marks() throws {
    let outcome = try TestCommand.withExample().run(
      ["query", "SELECT 'x' || char(0x2063) || 'y' AS t"], environment: ["TERM": "xterm"], width: 80
    )
    #expect(outcome.output.contains("x<U+2063>y"))
  }

  @Test("at a terminal is wrapped to its width and styled: the names bold, null dim")
  func terminal() throws {
    let command = try TestCommand.withExample()
    let sql = "SELECT '安全で安心できる豊かな市民生活' AS name, NULL AS n"
    #expect(
      command.run("query", sql, width: 20)
        == .result(
          "\u{1B}[1mname\u{1B}[22m               \u{1B}[1mn\u{1B}[22m\n"
            + "─────────────────  ─\n安全で安心できる   \u{1B}[2m∅\u{1B}[22m\n豊かな市民生活\n"))
  }

  @Test("at a terminal with NO_COLOR set to anything is not styled, and wrapped all the same")
  func noColor() throws {
    let command = try TestCommand.withExample()
    let sql = "SELECT '安全で安心できる豊かな市民生活' AS name, NULL AS n"
    let plain = "name               n\n─────────────────  ─\n安全で安心できる   ∅\n豊かな市民生活\n"
    #expect(command.run("query", sql, environment: ["NO_COLOR": "1"], width: 20) == .result(plain))
    #expect(
      command.run("query", sql, environment: ["NO_COLOR": "0"], width: 20) == .result(plain))
    // https://no-color.org: "when present and not an empty string".
    #expect(
      command.run("query", sql, environment: ["NO_COLOR": ""], width: 20).output
        .contains("\u{1B}[1m"))
  }

  @Test("elsewhere than at a terminal is not styled and not wrapped")
  func elsewhere() throws {
    let command = try TestCommand.withExample()
    for arguments in [
      ["report"], ["report", "measures"], ["check", "--code", "rates_differ"],
      ["report", "fields"],
    ] {
      let outcome = command.run(arguments)
      #expect(outcome.code == 0)
      #expect(!(outcome.output + outcome.errors).contains("\u{1B}"))
      #expect(!outcome.output.contains("…"))
    }
  }

  @Test(
    "other than a table is the same at a terminal as elsewhere",
    arguments: [
      "csv", "tsv", "json", "ndjson", "markdown",
    ])
  func otherFormats(_ format: String) throws {
    let command = try TestCommand.withExample()
    let sql = "SELECT name, themes FROM measure_review LIMIT 3"
    #expect(
      command.run("query", sql, "--format", format, width: 20)
        == command.run("query", sql, "--format", format))
  }

  @Test("shows a terminal what it would obey, and leaves it as it is in files and pipes")
  func controlCharacters() throws {
    let command = try TestCommand.withExample()
    let sql = "SELECT char(27) || ']0;x' || char(7, 155, 127) || '防' AS v, 'a' AS w"
    let raw = "\u{1B}]0;x\u{7}\u{9B}\u{7F}防"
    let shown = "␛]0;x␇<U+009B>␡防"
    for (format, text) in [("csv", "v,w\n%,a\n"), ("tsv", "v\tw\n%\ta\n")] {
      let arguments = ["query", sql, "--format", format]
      #expect(
        command.run(arguments) == .result(text.replacingOccurrences(of: "%", with: raw)))
      #expect(
        command.run(arguments, width: 80)
          == .result(text.replacingOccurrences(of: "%", with: shown)))
    }
    for format in ["json", "ndjson", "html", "markdown", "line", "table"] {
      let outcome = command.run(
        ["query", sql, "--format", format], environment: ["NO_COLOR": "1"], width: 80)
      #expect(outcome.output.contains("防"))
      #expect(
        outcome.output.unicodeScalars.allSatisfy {
          $0 == "\n" || $0.properties.generalCategory != .control
        }, "\(format)")
    }
  }

  @Test("writes nothing that stands for a character to standard output unless it was asked to")
  func unmappable() throws {
    let command = try TestCommand.withExample()
    let sql = "SELECT 'x' AS a UNION ALL SELECT char(134071) UNION ALL SELECT 'y'"
    let outcome = command.run("query", sql, "--format", "csv", "--encoding", "cp932")
    #expect(outcome.code == 2)
    #expect(outcome.output == "a\nx\n")
    #expect(outcome.errors.contains("row 3, column a (A3): “𠮷” (U+20BB7) is not in CP932."))
  }
}
