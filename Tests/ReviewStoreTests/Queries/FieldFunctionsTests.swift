import SQLite
import Testing

@testable import ReviewStore

@Suite("Functions for the field, in the SQL that people write")
final class FieldFunctionsTests {
  private let connection: Connection

  init() throws {
    connection = try Connection(path: ":memory:", access: .create)
    try FieldFunctions.define(on: connection)
  }

  private func value(_ sql: String) throws -> Value {
    try #require(connection.queryRows("SELECT " + sql).first?.first)
  }

  @Test(
    "era() calls a fiscal year by its era",
    arguments: [
      ("era(2018)", "平成30年度"), ("era(2019)", "令和元年度"), ("era(2020)", "令和2年度"),
      ("era(1989)", "平成元年度"), ("era(1988)", "昭和63年度"), ("era(1927)", "昭和2年度"),
      ("era(1926)", "大正15年度"), ("era(1912)", "大正元年度"), ("era(1911)", "明治44年度"),
      ("era('2018')", "平成30年度"), ("era(2018.0)", "平成30年度"), ("era('FY2021')", "令和3年度"),
      ("era('R3')", "令和3年度"), ("era('平成３１年度')", "令和元年度"),
      ("era(2018, 'era')", "平成30年度"), ("era(2018, 'era_short')", "30年度"),
      ("era(2019, 'era_short')", "元年度"), ("era(2019, 'western')", "2019年度"),
      ("era('R3', 'western')", "2021年度"),
    ])
  func era(_ sql: String, _ expected: String) throws {
    #expect(try value(sql) == .text(expected))
  }

  @Test(
    "fiscal_year() reads every spelling of a fiscal year that import takes",
    arguments: [
      ("2021", 2021), ("'2021'", 2021), ("'2021年度'", 2021), ("'FY2021'", 2021),
      ("'令和3年度'", 2021), ("'令和３年度'", 2021), ("'令和元年度'", 2019), ("'R3'", 2021),
      ("'H30'", 2018), ("'平成30年'", 2018), ("'昭和63年度'", 1988),
      ("'令和3（2021）年度'", 2021), ("' 令和 3 年度 '", 2021), ("2021.0", 2021),
    ])
  func fiscalYear(_ spelling: String, _ year: Int64) throws {
    #expect(try value("fiscal_year(\(spelling))") == .integer(year))
  }

  @Test(
    "what is no year, or none that there was, is NULL and ends no query",
    arguments: [
      "NULL", "''", "'3年度'", "'next year'", "1899", "3000", "2018.5", "'昭和64年度'", "x'3230'",
      "'令和3（2020）年度'", "9e999",
    ])
  func noYear(_ written: String) throws {
    #expect(try value("fiscal_year(\(written))") == .null)
    #expect(try value("era(\(written))") == .null)
    #expect(try value("era(\(written), 'western')") == .null)
  }

  @Test("normalize() takes widths away; with 'key' also case and spaces, as names are matched")
  func normalize() throws {
    #expect(try value("normalize('ＩＣＴ　計画 ｶﾞｲﾄﾞ①')") == .text("ICT 計画 ガイド1"))
    #expect(try value("normalize('ＩＣＴ　計画', 'NFKC')") == .text("ICT 計画"))
    #expect(try value("normalize('ＩＣＴ　計画', 'key')") == .text("ict計画"))
    #expect(try value("normalize(2021)") == .text("2021"))
    #expect(try value("normalize('')") == .text(""))
    #expect(try value("normalize(NULL)") == .null)
    #expect(try value("normalize('a', NULL)") == .null)
  }

  @Test(
    "percent() rounds half up, and no binary fraction moves it",
    arguments: [
      ("93.75", "93.8%"), ("93.75, 0", "94%"), ("93.75, 3", "93.750%"), ("1.005, 2", "1.01%"),
      ("0.1 + 0.2, 1", "0.3%"), ("-0.04", "0.0%"), ("-2.5, 0", "-3%"), ("100", "100.0%"),
      ("'62.5', 0", "63%"), ("333.75, '1'", "333.8%"),
    ])
  func percent(_ arguments: String, _ expected: String) throws {
    #expect(try value("percent(\(arguments))") == .text(expected))
  }

  @Test("percent() of what is no number is NULL", arguments: ["NULL", "'-'", "''", "9e999", "x''"])
  func noRate(_ written: String) throws {
    #expect(try value("percent(\(written))") == .null)
    #expect(try value("percent(\(written), 0)") == .null)
  }

  @Test("NULL in the place of a style, a form or digits gives NULL")
  func nulls() throws {
    #expect(try value("era(2019, NULL)") == .null)
    #expect(try value("percent(1, NULL)") == .null)
  }

  @Test(
    "a wrong second argument is a mistake in the query, and an error",
    arguments: [
      ("era(2019, 'short')", "era() knows the styles 'era', 'era_short' and 'western'"),
      ("normalize('a', 'nfd')", "normalize() knows the forms 'nfkc' and 'key'"),
      ("percent(1, 10)", "percent() takes 0 to 9 decimal places"),
      ("percent(1, 0.5)", "percent() takes 0 to 9 decimal places"),
      ("percent(1, 'two')", "percent() takes 0 to 9 decimal places"),
    ])
  func mistakes(_ sql: String, _ message: String) throws {
    let error = #expect(throws: SQLiteError.self) { _ = try value(sql) }
    #expect(error?.message == message)
  }

  @Test("no view of a store may call them: another program could not read it")
  func noView() throws {
    for call in ["era(2019)", "fiscal_year('R3')", "normalize('a')", "percent(1)"] {
      try connection.execute("CREATE VIEW v AS SELECT \(call) AS x")
      let error = #expect(throws: SQLiteError.self) {
        _ = try connection.queryRows("SELECT x FROM v")
      }
      #expect(error?.message.hasPrefix("unsafe use of ") == true)
      try connection.execute("DROP VIEW v")
    }
  }

  @Test("they are there for whoever opens a store to query it")
  func registered() throws {
    let test = try TestStore.withPlan()
    let store = try QueryStore(at: test.folder.file("review.db"))
    var rows: [String] = []
    try store.forEachStatement(in: "SELECT era(fiscal_year) FROM plan_year ORDER BY 1") {
      while try $0.step() { rows.append($0.row.text(at: 0)) }
    }
    #expect(rows == ["令和2年度", "令和3年度", "令和元年度", "平成30年度"])
  }
}
