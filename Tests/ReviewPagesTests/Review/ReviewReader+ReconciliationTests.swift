import Testing

@testable import ReviewPages

@Suite("Published and computed figures of the worked example")
struct ReviewReaderReconciliationTests {
  @Test("stand side by side for every measure: equal, or apart by rounding where the mean is a tie")
  func averages() throws {
    let measures = try SeedMeasure.all()
    func rows(_ equal: String, _ rounding: String) -> [[String]] {
      measures.map { measure in
        let hundredths = measure.averageInHundredths
        let decimals = "\(100 + hundredths % 100)".dropFirst()
        return [
          measure.code, measure.name, "\(measure.publishedAverage)%",
          "\(hundredths / 100).\(decimals)%", measure.grade, measure.grade,
          measure.publishedAverage == measure.average ? equal : rounding,
        ]
      }
    }
    let english = try ExampleReview.english.get()["reconciliation"]
    #expect(english.texts == rows("equal", "apart by rounding"))
    #expect(
      try ExampleReview.japanese.get()["reconciliation"].texts == rows("一致", "端数処理による差"))
  }

  @Test("are apart for six measures only")
  func six() throws {
    let apart = try ExampleReview.english.get()["reconciliation"].texts
      .filter { $0[6] != "equal" }
    #expect(
      apart.map { [$0[0], $0[2], $0[3], $0[6]] } == [
        ["8", "60%", "60.50%", "apart by rounding"],
        ["13", "110%", "110.50%", "apart by rounding"],
        ["29", "169%", "169.50%", "apart by rounding"],
        ["32", "100%", "100.50%", "apart by rounding"],
        ["39", "111%", "111.50%", "apart by rounding"],
        ["50", "106%", "106.50%", "apart by rounding"],
      ])
  }

  @Test("stand side by side for every count: pillars that are not listed cannot be derived")
  func counts() throws {
    let names = try seedFieldNames()
    let measures = try SeedMeasure.all()
    func rows(_ plan: String, _ equal: String, _ underivable: String) throws -> [[String]] {
      try SeedFile("published_fields.csv").rows.map { row in
        let field = row["field"]!
        let computed = measures.count {
          $0.grade == row["grade"]
            && (field.isEmpty || $0.field == field || $0.themes.contains(field))
        }
        return [
          field.isEmpty ? plan : "\(field) \(names[field]!)", row["grade"]!, row["measures"]!,
          "\(computed)", ["1", "2", "3", "4"].contains(field) ? underivable : equal,
        ]
      }
    }
    #expect(
      try ExampleReview.english.get()["field-reconciliation"].texts
        == rows("Whole plan", "equal", "not derivable"))
    #expect(
      try ExampleReview.japanese.get()["field-reconciliation"].texts
        == rows("計画全体", "一致", "導出不可"))
  }

  @Test("have headings in both languages")
  func headings() throws {
    let english = try ExampleReview.english.get()
    let japanese = try ExampleReview.japanese.get()
    #expect(
      english["reconciliation"].labels == [
        "No.", "Measure", "Published average", "Computed average", "Published grade",
        "Computed grade", "Verdict",
      ])
    #expect(
      japanese["reconciliation"].labels == [
        "番号", "施策名", "公表された平均達成率", "計算した平均達成率", "公表された評価", "計算した評価", "判定",
      ])
    #expect(
      english["field-reconciliation"].labels == [
        "Field", "Grade", "Published", "Computed", "Verdict",
      ])
    #expect(
      japanese["field-reconciliation"].labels == ["分野", "進捗評価", "公表値", "計算値", "判定"])
  }

  @Test("show a published average as it was printed, with more digits than the plan's too")
  func asPrinted() throws {
    let test = try TestStore(package: ProjectFolder.example)
    try test.importText("measure,average\n5,93.5\n", as: "published_measures.csv")
    let row = try test.review()["reconciliation"].texts[4]
    #expect(row[2] == "93.5%")
  }
}
