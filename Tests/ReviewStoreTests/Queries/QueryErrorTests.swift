import Foundation
import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("QueryError: what is wrong, where, and what was meant")
struct QueryErrorTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  private func message(
    _ sql: String, _ language: Language = .english, _ limits: QueryLimits = QueryLimits()
  ) throws -> String? {
    do {
      let store = try QueryStore(at: test.folder.file("review.db"), limits: limits)
      try store.forEachStatement(in: sql) { try $0.run() }
      return nil
    } catch let error as QueryError {
      return error.message(in: language)
    }
  }

  // MARK: - Names

  @Test("a misspelt column: the nearest of the tables that the statement names")
  func column() throws {
    #expect(
      try message("SELECT code, nme FROM measure") == """
        SQL: no such column: nme. Did you mean name?
          SELECT code, nme FROM measure
                       ^
        """)
    #expect(
      try message("SELECT m.nme FROM measure AS m JOIN plan ON plan.code = m.plan", .japanese)
        == """
        SQL エラー: 「m.nme」という列はありません。もしかして「name」ですか。
          SELECT m.nme FROM measure AS m JOIN plan ON plan.code = m.plan
                 ^
        """)
    #expect(
      try message("SELECT name AS subject FROM measure GROUP BY subjct") == """
        SQL: no such column: subjct. Did you mean subject?
          SELECT name AS subject FROM measure GROUP BY subjct
                                                       ^
        """)
  }

  @Test("a column that only other tables have is told with theirs, behind those that are there")
  func otherTable() throws {
    #expect(
      try message("SELECT on_trak FROM plan") == """
        SQL: no such column: on_trak. \(Self.plan) Elsewhere there is plan_review.on_track.
          SELECT on_trak FROM plan
                 ^
        """)
    #expect(
      try message("SELECT measure, bureau, name FROM measure_owner") == """
        SQL: no such column: name. measure_owner has plan, measure, position, bureau, section. \
        Elsewhere there is known_name.name, indicator_rate.name, measure_review.name.
          SELECT measure, bureau, name FROM measure_owner
                                  ^
        """, "measure is a column here, not the table of that name")
    #expect(
      try message("SELECT name FROM main.measure_owner", .japanese)?.hasPrefix(
        "SQL エラー: 「name」という列はありません。measure_owner の列：plan、measure、position、bureau、section。"
          + "ほかの表には known_name.name、indicator_rate.name、measure_review.name があります。\n") == true)
  }

  private static let plan =
    "plan has code, title, first_year, last_year, digits, rounding, year_style, about, source, license, batch."

  @Test("what comes near to nothing has no guess")
  func nothingNear() throws {
    #expect(
      try message("SELECT xyzzy FROM plan") == """
        SQL: no such column: xyzzy. \(Self.plan)
          SELECT xyzzy FROM plan
                 ^
        """)
  }

  @Test("a misspelt table or view, where it is used as one")
  func table() throws {
    #expect(
      try message("SELECT p.code FROM plan AS p,\n  mesure_review AS m") == """
        SQL: no such table: mesure_review. Did you mean measure_review?
            mesure_review AS m
            ^
        """)
    #expect(
      try message("WITH latest AS (SELECT 1) SELECT * FROM lates", .japanese) == """
        SQL エラー: 「lates」という表・ビューはありません。もしかして「latest」ですか。
          WITH latest AS (SELECT 1) SELECT * FROM lates
                                                  ^
        """)
  }

  @Test("a table that is there, but not in FROM, is not called misspelt")
  func notInFrom() throws {
    #expect(
      try message("SELECT measure.* FROM plan") == """
        SQL: measure is not in FROM. Join it there, or take it out here.
          SELECT measure.* FROM plan
                 ^
        """)
    #expect(
      try message("SELECT measure.* FROM plan", .japanese)?.hasPrefix(
        "SQL エラー: 「measure」は FROM に書かれていません。FROM で結合するか、ここから取り除いてください。\n") == true)
  }

  @Test("what stands before a full stop must be a name that the statement gives to a table")
  func qualifier() throws {
    #expect(
      try message("SELECT x.name FROM field, measure AS m JOIN plan p ON p.code = m.plan") == """
        SQL: no such column: x.name. No table is called x here; write field, m or p.
          SELECT x.name FROM field, measure AS m JOIN plan p ON p.code = m.plan
                 ^
        """)
    #expect(
      try message("SELECT plan.name FROM measure WHERE 1", .japanese) == """
        SQL エラー: 「plan.name」という列はありません。この文に「plan」という表はありません。「measure」を使ってください。
          SELECT plan.name FROM measure WHERE 1
                 ^
        """)
  }

  @Test("the names of subqueries and of WITH stand before a full stop as well as those of tables")
  func nestedQualifier() throws {
    for sql in [
      "SELECT s.nme FROM (SELECT name FROM measure) AS s",
      "WITH c AS (SELECT name FROM measure) SELECT c.nme FROM c",
    ] {
      #expect(try message(sql)?.contains("No table is called") == false)
      #expect(try message(sql)?.contains("nme. Did you mean name?") == true)
    }
  }

  @Test("a space or a mark that is full-width is told as that")
  func fullWidth() throws {
    #expect(
      try message("SELECT\u{3000}1") == """
        SQL: this space is full-width. Write a half-width one.
          SELECT\u{3000}1
                ^
        """)
    #expect(
      try message("SELECT 1；") == """
        SQL: “；” is full-width. Write it half-width: ;
          SELECT 1；
                  ^
        """)
    #expect(
      try message("SELECT count（*） FROM plan", .japanese) == """
        SQL エラー: 「（」が全角です。半角の ( にしてください。
          SELECT count（*） FROM plan
                      ^
        """)
    #expect(
      try message("SELECT name FROM measure WHERE id＝1")?.hasPrefix(
        "SQL: “＝” is full-width. Write it half-width: =\n") == true)
    // In texts, quoted names and aliases it is as good as any.
    #expect(try message("SELECT '（' AS 率（％）, 1 AS \"　\"") == nil)
    #expect(
      try message("SELECT 1 AS 率（％）, nme FROM measure")?.hasPrefix(
        "SQL: no such column: nme. Did you mean name?") == true)
  }

  @Test(
    "marks that SQL does not know are told as such, with a caret",
    arguments: [
      (
        "SELECT name FROM measure WHERE code = ‘1’",
        "“‘” is none of SQL's quotation marks. Write a text as '…', a name as \"…\".", 38
      ),
      (
        "SELECT name FROM measure WHERE name = “1”",
        "““” is none of SQL's quotation marks. Write a text as '…', a name as \"…\".", 38
      ),
      ("SELECT 1，2", "“，” is full-width. Write it half-width: ,", 8),
      ("SELECT code、name FROM measure", "“、” is no mark of SQL's. Write: ,", 11),
      ("SELECT 1、2", "“、” is no mark of SQL's. Write: ,", 8),
      ("SELECT code，name FROM measure", "“，” is full-width. Write it half-width: ,", 11),
      ("SELECT code FROM measure WHERE id ≥ 3", "“≥” is no mark of SQL's. Write: >=", 34),
      (
        "SELECT code\u{A0}FROM measure",
        "this space (U+00A0) is none of SQL's. Write a usual one.", 11
      ),
      (
        "SELECT code FROM measure LIMIT\u{3000}5",
        "this space is full-width. Write a half-width one.", 30
      ),
      (
        "SELECT code FROM plan\u{3000}WHERE code = 'x'",
        "this space is full-width. Write a half-width one.", 21
      ),
      (
        "SELECT co\u{200B}de FROM measure",
        "here is a character that nobody sees (U+200B). Take it out.", 9
      ),
      ("SELECT code FROM measure；", "“；” is full-width. Write it half-width: ;", 24),
      (
        "SELECT name FROM measure WHERE code = 'A’",
        "“’” is none of SQL's quotation marks. Write a text as '…', a name as \"…\".", 40
      ),
      (
        "SELECT name FROM measure WHERE code = 「1」",
        "“「” is none of SQL's quotation marks. Write a text as '…', a name as \"…\".", 38
      ),
    ])
  func foreignMarks(sql: String, says: String, characters: Int) throws {
    let text = try #require(try message(sql)).split(separator: "\n").map(String.init)
    #expect(text[0] == "SQL: " + says)
    let before = PrintableText.visible(String(sql.prefix(characters)))
    #expect(text.last == String(repeating: " ", count: 2 + DisplayWidth.of(before)) + "^")
  }

  @Test("the same in Japanese")
  func foreignMarksInJapanese() throws {
    for (sql, says) in [
      ("SELECT ‘1’", "「‘」は SQL の引用符ではありません。文字列は '…'、名前は \"…\" で囲んでください。"),
      ("SELECT 1、2", "「、」は SQL の記号ではありません。, と書いてください。"),
      ("SELECT\u{A0}1", "この空白（U+00A0）は SQL では使えません。半角の空白にしてください。"),
      ("SELECT\u{2060}1", "ここに見えない文字（U+2060）があります。取り除いてください。"),
      ("SELECT 1\u{3000}FROM plan", "空白が全角です。半角の空白にしてください。"),
    ] {
      #expect(try message(sql, .japanese)?.hasPrefix("SQL エラー: " + says + "\n") == true, "\(sql)")
    }
  }

  @Test(
    "in texts, quoted names, comments and the names behind AS such marks are as good as any",
    arguments: [
      "SELECT '‘、　\u{A0}\u{200B}’'", "SELECT 1 AS \"“率”　\"", "SELECT 1 AS 施策　名",
      "SELECT 1 -- ‘note’、\u{A0}", "SELECT code AS 率（％） FROM measure /*　*/", "\u{FEFF}SELECT 1",
      "SELECT 1 AS 評価・レビュー",
    ])
  func marksInTexts(sql: String) throws { #expect(try message(sql) == nil) }

  @Test("knows its line, also where SQLite names no place")
  func line() throws {
    func line(_ sql: String) throws -> Int? {
      let store = try QueryStore(at: test.folder.file("review.db"))
      let error = #expect(throws: QueryError.self) {
        try store.forEachStatement(in: sql) { while try $0.step() {} }
      }
      return error?.line
    }
    #expect(try line("SELECT 1;\nSELECT\n nme FROM plan") == 3)
    #expect(try line("SELECT 1;\n\nSELECT\n abs(-9223372036854775808)") == 3)
    #expect(try line("SELECT 1;\n DROP TABLE plan") == 2)
    #expect(try line("") == nil)
  }

  @Test("of several statements, the one is shown in which SQLite names no place")
  func statement() throws {
    let sql = "SELECT 1;\nSELECT\tabs(-9223372036854775808),\n 2;"
    #expect(try message(sql) == "SQL: integer overflow\n  SELECT abs(-9223372036854775808),")
    #expect(try message("\n SELECT abs(-9223372036854775808)") == "SQL: integer overflow")
  }

  @Test("a misspelt function or keyword")
  func functionAndKeyword() throws {
    #expect(
      try message("SELECT lenght(code) FROM plan") == """
        SQL: no such function: lenght. Did you mean length?
          SELECT lenght(code) FROM plan
                 ^
        """)
    #expect(
      try message("SELECT * FORM plan", .japanese) == """
        SQL エラー: 「FORM」の付近の構文が正しくありません。もしかして「FROM」ですか。
          SELECT * FORM plan
                   ^
        """)
  }

  @Test("a function that is refused is never proposed")
  func refusedFunction() throws {
    #expect(try message("SELECT load_extensio('x')")?.contains("load_extension?") == false)
  }

  @Test("text in double quotes")
  func quotes() throws {
    #expect(
      try message("SELECT * FROM plan WHERE code = \"xyzzy\"") == """
        SQL: no such column: xyzzy. For text, write '…' instead of "…".
          SELECT * FROM plan WHERE code = "xyzzy"
                                          ^
        """)
    #expect(
      try message("SELECT \"xyzzy\"", .japanese)?.hasPrefix(
        "SQL エラー: 「xyzzy」という列はありません。文字列は \"…\" ではなく '…' で囲んでください。\n") == true)
  }

  // MARK: - The place

  @Test("the caret stands under the place behind wide characters, tabs and combining marks")
  func caret() throws {
    #expect(
      try message("SELECT '防災'\tAS 名, e\u{301} FROM plan") == """
        SQL: no such column: e\u{301}. \(Self.plan)
          SELECT '防災' AS 名, e\u{301} FROM plan
                               ^
        """)
  }

  @Test("of a long line only the part around the place is shown")
  func longLine() throws {
    let list = (1...60).map { "'区\($0)'" }.joined(separator: ", ")
    #expect(
      try message("SELECT \(list), xyzzy, \(list)") == """
        SQL: no such column: xyzzy
          …56', '区57', '区58', '区59', '区60', xyzzy, '区1', '区2', '区3', '区4', '…
                                                ^
        """)
  }

  @Test("in the third of several statements")
  func third() throws {
    #expect(
      try message(
        "SELECT nme AS nme FROM (SELECT 1 AS nme);\n-- ;\nSELECT 2;\nSELECT code FROM plam")
          == """
          SQL: no such table: plam. Did you mean plan?
            SELECT code FROM plam
                             ^
          """)
  }

  // MARK: - Why it ended

  @Test(
    "what is refused, in Japanese",
    arguments: [
      ("DELETE FROM plan", "ストアを変更する文です（DELETE on plan）。問合せでは読取りしかできません。"),
      (
        "CREATE TEMP TABLE t (a)",
        "一時的な表などを作る文です（CREATE TEMP TABLE t）。問合せでは読取りしかできません。途中の結果には WITH 名前 AS (SELECT …) で名前を付けられます。"
      ),
      ("ATTACH 'x' AS y", "ほかのファイルに触れる文です（ATTACH）。問合せではストアの読取りしかできません。"),
      ("BEGIN", "トランザクションの文です（BEGIN）。問合せは読取りだけなので、必要ありません。"),
    ])
  func refusedInJapanese(_ sql: String, _ expected: String) throws {
    #expect(try message(sql, .japanese) == "実行できません：\(expected)\n  \(sql)\n  ^")
  }

  @Test("a timeout says how to allow more, in both languages")
  func timeout() throws {
    let sql = "WITH RECURSIVE n AS (SELECT 1 UNION ALL SELECT 1 FROM n) SELECT count(*) FROM n"
    let limits = QueryLimits(time: .milliseconds(20))
    #expect(
      try message(sql, .english, limits)
        == "stopped after 0.02 s of computing. Ask for less, or allow more with --timeout SECONDS "
        + "(0: no limit).")
    #expect(
      try message(sql, .japanese, limits)
        == "計算時間が 0.02 秒を超えたため中止しました。対象を絞るか、--timeout 秒数 で上限を変えてください（0 は無制限）。")
  }

  @Test("memory says how to allow more, in both languages")
  func memory() {
    let error = QueryError(problem: .memory(limit: 64 << 20), sql: "")
    #expect(
      error.message(in: .english)
        == "stopped: it needs more than 64 MiB of memory, of which SQLite may have 20. Ask for less, or allow more with "
        + "--max-memory MIB (0: no limit).")
    #expect(
      error.message(in: .japanese)
        == "使用メモリが 64 MiB（うち SQLite は 20 MiB）を超えるため中止しました。対象を絞るか、--max-memory MiB数 で上限を変えてください（0 は無制限）。"
    )
  }

  @Test(
    "what SQLite says often is said in Japanese, with its own words behind",
    arguments: [
      (
        "SELECT plan FROM measure, field",
        "列「plan」が複数の表にあります。表名.列名 の形で書いてください（ambiguous column name: plan）"
      ),
      ("SELECT abs(1, 2)", "関数 abs() の引数の数が違います（wrong number of arguments to function abs()）"),
      (
        "SELECT 1 WHERE count(*) > 1",
        "集計関数 count() はここでは使えません（misuse of aggregate function count()）"
      ),
      ("SELECT zeroblob(2000000)", "値が大きすぎます（1,000,000 バイトまで）（string or blob too big）"),
      ("SELECT json('{')", "JSON の形が正しくありません（malformed JSON）"),
      ("SELECT sum(9223372036854775807) FROM sqlite_schema", "整数の範囲を超えました（integer overflow）"),
      ("SELECT", "文が途中で終わっています（incomplete input）"),
      (
        "SELECT 1 UNION SELECT 1, 2",
        "UNION の左右で列の数が違います（SELECTs to the left and right of UNION do not have the same number of result columns）"
      ),
      (
        "SELECT (SELECT 1, 2)", "副問合せの列数が 2 です（1 列が必要です）（sub-select returns 2 columns - expected 1）"
      ),
      ("SELECT 1 LIMIT 'x'", "値の型が合いません（datatype mismatch）"),
    ])
  func japanese(_ sql: String, _ expected: String) throws {
    let first = try message(sql, .japanese)?.split(separator: "\n").first
    #expect(first == "SQL エラー: \(expected)")
  }

  @Test("what is not known is said in SQLite's words")
  func unknownMessage() {
    #expect(SQLiteMessage("something that a later SQLite says") == nil)
    #expect(SQLiteMessage("no such index: i")?.japanese == "「i」という索引はありません")
    #expect(
      SQLiteMessage("table plan has 4 values for 2 columns")?.japanese
        == "「plan」の列は 2 個ですが、値が 4 個あります")
  }

  @Test("which term of ORDER BY is wrong is a number in Japanese, not an English ordinal")
  func ordinals() {
    #expect(
      SQLiteMessage("1st ORDER BY term out of range - should be between 1 and 2")?.japanese
        == "ORDER BY の 1番目の番号が範囲外です（1〜2）")
    #expect(
      SQLiteMessage("22nd ORDER BY term does not match any column in the result set")?.japanese
        == "ORDER BY の 22番目の項が結果の列にありません")
    #expect(SQLiteMessage("no such index: 1st")?.japanese == "「1st」という索引はありません")
  }
}
