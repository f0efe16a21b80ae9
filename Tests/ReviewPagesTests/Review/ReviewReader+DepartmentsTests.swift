import Testing

@testable import ReviewPages

@Suite("The table of bureaus of the worked example")
struct ReviewReaderDepartmentsTests {
  @Test("has every bureau in the order of the list, a shared measure counting for each of its own")
  func rows() throws {
    let measures = try SeedMeasure.all()
    var bureaus: [String] = []
    for row in try SeedFile("departments.csv").rows {
      let bureau = String(row["department"]!.split(separator: "/")[0])
      if !bureaus.contains(bureau) { bureaus.append(bureau) }
    }
    let expected = bureaus.map { bureau in
      let grades = measures.filter { $0.bureaus.contains(bureau) }.map(\.grade)
      return [bureau] + ["A", "B", "C"].map { grade in "\(grades.count { $0 == grade })" }
        + ["\(grades.count)"]
    }
    #expect(bureaus.count == 19)
    #expect(try ExampleReview.english.get()["departments"].texts == expected)
    #expect(try ExampleReview.japanese.get()["departments"].texts == expected)
  }

  @Test("has headings in both languages, and rows as this one")
  func headings() throws {
    let english = try ExampleReview.english.get()["departments"]
    #expect(english.labels == ["Bureau", "A", "B", "C", "Total"])
    #expect(english.keys == ["bureau", "grade_A", "grade_B", "grade_C", "total"])
    #expect(
      english.rows[12]
        == [.text("デジタル統括本部"), .count(2), .count(14), .count(0), .count(16)])
    #expect(
      try ExampleReview.japanese.get()["departments"].labels == ["所管局", "A", "B", "C", "合計"])
  }
}
