import ReviewStore
import Tables
import Testing

@testable import ReviewStore

@Suite("Sheets of people: banners, totals, remarks, columns to look at")
struct SheetOfPeopleTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  @Test("a banner above the header and totals and remarks below the rows are passed over and named")
  func banner() throws {
    let receipt = try test.receipt(
      """
      令和3年度　実績報告書
      （市民局）,,担当：佐藤

      施策番号,年度,指標番号,実績
      1,2021,1,12
      2,2021,1,30
      合計,,,42
      ※ 速報値を含みます。,,,

      """, as: "report.csv")
    #expect(receipt.tally.spelled == "2 rows: 2 new, 0 changed, 0 unchanged")
    #expect(
      receipt.notes.map { $0.message(in: .english) } == [
        "rows 1–2 above the header: passed over (令和3年度　実績報告書)",
        "row 7: totals (合計), passed over",
        "row 8: a remark (※ 速報値を含みます。), passed over",
      ])
    #expect(
      receipt.notes.map { $0.message(in: .japanese) } == [
        "見出しより上の1～2行目は読み飛ばしました（令和3年度　実績報告書）",
        "7行目は合計の行（合計）のため読み飛ばしました",
        "8行目は注記（※ 速報値を含みます。）のため読み飛ばしました",
      ])
  }

  @Test("rows are counted from the top of the file, banner or not")
  func rowNumbers() throws {
    let refusal = try test.refusal(
      "報告書\n\n施策番号,年度,達成率\n1,2021,x\n", as: "report.csv")
    #expect(refusal.english.map { $0.prefix(26) } == ["report.csv, row 4, column "])
  }

  @Test(
    "rows of totals in any words",
    arguments: ["合計", "小計", "計", "総計", "合　計", "Total", "Grand total", "平均"])
  func totals(word: String) throws {
    let receipt = try test.receipt(
      "measure,fiscal_year,indicator,result\n1,2021,1,12\n\(word),,,12\n", as: "a.csv")
    #expect(receipt.notes == [.totalRow(3, text: word)])
  }

  @Test("a row that is no total is not passed over", arguments: ["合計数", "計画", "Totals2", "9"])
  func noTotals(word: String) throws {
    #expect(
      try test.refusal(
        "measure,fiscal_year,indicator,result\n\(word),2021,1,12\n", as: "a.csv"
      ).problems == [.unknownMeasure(plan: "p")])
  }

  @Test("columns that are there to look at are passed over and named")
  func reference() throws {
    let receipt = try test.receipt(
      """
      施策番号,施策名,所管局,年度,指標番号,実績,令和2年度実績（参考）,last year (for reference)
      1,Patrols,市民局,2021,1,12,9,x

      """, as: "a.csv")
    #expect(
      receipt.notes == [
        .referenceColumn("令和2年度実績（参考）"), .referenceColumn("last year (for reference)"),
      ])
  }

  @Test("a value in a column without a heading is a fault; an empty column is none")
  func untitled() throws {
    #expect(
      try test.tally("measure,fiscal_year,rate,\n1,2021,90,\n", as: "a.csv")
        == "1 rows: 1 new, 0 changed, 0 unchanged")
    let refusal = try test.refusal("measure,fiscal_year,rate,\n1,2021,90,7\n", as: "b.csv")
    #expect(
      refusal.english == [
        "b.csv, row 2: “7” stands in column D, which has no heading. Name the column, clear its cells, or "
          + "pass it over with --ignore D."
      ])
    #expect(
      refusal.japanese == [
        "b.csv 2行目: 「7」のあるD列に見出しがありません。見出しを付けるか、セルを空にするか、--ignore D で読み飛ばしてください。"
      ])
  }

  @Test("a column that counts the rows is one fault, and is passed over by its letter")
  func indexColumn() throws {
    let text = ",measure,fiscal_year,rate\n0,1,2021,90\n1,2,2021,91\n2,3,2021,92\n"
    #expect(try test.refusal(text, as: "a.csv").problems == [.untitledColumn("A")])
    var options = ImportOptions()
    options.columns.ignored = ["A"]
    let receipt = try test.receipt(text, as: "a.csv", nil, options)
    #expect(receipt.tally.inserted == 3)
    #expect(receipt.notes == [.ignoredColumn("A")])
    #expect(
      try test.refusal(
        "measure,fiscal_year,rate\n1,2021,90\n", as: "b.csv", nil,
        {
          options.columns.ignored = ["D"]
          return options
        }()
      ).problems == [.noSuchHeading])
  }

  @Test("a heading goes before a letter; a letter can say what a column is")
  func letters() throws {
    var options = ImportOptions()
    options.columns.ignored = ["A"]
    options.columns.mappings = ["rate=D"].compactMap(ColumnMapping.init)
    let text = "measure,fiscal_year,A,\n1,2021,x,90\n"
    let receipt = try test.receipt(text, as: "a.csv", nil, options)
    #expect(receipt.notes == [.ignoredColumn("A")])
    #expect(try test.rows("SELECT rate FROM assessment") == [["90.0"]])
  }

  @Test("a heading with a line break is called as messages show it, or without the break")
  func lineBreaks() throws {
    let text = "measure,fiscal_year,rate,\"担当\n(内線)\"\n1,2021,90,5\n"
    let refusal = try test.refusal(text, as: "a.csv", .assessments)
    #expect(refusal.english[0].hasPrefix("a.csv, row 1, column 担当⏎(内線): "))
    for heading in ["担当⏎(内線)", "担当(内線)", "担当 （内線）", "担当\n(内線)"] {
      var options = ImportOptions()
      options.columns.ignored = [heading]
      #expect(
        try test.receipt(text, as: "a.csv", nil, options).notes == [.ignoredColumn("担当\n(内線)")])
    }
  }

  @Test("a header of two rows is called so, and not taken for another kind of file")
  func twoRows() throws {
    let refusal = try test.refusal(
      "報告\n施策番号,指標番号,令和2年度,,令和3年度,\n,,目標,実績,目標,実績\n1,1,10,9,12,11\n", as: "a.csv")
    #expect(
      refusal.english == [
        "a.csv: the header takes two rows, 2 and 3, but is read from one. Write it in one row, with both "
          + "words in each heading, such as “令和2年度目標”."
      ])
    #expect(
      refusal.japanese == [
        "a.csv: 見出しが2行目と3行目の2行になっていますが、読めるのは1行の見出しです。「令和2年度目標」のように、"
          + "両方の言葉を入れて1行にしてください。"
      ])
  }

  @Test("a file without a header is called so")
  func noHeader() throws {
    for text in ["令和3年度 実績報告\n", "令和3年度, 実績報告（市民局, 経済局）\n\nよろしくお願いします\n"] {
      let refusal = try test.refusal(text, as: "a.csv")
      let first = text.hasPrefix("令和3年度,") ? "令和3年度" : "令和3年度 実績報告"
      #expect(
        refusal.english == [
          "a.csv: no row is a header: the file begins with “\(first)”, and no row of it names a column that "
            + "is known. Add a header row, such as measure,fiscal_year,indicator,result, or say with --column "
            + "what its columns are."
        ])
      #expect(
        refusal.japanese == [
          "a.csv: 見出しの行がありません（「\(first)」で始まり、どの行にも知られた列の名前がありません）。施策番号、年度、指標番号、実績 の"
            + "ような見出しの行を入れるか、--column で列の対応を指定してください。"
        ])
    }
  }

  @Test("what makes most of the words headings separates them")
  func delimiterByHeadings() throws {
    // Three rows of four have as many semicolons; their commas differ.
    let text = "measure,fiscal_year,rate,comment\n1,2021,90,a;b\n2,2021,91,c;d\n3,2021,9,1,e;f\n"
    #expect(
      try test.refusal(text, as: "a.csv", .assessments).english.count > 0)
    let receipt = try test.receipt("報告；一覧\nmeasure;fiscal_year;rate\n1;2021;90\n", as: "b.csv")
    #expect(
      receipt.notes.map { $0.message(in: .english) } == [
        "read with “;” between the cells", "row 1 above the header: passed over (報告；一覧)",
      ])
    #expect(receipt.notes[0].message(in: .japanese) == "セルの区切りを「;」として読みました")
    var options = ImportOptions()
    options.delimiter = UInt8(ascii: ":")
    #expect(
      try test.tally("measure:fiscal_year:rate\n1:2021:91\n", as: "c.csv", nil, options)
        == "1 rows: 0 new, 1 changed, 0 unchanged")
  }

  @Test("an unknown column is a fault until it is ignored, and then it is named")
  func ignored() throws {
    let text = "measure,fiscal_year,rate,備忘\n1,2021,90,x\n"
    #expect(try test.refusal(text, as: "a.csv", .assessments).problems.count == 1)
    var options = ImportOptions()
    options.columns.ignored = ["備忘"]
    #expect(try test.receipt(text, as: "a.csv", nil, options).notes == [.ignoredColumn("備忘")])
  }

  @Test("a heading is said to stand for a column, of one year or not")
  func mapped() throws {
    var options = ImportOptions()
    options.columns.mappings = ["measure=事業コード", "達成率@R3=今年の出来"].compactMap(ColumnMapping.init)
    #expect(options.columns.mappings.count == 2)
    try test.importText("事業コード,今年の出来\n1,88\n", as: "a.csv", options)
    #expect(try test.rows("SELECT fiscal_year, rate FROM assessment") == [["2021", "88.0"]])
  }

  @Test("an option for a heading that is not there is a fault")
  func mistypedOption() throws {
    var options = ImportOptions()
    options.columns.ignored = ["備考欄"]
    let refusal = try test.refusal(
      "measure,fiscal_year,rate\n1,2021,9\n", as: "a.csv", nil, options)
    #expect(
      refusal.english == [
        "a.csv, row 1, column 備考欄: no column is headed so. Correct the option --column or --ignore."
      ])
    #expect(
      refusal.japanese == [
        "a.csv 1行目「備考欄」列: この見出しの列はありません。--column または --ignore の指定を訂正してください。"
      ])
  }

  @Test(
    "what is no mapping is none", arguments: ["", "a", "=b", "a=", "a@=b", "@2021=b", "a@b@c=d"])
  func noMapping(text: String) {
    #expect(ColumnMapping(text) == nil)
  }
}
