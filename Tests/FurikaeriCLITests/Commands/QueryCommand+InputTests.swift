import Foundation
import Testing

@testable import FurikaeriCLI

@Suite("furikaeri query: where SQL and values come from, and how results are shown")
struct QueryCommandInputTests {
  @Test("answers several statements, a blank line between their results")
  func several() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("query", "SELECT 1 AS a; SELECT 2 AS b;", "--format", "csv")
        == .result("a\n1\n\nb\n2\n"))
    #expect(
      command.run("query", "SELECT 1 AS a; SELECT 2 AS b", "--format", "ndjson")
        == .result("{\"a\":1}\n{\"b\":2}\n"))
    for format in ["json", "html", "xlsx"] {
      // Before anything is written.
      #expect(
        command.run("query", "SELECT 1 AS a; SELECT 2 AS b", "--format", format)
          == .failure(
            "\(format) holds one result, and there is more than one statement. "
              + "Write one statement, or choose ndjson, csv or table.\n"))
    }
    #expect(
      command.run("query", "SELECT 1 AS a; -- no more\n", "--format", "json")
        == .result("[\n{\"a\":1}\n]\n"))
  }

  @Test("tells of what is wrong with any statement before the first has answered")
  func laterError() throws {
    let command = try TestCommand.withExample()
    let outcome = command.run("query", "SELECT 1 AS a;\nSELECT nme FROM plan")
    #expect(outcome.code == 2 && outcome.output == "")
    #expect(outcome.errors.hasPrefix("SQL: no such column: nme."))
    #expect(command.run("query", "SELECT 1; DELETE FROM plan").output == "")
  }

  @Test("leaves a file as it was when a later result cannot be written to it")
  func wholeFile() throws {
    let command = try TestCommand.withExample()
    try command.folder.write(Array("before".utf8), to: "r.json")
    let outcome = command.run(
      "query", "SELECT 1 AS a; SELECT 2 AS a", "--output", command.file("r.json"))
    #expect(outcome.code == 2)
    #expect(try command.folder.bytes("r.json") == Array("before".utf8))
  }

  @Test("takes SQL from a file in UTF-8, with its line in errors")
  func file() throws {
    let command = try TestCommand.withExample()
    try command.folder.write(
      Array("\u{FEFF}-- 施策\r\nSELECT count(*) AS 数 FROM measure\r\n".utf8), to: "q.sql")
    #expect(
      command.run("query", "--file", command.file("q.sql"), "--format", "csv")
        == .result("数\n73\n"))
    try command.folder.write([0x53, 0x0A, 0x93, 0xFA, 0x0A], to: "sjis.sql")
    #expect(
      command.run("query", "--file", command.file("sjis.sql"))
        == .failure("sjis.sql, line 2: this is not UTF-8. Save the file as UTF-8.\n"))
    #expect(
      command.run("query", "SELECT 1", "--file", command.file("q.sql")).errors
        == "there is SQL in an argument and in --file. Give one of them.\n")
    #expect(
      command.run("query", "--file", command.file("none.sql")).errors
        == "none.sql: there is no such file. Check its name and its folder.\n")
  }

  @Test("tells the line of a file or of standard input that an error is on")
  func lines() throws {
    let command = try TestCommand.withExample()
    try command.folder.write("SELECT 1;\nSELECT\n  nope;\n", to: "q.sql")
    let error = "SQL: no such column: nope\n    nope;\n    ^\n"
    #expect(
      command.run("query", "--file", command.file("q.sql")) == .failure("q.sql, line 3: " + error))
    #expect(
      command.run("query", "--file", command.file("q.sql"), "--lang", "ja").errors.hasPrefix(
        "q.sql 3行目: SQL エラー: "))
    #expect(
      try Executable.shell("$F query <q.sql", in: command.folder)
        == .failure("stdin, line 3: " + error))
    #expect(
      command.run("query", "SELECT 1;\nSELECT\n  nope;\n") == .failure(error))
  }

  @Test("takes SQL from standard input, where there is no argument or it is -")
  func standardInput() throws {
    let command = try TestCommand.withExample()
    try command.folder.write(Array("SELECT 7 AS a;\n".utf8), to: "q.sql")
    for script in [
      "$F query --format csv <q.sql", "cat q.sql | $F query - --format csv",
      "$F query --file - --format csv <q.sql",
    ] {
      #expect(try Executable.shell(script, in: command.folder) == .result("a\n7\n"))
    }
  }

  @Test("takes values as they are spelled, as whole numbers, as text, and in JSON")
  func values() throws {
    let command = try TestCommand.withExample()
    let outcome = command.run(
      "query",
      "SELECT typeof(:a), typeof(:b), typeof(:c), typeof(:d), typeof(:e), :f, typeof(:g), :h",
      "--param", "a=7", "--param", "b=007", "--param-int", "c=7", "--param-text", "d=7",
      "--param-json", "e=null", "--param-json", "f=true", "--param-json", "g=1.5",
      "--param-json", "h=\"a=\\u5e02\"", "--format", "csv", "--header", "none")
    #expect(outcome == .result("integer,text,integer,text,null,1,real,a=市\n"))
    #expect(
      command.run(
        "query", "SELECT group_concat(value, '+') FROM json_each(:list)", "--param-json",
        "list=[1,2,3]", "--format", "csv", "--header", "none") == .result("1+2+3\n"))
    #expect(
      command.run(
        "query", "SELECT ? || ? || :name", "--param", "1=a", "--param", "2=b", "--param", "name=c",
        "--format", "csv", "--header", "none") == .result("abc\n"))
  }

  @Test(
    "refuses values that are not what they are said to be, and two for one parameter",
    arguments: [
      (
        ["--param-int", "a=1.5"],
        "“1.5” for a is not a whole number. Write it as in --param-int limit=10.\n"
      ),
      (
        ["--param-json", "a=yes"],
        "“yes” for a is not JSON. Write null, true, 1.5, or a text in double quotes.\n"
      ),
      (
        ["--param", "a=1", "--param-text", "a=2"],
        "a is given more than once. Give it one value.\n"
      ),
      (["--param", "b=1"], "the query has no parameter b. It takes a.\n"),
    ])
  func wrongValues(options: [String], message: String) throws {
    let command = try TestCommand.withExample()
    #expect(command.run(["query", "SELECT :a"] + options) == .failure(message))
  }

  @Test("gives each of several statements the values that it names, and no others")
  func valuesOfSeveral() throws {
    let command = try TestCommand.withExample()
    let sql = "SELECT :a AS a; SELECT :b AS b"
    #expect(
      command.run(
        "query", sql, "--param", "a=1", "--param", "b=2", "--format", "csv", "--header", "none")
        == .result("1\n\n2\n"))
    #expect(
      command.run("query", sql, "--param", "a=1", "--param", "b=2", "--param", "c=3")
        == .failure("the query has no parameter c. It takes a, b.\n"))
  }

  @Test("shows the first 40 rows on a terminal, says how many more there are, and all with --all")
  func rows() throws {
    let command = try TestCommand.withExample()
    let sql = "SELECT code FROM measure"
    let short = command.run("query", sql, environment: ["NO_COLOR": "1"], width: 80)
    #expect(short.output.split(separator: "\n").count == 42)
    #expect(short.errors == "… and 33 more (--all shows them)\n")
    let all = command.run("query", sql, "--all", environment: ["NO_COLOR": "1"], width: 80)
    #expect(all.output.split(separator: "\n").count == 75)
    #expect(all.errors == "")
    #expect(command.run("query", sql).output.split(separator: "\n").count == 75)
    #expect(
      command.run("query", sql + " LIMIT 40", environment: ["NO_COLOR": "1"], width: 80).errors
        == "")
    #expect(
      command.run("query", sql, "--format", "csv", width: 80).output.split(separator: "\n").count
        == 74)
    let endless = """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n
      """
    #expect(
      command.run("query", endless, "--lang", "ja", width: 80).errors
        == "…ほか 100,000 行以上（--all ですべて表示）\n")
  }

  @Test("of what is no query is wrong usage, and says what it is")
  func usage() throws {
    let command = try TestCommand.withExample()
    func errors(_ arguments: String...) -> String {
      let outcome = command.run(arguments)
      #expect(outcome.code == 64)
      #expect(outcome.output == "")
      return outcome.errors
    }
    #expect(
      errors("query", " .tables rate")
        == "“.tables” is no SQL but a command of the shell. Start it with: furikaeri shell\n")
    #expect(
      errors("query", ".mode csv", "--lang", "ja")
        == "「.mode」は SQL ではなくシェルのコマンドです。furikaeri shell で使えます。\n")
    #expect(
      errors("query", "-- note\nSELECT 1").hasSuffix(
        "\nSQL that begins with a comment is no option: write -- before it, or use --file.\n"))
    #expect(command.run("query", "--", "-- note\nSELECT 1").code == 0)
    #expect(errors("qurey", "SELECT 1").hasSuffix("\nDid you mean 'query'?\n"))
    #expect(
      errors("query", "SELECT 1", "--param-text", "a")
        == "“a” is not NAME=VALUE. Write it as in --param year=2021.\n")
    #expect(
      errors("query", "SELECT 1", "--file", "a.sql")
        == "there is SQL in an argument and in --file. Give one of them.\n")
    #expect(errors("query", "SELECT 1", "--chart", "bar", "--format", "csv") != "")
    #expect(errors("query", "SELECT 1", "--header", "none", "--format", "json") != "")
    #expect(errors("query", "SELECT 1", "--chart", "pie") != "")
  }

  @Test("takes the name of a value also with the mark that SQL has before it")
  func marks() throws {
    let command = try TestCommand.withExample()
    for name in ["a", ":a", "@a", "$a"] {
      #expect(
        command.run("query", "SELECT @a AS a", "--param", "\(name)=7", "--format", "csv")
          == .result("a\n7\n"))
    }
  }

  @Test("draws a result as bars")
  func chart() throws {
    let command = try TestCommand.withExample()
    let sql = "SELECT grade, measures FROM plan_review WHERE grade IS NOT NULL ORDER BY grade"
    #expect(
      command.run(
        "query", sql, "--chart", "bar", environment: ["NO_COLOR": "1"], width: 30)
        == .result(
          """
          grade                 measures
          A      █▉                    6
          B      ███████████████████  61
          C      █▉                    6

          """))
    #expect(
      command.run("query", sql, "--chart", "bar", "--format", "csv").errors
        == "--chart draws with characters, in no other format. Leave one of the two out.\n")
    #expect(
      command.run("query", sql, "--header", "none", "--format", "json").errors
        == "--header none is for tables, CSV and TSV. Leave it out, or add --format csv.\n")
  }

  @Test("refuses values that are no text, and says which")
  func noText() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("query", "SELECT :a", "--param-json", #"a="\u0000x""#)
        == .failure("the value for a has \\u0000, which stands for no character. Take it out.\n"))
    #expect(
      command.run("query", "SELECT :a", "--param", "a=x\u{FFFD}", "--lang", "ja").errors
        .hasPrefix("a の値がUTF-8ではありません。"))
  }

  @Test("refuses a text of SQL that is too long, on one line or on many")
  func longText() throws {
    let command = try TestCommand.withExample()
    let message =
      "long.sql: the SQL is longer than 1,000,000 bytes. Divide it among several files.\n"
    for line in ["/* */\n", "x"] {
      try command.folder.write(String(repeating: line, count: 1_000_001), to: "long.sql")
      #expect(command.run("query", "--file", command.file("long.sql")) == .failure(message))
    }
  }

  @Test("shortens names that nobody would read to the end")
  func longName() throws {
    let command = try TestCommand.withExample()
    let outcome = command.run("query", "SELECT " + String(repeating: "x", count: 90_000))
    #expect(outcome.code == 2)
    #expect(outcome.errors.utf8.count < 1_000)
  }

  @Test("refuses to drop a column, also one that SQLite would not drop")
  func dropColumn() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("query", "ALTER TABLE plan DROP COLUMN code").errors
        .hasPrefix("refused: this would change the store"))
  }
}
