import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("The values of a saved query")
struct SavedQueryValuesTests {
  private let query = SavedQuery(
    name: "q",
    sql: """
      -- T.
      -- :year | A year.
      -- :first_year 2018 | A year.
      -- :yearly 3 | No year.
      SELECT :year, :first_year, :yearly
      """)

  @Test("are those given, and the usual ones of the others")
  func usual() throws {
    #expect(
      try query.values(given: [:])
        == ["year": .null, "first_year": .integer(2018), "yearly": .integer(3)])
    #expect(
      try query.values(given: ["year": .integer(2021), "yearly": .text("R3")])
        == ["year": .integer(2021), "first_year": .integer(2018), "yearly": .text("R3")])
  }

  @Test("take a fiscal year in any spelling", arguments: ["令和3年度", "R3", "FY2021", "２０２１年度"])
  func years(_ spelling: String) throws {
    let values = try query.values(given: ["year": .text(spelling), "first_year": .text(spelling)])
    #expect(values["year"] == .integer(2021) && values["first_year"] == .integer(2021))
  }

  @Test("refuse what is no fiscal year, and a name that is no parameter's")
  func refused() {
    for value in [Value.integer(3), .text("3年度"), .text("")] {
      #expect(throws: ParameterValueError.self) { try query.values(given: ["year": value]) }
    }
    #expect(throws: ParameterValueError(name: "year", text: "21", expected: .fiscalYear)) {
      try query.values(given: ["year": .integer(21)])
    }
    #expect(
      throws: ParameterError(.unknown("month", known: ["year", "first_year", "yearly"]))
    ) { try query.values(given: ["month": .integer(4)]) }
  }
}

@Suite("The values of a saved query whose head comment says of what kind they are")
struct ParameterKindTests {
  /// What becomes of a value of a kind, in a store with the plan p of 2018 to 2021 and, where it is
  /// asked for, q of 2022 to 2025 with a field more.
  private func value(
    _ kind: String, _ value: Value, plan: Value = .null, plans: Int = 1
  ) throws -> Value? {
    let test = try TestStore.withPlan()
    if plans > 1 {
      try test.run(
        """
        INSERT INTO plan (code, title, first_year, last_year) VALUES ('q', 'Q', 2022, 2025);
        INSERT INTO field (plan, code, kind, name) VALUES ('q', '77', 'pillar', 'New');
        """)
    }
    let store = try QueryStore(at: test.folder.file("review.db"))
    let query = SavedQuery(
      name: "q", sql: "-- T.\n-- :a \(kind) | A.\n-- :plan (plan) | P.\nSELECT :a, :plan")
    return try store.values(of: query, given: ["a": value, "plan": plan])["a"]
  }

  private func message(
    _ kind: String, _ value: Value, plan: Value = .null, plans: Int = 1,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> [String] {
    let error = #expect(throws: ParameterValueError.self, sourceLocation: sourceLocation) {
      _ = try self.value(kind, value, plan: plan, plans: plans)
    }
    return Language.allCases.compactMap { error?.message(in: $0) }
  }

  @Test("a plan and a field are those of the store")
  func codes() throws {
    #expect(try value("(plan)", .text("p")) == .text("p"))
    #expect(try value("(plan)", .null) == .null)
    #expect(try value("(field)", .integer(1)) == .text("1"))
    #expect(try value("(field)", .integer(77), plans: 2) == .text("77"))
    #expect(
      message("(plan)", .text("pq"), plans: 2) == [
        "a: “pq” is no plan. There are p, q.", "a の値「pq」は計画にありません。ある計画：p、q",
      ])
    #expect(message("(field)", .integer(77), plan: .text("p"), plans: 2).count == 2)
    #expect(message("(plan)", .text("")).count == 2)
  }

  @Test("a year is one of a plan, in any spelling, and of the plan that is given")
  func years() throws {
    for spelling in ["2021", "R3", "令和3年度", "３年度"] {
      #expect(try value("(year)", .text(spelling)) == .integer(2021))
    }
    #expect(try value("(year)", .integer(2022), plans: 2) == .integer(2022))
    #expect(
      message("(year)", .integer(2035), plans: 2) == [
        "a: “2035” is outside the fiscal years of p (2018 to 2021), q (2022 to 2025).",
        "a の値「2035」は計画の期間外です。計画の期間：p（2018～2021年度）、q（2022～2025年度）",
      ])
    #expect(
      message("(year)", .integer(2022), plan: .text("p"), plans: 2).first
        == "a: “2022” is outside the fiscal years of p (2018 to 2021).")
    #expect(
      message("(year)", .text("soon")) == [
        "a: “soon” is no fiscal year. Write it as 2021, FY2021, R3 or 令和3年度.",
        "a の値「soon」は年度として読み取れません。2021、R3、令和3年度 のように指定してください。",
      ])
  }

  @Test("numbers are whole, or not, and within their bounds")
  func numbers() throws {
    #expect(try value("(integer 1..)", .text("２")) == .integer(2))
    #expect(try value("(integer)", .integer(-5)) == .integer(-5))
    #expect(try value("(number 0..1)", .text("0.5")) == .real(0.5))
    for wrong in [Value.integer(0), .real(2.5), .text("abc"), .text(""), .integer(-1)] {
      #expect(message("(integer 1..) 3", wrong).count == 2)
    }
    #expect(message("(integer 1..) 3", .null).count == 2, "there is a usual value")
    #expect(
      message("(integer 1..)", .text("abc")) == [
        "a: “abc” is no whole number of 1 or more.",
        "a の値「abc」は使えません。1 以上の整数を指定してください。",
      ])
    #expect(
      message("(number 0..1.5)", .integer(2)) == [
        "a: “2” is no number from 0 to 1.5.", "a の値「2」は使えません。0 から 1.5 までの数値を指定してください。",
      ])
    #expect(message("(number)", .text("inf")).first == "a: “inf” is no number.")
    #expect(
      message("(integer ..9)", .integer(10)).first == "a: “10” is no whole number of 9 or less.")
  }

  @Test(
    "a date is one, and is compared as the store keeps moments",
    arguments: [
      ("2022-05-01", "2022-05-01"), ("2022/5/1", "2022-05-01"), ("２０２２-05-01", "2022-05-01"),
      ("2022-05-01T09:00:00Z", "2022-05-01T09:00:00Z"), ("2022-05-01 9:00", "2022-05-01T09:00:00Z"),
      ("2024-02-29", "2024-02-29"),
    ])
  func dates(_ written: String, _ read: String) throws {
    #expect(try value("(date)", .text(written)) == .text(read))
  }

  @Test(
    "what is no date is refused",
    arguments: [
      "foo", "令和3年度", "2022", "2023-02-29", "2022-13-01", "2022-05-01T25:00", "22-5-1", "",
    ])
  func noDates(_ written: String) {
    #expect(
      message("(date)", .text(written)) == [
        "a: “\(written)” is no date. Write it as 2022-05-01, or as 2022-05-01T09:00:00Z (UTC).",
        "a の値「\(written)」は日付として読み取れません。"
          + "2022-05-01 または 2022-05-01T09:00:00Z（協定世界時）のように指定してください。",
      ])
  }
}
