import Foundation
import Tables
import Testing

@testable import ReviewStore

@Suite("Upsert: a row updates what its file says and nothing else")
struct UpsertTests {
  /// A row of a resource with every column filled that can be.
  struct Full: CustomTestStringConvertible {
    let resource: Resource
    let cells: [String]
    /// What a cleared column says instead of nothing.
    var initials: [String: String] = [:]

    var testDescription: String { resource.rawValue }

    var names: [String] { resource.columns.map(\.name) }

    /// The columns that a file may leave out and a cell may clear.
    var optional: [Int] {
      resource.columns.indices.filter {
        !resource.columns[$0].isKey && !resource.columns[$0].isRequired
      }
    }

    func text(_ cells: [String]) -> String {
      names.joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n"
    }
  }

  static let full = [
    Full(
      resource: .plans,
      cells: ["z", "Plan", "2018", "2021", "2", "half_even", "era", "About", "Source", "CC0"],
      initials: ["digits": "0", "rounding": "half_up", "year_style": "western"]),
    Full(
      resource: .gradeBands, cells: ["z", "A", "120", "best", "1"], initials: ["on_track": "0"]),
    Full(resource: .fields, cells: ["z", "1", "pillar", "Safety"]),
    Full(resource: .departments, cells: ["z", "B/x", "7", "2019", "2020", "B"]),
    Full(
      resource: .measures,
      cells: ["z", "1", "7", "Patrols", "1", "5;6", "B/x;B", "2019", "2020", "What", "Why"]),
    Full(
      resource: .results,
      cells: [
        "z", "1", "2019", "1", "①", "Cars", "台", "within", "1", "2", "3", "2-3", "provisional", "1",
        "because", "4", "4 台", "provisional", "1",
      ]),
    Full(resource: .assessments, cells: ["z", "1", "2019", "90", "provisional", "good"]),
    Full(resource: .publishedMeasures, cells: ["z", "1", "2019", "91", "A"]),
    Full(resource: .publishedFields, cells: ["z", "1", "A", "2019", "4"]),
    Full(resource: .publishedIndicators, cells: ["z", "1", "2019", "1", "92"]),
  ]

  private let test: TestStore

  init() throws {
    test = try TestStore()
    try test.importText("plan,title,first_year,last_year\nz,Z,2018,2021\n", as: "plans.csv")
    try test.importText("grade,at_least\nA,100\n", as: "grade_bands.csv")
    try test.importText(
      "field,kind,name\n1,pillar,S\n5,theme,D\n6,theme,T\n", as: "fields.csv")
    try test.importText("department\nB\nB/x\n", as: "departments.csv")
    try test.importText("measure,name,field,departments\n1,P,1,B\n", as: "measures.csv")
  }

  /// The stored row of the resource, as a package has it.
  private func stored(_ full: Full) throws -> [String] {
    let sink = ByteSink()
    try test.store.write(full.resource, to: sink)
    let lines = String(decoding: sink.contents(), as: UTF8.self).split(separator: "\n")
    // A plan's title may change; all others have two columns or more that do not.
    let key = full.cells.prefix(full.resource == .plans ? 1 : 2).joined(separator: ",")
    let line = try #require(lines.last { $0.hasPrefix(key) })
    return line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  private func fill(_ full: Full) throws {
    try test.importText(full.text(full.cells), as: "full.csv", reasoned)
    #expect(try stored(full) == full.cells)
  }

  private let unchanged = "1 rows: 0 new, 0 changed, 1 unchanged"
  private let changed = "1 rows: 0 new, 1 changed, 0 unchanged"

  @Test("an absent column leaves the stored value alone", arguments: full)
  func absentColumns(full: Full) throws {
    try fill(full)
    let kept = full.names.indices.filter { !full.optional.contains($0) }
    let text =
      kept.map { full.names[$0] }.joined(separator: ",") + "\n"
      + kept.map { full.cells[$0] }.joined(separator: ",") + "\n"
    #expect(try test.tally(text, as: "a.csv", full.resource) == unchanged)
    #expect(try stored(full) == full.cells)
  }

  @Test("an empty cell leaves the stored value alone", arguments: full)
  func emptyCells(full: Full) throws {
    try fill(full)
    var cells = full.cells
    for column in full.optional { cells[column] = "" }
    #expect(try test.tally(full.text(cells), as: "a.csv") == unchanged)
    #expect(try stored(full) == full.cells)
  }

  /// A rate and its mark go together, and a measure always has a place.
  private func canClearAlone(_ column: Int, _ full: Full) -> Bool {
    !(full.resource == .assessments && full.names[column] == "rate")
      && !(full.resource == .measures && full.names[column] == "position")
  }

  /// A target that changes needs a reason: that of the full row, so that it stays as it is.
  private var reasoned: ImportOptions {
    var options = ImportOptions()
    options.reason = "because"
    return options
  }

  @Test(
    "the word (clear), or 消去, clears one value and no other", arguments: full, ["(clear)", "消去"])
  func clearWords(full: Full, word: String) throws {
    for column in full.optional where canClearAlone(column, full) {
      try fill(full)
      var cells = full.cells
      cells[column] = word
      #expect(
        try test.tally(full.text(cells), as: "a.csv", nil, reasoned) == changed,
        "\(full.names[column])")
      cells[column] = full.initials[full.names[column]] ?? ""
      #expect(try stored(full) == cells, "\(full.names[column])")
      cells[column] = word
      #expect(
        try test.tally(full.text(cells), as: "a.csv", nil, reasoned) == unchanged,
        "\(full.names[column])")
    }
  }

  @Test(
    "when empty cells clear, they do as the word does, and absent columns do not", arguments: full)
  func emptyClears(full: Full) throws {
    try fill(full)
    var options = reasoned
    options.emptyClears = true
    let kept = full.names.indices.filter { !full.optional.contains($0) }
    let text =
      kept.map { full.names[$0] }.joined(separator: ",") + "\n"
      + kept.map { full.cells[$0] }.joined(separator: ",") + "\n"
    #expect(try test.tally(text, as: "a.csv", full.resource, options) == unchanged)
    #expect(try stored(full) == full.cells)
    var cells = full.cells
    for column in full.optional { cells[column] = "" }
    _ = try test.tally(full.text(cells), as: "a.csv", nil, options)
    for column in full.optional { cells[column] = full.initials[full.names[column]] ?? "" }
    if full.resource == .measures { cells[2] = "7" }
    #expect(try stored(full) == cells)
  }

  @Test("a key or a required value is never cleared, by word or by emptiness", arguments: full)
  func neverCleared(full: Full) throws {
    try fill(full)
    var options = ImportOptions()
    options.emptyClears = true
    for column in full.names.indices where !full.optional.contains(column) {
      let isRequired = full.resource.columns[column].isRequired
      for word in ["(clear)", "消去"] {
        var cells = full.cells
        cells[column] = word
        #expect(
          try test.refusal(full.text(cells), as: "a.csv").problems == [.cannotClear],
          "\(full.names[column])")
      }
      guard isRequired, full.names[column] != "plan" || full.resource == .plans else { continue }
      var cells = full.cells
      cells[column] = ""
      #expect(
        try test.refusal(full.text(cells), as: "a.csv", nil, options).problems == [.required],
        "\(full.names[column])")
    }
  }

  @Test("each value of a row alone can change", arguments: full)
  func eachValue(full: Full) throws {
    let others: [String: String] = [
      "title": "Other", "first_year": "2018", "last_year": "2021", "digits": "1",
      "rounding": "truncate", "year_style": "era_short", "kind": "theme", "successor": "B",
      "field": "6", "other_fields": "6", "departments": "B;B/x", "formula": "ratio",
      "target_status": "", "result_status": "", "status": "", "on_track": "0", "achieved": "0",
      "grade": "A", "measures": "5", "target": "2.5",
    ]
    for column in full.names.indices where !full.resource.columns[column].isKey {
      try fill(full)
      let name = full.names[column]
      var cells = full.cells
      cells[column] = others[name] ?? (Double(cells[column]) == nil ? "other" : "5")
      // A main field is in no list of others.
      if full.resource == .measures, name == "field" { cells[5] = "5" }
      guard cells[column] != full.cells[column], !cells[column].isEmpty else { continue }
      #expect(try test.tally(full.text(cells), as: "a.csv", nil, reasoned) == changed, "\(name)")
      #expect(try stored(full) == cells, "\(name)")
    }
  }

  // MARK: - Values and typed blanks

  private let target = "SELECT target, target_text, target_status FROM indicator"
  private let result = "SELECT result, achieved, result_status FROM indicator"

  private func importResult(_ header: String, _ cells: String) throws {
    try test.importText(
      "measure,fiscal_year,indicator,\(header)\n1,2018,1,\(cells)\n", as: "r.csv", reasoned)
  }

  @Test("a typed blank takes the place of a value")
  func blankForValue() throws {
    try importResult("target,target_text,result,achieved", "100,100 台,85,1")
    try importResult("target_status,result_status", "not_set,pending")
    #expect(try test.rows(target) == [["NULL", "NULL", "not_set"]])
    #expect(try test.rows(result) == [["NULL", "NULL", "pending"]])
  }

  @Test("a value takes the place of a typed blank")
  func valueForBlank() throws {
    try importResult("target_status,result_status", "not_set,pending")
    try importResult("target,result", "100,85")
    #expect(try test.rows(target) == [["100.0", "NULL", "NULL"]])
    #expect(try test.rows(result) == [["85.0", "NULL", "NULL"]])
  }

  @Test("an achieved, too, takes the place of a typed blank")
  func achievedForBlank() throws {
    try importResult("result_status", "pending")
    try importResult("achieved", "0")
    #expect(try test.rows(result) == [["NULL", "0", "NULL"]])
  }

  @Test("provisional stays beside a value that changes, and comes beside one that is there")
  func provisional() throws {
    try importResult("result,result_status", "85,provisional")
    try importResult("result", "86")
    #expect(try test.rows(result) == [["86.0", "NULL", "provisional"]])
    try importResult("target", "100")
    try importResult("target_status", "provisional")
    #expect(try test.rows(target) == [["100.0", "NULL", "provisional"]])
  }

  @Test("one typed blank takes the place of another, and of provisional with its value")
  func blankForBlank() throws {
    try importResult("result_status,target,target_status", "pending,5,provisional")
    try importResult("result_status,target_status", "not_measured,ended")
    #expect(try test.rows(result) == [["NULL", "NULL", "not_measured"]])
    #expect(try test.rows(target) == [["NULL", "NULL", "ended"]])
  }

  @Test("an assessment's rate and its blank replace each other")
  func assessments() throws {
    func check(_ header: String, _ cells: String, _ expected: [String]) throws {
      try test.importText("measure,fiscal_year,\(header)\n1,2018,\(cells)\n", as: "a.csv")
      #expect(try test.rows("SELECT rate, status FROM assessment") == [expected])
    }
    try check("rate", "90", ["90.0", "NULL"])
    try check("status", "not_applicable", ["NULL", "not_applicable"])
    try check("rate", "80", ["80.0", "NULL"])
    try check("status", "provisional", ["80.0", "provisional"])
    try check("rate", "81", ["81.0", "provisional"])
    try check("rate,status", "(clear),pending", ["NULL", "pending"])
    try check("rate,status", "82,provisional", ["82.0", "provisional"])
    try check("rate,status", "83,消去", ["83.0", "NULL"])
  }

  @Test("provisional without a rate is no assessment")
  func provisionalAlone() throws {
    try test.importText("measure,fiscal_year,status\n1,2018,provisional\n", as: "a.csv")
    #expect(
      try test.rows(
        "SELECT rate, basis FROM measure_year WHERE measure = '1' AND fiscal_year = 2018")
        == [["NULL", "none"]])
  }

  @Test("a value that is replaced by a blank and the blank itself are in the change log")
  func logged() throws {
    try importResult("result,result_text", "85,85 台")
    try importResult("result_status", "pending")
    #expect(
      try test.rows(
        "SELECT measure, fiscal_year, item, column_name, old_value, new_value FROM change "
          + "WHERE table_name = 'indicator' ORDER BY id") == [
          ["1", "2018", "1", "result", "85.0", "NULL"],
          ["1", "2018", "1", "result_text", "85 台", "NULL"],
          ["1", "2018", "1", "result_status", "NULL", "pending"],
        ])
  }
}

@Suite("What stands beside a value that is replaced")
struct ReplacedValueTests {
  private let test: TestStore

  init() throws {
    test = try TestStore.withPlan()
    try test.importText(
      "measure,fiscal_year,indicator,target,target_text,result,result_text\n"
        + "1,2021,1,100,100 台,85,85 台\n", as: "first.csv")
  }

  private func importRow(_ header: String, _ row: String) throws -> Tally {
    var options = ImportOptions()
    options.reason = "訂正"
    return try test.receipt(
      "measure,fiscal_year,indicator,\(header)\n1,2021,1,\(row)\n", as: "next.csv", nil, options
    ).tally
  }

  private var texts: [[String]] {
    get throws { try test.rows("SELECT target, target_text, result, result_text FROM indicator") }
  }

  @Test("the text of the old value goes with it, unless the file gives one")
  func text() throws {
    _ = try importRow("result", "86")
    #expect(try texts == [["100.0", "100 台", "86.0", "NULL"]])
    _ = try importRow("result,result_text", "87,87 台")
    #expect(try texts == [["100.0", "100 台", "87.0", "87 台"]])
    _ = try importRow("target", "90")
    #expect(try texts == [["90.0", "NULL", "87.0", "87 台"]])
    _ = try importRow("result_status", "pending")
    #expect(try texts == [["90.0", "NULL", "NULL", "NULL"]])
  }

  @Test("the same value again keeps its text, and so does a mark that it is provisional")
  func kept() throws {
    #expect(try importRow("target,result", "100,85.0").unchanged == 1)
    _ = try importRow("result_status", "provisional")
    #expect(try texts == [["100.0", "100 台", "85.0", "85 台"]])
  }

  @Test("figures that are the same in 15 digits are the same")
  func digits() throws {
    _ = try importRow("result", "0.30000000000000004")
    #expect(try importRow("result", "0.3").unchanged == 1)
    #expect(try importRow("result", "0.300000000000001").changed == 1)
  }
}
