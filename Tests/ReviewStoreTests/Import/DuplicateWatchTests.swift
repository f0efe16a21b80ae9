import Testing

@testable import ReviewStore

/// A row whose key is in the file already is an error: the same, or contradicting. In every resource,
/// next to one another or far apart, in files of any order and longer than one statement holds.
@Suite("DuplicateWatch: rows that come twice")
struct DuplicateWatchTests {
  /// Rows of one resource: 150 with keys of their own, and what else a row of the same key might say.
  struct Rows: CustomTestStringConvertible {
    let resource: Resource
    let header: String
    let row: @Sendable (Int) -> String
    let other: @Sendable (Int) -> String

    var testDescription: String { resource.rawValue }

    init(
      _ resource: Resource, _ header: String, _ key: @escaping @Sendable (Int) -> String,
      value: @escaping @Sendable (Int) -> String = { "\($0)" }
    ) {
      self.resource = resource
      self.header = header
      row = { key($0) + "," + value($0) }
      other = { key($0) + "," + value($0 + 1) }
    }
  }

  static let count = 150

  static let resources = [
    Rows(.plans, "plan,first_year,last_year,title", { "p\($0),2018,2021" }),
    Rows(.gradeBands, "grade,meaning,at_least", { "G\($0),m" }, value: { "\(200 + 2 * $0)" }),
    Rows(.fields, "field,kind,name", { "N\($0),theme" }),
    Rows(.departments, "department,position", { "D\($0)" }),
    Rows(.measures, "measure,field,departments,name", { "N\($0),1,A" }),
    Rows(
      .results, "measure,fiscal_year,indicator,result",
      { "\($0 / 12 + 1),\(2018 + $0 / 3 % 4),\($0 % 3 + 1)" }),
    Rows(.assessments, "measure,fiscal_year,rate", { "\($0 / 4 + 1),\(2018 + $0 % 4)" }),
    Rows(.publishedMeasures, "measure,through_year,average", { "\($0 / 4 + 1),\(2018 + $0 % 4)" }),
    Rows(.publishedFields, "field,grade,measures", { "F\($0),A" }),
    Rows(
      .publishedIndicators, "measure,fiscal_year,indicator,rate",
      { "\($0 / 12 + 1),\(2018 + $0 / 3 % 4),\($0 % 3 + 1)" }),
  ]

  /// The order of a file's rows.
  enum Order: CaseIterable { case ascending, descending, shuffled }

  /// Where the two rows of one key stand, from 0, the later one being inserted.
  static let places = [(10, 11), (3, 66), (63, 64), (0, 150)]

  /// One plan with measures, fields and a grade for all rows.
  private func store() throws -> TestStore {
    let test = try TestStore.withPlan()
    try test.importText(GeneratedRows.measures(40), as: "measures.csv")
    let fields = (0..<Self.count).map { "F\($0),theme,Name\n" }.joined()
    try test.importText("field,kind,name\n" + fields, as: "fields.csv")
    return test
  }

  private func lines(_ rows: Rows, _ order: Order) -> [String] {
    let numbers =
      switch order {
      case .ascending: Array(0..<Self.count)
      case .descending: Array((0..<Self.count).reversed())
      case .shuffled: (0..<Self.count).map { $0 * 67 % Self.count }
      }
    return numbers.map(rows.row)
  }

  @Test("without such rows every order is right", arguments: resources, Order.allCases)
  func none(rows: Rows, order: Order) throws {
    let text = ([rows.header] + lines(rows, order)).joined(separator: "\n")
    #expect(
      try store().tally(text, as: "rows.csv") == "150 rows: 150 new, 0 changed, 0 unchanged")
  }

  @Test(
    "the later row is named, and the earlier one it repeats", arguments: resources, Order.allCases)
  func duplicates(rows: Rows, order: Order) throws {
    let test = try store()
    for (first, second) in Self.places {
      var lines = lines(rows, order)
      lines.insert(lines[first], at: second)
      let text = ([rows.header] + lines).joined(separator: "\n")
      #expect(
        try test.refusal(text, as: "rows.csv").english
          == ["rows.csv, row \(second + 2): the same as row \(first + 2). Remove one of the two."])
    }
  }

  @Test("another value makes it a contradiction", arguments: resources, Order.allCases)
  func contradictions(rows: Rows, order: Order) throws {
    let test = try store()
    for (first, second) in Self.places {
      var lines = lines(rows, order)
      let number = try #require((0..<Self.count).first { rows.row($0) == lines[first] })
      lines.insert(rows.other(number), at: second)
      let text = ([rows.header] + lines).joined(separator: "\n")
      #expect(
        try test.refusal(text, as: "rows.csv").english == [
          "rows.csv, row \(second + 2): contradicts row \(first + 2), which has the same key and "
            + "other values. Keep the one that is right."
        ])
    }
  }

  @Test("a row that comes three times is named twice, always with the first")
  func threeTimes() throws {
    let test = try store()
    #expect(
      try test.refusal(
        "measure,fiscal_year,rate\n1,2018,90\n1,2018,90\n2,2018,5\n1,2018,91\n", as: "a.csv"
      ).problems == [.duplicateRow(first: 2), .contradictingRow(first: 2)])
  }

  @Test("two rows of which one leaves the plan out are of one key")
  func planLeftOut() throws {
    let test = try store()
    for rows in Self.resources where rows.resource != .plans {
      let text = "plan,\(rows.header)\np,\(rows.row(0))\n,\(rows.other(0))\n"
      #expect(
        try test.refusal(text, as: "rows.csv").problems == [.contradictingRow(first: 2)],
        "\(rows.resource)")
    }
  }

  @Test("two rows of which one leaves the last year out are of one key")
  func yearLeftOut() throws {
    let test = try store()
    for text in [
      "measure,through_year,average\n1,,90\n1,2021,91\n",
      "field,grade,through_year,measures\nF1,A,,1\nF1,A,2021,2\n",
      "field,grade,through_year,measures\n,A,,1\n,A,2021,2\n",
    ] {
      #expect(try test.refusal(text, as: "rows.csv").problems == [.contradictingRow(first: 2)])
    }
  }

  @Test("a year or number in another spelling is the same key")
  func spelling() throws {
    let test = try store()
    #expect(
      try test.refusal(
        "measure,fiscal_year,indicator,result\n1,2018,1,5\n1,02018,01,6\n", as: "rows.csv"
      ).problems == [.contradictingRow(first: 2)])
  }

  @Test("keys that only look alike when put side by side are apart")
  func similarKeys() throws {
    let test = try TestStore()
    try test.importText(
      "plan,title,first_year,last_year\na,A,2018,2021\na/b,B,2018,2021\n", as: "plans.csv")
    #expect(
      try test.tally("plan,department\na,b\na/b,b\na,b/c\na/b,c\n", as: "departments.csv")
        == "4 rows: 4 new, 0 changed, 0 unchanged")
  }

  @Test("a key of one file may come again in the next")
  func twoFiles() throws {
    let test = try store()
    let one = try test.folder.write("measure,fiscal_year,rate\n2,2018,90\n1,2018,80\n", to: "1.csv")
    let two = try test.folder.write("measure,fiscal_year,rate\n2,2018,90\n1,2018,80\n", to: "2.csv")
    let receipts = try test.store.importFiles([ImportSource(path: one), ImportSource(path: two)])
    #expect(
      receipts.map(\.tally.spelled) == [
        "2 rows: 2 new, 0 changed, 0 unchanged", "2 rows: 0 new, 0 changed, 2 unchanged",
      ])
  }
}
