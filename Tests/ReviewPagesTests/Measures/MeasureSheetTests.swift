import Tables
import Testing

@testable import ReviewPages

@Suite("The sheet of a measure")
struct MeasureSheetTests {
  private typealias Figure = MeasureSheet.Figure

  @Test("says where a year's rate comes from, or why there is none")
  func basis() {
    #expect(MeasureSheet.Basis.assessed.label(status: nil, .japanese) == "自己評価")
    #expect(
      MeasureSheet.Basis.assessed.label(status: "provisional", .english)
        == "assessed (provisional)")
    #expect(MeasureSheet.Basis.computed.label(status: nil, .english) == "computed")
    #expect(MeasureSheet.Basis.blank.label(status: "not_set", .japanese) == "未設定")
    #expect(MeasureSheet.Basis.blank.label(status: "not_set", .english) == "not set")
    #expect(MeasureSheet.Basis.incomplete.label(status: nil, .japanese) == "実績がそろっていない")
    #expect(MeasureSheet.Basis.notReported.label(status: nil, .english) == "not reported")
    #expect(MeasureSheet.Basis.inactive.label(status: nil, .japanese) == "実施期間外")
  }

  @Test("tells a year without a rate by whether the measure was active and has indicators")
  func basisOfNone() {
    #expect(MeasureSheet.Basis("none", isActive: true, hasIndicators: true) == .incomplete)
    #expect(MeasureSheet.Basis("none", isActive: true, hasIndicators: false) == .notReported)
    #expect(MeasureSheet.Basis("none", isActive: false, hasIndicators: false) == .inactive)
    #expect(MeasureSheet.Basis("blank", isActive: false, hasIndicators: false) == .blank)
  }

  @Test("shows a figure as it was written, else its value and unit, else why there is none")
  func figures() {
    #expect(
      MeasureSheet.text(Figure(value: 5, text: "5 か所", status: nil), unit: "件", .japanese) == "5 か所"
    )
    #expect(
      MeasureSheet.text(Figure(value: 2.5, text: nil, status: nil), unit: "km", .english)
        == "2.5 km")
    #expect(MeasureSheet.text(Figure(value: 3, text: nil, status: nil), unit: "", .english) == "3")
    #expect(
      MeasureSheet.text(Figure(value: nil, text: nil, status: "pending"), unit: "件", .japanese)
        == "集計中")
    #expect(
      MeasureSheet.text(Figure(value: 7, text: nil, status: "provisional"), unit: "", .english)
        == "7 (provisional)")
    #expect(
      MeasureSheet.text(Figure(value: nil, text: nil, status: nil), unit: "件", .english) == "")
  }

  @Test("of the example's measure 1 has its years, its owner, its grade and why")
  func example() throws {
    let test = try TestStore(package: ProjectFolder.example)
    let plan = try ReviewPlan("yokohama-ict-2018", in: test.store)
    var sheets: [MeasureSheet] = []
    try MeasureSheetReader(plan: plan).forEachSheet(in: test.store) { sheets.append($0) }
    #expect(sheets.map(\.number) == Array(1...73))
    let first = sheets[0]
    #expect(first.code == "1" && first.rates == [100, 40, 100, 120])
    #expect(first.grade?.grade == "B" && first.averageShown == "90")
    #expect(
      first.working(in: plan) == "(100+40+100+120) ÷ 4 = 90.0 → 90 ≤ 90.0 < 120 → B")
    #expect(first.owners.map(\.bureau) == ["消防局"])
    #expect(first.published?.grade == "B")
    #expect(sheets.map(\.years.count) == Array(repeating: 4, count: 73))
  }
}

@Suite("The tables of the measures' sheets")
struct ReviewReaderMeasuresTests {
  @Test("have a row for each measure: average, grade and why, in both languages")
  func measures() throws {
    let rows = try ExampleReview.english.get()["measures"].texts
    #expect(rows.count == 73)
    for (measure, row) in zip(try SeedMeasure.all(), rows) {
      #expect(row[0...1] == [measure.code, measure.name])
      #expect(row[8...9] == ["\(measure.average)%", measure.grade])
    }
    #expect(rows[0].last == "(100+40+100+120) ÷ 4 = 90.0 → 90 ≤ 90.0 < 120 → B")
    #expect(try ExampleReview.japanese.get()["measures"].texts[0].last == rows[0].last)
  }

  @Test("have a row for each measure and year, with the rate that counts and its basis")
  func years() throws {
    let rows = try ExampleReview.english.get()["years"].texts
    #expect(rows.count == 73 * 4)
    let rates = try SeedMeasure.all().flatMap(\.rates)
    for (rate, row) in zip(rates, rows) { #expect(row[2] == rate.map { "\($0)%" } ?? "-") }
    #expect(rows[1] == ["1", "FY2019", "40%", "assessed", "40%", "-", ""])
    #expect(rows[3][5] == "100%", "computed from its indicators, beside what the department says")
  }
}
