import Tables
import SQLite
import Testing

@testable import ReviewPages

/// A plan unlike the example: western years, one digit, rounding half even, five bands, no themes,
/// bureaus without sections, nothing published, and a second plan beside it.
private func otherPlan() throws -> TestStore {
  let test = try TestStore()
  try test.importText(
    """
    plan,title,first_year,last_year,digits,rounding,year_style
    green,Green plan,2023,2024,1,half_even,western
    other,Other plan,2023,2023,0,half_up,era

    """, as: "plans.csv")
  try test.importText(
    """
    plan,grade,at_least,meaning,on_track
    green,S,150,,1
    green,A,100,,1
    green,B,80,,0
    green,C,50,,0
    green,D,,,0
    other,A,,All,1

    """, as: "grade_bands.csv")
  try test.importText(
    """
    plan,field,kind,name
    green,10,pillar,Parks
    green,9,pillar,Air
    other,9,pillar,Elsewhere

    """, as: "fields.csv")
  try test.importText(
    """
    plan,measure,position,name,field,departments,first_year
    green,A-02,2,Trees,10,Parks Bureau,
    green,A-01,1,Benches,10,Parks Bureau;City Office,
    green,B-01,3,Filters,9,City Office,
    green,B-02,4,Sensors,9,City Office,2024
    other,A-01,1,Not this one,9,Nowhere,

    """, as: "measures.csv")
  try test.importText(
    """
    plan,measure,fiscal_year,rate
    green,A-01,2023,99.95
    green,A-01,2024,100.25
    green,A-02,2023,150.25
    green,B-01,2024,49.95
    other,A-01,2023,7

    """, as: "assessments.csv")
  return test
}

@Suite("The review of a plan unlike the example")
struct OtherPlanTests {
  @Test("has the years, digits and rounding of its plan, and nothing of another plan")
  func list() throws {
    let english = try otherPlan().review(of: "green")["list"]
    #expect(
      english.labels
        == ["Field", "No.", "Measure", "Bureau", "Section", "FY2023", "FY2024", "Average", "Grade"])
    #expect(
      english.texts == [
        [
          "Parks", "A-01", "Benches", "Parks Bureau, City Office", "", "100.0%", "100.2%", "100.1%",
          "A",
        ],
        ["Parks", "A-02", "Trees", "Parks Bureau", "", "150.2%", "-", "150.2%", "S"],
        ["Air", "B-01", "Filters", "City Office", "", "-", "50.0%", "50.0%", "D"],
        ["Air", "B-02", "Sensors", "City Office", "", "-", "-", "-", ""],
      ])
    let japanese = try otherPlan().review(of: "green", in: .japanese)["list"]
    #expect(
      japanese.labels
        == ["主に属する分野", "番号", "施策名", "所管局", "所管課", "2023年度", "2024年度", "平均達成率", "進捗評価"])
    #expect(
      try otherPlan().review(of: "other", in: .japanese)["list"].labels[5] == "令和5年度")
  }

  @Test("without themes has no table of a theme")
  func noThemes() throws {
    #expect(
      try otherPlan().review(of: "green").tables.map(\.name) == [
        "summary", "list", "measures", "years", "indicators", "departments", "reconciliation",
        "field-reconciliation", "findings",
      ])
  }

  @Test("has a column for each of five bands, from the highest down, and fields in number order")
  func summary() throws {
    let table = try otherPlan().review(of: "green")["summary"]
    #expect(
      table.labels == ["Field", "S", "A", "B", "C", "D", "Total", "On track", "No grade", "Kind"])
    #expect(table.texts.map { $0[0] } == ["9 Air", "10 Parks", "Whole plan"])
    #expect(table.texts[1] == ["10 Parks", "1", "1", "0", "0", "0", "2", "100.0%", "0", "Pillars"])
    #expect(table.texts[2] == ["Whole plan", "1", "1", "0", "0", "1", "4", "50.0%", "1", ""])
  }

  @Test("counts a measure without any rate in the total of its field as in that of the plan")
  func unrated() throws {
    let rows = try otherPlan().review(of: "green")["summary"].texts
    #expect(rows[0] == ["9 Air", "0", "0", "0", "0", "1", "2", "0.0%", "1", "Pillars"])
    #expect(
      rows[0][6] == "2" && rows[1][6] == "2" && rows[2][6] == "4", "fields add up to the plan")
  }

  @Test("counts a measure without any rate in the total of its bureau")
  func unratedOfBureau() throws {
    #expect(
      try otherPlan().review(of: "green")["departments"].texts == [
        ["Parks Bureau", "1", "1", "0", "0", "0", "2"],
        ["City Office", "0", "1", "0", "0", "1", "3"],
      ])
  }

  @Test("says of every measure that nothing was published")
  func notPublished() throws {
    let english = try otherPlan().review(of: "green")["reconciliation"]
    #expect(
      english.texts == [
        ["A-01", "Benches", "-", "100.100%", "", "A", "not published"],
        ["A-02", "Trees", "-", "150.250%", "", "S", "not published"],
        ["B-01", "Filters", "-", "49.950%", "", "D", "not published"],
        ["B-02", "Sensors", "-", "-", "", "", "not published"],
      ])
    let counts = try otherPlan().review(of: "green", in: .japanese)["field-reconciliation"]
    #expect(counts.texts[0] == ["9 Air", "S", "", "0", "公表なし"])
    #expect(counts.rows.count == 15)
  }

  @Test("has the findings of its own plan only")
  func findings() throws {
    let texts = try otherPlan().review(of: "green")["findings"].texts
    #expect(
      texts.map { $0.prefix(4).joined(separator: " ") } == [
        "warning not_reported A-02 FY2024", "warning shown_at_edge B-01 ",
        "warning not_reported B-01 FY2023",
        "warning not_reported B-02 FY2024", "note assessed_only  FY2023",
        "note assessed_only  FY2024",
      ])
    #expect(
      try otherPlan().review(of: "other")["findings"].texts.map { $0[1] } == ["assessed_only"])
  }

  @Test("shows every measure that no department answers for, with nothing in its place")
  func noDepartments() throws {
    let test = try otherPlan()
    try test.run("DELETE FROM measure_department; DELETE FROM department")
    let review = try test.review(of: "green")
    #expect(
      review["list"].texts.map { "\($0[1])\($0[3])\($0[4])" } == ["A-01", "A-02", "B-01", "B-02"])
    #expect(review["departments"].texts == [])
  }

  @Test("is whole when there is nothing in it yet: no bands, no fields, no measures")
  func empty() throws {
    let test = try TestStore()
    try test.importText("plan,title,first_year,last_year\np,Plan,2024,2024\n", as: "plans.csv")
    let review = try test.review()
    #expect(
      review.tables.map(\.name) == [
        "summary", "list", "measures", "years", "indicators", "departments", "reconciliation",
        "field-reconciliation", "findings",
      ])
    #expect(review["summary"].labels == ["Field", "Total", "On track", "Kind"])
    #expect(
      review["summary"].rows == [
        [
          .word("Whole plan", code: .null), .count(0), .noRate, .word("", code: .text("plan")),
        ]
      ])
    #expect(review.tables.dropFirst().dropLast().allSatisfy { $0.rows.isEmpty })
    #expect(review["findings"].texts.map { $0[1] } == ["band_gap", "no_measures"])
    #expect(review.about == nil && review.source == nil)
  }
}
