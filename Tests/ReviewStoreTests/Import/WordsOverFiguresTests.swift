import ReviewStore
import Tables
import Testing

@testable import ReviewStore

/// Words take the place of figures and figures that of words: what was said before never stands
/// beside what is said now.
@Suite("Words over figures, and figures over words")
struct WordsOverFiguresTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  /// The one stored indicator: what is asked for.
  private func indicator(_ columns: String) throws -> [String] {
    try test.rows("SELECT \(columns) FROM indicator")[0]
  }

  private func importRow(_ header: String, _ row: String) throws {
    var options = ImportOptions()
    options.reason = "見直し"
    try test.importText(
      "measure,fiscal_year,indicator,\(header)\n1,2021,1,\(row)\n", as: "answers.csv", options)
  }

  private func refusal(_ header: String, _ row: String) throws -> Refusal {
    try test.refusal(
      "measure,fiscal_year,indicator,\(header)\n1,2021,1,\(row)\n", as: "b.csv")
  }

  private let result = "result, result_text, result_status, achieved"
  private let target = "target, target_max, target_text, target_status"

  @Test(
    "an achievement is no result of an indicator whose target is a figure",
    arguments: ["達成", "〇", "実施", "未達成", "実施（3回）"])
  func achievementOfFigure(word: String) throws {
    try importRow("target,result", "100,85")
    let refusal = try refusal("result", word)
    #expect(
      refusal.english == [
        "b.csv, row 2, column result: “\(word)” says whether it was achieved, but the target is the "
          + "figure 100. Write the figure that was reached; where there is none, choose the reason in "
          + "result_status; where no figure is meant, set the formula to achieved."
      ])
    #expect(
      refusal.japanese == [
        "b.csv 2行目「result」列: 「\(word)」は達成したかどうかを示しますが、目標は数値（100）です。"
          + "実績の数値を入力し、数値がない場合は「実績状況」で理由を選んでください。"
          + "数値で測らない指標の場合は、計算方法を「達成・未達成」（achieved）にしてください。"
      ])
  }

  @Test(
    "wherever the target stands",
    arguments: [
      ("target,result", "100,達成"), ("result,target", "達成,100"), ("result,target", "達成,100件"),
      ("formula,target,result", "at_most,5件以内,達成"),
    ])
  func achievementBesideFigure(header: String, row: String) throws {
    let problems = try refusal(header, row).problems
    #expect(problems.count == 1)
    guard case .achievementOfFigure? = problems.first else {
      Issue.record("\(problems)")
      return
    }
  }

  @Test(
    "it is one where the row takes the figure away, or says that the rate is of achievement",
    arguments: [
      ("target,result", "実施,達成"), ("formula,result", "achieved,達成"),
      ("target_status,result", "未設定,達成"), ("target,result", "(clear),達成"),
      ("target,result", "未設定,達成"),
    ])
  func achievementInstead(header: String, row: String) throws {
    try importRow("target,result,result_text", "100,85,85 台")
    try importRow(header, row)
    #expect(try indicator(result) == ["NULL", "達成", "NULL", "1"])
  }

  @Test("an achievement clears the figure of a result that has no target")
  func achievementOverFigure() throws {
    try importRow("result,result_text", "85,85 台")
    try importRow("result", "未達成")
    #expect(try indicator(result) == ["NULL", "未達成", "NULL", "0"])
  }

  @Test("a target that comes later leaves a finding, in the same import too")
  func targetLater() throws {
    let sources = [("a.csv", "result\n1,2021,1,達成\n"), ("b.csv", "target\n1,2021,1,100\n")]
    let files = try sources.map { name, text in
      ImportSource(
        path: try test.folder.write("measure,fiscal_year,indicator," + text, to: name))
    }
    _ = try test.store.importFiles(files)
    #expect(try indicator("target, \(result)") == ["100.0", "NULL", "達成", "NULL", "1"])
    #expect(
      try test.rows("SELECT indicator FROM finding WHERE code = 'words_for_figure'") == [["1"]])
  }

  @Test("words clear the figure of a result, and what was said in its place")
  func wordsOverResult() throws {
    try importRow("target,result,result_status,achieved", "増加,85,provisional,1")
    try importRow("result", "多数")
    #expect(try indicator(result) == ["NULL", "多数", "NULL", "NULL"])
    #expect(
      try test.rows(
        "SELECT message FROM finding WHERE fiscal_year = 2021 AND code = 'incomplete'") == [
          [
            "No rate is computed for the year: the result of indicator 1 is missing. Import what is "
              + "missing, or say why there is none."
          ]
        ])
  }

  @Test("words clear the figures of a target, and why there was none")
  func wordsOverTarget() throws {
    try importRow("formula,target,target_max,target_status", "within,10,20,provisional")
    try importRow("target", "増加")
    #expect(try indicator(target) == ["NULL", "NULL", "増加", "NULL"])
    #expect(try indicator("target_original, target_reason") == ["10.0", "見直し"])
  }

  @Test("words over a stored target need a reason, as any change does")
  func wordsNeedReason() throws {
    try importRow("target", "10")
    let refusal = try refusal("target", "増加")
    #expect(
      refusal.english == [
        "b.csv, row 2, column target: the target 10 would be cleared, which needs a reason. Write it in "
          + "target_reason, or give the import a --reason."
      ])
  }

  @Test("a range takes the place of a target and its upper bound")
  func rangeOverTarget() throws {
    try importRow("target,target_max", "10,20")
    try importRow("target", "10～30")
    #expect(try indicator(target) == ["NULL", "NULL", "10～30", "NULL"])
  }

  @Test("a figure takes the place of words and of an achievement")
  func figureOverWords() throws {
    try importRow("target,result", "実施,達成")
    try importRow("target,result", "100,85")
    #expect(try indicator(target) == ["100.0", "NULL", "NULL", "NULL"])
    #expect(try indicator(result) == ["85.0", "NULL", "NULL", "NULL"])
  }

  @Test("an achievement that the formula counts stays beside the figure")
  func achievedFormula() throws {
    try importRow("formula,target,result", "achieved,実施,達成")
    try importRow("result", "3")
    #expect(try indicator("result, achieved") == ["3.0", "1"])
  }

  @Test("an achievement and a figure that came together stay, whatever figure comes next")
  func bothGiven() throws {
    try importRow("target,result,achieved", "100,85,0")
    try importRow("result", "86")
    #expect(try indicator("result, achieved") == ["86.0", "0"])
  }

  @Test("an upper bound that is added leaves the target's text, one that changes does not")
  func upperBound() throws {
    try importRow("target,target_text", "10,10 件")
    try importRow("target_max", "20")
    #expect(try indicator(target) == ["10.0", "20.0", "10 件", "NULL"])
    try importRow("target_max", "30")
    #expect(try indicator(target) == ["10.0", "30.0", "NULL", "NULL"])
  }

  @Test("an achievement in its own column leaves the figure's text")
  func achievementBesideText() throws {
    try importRow("target,result,result_text", "100,85,85 件")
    try importRow("achieved", "0")
    #expect(try indicator(result) == ["85.0", "85 件", "NULL", "0"])
  }

  @Test("a blank takes the place of a range's two bounds")
  func blankOverRange() throws {
    try importRow("formula,target,target_max,target_text", "within,10,20,10～20")
    try importRow("target", "未設定")
    #expect(try indicator(target) == ["NULL", "NULL", "NULL", "not_set"])
  }

  @Test("two files that give a figure and words contradict each other")
  func contradiction() throws {
    let files = try [("a.csv", "85"), ("b.csv", "達成")].map { name, cell in
      ImportSource(
        path: try test.folder.write(
          "measure,fiscal_year,indicator,result\n1,2021,1,\(cell)\n", to: name))
    }
    let problems = try test.refusal(of: files).problems
    #expect(!problems.isEmpty)
    for problem in problems {
      guard case .contradictsFile = problem else {
        Issue.record("\(problem)")
        continue
      }
    }
  }

  @Test("rows without an indicator's number are read by the indicator that they are of")
  func withoutNumber() throws {
    try importRow("unit,target", "万人,100")
    let refusal = try test.refusal(
      "measure,fiscal_year,result\n1,2021,達成\n2,2021,5\n", as: "b.csv")
    #expect(refusal.problems.count == 1)
    try test.importText("measure,fiscal_year,result\n1,2021,\"850,000人\"\n", as: "c.csv")
    #expect(try indicator("unit, result") == ["万人", "85.0"])
  }
}

@Suite("Figures and codes as spreadsheets spell them")
struct SpreadsheetSpellingTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  private func readings(_ receipt: Receipt) -> [String] {
    receipt.readings.readings.map { "\($0.column): \($0.written) → \($0.read)" }
  }

  @Test(
    "a figure in scientific notation is told as it was read",
    arguments: [
      ("1.2E+05", "120000.0", "120000"), ("1E2", "100.0", "100"), ("1.0E-3", "0.001", "0.001"),
      ("１．２Ｅ＋０５", "120000.0", "120000"), (".77", "0.77", "0.77"), ("+5", "5.0", "5"),
    ])
  func figures(written: String, stored: String, read: String) throws {
    let receipt = try test.receipt(
      "measure,fiscal_year,indicator,result\n1,2021,1,\(written)\n", as: "a.csv")
    #expect(try test.rows("SELECT result, result_text FROM indicator") == [[stored, "NULL"]])
    #expect(readings(receipt) == ["result: \(written) → \(read)"])
  }

  @Test(
    "a figure that lost digits is refused, in every column of figures",
    arguments: [
      ("results", "measure,fiscal_year,indicator,result", "1,2021,1,"),
      ("results", "measure,fiscal_year,indicator,target", "1,2021,1,"),
      ("results", "measure,fiscal_year,indicator,baseline", "1,2021,1,"),
      ("assessments", "measure,fiscal_year,rate", "1,2021,"),
    ])
  func lostDigits(resource: String, header: String, row: String) throws {
    let column = try #require(header.split(separator: ",").last)
    for written in ["1.23457E+06", "1.23E+05"] {
      let refusal = try test.refusal(
        "\(header)\n\(row)\(written)\n", as: "a.csv", Resource(rawValue: resource))
      #expect(
        refusal.english == [
          "a.csv, row 2, column \(column): “\(written)” is how a spreadsheet shows a longer figure: the "
            + "digits that it does not show are lost. Give the column a number format, and write all "
            + "digits."
        ])
      #expect(
        refusal.japanese == [
          "a.csv 2行目「\(column)」列: 「\(written)」は、桁の多い数値を表計算ソフトが省略して表示したもので、"
            + "省略された桁は失われています。列の表示形式を「数値」にして、すべての桁を入力してください。"
        ])
    }
  }

  @Test("JSON's numbers are exact, and are not told")
  func json() throws {
    let receipt = try test.receipt(
      #"[{"measure":"1","fiscal_year":2021,"indicator":1,"target":1.23457E+11,"result":1E2}]"#,
      as: "a.json")
    #expect(try test.rows("SELECT target, result FROM indicator") == [["123457000000.0", "100.0"]])
    #expect(readings(receipt) == [])
  }

  @Test(
    "years, numbers and codes that a program spelled with a point",
    arguments: [
      ("a.csv", "施策番号,年度,指標番号,実績\n1.0,2021.0,1.0,86.0\n"),
      ("a.json", #"[{"施策番号":1.0,"年度":2021.0,"指標番号":1.0,"実績":86.0}]"#),
    ])
  func points(file: String, text: String) throws {
    let receipt = try test.receipt(text, as: file)
    #expect(
      try test.rows("SELECT measure_id, fiscal_year, number, result FROM indicator")
        == [["1", "2021", "1", "86.0"]])
    #expect(
      Set(readings(receipt)) == ["施策番号: 1.0 → 1", "年度: 2021.0 → 2021", "指標番号: 1.0 → 1"])
  }

  @Test(
    "a code that a spreadsheet took for a number is refused with the reason",
    arguments: ["1.23457E+11", "1E+02", "１Ｅ＋０２"])
  func codes(code: String) throws {
    let english =
      "“\(code)” is what a spreadsheet makes of a code with many digits or an E in it. Format the column "
      + "as text, and write the code again."
    let japanese =
      "「\(code)」は、桁の多いコードや E を含むコードを表計算ソフトが数値に変えたものです。"
      + "列の表示形式を「文字列」にして、コードを入力し直してください。"
    let files: [(text: String, column: String)] = [
      ("measure,fiscal_year,indicator,result\n\(code),2021,1,5\n", "measure"),
      ("measure,fiscal_year,rate\n\(code),2021,5\n", "measure"),
      ("measure,name,field,departments\n\(code),New,1,市民局\n", "measure"),
      ("measure,name,field,departments\n9,New,\(code),市民局\n", "field"),
      ("field,kind,name\n\(code),pillar,New\n", "field"),
      ("plan,title,first_year,last_year\n\(code),New,2018,2021\n", "plan"),
    ]
    for (text, column) in files {
      let refusal = try test.refusal(text, as: "a.csv")
      #expect(refusal.english == ["a.csv, row 2, column \(column): " + english], "\(text)")
      #expect(refusal.japanese == ["a.csv 2行目「\(column)」列: " + japanese], "\(text)")
    }
  }

  @Test("a code of a person may look so")
  func codeOfPerson() throws {
    try test.importText("measure,name,field,departments\n1E2,New,1,市民局\n", as: "m.csv")
    try test.importText("measure,fiscal_year,rate\n1E2,2021,90\n", as: "a.csv")
    #expect(try test.rows("SELECT rate FROM assessment") == [["90.0"]])
  }

  @Test(
    "codes are matched in every width and with every dash, and told",
    arguments: ["Ａ－０２", "A－02", "A–02", "Aー02"])
  func dashes(written: String) throws {
    try test.importText("measure,name,field,departments\nA-02,New,1,市民局\n", as: "m.csv")
    let receipt = try test.receipt(
      "measure,fiscal_year,rate\n\(written),2021,90\n", as: "a.csv")
    #expect(readings(receipt) == ["measure: \(written) → A-02"])
    let again = try test.receipt(
      "measure,name,field,departments\n\(written),Newer,1,市民局\n", as: "m.csv")
    #expect(again.tally.changed == 1)
    #expect(readings(again) == ["measure: \(written) → A-02"])
    #expect(
      try test.rows("SELECT code, name FROM measure WHERE code LIKE 'A%'") == [["A-02", "Newer"]])
  }

  @Test("a code that may be of two measures is not guessed, and one that is there is itself")
  func ambiguousCodes() throws {
    try test.run(
      """
      INSERT INTO measure (plan, code, position, name, field) VALUES
        ('p', 'A-02', 8, 'a', '1'), ('p', 'A–02', 9, 'b', '1');
      """)
    let receipt = try test.receipt("measure,fiscal_year,rate\nA–02,2021,90\n", as: "a.csv")
    #expect(readings(receipt) == [])
    guard
      case .unknownMeasure? = try test.refusal(
        "measure,fiscal_year,rate\nＡ－０２,2021,90\n", as: "b.csv"
      ).problems.first
    else {
      Issue.record("it was taken for one of them")
      return
    }
  }

  @Test("one code in two spellings is one measure of a file, and repeated")
  func repeatedCodes() throws {
    let refusal = try test.refusal(
      "measure,name,field,departments\nB-1,New,1,市民局\nＢ－１,Other,1,市民局\n", as: "m.csv")
    #expect(refusal.problems == [.contradictingRow(first: 2)])
  }

  @Test("fields and plans too")
  func otherCodes() throws {
    try test.run(
      """
      INSERT INTO field (plan, code, kind, name) VALUES ('p', 'F-1', 'pillar', 'x');
      """)
    let receipt = try test.receipt(
      "plan,measure,name,field,departments\nｐ,9,New,Ｆ－１,市民局\n", as: "m.csv")
    #expect(
      try test.rows("SELECT plan, field FROM measure WHERE code = '9'") == [["p", "F-1"]])
    #expect(Set(readings(receipt)) == ["plan: ｐ → p", "field: Ｆ－１ → F-1"])
  }

  @Test("a full-width semicolon stands between departments as the other does, and is told")
  func wideSemicolon() throws {
    let receipt = try test.receipt(
      "measure,name,field,departments\n8,New,1,市民局；環境局\n", as: "m.csv")
    #expect(readings(receipt) == ["departments: 市民局；環境局 → 市民局;環境局"])
    #expect(
      try test.rows("SELECT bureau FROM measure_owner WHERE measure = '8' ORDER BY position")
        == [["市民局"], ["環境局"]])
  }

  @Test("a slash behind a bureau says nothing, and is told")
  func trailingSlash() throws {
    let receipt = try test.receipt(
      "measure,name,field,departments\n8,New,1,市民局/\n9,New,1,消防局/;市民局/防犯課/\n", as: "m.csv")
    #expect(
      readings(receipt) == [
        "departments: 市民局/ → 市民局", "departments: 消防局/ → 消防局",
        "departments: 市民局/防犯課/ → 市民局/防犯課",
      ])
    #expect(
      try test.rows("SELECT name FROM department WHERE parent IS NULL ORDER BY id")
        == [["市民局"], ["環境局"], ["総務局"], ["消防局"]])
    for path in ["/防犯課", "市民局//防犯課", "/", "市民局//", "市民局/防犯課/係"] {
      #expect(
        try test.refusal(
          "measure,name,field,departments\n7,New,1,\(path)\n", as: "n.csv"
        ).problems == [.departmentTooDeep(path)], "\(path)")
    }
  }

  @Test("a rate that may be a fraction among percentages is told, unless it has its sign")
  func fractions() throws {
    func notes(_ rates: String...) throws -> [String] {
      let rows = rates.enumerated().map { "\($0 % 3 + 1),\(2018 + $0 / 3),\($1)\n" }.joined()
      return try test.receipt("measure,fiscal_year,rate\n" + rows, as: "a.csv").notes.flatMap {
        [$0.message(in: .english), $0.message(in: .japanese)]
      }
    }
    let english =
      "row 3: a rate of 2 % or less among percentages; check that 102 % was not written as 1.02 (a "
      + "percent sign behind the figure says that it is right)"
    let japanese =
      "3行目の達成率は、他に比べて小さく 2％以下です。102％を 1.02 と書いたものでないか確かめてください"
      + "（正しい場合は % を付けてください）"
    #expect(try notes("1.02", "0.98", "1") == [], "nothing to compare with")
    #expect(try notes("98", "1.02", "100") == [english, japanese])
    #expect(try notes("98", "1.02%", "100") == [])
    #expect(try notes("98", "0", "100") == [])
    #expect(try notes("98", "0.05", "100") == [])
    #expect(try notes("8", "1.02", "5") == [])
    // A file of fractions, where the store has percentages.
    try test.importText("measure,fiscal_year,rate\n1,2021,90\n", as: "b.csv")
    #expect(
      try notes("1.02", "0.98") == [
        english.replacing("row 3: a rate", with: "rows 2, 3: rates"),
        japanese.replacing("3行目", with: "2, 3行目"),
      ])
  }
}

/// What was tried on the worked example and went wrong.
@Suite("Inputs that went wrong in the example")
struct ExampleInputTests {
  private let test: TestStore

  init() throws {
    test = try TestStore()
    _ = try test.store.importPackage(ProjectFolder.example)
  }

  private let result = """
    SELECT i.result, i.result_text FROM indicator AS i JOIN measure AS m ON m.id = i.measure_id
    WHERE m.code = '5' AND i.fiscal_year = 2021 AND i.number = 1
    """

  @Test("words as the result of a ratio indicator leave no figure beside them: they are refused")
  func words() throws {
    #expect(
      try test.refusal("施策番号,年度,指標番号,実績\n5,2021,1,達成\n", as: "a.csv").problems
        == [.achievementOfFigure(target: "100", statusColumn: "result_status")])
    #expect(try test.rows(result) == [["85.0", "85 台"]])
  }

  @Test("a figure of which a spreadsheet shows six digits is refused")
  func scientific() throws {
    #expect(
      try test.refusal("施策番号,年度,指標番号,実績\n7,2021,1,1.23457E+11\n", as: "a.csv").problems
        == [.digitsLost])
  }

  @Test("whole numbers with a point are the same numbers")
  func points() throws {
    let tally = try test.tally("施策番号,年度,指標番号,実績\n5.0,2021.0,1.0,86.0\n", as: "a.csv")
    #expect(tally == "1 rows: 0 new, 1 changed, 0 unchanged")
    #expect(try test.rows(result) == [["86.0", "NULL"]])
  }
}
