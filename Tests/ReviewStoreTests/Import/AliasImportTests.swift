import ReviewStore
import Testing

@Suite("Files with names of other years")
struct AliasImportTests {
  private let test: TestStore
  private let options = NameOptions()

  init() throws { test = try TestStore.withPlan() }

  private func readings(_ receipt: Receipt) -> [String] {
    receipt.readings.readings.map { "\($0.row) \($0.column): \($0.written) → \($0.read)" }
  }

  @Test("results, assessments and published figures under a measure's old code")
  func measureCodes() throws {
    _ = try test.store.renameMeasure("1", code: "A-1", name: nil, options)
    for (name, text) in [
      ("results.csv", "measure,fiscal_year,indicator,target,result\n1,2018,1,10,9\n2,2018,1,5,5\n"),
      ("assessments.csv", "measure,fiscal_year,rate\n1,2018,90\n1,2019,95\n"),
      ("published_measures.csv", "measure,average,grade\n2,80,C\n1,92.5,B\n"),
      ("published_indicators.csv", "measure,fiscal_year,indicator,rate\n1,2018,1,90\n"),
    ] {
      let receipt = try test.receipt(text, as: name)
      #expect(
        readings(receipt)
          == text.split(separator: "\n").enumerated().filter { $0.element.hasPrefix("1,") }
          .map { "\($0.offset + 1) measure: 1 → A-1" }, "\(name)")
      #expect(receipt.readings.count > 0)
    }
    #expect(
      try test.rows("SELECT measure, fiscal_year, rate FROM measure_year WHERE rate IS NOT NULL")
        .contains(["A-1", "2018", "90.0"]))
    #expect(try test.rows("SELECT measure_id FROM published_indicator") == [["1"]])
  }

  @Test("the old and the new code in one file are one measure")
  func sameMeasure() throws {
    _ = try test.store.renameMeasure("1", code: "A-1", name: nil, options)
    #expect(
      try test.refusal(
        "measure,fiscal_year,rate\nA-1,2018,90\n1,2018,91\n", as: "assessments.csv"
      ).problems == [.contradictingRow(first: 2)])
    #expect(
      try test.refusal(
        "measure,name,field,departments\nA-1,X,1,総務局\n1,Y,1,総務局\n", as: "measures.csv"
      ).problems == [.contradictingRow(first: 2)])
  }

  @Test("codes are compared to the letter: leading zeros and capitals stay, width does not")
  func exactCodes() throws {
    _ = try test.store.renameMeasure("1", code: "A-1", name: nil, options)
    let receipt = try test.receipt("measure,fiscal_year,rate\n１,2018,90\n", as: "assessments.csv")
    #expect(receipt.readings.readings.map(\.read) == ["A-1"])
    for code in ["01", "a-1"] {
      let refusal = try test.refusal(
        "measure,fiscal_year,rate\n\(code),2018,90\n", as: "assessments.csv")
      #expect(
        refusal.problems == [.unknownMeasure(plan: "p", nearest: code == "a-1" ? ["A-1"] : [])])
    }
  }

  @Test("a list of measures under old codes, fields and departments changes what they are today")
  func measures() throws {
    _ = try test.store.renameMeasure("1", code: "A-1", name: nil, options)
    _ = try test.store.renameField("1", code: "S", name: nil, options)
    _ = try test.store.renameField("5", code: "T", name: nil, options)
    _ = try test.store.renameDepartment("市民局/防犯課", to: "市民局/安全課", options)
    let receipt = try test.receipt(
      """
      measure,name,field,other_fields,departments
      1,Patrols,1,5;6,市民局/防犯課;総務局
      2,Sewers,S,,環境局/下水課

      """, as: "measures.csv")
    #expect(
      readings(receipt) == [
        "2 measure: 1 → A-1", "2 field: 1 → S", "2 other_fields: 5 → T",
        "2 departments: 市民局/防犯課 → 市民局/安全課",
      ])
    #expect(receipt.tally.spelled == "2 rows: 0 new, 1 changed, 1 unchanged")
    #expect(
      try test.rows("SELECT code, field FROM measure ORDER BY id")
        == [["A-1", "S"], ["2", "S"], ["3", "2"]])
    #expect(try test.rows("SELECT field FROM measure_field ORDER BY field") == [["6"], ["T"]])
    #expect(try test.rows("SELECT count(*) FROM department") == [["5"]])
  }

  @Test("old and new name of one thing in a list are one entry too many")
  func repeated() throws {
    _ = try test.store.renameField("5", code: "T", name: nil, options)
    _ = try test.store.renameDepartment("市民局/防犯課", to: "市民局/安全課", options)
    #expect(
      try test.refusal(
        "measure,name,field,other_fields,departments\n1,P,1,T;5,市民局/安全課;市民局/防犯課\n",
        as: "measures.csv"
      ).problems == [.repeatedInList("5"), .repeatedInList("市民局/防犯課")])
  }

  @Test("a field's old code in a list of fields, and in published counts")
  func fields() throws {
    _ = try test.store.renameField("1", code: "S", name: nil, options)
    let fields = try test.receipt(
      "field,kind,name\n1,pillar,Security\n9,theme,New\n", as: "fields.csv")
    #expect(readings(fields) == ["2 field: 1 → S"])
    #expect(fields.tally.spelled == "2 rows: 1 new, 1 changed, 0 unchanged")
    let counts = try test.receipt(
      "field,grade,measures\n1,A,3\n,A,4\n2,A,1\n", as: "published_fields.csv")
    #expect(readings(counts) == ["2 field: 1 → S"])
    #expect(
      try test.rows("SELECT field, measures FROM published_field ORDER BY id")
        == [["S", "3"], ["NULL", "4"], ["2", "1"]])
    #expect(
      try test.refusal("field,grade,measures\n1,A,3\nS,A,4\n", as: "published_fields.csv").problems
        == [.contradictingRow(first: 2)])
  }

  @Test("a list of departments under old paths, sections that are new among them")
  func departments() throws {
    _ = try test.store.renameDepartment("市民局", to: "市民生活局", options)
    let receipt = try test.receipt(
      "department,first_year,successor\n市民局,2018,\n市民局/防犯課,2019,市民局/相談課\n市民局/相談課,2020,\n",
      as: "departments.csv")
    #expect(
      readings(receipt) == [
        "2 department: 市民局 → 市民生活局", "3 department: 市民局/防犯課 → 市民生活局/防犯課",
        "3 successor: 市民局/相談課 → 市民生活局/相談課", "4 department: 市民局/相談課 → 市民生活局/相談課",
      ])
    #expect(receipt.tally.spelled == "3 rows: 1 new, 2 changed, 0 unchanged")
    #expect(
      try test.rows(
        "SELECT name, first_year FROM department WHERE listed = 1 ORDER BY first_year")
        == [["市民生活局", "2018"], ["防犯課", "2019"], ["相談課", "2020"]])
  }

  @Test("a department is found whatever its width and spaces, also one of the same file")
  func spelling() throws {
    let receipt = try test.receipt(
      """
      measure,name,field,departments
      4,New,1,総務局/ＩＣＴ推進課
      5,Other,1,総務局／ICT 推進課;市民局 / 防犯課

      """, as: "measures.csv")
    #expect(
      readings(receipt) == [
        "3 departments: 総務局／ICT 推進課 → 総務局/ＩＣＴ推進課",
        "3 departments: 市民局 / 防犯課 → 市民局/防犯課",
      ])
    #expect(try test.rows("SELECT count(*) FROM department") == [["6"]])
  }

  @Test("a path that may be either of two departments is refused")
  func ambiguous() throws {
    try test.importText(
      "measure,name,field,departments\n4,N,1,総務局/ICT課\n5,N,1,総務局/広報課\n", as: "measures.csv")
    try test.run("UPDATE department SET name = 'ｉｃｔ課' WHERE name = '広報課'")
    let refusal = try test.refusal(
      "measure,name,field,departments\n6,N,1,総務局/Ict課\n", as: "measures.csv")
    #expect(
      refusal.problems
        == [.ambiguousName("総務局/Ict課", candidates: ["総務局/ICT課", "総務局/ｉｃｔ課"])])
  }

  @Test("readings of names and of figures are told in the order of the rows")
  func order() throws {
    _ = try test.store.renameMeasure("1", code: "A-1", name: nil, options)
    let receipt = try test.receipt(
      "measure,fiscal_year,rate\n2,2018,９０\n1,2018,９１\n2,2019,９２\n", as: "assessments.csv")
    #expect(
      readings(receipt) == [
        "2 rate: ９０ → 90", "3 measure: 1 → A-1", "3 rate: ９１ → 91", "4 rate: ９２ → 92",
      ])
  }

  @Test("a file written before a renaming still imports; the name that it says counts")
  func formerFile() throws {
    let before = try test.rows("SELECT code, name FROM measure")
    let folder = test.folder.file("before")
    _ = try test.store.writePackage(to: folder)
    _ = try test.store.renameMeasure("1", code: "A-1", name: "Rounds", options)
    _ = try test.store.importFiles([ImportSource(path: folder + "/measures.csv")])
    // Last year's file says last year's name: what it says counts, under the code of today.
    #expect(
      try test.rows("SELECT code, name FROM measure")
        == [["A-1", before[0][1]]] + before.dropFirst())
  }
}
