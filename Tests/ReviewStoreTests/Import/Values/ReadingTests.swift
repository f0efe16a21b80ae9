import Testing

@testable import ReviewStore

@Suite("A cell that is not taken as it is written")
struct ReadingTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  @Test("is in the receipt with what is stored")
  func receipt() throws {
    let receipts = try test.importText(
      "施策番号,年度,指標番号,目標値,実績\n1,平成30年度,１,\"15,000\",▲7\n2,2018,1,10,11\n", as: "回答.csv")
    #expect(
      receipts[0].readings.readings == [
        Reading(row: 2, column: "年度", written: "平成30年度", read: "2018"),
        Reading(row: 2, column: "指標番号", written: "１", read: "1"),
        Reading(row: 2, column: "目標値", written: "15,000", read: "15000"),
        Reading(row: 2, column: "実績", written: "▲7", read: "-7"),
      ])
    #expect(receipts[0].readings.count == 4)
    #expect(
      try test.rows("SELECT fiscal_year, number, target, result FROM indicator ORDER BY measure_id")
        == [["2018", "1", "15000.0", "-7.0"], ["2018", "1", "10.0", "11.0"]])
  }

  @Test("is told as it is stored, not as it is spelled")
  func spelling() throws {
    let receipts = try test.importText(
      "measure,fiscal_year,rate\n1,2018,\"1,000.50%\"\n", as: "a.csv")
    #expect(receipts[0].readings.readings.map(\.read) == ["1000.5"])
  }

  @Test("is counted beyond what is kept")
  func many() throws {
    let rows = (1...1200).map { "1,2018,\($0),１\n" }.joined()
    let receipts = try test.importText("measure,fiscal_year,indicator,target\n" + rows, as: "r.csv")
    #expect(receipts[0].readings.count == 1200)
    #expect(receipts[0].readings.readings.count == ReadingLog.limit)
  }

  @Test("is no reading when it is plain, and none is made of another code")
  func plain() throws {
    let receipts = try test.importText("measure,fiscal_year,rate\n1,2018,90.50\n", as: "a.csv")
    #expect(receipts[0].readings.count == 0)
    #expect(
      try test.refusal("measure,fiscal_year,rate\n01,2018,90\n", as: "a.csv").problems
        == [.unknownMeasure(plan: "p", nearest: ["1"])])
  }

  @Test("in a duplicate row is as good as its plain spelling")
  func duplicate() throws {
    #expect(
      try test.refusal("measure,fiscal_year,rate\n1,2018,90\n1,平成30年度,90\n", as: "a.csv").problems
        == [.contradictingRow(first: 2)])
  }
}
