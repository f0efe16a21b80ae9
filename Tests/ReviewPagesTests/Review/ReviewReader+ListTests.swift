import Testing

@testable import ReviewPages

/// A row of the list as the document has it, from the CSV files of the worked example.
private func row(_ measure: SeedMeasure, comma: String) throws -> [String] {
  let names = try seedFieldNames()
  return [
    names[measure.field] ?? "?", measure.code, measure.name,
    measure.bureaus.joined(separator: comma),
    measure.departments.map(\.section).joined(separator: comma),
  ] + measure.rates.map { $0.map { "\($0)%" } ?? "-" } + ["\(measure.average)%", measure.grade]
}

@Suite("The list of measures of the worked example")
struct ReviewReaderListTests {
  @Test("has the document's columns in English and Japanese")
  func columns() throws {
    let english = try ExampleReview.english.get()["list"]
    #expect(
      english.labels == [
        "Field", "No.", "Measure", "Bureau", "Section", "FY2018", "FY2019", "FY2020", "FY2021",
        "Average", "Grade",
      ])
    #expect(
      english.keys == [
        "field", "measure", "name", "bureau", "section", "rate_2018", "rate_2019", "rate_2020",
        "rate_2021", "average", "grade",
      ])
    #expect(
      try ExampleReview.japanese.get()["list"].labels == [
        "主に属する分野", "番号", "施策名", "所管局", "所管課", "30年度", "元年度", "2年度", "3年度",
        "平均達成率", "進捗評価",
      ])
  }

  @Test(
    "has the document's 73 rows, cell by cell: the average half up, - for a year without a rate")
  func rows() throws {
    let measures = try SeedMeasure.all()
    #expect(measures.count == 73)
    let english = try ExampleReview.english.get()["list"].texts
    let japanese = try ExampleReview.japanese.get()["list"].texts
    #expect(english.count == 73)
    for (measure, (found, foundJapanese)) in zip(measures, zip(english, japanese)) {
      #expect(try found == row(measure, comma: ", "))
      #expect(try foundJapanese == row(measure, comma: "、"))
    }
  }

  @Test("has rows as this one: two bureaus, two sections, a mean of 93.5 shown as 94")
  func oneRow() throws {
    let row = try ExampleReview.japanese.get()["list"].rows[4]
    #expect(
      row == [
        .text("安全で安心できる豊かな市民生活"), .text("5"), .measure("防犯カメラ等の導入支援", sheet: 5),
        .text("市民局、経済局"), .text("地域防犯支援課、商業振興課"), .rate(100, shown: "100"),
        .rate(94, shown: "94"), .rate(95, shown: "95"), .rate(85, shown: "85"),
        .rate(93.5, shown: "94"), .text("B"),
      ])
  }

  @Test(
    "has - where a measure was at its end or had not begun: the average is over the other years")
  func blanks() throws {
    let list = try ExampleReview.english.get()["list"]
    #expect(
      list.rows[37].dropFirst(5).prefix(4) == [
        .rate(100, shown: "100"), .rate(100, shown: "100"), .noRate, .noRate,
      ])
    #expect(list.texts[72].dropFirst(5).prefix(3) == ["-", "-", "-"])
    #expect(list.rows.joined().count { $0 == .noRate } == 18)
  }

  @Test("keeps averages unrounded beside how they are shown")
  func averages() throws {
    let rows = try ExampleReview.english.get()["list"].rows
    for (measure, row) in zip(try SeedMeasure.all(), rows) {
      let known = measure.rates.compactMap(\.self)
      let mean = Double(known.reduce(0, +)) / Double(known.count)
      guard case .rate(let average, _) = row[9] else {
        Issue.record("measure \(measure.code) has no average")
        continue
      }
      #expect(abs(average - mean) < 1e-9)
    }
  }

  @Test("is there again for each theme, with the measures listed in it: 30 and 13")
  func themes() throws {
    let measures = try SeedMeasure.all()
    for (name, theme, count) in [("theme-1", "5", 30), ("theme-2", "6", 13)] {
      let expected = measures.filter { $0.themes.contains(theme) }
      #expect(expected.count == count)
      for (review, comma) in [(ExampleReview.english, ", "), (ExampleReview.japanese, "、")] {
        let table = try review.get()[name]
        #expect(try table.labels == review.get()["list"].labels)
        #expect(try table.texts == expected.map { try row($0, comma: comma) })
      }
    }
  }
}
