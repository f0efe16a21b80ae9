import SQLite
import Testing

@testable import ReviewStore

@Suite("Reports: which rows they have")
struct ReportRowsTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  /// The values of some columns of a report with its usual parameters, `column=value`.
  private func rows(_ name: String, _ columns: [String]) throws -> [String] {
    let query = try #require(SavedQuery.builtIn.first { $0.name == name })
    let statement = try test.store.connection.prepare(query.sql)
    try statement.bind(parameters: query.values(given: [:]))
    let places = try columns.map { try #require(statement.columnNames.firstIndex(of: $0)) }
    var rows: [String] = []
    while try statement.step() {
      rows.append(places.map { statement.row.value(at: $0).spelled }.joined(separator: " "))
    }
    return rows
  }

  @Test(
    "completed: a measure goes on with the indicators that have not ended, or those of a later year"
  )
  func completed() throws {
    try test.importText(
      """
      measure,fiscal_year,indicator,target,target_status,result,result_status
      1,2019,1,10,,9,
      1,2019,2,,ended,,ended
      2,2019,1,,,,ended
      2,2019,2,,ended,,
      3,2019,1,10,,9,

      """, as: "results.csv")
    #expect(try rows("completed", ["measure", "last_active_year"]) == ["2 2018"])
    try test.importText(
      "measure,fiscal_year,status\n3,2020,ended\n", as: "assessments.csv")
    #expect(
      try rows("completed", ["measure", "last_active_year"]) == ["2 2018", "3 2019"])
    try test.importText(
      "measure,fiscal_year,indicator,target,result\n2,2021,1,10,9\n", as: "results.csv")
    #expect(try rows("completed", ["measure", "last_active_year"]) == ["3 2019"])
  }

  @Test("gaps: a mark beside a figure is no reason for a missing rate")
  func gaps() throws {
    try test.importText(
      """
      measure,fiscal_year,indicator,target,target_status,result,result_status
      1,2019,1,10,provisional,,pending
      1,2019,2,,not_set,9,provisional
      2,2019,1,10,provisional,,

      """, as: "results.csv")
    #expect(
      try rows("gaps", ["measure", "fiscal_year", "reasons"]).filter { $0.contains("2019") }
        == ["1 2019 pending,not_set", "2 2019 NULL", "3 2019 NULL"])
  }

  @Test("blanks: an assessment without a rate is missing nothing unless it says why there is none")
  func blanks() throws {
    try test.importText(
      """
      measure,fiscal_year,rate,status,comment
      1,2019,,,In words.
      2,2019,,pending,
      3,2019,90,provisional,
      3,2020,,provisional,Soon.

      """, as: "assessments.csv")
    #expect(
      try rows("blanks", ["fiscal_year", "what", "reason", "figures"])
        == ["2019 assessment pending 1"])
    try test.importText(
      "measure,fiscal_year,indicator,target,result_text,result_status\n"
        + "1,2019,1,10,about 9,provisional\n", as: "results.csv")
    #expect(
      try rows("blanks", ["fiscal_year", "what", "reason", "figures"])
        == ["2019 assessment pending 1", "2019 result missing 1"])
  }
}
