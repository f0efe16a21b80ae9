import Testing

@Suite("furikaeri query")
struct QueryCommandTests {
  private static let sql = """
    SELECT measure, name, average_rate, themes FROM measure_review
    WHERE measure IN ('2', '38', '64') ORDER BY position
    """

  @Test(
    "answers in six formats",
    arguments: [
      (
        "table",
        """
        measure  name                                                 average_rate  themes
        ───────  ───────────────────────────────────────────────────  ────────────  ──────
        2        ICTを活用した下水道管の水位周知による浸水被害の回避        100     6
        38       セーフティネット住宅経済的支援管理システムの構築           100     ∅
        64       SNS・デジタルメディアを活用したシティプロモーション        333.75  ∅

        """
      ),
      (
        "csv",
        """
        measure,name,average_rate,themes
        2,ICTを活用した下水道管の水位周知による浸水被害の回避,100,6
        38,セーフティネット住宅経済的支援管理システムの構築,100,
        64,SNS・デジタルメディアを活用したシティプロモーション,333.75,

        """
      ),
      (
        "tsv",
        "measure\tname\taverage_rate\tthemes\n"
          + "2\tICTを活用した下水道管の水位周知による浸水被害の回避\t100\t6\n"
          + "38\tセーフティネット住宅経済的支援管理システムの構築\t100\t\n"
          + "64\tSNS・デジタルメディアを活用したシティプロモーション\t333.75\t\n"
      ),
      (
        "json",
        """
        [
        {"measure":"2","name":"ICTを活用した下水道管の水位周知による浸水被害の回避","average_rate":100,"themes":"6"},
        {"measure":"38","name":"セーフティネット住宅経済的支援管理システムの構築","average_rate":100,"themes":null},
        {"measure":"64","name":"SNS・デジタルメディアを活用したシティプロモーション","average_rate":333.75,"themes":null}
        ]

        """
      ),
      (
        "ndjson",
        """
        {"measure":"2","name":"ICTを活用した下水道管の水位周知による浸水被害の回避","average_rate":100,"themes":"6"}
        {"measure":"38","name":"セーフティネット住宅経済的支援管理システムの構築","average_rate":100,"themes":null}
        {"measure":"64","name":"SNS・デジタルメディアを活用したシティプロモーション","average_rate":333.75,"themes":null}

        """
      ),
      (
        "markdown",
        """
        | measure | name                                                | average_rate | themes |
        | ------- | --------------------------------------------------- | -----------: | ------ |
        | 2       | ICTを活用した下水道管の水位周知による浸水被害の回避 |       100    | 6      |
        | 38      | セーフティネット住宅経済的支援管理システムの構築    |       100    | ∅      |
        | 64      | SNS・デジタルメディアを活用したシティプロモーション |       333.75 | ∅      |

        """
      ),
    ])
  func formats(_ format: String, _ expected: String) throws {
    let command = try TestCommand.withExample()
    #expect(command.run("query", Self.sql, "--format", format) == .result(expected))
  }

  @Test("answers as a table when it is not told otherwise")
  func table() throws {
    let command = try TestCommand.withExample()
    #expect(command.run("query", "SELECT 7 AS n") == .result("n\n─\n7\n"))
  }

  @Test("gives parameters their values, numbers as numbers and everything else as text")
  func parameters() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run(
        "query", "SELECT typeof(:a) AS a, typeof(@b) AS b, typeof($c) AS c, :a || '' AS d",
        "--param", "a=7", "--param", "b=7.5", "--param", "c=007", "--format", "csv")
        == .result("a,b,c,d\ninteger,real,text,7\n"))
    #expect(
      command.run(
        "query", "SELECT :x AS x", "--param", "x=a=b'c", "--format", "csv")
        == .result("x\na=b'c\n"))
    #expect(
      command.run(
        "query", "SELECT typeof(:a) AS a, typeof(:b) AS b, :c AS c", "--param", "a=-3",
        "--param", "b=1e5", "--param", "c=2", "--format", "csv")
        == .result("a,b,c\ninteger,text,2\n"))
    #expect(
      command.run("query", "SELECT :x AS x", "--param", "x=", "--format", "json")
        == .result("[\n{\"x\":\"\"}\n]\n"))
  }

  private static let columns =
    "measure has id, plan, code, position, name, field, first_year, last_year, description, purpose, batch."

  @Test("shows where the SQL is wrong, under Japanese too")
  func caret() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("query", "SELECT name,\n  nope FROM measure")
        == .failure(
          """
          SQL: no such column: nope. \(Self.columns)
              nope FROM measure
              ^

          """))
    #expect(
      command.run("query", "SELECT '防災' AS 名, 値 FROM measure")
        == .failure(
          """
          SQL: no such column: 値. \(Self.columns)
            SELECT '防災' AS 名, 値 FROM measure
                                 ^

          """))
    #expect(
      command.run("query", "SELEC 1", "--lang", "ja")
        == .failure(
          "SQL エラー: 「SELEC」の付近の構文が正しくありません。もしかして「SELECT」ですか。\n  SELEC 1\n  ^\n"))
  }

  @Test("shows where the SQL is wrong behind a tab")
  func caretBehindTab() throws {
    let lines = try TestCommand.withExample().run("query", "SELECT\tnope").errors
      .split(separator: "\n")
    // A tab is as wide as the terminal has it, so there must be none above, or one below it too.
    let above = lines[1].prefix { $0 != "n" }.map { $0 == "\t" ? $0 : " " }
    let before = Array(lines[2].prefix { $0 != "^" })
    #expect(above == before)
  }

  @Test("has no caret where SQLite names no place")
  func noCaret() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("query", "SELECT abs(-9223372036854775808)")
        == .failure("SQL: integer overflow\n"))
    #expect(
      command.run("query", "SELECT * FROM nope")
        == .failure("SQL: no such table: nope\n  SELECT * FROM nope\n                ^\n"))
  }

  @Test("needs a statement")
  func none() throws {
    let command = try TestCommand.withExample()
    #expect(command.run("query", "").errors.hasPrefix("SQL: there is no statement. "))
    #expect(command.run("query", "/* nothing */").code == 2)
    #expect(command.run("query", "SELECT 1 AS a;  ", "--format", "csv") == .result("a\n1\n"))
  }

  @Test(
    "refuses to write, and whatever reaches outside of the store",
    arguments: [
      "DELETE FROM plan", "UPDATE plan SET title = 'x'", "INSERT INTO plan SELECT * FROM plan",
      "DROP TABLE plan", "CREATE TABLE t (a)", "CREATE TEMP TABLE t (a)", "VACUUM",
      "VACUUM INTO 'copy.db'", "ATTACH 'other.db' AS other", "DETACH main", "BEGIN", "REINDEX",
      "ANALYZE", "PRAGMA user_version = 9", "PRAGMA journal_mode = WAL",
      "PRAGMA query_only = OFF", "PRAGMA writable_schema = ON",
      "EXPLAIN DELETE FROM plan", "WITH a AS (SELECT 1) DELETE FROM plan",
    ])
  func refuses(_ sql: String) throws {
    let command = try TestCommand.withExample()
    let before = try command.store
    let english = command.run("query", sql)
    let japanese = command.run("query", sql, "--lang", "ja")
    #expect(english.code == 2 && english.output == "")
    #expect(japanese.code == 2 && japanese.output == "")
    #expect(english.errors.hasPrefix("refused: "), "\(english.errors)")
    #expect(japanese.errors.hasPrefix("実行できません："), "\(japanese.errors)")
    #expect(try command.store == before)
    #expect(try command.folder.names() == ["review.db"])
  }

  @Test(
    "refuses functions that reach outside, and hands out no file",
    arguments: [
      "SELECT load_extension('x')", "SELECT readfile('/etc/passwd')",
      "SELECT writefile('x', 'y')",
    ])
  func functions(_ sql: String) throws {
    let command = try TestCommand.withExample()
    let outcome = command.run("query", sql)
    #expect(outcome.code == 2 && outcome.output == "")
    #expect(try command.folder.names() == ["review.db"])
  }

  @Test("leaves the store as it is, byte by byte, and no other file")
  func untouched() throws {
    let command = try TestCommand.withExample()
    let before = try command.store
    #expect(command.run("query", "SELECT * FROM finding ORDER BY message").code == 0)
    #expect(try command.store == before)
    #expect(try command.folder.names() == ["review.db"])
  }

  @Test("says which parameter is missing, unknown or malformed, in both languages")
  func parameterErrors() throws {
    let command = try TestCommand.withExample()
    func errors(_ arguments: String...) -> [Outcome] {
      [command.run(["query"] + arguments), command.run(["query"] + arguments + ["--lang", "ja"])]
    }
    #expect(
      errors("SELECT :year") == [
        .failure("the query needs a value for year. Add --param year=VALUE.\n"),
        .failure("year の値が必要です。--param year=値 を加えてください。\n"),
      ])
    #expect(
      errors("SELECT :year", "--param", "year=2021", "--param", "month=4") == [
        .failure("the query has no parameter month. It takes year.\n"),
        .failure("month というパラメーターはありません。使えるパラメーターは year です。\n"),
      ])
    #expect(
      errors("SELECT 1", "--param", "year=2021") == [
        .failure("the query has no parameter year. It takes none.\n"),
        .failure("year というパラメーターはありません。この問合せにパラメーターはありません。\n"),
      ])
    #expect(
      errors("SELECT :year", "--param", "year") == [
        Outcome(code: 64, errors: "“year” is not NAME=VALUE. Write it as in --param year=2021.\n"),
        Outcome(code: 64, errors: "「year」は 名前=値 の形ではありません。--param year=2021 のように指定してください。\n"),
      ])
    #expect(errors("SELECT 1", "--param", "=1")[0].errors.hasPrefix("“=1” is not NAME=VALUE."))
    #expect(
      errors("SELECT ?")[0]
        == .failure("the query needs a value for 1. Add --param 1=VALUE.\n"))
  }

  @Test("of what is no store, or not there, says so")
  func noStore() throws {
    let command = try TestCommand()
    #expect(
      command.run("query", "SELECT 1", "--lang", "ja")
        == .failure(
          "review.db: ファイルがありません。--db で指定するか、`furikaeri init` で作成してください。\n"))
    try command.folder.write(String(repeating: "text ", count: 1000), to: "review.db")
    #expect(
      command.run("query", "SELECT 1")
        == .failure(
          "review.db: this is not a furikaeri store. Name the right file with --db.\n"))
  }

  @Test("of a folder says so, with what to do, in both languages")
  func folder() throws {
    let command = try TestCommand()
    let english = command.run("query", "SELECT 1", "--db", command.folder.path)
    let japanese = command.run("query", "SELECT 1", "--db", command.folder.path, "--lang", "ja")
    #expect(english.code == 2 && japanese.code == 2)
    #expect(english.errors.contains("folder") && english.errors.contains("--db"))
    #expect(japanese.errors.contains("フォルダー") && japanese.errors.contains("--db"))
  }
}
