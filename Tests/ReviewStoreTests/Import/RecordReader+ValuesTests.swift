import ReviewStore
import Testing

@testable import ReviewStore

@Suite("Cells that say more than a figure")
struct RecordReaderValuesTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  /// The stored indicators: what is asked for, by number.
  private func indicators(_ columns: String) throws -> [[String]] {
    try test.rows("SELECT \(columns) FROM indicator ORDER BY measure_id, fiscal_year, number")
  }

  private func importRow(_ header: String, _ row: String) throws -> Receipt {
    try test.receipt(
      "measure,fiscal_year,indicator,\(header)\n1,2021,1,\(row)\n", as: "answers.csv")
  }

  @Test("a unit is split off and stored, the text kept, and both told")
  func unit() throws {
    let receipt = try importRow("target", "\"15,000 人\"")
    #expect(try indicators("target, unit, target_text") == [["15000.0", "人", "15,000 人"]])
    #expect(
      receipt.readings.readings.map { "\($0.written) → \($0.read)" } == ["15,000 人 → 15000 人"])
  }

  @Test("a unit is checked against the indicator's own, in the file or in the store")
  func checkedUnit() throws {
    _ = try importRow("unit,target", "万人,\"2,746 万人\"")
    #expect(try indicators("target, unit") == [["2746.0", "万人"]])
    _ = try importRow("result", "27460000 人")
    #expect(try indicators("result, unit") == [["2746.0", "万人"]])
    let refusal = try test.refusal(
      "measure,fiscal_year,indicator,result\n1,2021,1,30 件\n", as: "b.csv")
    #expect(refusal.problems == [.unitDiffers(written: "件", expected: "万人")])
  }

  @Test("a target to be undercut has the formula at_most, where none was said")
  func direction() throws {
    _ = try importRow("target,result", "3日／年以内,2日")
    #expect(
      try indicators("target, formula, target_text, result, result_text")
        == [["3.0", "at_most", "3日／年以内", "2.0", "2日"]])
    _ = try importRow("formula,target,target_reason", "inverse,4日／年以内,Moved")
    #expect(try indicators("formula") == [["inverse"]])
  }

  @Test("at least is the usual direction, and stays in the text")
  func atLeast() throws {
    _ = try importRow("target", "10 件以上")
    #expect(
      try indicators("target, unit, formula, target_text")
        == [["10.0", "件", "NULL", "10 件以上"]])
  }

  @Test("a provisional figure is marked so")
  func provisional() throws {
    _ = try importRow("result", "\"11,476（速報値）\"")
    #expect(try indicators("result, result_status") == [["11476.0", "provisional"]])
  }

  @Test(
    "a word for why there is none is the typed blank",
    arguments: [
      ("集計中", "pending"), ("調査年外", "not_measured"), ("未設定", "not_set"),
      ("対象外", "not_applicable"), ("完了・廃止", "ended"), ("データなし", "not_measured"),
    ])
  func blanks(word: String, status: String) throws {
    _ = try importRow("target,result", "\(word),\(word)")
    #expect(
      try indicators("target, target_status, result, result_status")
        == [["NULL", status, "NULL", status]])
  }

  @Test("a blank replaces the figure that was stored, and a figure the blank")
  func blankReplaces() throws {
    _ = try importRow("result", "5")
    _ = try importRow("result", "集計中")
    #expect(try indicators("result, result_status") == [["NULL", "pending"]])
    _ = try importRow("result", "6")
    #expect(try indicators("result, result_status") == [["6.0", "NULL"]])
  }

  @Test("a blank and a status beside it must say the same")
  func statusBeside() throws {
    _ = try importRow("result,result_status", "集計中,集計中")
    #expect(try indicators("result_status") == [["pending"]])
    let refusal = try test.refusal(
      "measure,fiscal_year,indicator,result,result_status\n1,2021,1,集計中,対象外\n", as: "b.csv")
    #expect(
      refusal.english == [
        "b.csv, row 2, column result: “集計中” says pending, but result_status says “not_applicable”. "
          + "Correct one of them."
      ])
  }

  @Test("a dash is right where the status beside it says why")
  func dash() throws {
    _ = try importRow("result,result_status", "－,調査年外")
    #expect(try indicators("result, result_status") == [["NULL", "not_measured"]])
    #expect(
      try test.refusal(
        "measure,fiscal_year,indicator,result\n1,2021,1,－\n", as: "b.csv"
      ).problems == [.bareDash])
  }

  @Test(
    "what is achieved or not is said in words, and the words are kept",
    arguments: [
      ("達成", "1"), ("実施（3回）", "1"), ("完了", "1"), ("未実施", "0"), ("未達成", "0"),
    ])
  func achieved(word: String, flag: String) throws {
    _ = try importRow("target,result", "実施,\(word)")
    #expect(
      try indicators("target, target_text, result, achieved, result_text")
        == [["NULL", "実施", "NULL", flag, word]])
  }

  @Test("ranges and prose are kept as text, and a result in words only beside a target in words")
  func prose() throws {
    _ = try importRow("target,result", "増加,減少")
    #expect(
      try indicators("target, target_text, result, result_text")
        == [["NULL", "増加", "NULL", "減少"]])
    _ = try importRow("target", "10～20")
    #expect(try indicators("target_text") == [["10～20"]])
    #expect(
      try test.refusal(
        "measure,fiscal_year,indicator,target,result\n1,2021,2,10,多数\n", as: "b.csv"
      ).problems == [.noFigure(textColumn: "result_text", statusColumn: "result_status")])
  }

  @Test("words take the place of a figure that was stored as the target")
  func proseReplaces() throws {
    _ = try importRow("target", "10")
    var options = ImportOptions()
    options.reason = "目標の見直し"
    _ = try test.receipt(
      "measure,fiscal_year,indicator,target\n1,2021,1,増加\n", as: "b.csv", nil, options)
    #expect(try indicators("target, target_text") == [["NULL", "増加"]])
  }

  @Test("words of forms stand for the store's own")
  func choices() throws {
    _ = try importRow("formula,target,result_status", "目標以下,5,速報値")
    #expect(try indicators("formula, result_status") == [["at_most", "provisional"]])
  }

  @Test("a rate's remark becomes its comment, unless there is one")
  func rate() throws {
    try test.importText(
      "measure,fiscal_year,rate,comment\n1,2020,94.7%（※次回はR6調査）,\n2,2020,90（速報値）,済\n",
      as: "a.csv")
    #expect(
      try test.rows("SELECT rate, status, comment FROM assessment ORDER BY measure_id")
        == [["94.7", "NULL", "94.7%（※次回はR6調査）"], ["90.0", "provisional", "済"]])
  }
}

@Suite("Rows with marks, and rows without an indicator's number")
struct IndicatorNumberTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  private func indicators() throws -> [[String]] {
    try test.rows(
      """
      SELECT m.code, i.number, i.label, i.name, i.target, i.unit, i.result
      FROM indicator AS i JOIN measure AS m ON m.id = i.measure_id ORDER BY 1, 2
      """)
  }

  @Test("marks split a row into indicators, names and units too where they are marked")
  func marks() throws {
    let tally = try test.tally(
      """
      measure,fiscal_year,indicator_name,target,result
      1,2021,①受講者 ②協力大学,①225人 ②3大学,①200人 ②3大学
      2,2021,開催,①10 ②20,

      """, as: "a.csv")
    #expect(tally == "4 rows: 4 new, 0 changed, 0 unchanged")
    #expect(
      try indicators() == [
        ["1", "1", "①", "受講者", "225.0", "人", "200.0"],
        ["1", "2", "②", "協力大学", "3.0", "大学", "3.0"],
        ["2", "1", "①", "開催", "10.0", "NULL", "NULL"],
        ["2", "2", "②", "開催", "20.0", "NULL", "NULL"],
      ])
  }

  @Test("marks in a column of one year are split too")
  func wideMarks() throws {
    try test.importText(
      "施策番号,指標番号,R2実績,R3実績\n1,,①5 ②6,①7 ②8\n", as: "a.csv")
    #expect(
      try test.rows("SELECT fiscal_year, number, result FROM indicator ORDER BY 1, 2") == [
        ["2020", "1", "5.0"], ["2020", "2", "6.0"], ["2021", "1", "7.0"], ["2021", "2", "8.0"],
      ])
  }

  @Test("target and result must have the same marks")
  func differentMarks() throws {
    let refusal = try test.refusal(
      "measure,fiscal_year,target,result\n1,2021,①225人 ②3大学,200人\n", as: "a.csv")
    #expect(
      refusal.english == [
        "a.csv, row 2, column result: “200人” does not have the marks ①② that the row has elsewhere. "
          + "Give target and result the same marks, or a row each."
      ])
    #expect(
      refusal.japanese == [
        "a.csv 2行目「result」列: 「200人」に、同じ行の他のセルにある記号（①②）がそろっていません。"
          + "目標と実績の記号をそろえるか、行を分けてください。"
      ])
  }

  @Test("a row of one indicator cannot hold several")
  func numberedMarks() throws {
    #expect(
      try test.refusal(
        "measure,fiscal_year,indicator,result\n1,2021,1,①5 ②6\n", as: "a.csv"
      ).problems == [.marksInOneIndicator])
  }

  @Test("rows without numbers are numbered by their place where nothing is stored yet")
  func places() throws {
    try test.importText(
      "measure,fiscal_year,indicator_name,target\n1,2021,a,10\n1,2021,b,20\n2,2021,c,30\n",
      as: "a.csv")
    #expect(
      try indicators().map { [$0[0], $0[1], $0[3]] }
        == [["1", "1", "a"], ["1", "2", "b"], ["2", "1", "c"]])
  }

  @Test(
    "several rows that nothing tells apart are refused, and what would tell them apart is named")
  func notToldApart() throws {
    var options = ImportOptions()
    options.columns.ignored = ["区", "性別"]
    let refusal = try test.refusal(
      "施策番号,年度,区,性別,実績\n1,2021,鶴見,男,5\n1,2021,神奈川,男,6\n", as: "a.csv", nil, options)
    #expect(
      refusal.english == [
        "a.csv, row 3: the row and row 2 are of one measure and year, and no number, name or mark tells "
          + "their indicators apart. Add the column indicator, or names in indicator_name; 区 differs "
          + "between them."
      ])
    #expect(
      refusal.japanese == [
        "a.csv 3行目: この行と2行目は同じ施策・年度ですが、番号・名称・記号がなく、指標を区別できません。"
          + "「指標番号」の列を加えるか、「指標名」に名称を入れてください（両方の行で異なる列：区）。"
      ])
  }

  @Test(
    "whichever of the rows lacks its name, and with names that are the same",
    arguments: [
      "1,2021,,10\n1,2021,,20\n", "1,2021,,10\n1,2021,b,20\n", "1,2021,a,10\n1,2021,,20\n",
      "1,2021,a,10\n1,2021,a,20\n", "1,2021,講習会,10\n1,2021, 講習会 ,20\n",
      "1,2021,a,10\n2,2021,a,10\n1,2021,a,20\n",
    ])
  func sameNames(rows: String) throws {
    let problems = try test.refusal(
      "measure,fiscal_year,indicator_name,target\n" + rows, as: "a.csv"
    ).problems
    #expect(problems == [.indicatorsNotToldApart(first: 2, columns: [])])
  }

  @Test("a row that was pasted twice is one too many, whether it has a name or not")
  func pastedTwice() throws {
    for name in ["", "a"] {
      let row = "1,2021,\(name),10\n"
      #expect(
        try test.refusal(
          "measure,fiscal_year,indicator_name,target\n" + row + row, as: "a.csv"
        ).problems == [.duplicateRow(first: 2)])
    }
    // Where one is stored, the second would be another beside it.
    try test.importText("measure,fiscal_year,indicator_name,target\n1,2021,a,10\n", as: "a.csv")
    #expect(
      try test.refusal(
        "measure,fiscal_year,indicator_name,result\n1,2021,a,5\n1,2021,a,5\n", as: "b.csv"
      ).problems == [.duplicateRow(first: 2)])
  }

  @Test("marks tell rows apart, and so do years, wide sheets' too")
  func toldApart() throws {
    try test.importText(
      "measure,fiscal_year,label,indicator_name,target\n1,2021,①,a,10\n1,2021,②,a,20\n1,2020,,,5\n",
      as: "a.csv")
    try test.importText("施策番号,R2実績,R3実績\n2,5,6\n", as: "b.csv")
    #expect(
      try test.rows("SELECT measure_id, fiscal_year, number FROM indicator ORDER BY 1, 2, 3") == [
        ["1", "2020", "1"], ["1", "2021", "1"], ["1", "2021", "2"], ["2", "2020", "1"],
        ["2", "2021", "1"],
      ])
    #expect(
      try test.refusal("施策番号,R2実績,R3実績\n3,5,\n3,7,8\n", as: "c.csv").problems
        == [.indicatorsNotToldApart(first: 2, columns: [])])
  }

  @Test("later they are found by their names, in any order and width")
  func names() throws {
    try test.importText(
      "measure,fiscal_year,indicator_name,target\n1,2021,講習会,10\n1,2021,ＩＣＴ 相談,20\n", as: "a.csv")
    try test.importText(
      "measure,fiscal_year,indicator_name,result\n1,2021,ICT相談,7\n1,2021,講習会,5\n", as: "b.csv")
    #expect(
      try indicators().map { [$0[1], $0[3], $0[6]] }
        == [["1", "講習会", "5.0"], ["2", "ICT相談", "7.0"]])
  }

  @Test("a row that may be of several indicators is a fault that names them")
  func ambiguous() throws {
    try test.importText(
      "measure,fiscal_year,label,indicator_name,target\n1,2021,①,講習会,10\n1,2021,②,相談,20\n",
      as: "a.csv")
    let refusal = try test.refusal(
      "measure,fiscal_year,indicator_name,result\n1,2021,説明会,7\n", as: "b.csv")
    #expect(
      refusal.english == [
        "b.csv, row 2: the row does not say which indicator it is of; there are 1 ① 講習会; 2 ② 相談. "
          + "Add the column indicator."
      ])
    #expect(
      refusal.japanese == [
        "b.csv 2行目: どの指標の行か判別できません（ある指標：1 ① 講習会、2 ② 相談）。"
          + "「指標番号」の列を加えてください。"
      ])
  }
}
