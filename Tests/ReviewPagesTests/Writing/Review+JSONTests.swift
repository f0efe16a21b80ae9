import Foundation
import ReviewStore
import Tables
import Testing

@testable import ReviewPages

@Suite("A review in JSON")
struct ReviewJSONTests {
  private func parsed(_ review: ReadReview) throws -> [String: Any] {
    let folder = try TestFolder()
    let path = folder.file("review.json")
    #expect(try review.write(to: path, as: .json) == [path])
    let data = Data(try folder.text("review.json").utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func rows(_ json: [String: Any], _ table: String) throws -> [[String: Any]] {
    try #require(json[table] as? [[String: Any]])
  }

  @Test("is one object: the plan, and each table by its name")
  func tables() throws {
    let json = try parsed(ExampleReview.english.get())
    #expect(
      json.keys.sorted() == [
        "departments", "field-reconciliation", "findings", "indicators", "list", "measures", "plan",
        "reconciliation", "stamp", "summary", "theme-1", "theme-2", "years",
      ])
    let plan = try #require(json["plan"] as? [String: Any])
    #expect(plan["plan"] as? String == "yokohama-ict-2018")
    #expect(plan["title"] as? String == "情報化の基本方針・平成30～令和3年度行動計画")
    #expect(plan.keys.sorted() == ["about", "license", "plan", "source", "title"])
    let stamp = try #require(json["stamp"] as? [String: String])
    #expect(stamp["content_sha256"]?.count == 64)
    #expect(stamp["program"] == ProgramVersion.name)
  }

  @Test("has the same names, numbers and nulls in both languages")
  func keys() throws {
    let english = try parsed(ExampleReview.english.get())
    let japanese = try parsed(ExampleReview.japanese.get())
    for table in try ExampleReview.english.get().tables {
      let rows = try rows(english, table.name)
      #expect(rows.count == table.rows.count)
      #expect(rows.allSatisfy { $0.keys.sorted() == table.keys.sorted() }, "\(table.name)")
      let counterparts = try self.rows(japanese, table.name)
      for (row, counterpart) in zip(rows, counterparts) {
        for (key, value) in row where !(value is String) {
          #expect(value as? NSObject == counterpart[key] as? NSObject, "\(table.name).\(key)")
        }
      }
    }
  }

  @Test("has rates as unrounded numbers, and null for a year without one")
  func rates() throws {
    let list = try rows(parsed(ExampleReview.english.get()), "list")
    for (measure, row) in zip(try SeedMeasure.all(), list) {
      #expect(row["measure"] as? String == measure.code)
      for (year, rate) in zip(SeedMeasure.years, measure.rates) {
        if let rate {
          #expect(row["rate_\(year)"] as? Int == rate)
        } else {
          #expect(row["rate_\(year)"] is NSNull)
        }
      }
      let known = measure.rates.compactMap(\.self)
      let average = try #require(row["average"] as? Double)
      #expect(abs(average - Double(known.reduce(0, +)) / Double(known.count)) < 1e-9)
    }
    #expect(list[4]["average"] as? Double == 93.5)
  }

  @Test("has codes, not the words of a language, where both say the same")
  func codes() throws {
    for review in [try ExampleReview.english.get(), try ExampleReview.japanese.get()] {
      let json = try parsed(review)
      #expect(try rows(json, "summary")[0]["field"] as? String == "1")
      #expect(try rows(json, "indicators")[0]["fiscal_year"] as? Int == 2021)
      #expect(try rows(json, "reconciliation")[7]["verdict"] as? String == "rounding")
      #expect(try rows(json, "findings")[0]["severity"] as? String == "warning")
      #expect(try rows(json, "findings")[1]["fiscal_year"] as? Int == 2019)
    }
  }

  @Test("has counts as numbers, figures as numbers, and null for an empty text")
  func values() throws {
    let json = try parsed(ExampleReview.english.get())
    let whole = try #require(rows(json, "summary").last)
    #expect(whole["field"] is NSNull)
    #expect([whole["grade_A"], whole["grade_B"], whole["total"]] as? [Int] == [6, 61, 73])
    #expect(whole["on_track"] as? Double == 100 * 67.0 / 73)
    let indicators = try rows(json, "indicators")
    #expect(indicators[6]["target"] as? Int == 100)
    #expect(indicators[6]["label"] is NSNull)
    #expect(indicators[0]["target"] as? String == "実施")
  }

  @Test("of a plan without about and source has null for them, and an empty array for no rows")
  func nulls() throws {
    let json = try parsed(smallPlan().review())
    let plan = try #require(json["plan"] as? [String: Any])
    #expect(plan["about"] is NSNull && plan["source"] is NSNull)
    #expect(try rows(json, "indicators").isEmpty)
  }

  @Test("holds any name: quotation marks, backslashes, line breaks, control characters")
  func strings() throws {
    let name = "a \"b\" \\ c\nd\te\u{1} 防災🌳"
    let json = try parsed(smallPlan(measure: name).review())
    #expect(try rows(json, "list")[0]["name"] as? String == name)
  }
}
