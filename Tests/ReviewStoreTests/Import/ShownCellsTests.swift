#if Spreadsheets
  import ReviewStore
  import Tables
  import Testing

  @testable import ReviewStore

  /// Cells of sheets are read as they show their values: plan `p` of 2018 to 2021 with measures 1 to 3.
  @Suite("Import of cells that show more, less or something else than they hold")
  struct ShownCellsTests {
    private let test: TestStore

    init() throws { test = try TestStore.withPlan() }

    private func source(
      _ rows: [[String]], _ configure: (inout RawSheet) -> Void = { _ in }
    ) throws -> [ImportSource] {
      var sheet = RawSheet(rows)
      configure(&sheet)
      let path = test.folder.file("a.xlsx")
      try sheet.write(to: path)
      return [ImportSource(path: path)]
    }

    private static let header = ["施策番号", "年度", "指標番号", "単位", "実績"].map { RawSheet.text($0) }

    /// A row with a result of measure 1 in 2021.
    private func row(
      _ result: String, code: String = RawSheet.text("1"), year: String = RawSheet.number("2021"),
      unit: String = RawSheet.text("人")
    ) -> [String] {
      [code, year, RawSheet.number("1"), unit, result]
    }

    /// What is told of the import of a row, as a person reads it.
    private func told(
      _ row: [String], header: [String] = header, _ configure: (inout RawSheet) -> Void = { _ in }
    ) throws -> [String] {
      let receipt = try #require(
        try test.store.importFiles(source([header, row], configure)).first)
      return receipt.readings.readings.map {
        "\($0.row) \($0.column): \($0.written(in: .english)) → \($0.read(in: .english))"
      }
    }

    private func result() throws -> [[String]] {
      try test.rows("SELECT result, result_text, result_status, achieved FROM indicator")
    }

    /// The one error of a row, in both languages, without its place.
    private func refusal(
      _ row: [String], header: [String] = header, _ configure: (inout RawSheet) -> Void = { _ in }
    ) throws -> [String] {
      let refusal = try test.refusal(of: source([header, row], configure))
      #expect(refusal.count == 1)
      return [refusal.english[0], refusal.japanese[0]]
    }

    // MARK: - Formulas

    @Test("what cannot be read is no error where nothing is read: beside the data, and in totals")
    func passedOver() throws {
      let total = [RawSheet.text("合計"), "<c/>", "<c/>", "<c/>", "<c><f>SUM(E2:E2)</f></c>"]
      let receipt = try #require(
        try test.store.importFiles(
          source([
            Self.header + [RawSheet.text("達成率")],
            row(RawSheet.number("5")) + ["<c t=\"e\"><v>#DIV/0!</v></c>"],
            total + ["<c t=\"e\"><v>#REF!</v></c>"],
          ])
        ).first)
      #expect(
        receipt.notes.map { $0.message(in: .english) } == [
          "column 達成率: for reference, passed over", "row 3: totals (合計), passed over",
        ])
      #expect(try test.rows("SELECT result FROM indicator") == [["5.0"]])
    }

    @Test("a formula that was not computed is an error in the data and in the header, not above it")
    func formulas() throws {
      let formula = "<c><f>TODAY()</f></c>"
      let receipt = try #require(
        try test.store.importFiles(
          source([[RawSheet.text("報告")], [formula], Self.header, row(RawSheet.number("5"))])
        ).first)
      #expect(
        receipt.notes.map { $0.message(in: .english) } == [
          "rows 1–2 above the header: passed over (報告)"
        ])
      #expect(
        try refusal(row(formula)) == [
          "a.xlsx, sheet 実績, cell E2: the cell has a formula, but its result was not stored. Open the "
            + "file in a spreadsheet program and save it again.",
          "a.xlsx シート「実績」セルE2: 数式がありますが、計算結果が保存されていません。表計算ソフトで開いて保存し直してください。",
        ])
      var header = Self.header
      header[4] = formula
      #expect(
        try refusal(row(RawSheet.number("5")), header: header)[0]
          .contains("cell E1: the cell has a formula, but its result was not stored."))
    }

    // MARK: - Letters

    @Test("what is struck out is left out, and told with what was read")
    func struck() throws {
      let cell = RawSheet.runs(("85", "<strike/>"), ("86", "<color rgb=\"FFFF0000\"/>"))
      #expect(try told(row(cell)) == ["2 実績: 86 (struck out: 85) → 86"])
      #expect(try result() == [["86.0", "NULL", "NULL", "NULL"]])
    }

    @Test("a cell that is struck out is blank, and told; so is a row of such cells")
    func struckCells() throws {
      #expect(
        try told(row(RawSheet.number("85", style: 1))) { $0.fonts = ["", "<strike/>"] }
          == ["2 実績: (struck out: 85) → (blank)"])
      #expect(try result() == [["NULL", "NULL", "NULL", "NULL"]])
      let struck = ["9", "2021", "1", "人", "85"].map { RawSheet.text($0, style: 1) }
      #expect(try told(struck) { $0.fonts = ["", "<strike/>"] }.count == 5)
      #expect(try result() == [["NULL", "NULL", "NULL", "NULL"]])
    }

    @Test("figures of years are told and missed where their row's key is struck out or empty")
    func struckYears() throws {
      let header = ["施策番号", "指標番号", "R3実績"].map { RawSheet.text($0) }
      let struck = ["1", "1", "5"].map { RawSheet.text($0, style: 1) }
      #expect(
        try told(struck, header: header) { $0.fonts = ["", "<strike/>"] } == [
          "2 施策番号: (struck out: 1) → (blank)", "2 指標番号: (struck out: 1) → (blank)",
          "2 R3実績: (struck out: 5) → (blank)",
        ])
      #expect(try result() == [])
      let refusal = try test.refusal(
        of: source([header, [struck[0], struck[1], RawSheet.number("5")]]) {
          $0.fonts = ["", "<strike/>"]
        })
      #expect(
        refusal.english == [
          "a.xlsx, sheet 実績, cell A2, column 施策番号: the cell is empty, but it is required. Fill it in.",
          "a.xlsx, sheet 実績, cell B2, column 指標番号: the cell is empty, but it is required. Fill it in.",
        ])
    }

    @Test("a struck key is an error, as an empty one is")
    func struckKey() throws {
      #expect(
        try refusal(row(RawSheet.number("85"), code: RawSheet.text("1", style: 1))) {
          $0.fonts = ["", "<strike/>"]
        }[0]
          == "a.xlsx, sheet 実績, cell A2, column 施策番号: the cell is empty, but it is required. Fill it in."
      )
    }

    @Test(
      "a figure, code or year with a raised or lowered letter is refused",
      arguments: ["superscript", "subscript"])
    func raised(_ place: String) throws {
      let properties = "<vertAlign val=\"\(place)\"/>"
      let cell = RawSheet.runs(("86", ""), ("2", properties))
      #expect(
        try refusal(row(cell)) == [
          "a.xlsx, sheet 実績, cell E2, column 実績: “862” has letters that are raised or lowered, as those "
            + "of a footnote or a power are. Remove them, so that the value is certain.",
          "a.xlsx シート「実績」E2「実績」列: 「862」に、注や指数のような上付きまたは下付きの文字があります。"
            + "値がはっきりするように、その文字を取り除いてください。",
        ])
      let code = RawSheet.runs(("1", ""), ("2", properties))
      #expect(
        try refusal(row(RawSheet.number("5"), code: code))[0].contains("cell A2, column 施策番号: “12”")
      )
      let year = RawSheet.runs(("2021", ""), ("1", properties))
      #expect(
        try refusal(row(RawSheet.number("5"), year: year))[0].contains(
          "cell B2, column 年度: “20211”"))
      let marked = RawSheet.runs(("①86 ②5", ""), ("2", properties))
      #expect(try refusal(row(marked))[0].contains("cell E2, column 実績: “①86 ②52”"))
    }

    @Test("a text keeps raised and lowered letters: m², CO₂")
    func raisedInTexts() throws {
      let unit = RawSheet.runs(("m", ""), ("2", "<vertAlign val=\"superscript\"/>"))
      #expect(try told(row(RawSheet.number("5"), unit: unit)) == [])
      #expect(try test.rows("SELECT unit, result FROM indicator") == [["m2", "5.0"]])
    }

    // MARK: - Formats

    @Test("a figure is read as it is shown, by the rules for typed texts")
    func formats() throws {
      let cases = [
        (
          "#,##0\"万人\"", "2746", "2 実績: 2,746万人 (stored as 2746) → 27460000 人", "27460000.0",
          "2,746万人"
        ),
        (
          "#,##0\"万人\"", "2746.4", "2 実績: 2,746.4万人 (stored as 2746.4) → 27464000 人", "27464000.0",
          "2,746.4万人"
        ),
        ("#,##0,\"千人\"", "86400", "2 実績: 86.4千人 (stored as 86400) → 86400 人", "86400.0", "86.4千人"),
        ("\"▲\"0", "86", "2 実績: ▲86 (stored as 86) → -86", "-86.0", "NULL"),
        ("0\"人\"", "86", "2 実績: 86人 (stored as 86) → 86 人", "86.0", "86人"),
        ("0\\人", "86", "2 実績: 86人 (stored as 86) → 86 人", "86.0", "86人"),
        ("0\".\"0", "86", "2 実績: 8.6 (stored as 86) → 8.6", "8.6", "NULL"),
        ("0\"（速報値）\"", "86", "2 実績: 86（速報値） (stored as 86) → 86 人", "86.0", "86（速報値）"),
      ]
      for (code, number, reading, result, text) in cases {
        let test = try Self()
        #expect(
          try test.told(test.row(RawSheet.number(number, style: 1))) {
            $0.formats = ["General", code]
          }
            == [reading])
        #expect(
          try test.test.rows("SELECT result, result_text FROM indicator") == [[result, text]])
      }
    }

    @Test("a format that shows a figure as it is, rounded or with a sign of its own, is not told")
    func plainFormats() throws {
      for (code, number, result) in [
        ("0", "2746.4", "2746.4"), ("#,##0;▲#,##0", "-86", "-86.0"), ("0_);(0)", "-86", "-86.0"),
        ("#,###", "1234", "1234.0"), ("0.0;[Red]-0.0;0", "0", "0.0"), ("00000", "86", "86.0"),
      ] {
        let test = try Self()
        #expect(
          try test.told(test.row(RawSheet.number(number, style: 1))) {
            $0.formats = ["General", code]
          }
            == [])
        #expect(try test.test.rows("SELECT result FROM indicator") == [[result]])
      }
    }

    @Test(
      "formats of money that are named by their numbers alone show their currency, too",
      arguments: [5, 6, 7, 8, 42, 44])
    func money(number: Int) throws {
      let shown = [7, 8, 44].contains(number) ? "¥123,000.00" : "¥123,000"
      let cell = RawSheet.number("123000", style: 1)
      #expect(
        try told(row(cell, unit: RawSheet.text("千円"))) { $0.numberedFormats = [number] } == [
          "2 実績: \(shown) (stored as 123000) → 123 千円"
        ])
      #expect(try test.rows("SELECT result FROM indicator") == [["123.0"]])
    }

    @Test("words that a format shows are read as if they were typed")
    func words() throws {
      #expect(
        try told(row(RawSheet.number("0", style: 1))) { $0.formats = ["General", "0;0;\"集計中\""] }
          == ["2 実績: 集計中 (stored as 0) → result_status pending"])
      #expect(try result() == [["NULL", "NULL", "pending", "NULL"]])
    }

    @Test(
      "what a format shows and nobody can read is refused, with what it shows and what it holds")
    func named() throws {
      #expect(
        try refusal(row(RawSheet.number("0", style: 1))) { $0.formats = ["General", "0;-0;\"-\""] }
          == [
            "a.xlsx, sheet 実績, cell E2, column 実績: “-” does not say why there is no value. "
              + "Write 集計中 (pending), 調査年外 (not_measured), 未設定 (not_set), 対象外 (not_applicable), "
              + "完了・廃止 (ended), or 0 where the figure is zero. The cell holds 0, which its number format "
              + "shows in this way.",
            "a.xlsx シート「実績」E2「実績」列: 「-」では、値がない理由が分かりません。集計中、調査年外、未設定、対象外、"
              + "完了・廃止 のいずれかを入力し、値がゼロの場合は 0 と入力してください。（セルの値は 0 で、表示形式によりこう"
              + "表示されています。）",
          ])
    }

    @Test("what a format shows and nobody can read is refused, and named")
    func refused() throws {
      let cases = [
        ("0\"集計中\"", "86", "“86集計中”"), ("0\"件\"", "86", "“86件” is in 件"),
        ("[=1]\"達成\"", "2", "“####”"), ("0;-0;\"-\"", "0", "“-”"),
      ]
      for (code, number, text) in cases {
        #expect(
          try refusal(row(RawSheet.number(number, style: 1))) { $0.formats = ["General", code] }[0]
            .contains("cell E2, column 実績: \(text)"), "\(code)")
      }
    }

    @Test("a format that hides the minus, or divides in silence, is refused with what it shows")
    func misleading() throws {
      #expect(
        try refusal(row(RawSheet.number("-86", style: 1))) { $0.formats = ["General", "0;[Red]0"] }
          == [
            "a.xlsx, sheet 実績, cell E2, column 実績: the cell holds -86, but its number format shows “86”, "
              + "without the minus. Choose a format that shows it, or correct the value.",
            "a.xlsx シート「実績」E2「実績」列: セルの値は -86 ですが、表示形式により「86」と表示され、マイナスが見えません。"
              + "マイナスが見える表示形式にするか、値を訂正してください。",
          ])
      #expect(
        try refusal(row(RawSheet.number("86000", style: 1))) { $0.formats = ["General", "#,##0,"] }
          == [
            "a.xlsx, sheet 実績, cell E2, column 実績: the cell holds 86000, but its number format shows “86”, "
              + "and not that this is in thousands or more. Choose a plain number format, and write the "
              + "figure that is meant.",
            "a.xlsx シート「実績」E2「実績」列: セルの値は 86000 ですが、表示形式により、千単位以上であることが分からないまま"
              + "「86」と表示されています。標準の表示形式にして、本来の値を入力してください。",
          ])
    }

    @Test("a zero that is not shown is a blank, and told", arguments: ["0;-0;;@", "#,###", ";;;"])
    func hiddenZero(_ code: String) throws {
      #expect(
        try told(row(RawSheet.number("0", style: 1))) { $0.formats = ["General", code] }
          == ["2 実績: 0 (not shown) → (blank)"])
      #expect(try result() == [["NULL", "NULL", "NULL", "NULL"]])
    }

    @Test("so is a zero of a sheet that shows none")
    func noZeros() throws {
      #expect(
        try told(row(RawSheet.number("0"))) {
          $0.views = "<sheetViews><sheetView showZeros=\"0\" workbookViewId=\"0\"/></sheetViews>"
        } == ["2 実績: 0 (not shown) → (blank)"])
      #expect(try result() == [["NULL", "NULL", "NULL", "NULL"]])
    }

    @Test("any other value that is not shown is refused")
    func hiddenValue() throws {
      #expect(
        try refusal(row(RawSheet.number("86", style: 1))) { $0.formats = ["General", ";;;"] } == [
          "a.xlsx, sheet 実績, cell E2, column 実績: the cell holds “86”, but its number format shows "
            + "nothing. Choose a format that shows the value, or clear the cell.",
          "a.xlsx シート「実績」E2「実績」列: セルに「86」がありますが、表示形式により何も表示されていません。"
            + "値が見える表示形式にするか、セルを空にしてください。",
        ])
      // A key is not called missing besides.
      #expect(
        try refusal(row(RawSheet.number("86"), code: RawSheet.number("1", style: 1))) {
          $0.formats = ["General", ";;;"]
        }[0].contains("cell A2, column 施策番号: the cell holds “1”"))
    }

    // MARK: - Truth values

    @Test("a truth value is refused outside columns of yes or no", arguments: [0, 1, 3, 4])
    func truths(_ column: Int) throws {
      var cells = row(RawSheet.number("5"))
      cells[column] = RawSheet.truth(true)
      let place = "ABCDE".map(String.init)[column]
      let heading = ["施策番号", "年度", "指標番号", "単位", "実績"][column]
      #expect(
        try refusal(cells) == [
          "a.xlsx, sheet 実績, cell \(place)2, column \(heading): “TRUE” is a truth value, which only "
            + "columns of yes or no take. Write the value that is meant, or leave the cell empty.",
          "a.xlsx シート「実績」\(place)2「\(heading)」列: 「TRUE」は論理値（TRUE/FALSE）です。論理値を読み取れるのは"
            + "「はい／いいえ」の列だけです。本来の値を入力するか、セルを空にしてください。",
        ])
    }

    @Test("where yes or no is asked, it is the answer")
    func achieved() throws {
      let header = ["施策番号", "年度", "指標番号", "達成"].map { RawSheet.text($0) }
      for (value, stored) in [(true, "1"), (false, "0")] {
        let row = [
          RawSheet.text("1"), RawSheet.number("2021"), RawSheet.number("1"), RawSheet.truth(value),
        ]
        #expect(try told(row, header: header) == [])
        #expect(try test.rows("SELECT achieved FROM indicator") == [[stored]])
      }
    }

    @Test("true in JSON is no string of these letters, and no 1")
    func json() throws {
      for (key, value) in [
        ("measure", "true"), ("fiscal_year", "true"), ("result", "false"), ("unit", "true"),
      ] {
        var object = [
          "measure": "\"1\"", "fiscal_year": "2021", "indicator": "1", "result": "5",
          "unit": "\"人\"",
        ]
        object[key] = value
        let text = "[{" + object.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}]"
        let refusal = try test.refusal(text, as: "a.json")
        #expect(
          refusal.english == [
            "a.json, /1/\(key): “\(value)” is a truth value, which only columns of yes or no take. "
              + "Write the value that is meant, or leave the cell empty."
          ])
      }
      try test.importText(
        "[{\"measure\":\"1\",\"fiscal_year\":2021,\"indicator\":1,\"achieved\":true},"
          + "{\"measure\":\"2\",\"fiscal_year\":2021,\"indicator\":1,\"achieved\":false}]",
        as: "b.json")
      #expect(try test.rows("SELECT achieved FROM indicator ORDER BY 1") == [["0"], ["1"]])
    }

    // MARK: - Years

    @Test("a year is read as its format shows it")
    func years() throws {
      for (code, number, reading) in [
        ("\"令和\"0\"年度\"", "3", "2 年度: 令和3年度 (stored as 3) → 2021"),
        ("0\"年度\"", "2021", "2 年度: 2021年度 (stored as 2021) → 2021"),
        ("[$-411]ge\"年度\"", "44287", "2 年度: R3年度 → 2021"),
        ("[$-411]gggee\"年度\"", "44287", "2 年度: 令和03年度 → 2021"),
        ("yyyy\"年度\"", "44287", "2 年度: 2021年度 → 2021"),
        // It says 年度, whatever the day.
        ("yyyy\"年度\"", "44197", "2 年度: 2021年度 → 2021"),
        ("[$-411]ggge\"年\"", "44287", "2 年度: 令和3年 → 2021"),
        ("\"FY\"yyyy", "44287", "2 年度: FY2021 → 2021"),
        ("e\"年度\"", "44287", "2 年度: 3年度 → 2021"),
      ] {
        let test = try Self()
        let row = test.row(RawSheet.number("5"), year: RawSheet.number(number, style: 1))
        #expect(try test.told(row) { $0.formats = ["General", code] } == [reading], "\(code)")
        #expect(try test.test.rows("SELECT fiscal_year FROM indicator") == [["2021"]])
      }
      #expect(
        try told(row(RawSheet.number("5"), year: RawSheet.number("44287", style: 1))) {
          $0.formats = ["General", "yyyy"]
        } == [])
    }

    @Test("the year of a date before April may be either fiscal year")
    func yearOfDate() throws {
      #expect(
        try refusal(row(RawSheet.number("5"), year: RawSheet.number("44576", style: 1))) {
          $0.formats = ["General", "yyyy\"年\""]
        } == [
          "a.xlsx, sheet 実績, cell B2, column 年度: “2022年” is the year of a date in January to March, "
            + "which may mean fiscal year 2021 (令和3年度) or 2022 (令和4年度). Write the fiscal year as "
            + "2021 or 令和3年度.",
          "a.xlsx シート「実績」B2「年度」列: 「2022年」は1月から3月までの日付の年で、年度を判別できません（候補："
            + "令和3年度（2021年度）、令和4年度（2022年度））。令和3年度 または 2021 のように入力してください。",
        ])
    }

    // MARK: - Codes

    @Test("a code of which a program has made a date is refused, with the code that it likely was")
    func dates() throws {
      try test.importText(
        "plan,measure,name,field,departments\np,1-2,Roads,1,市民局\np,2-1,Parks,1,市民局\n",
        as: "measures.csv")
      let cell = RawSheet.number("44563", style: 1)
      #expect(
        try refusal(row(RawSheet.number("5"), code: cell)) {
          $0.formats = ["General", "m\"月\"d\"日\""]
        } == [
          "a.xlsx, sheet 実績, cell A2, column 施策番号: “2022-01-02” is a date: the program that wrote the "
            + "file has probably made it of a code, 1-2 or 2-1. Format the column as text, then type the "
            + "code again.",
          "a.xlsx シート「実績」A2「施策番号」列: 「2022-01-02」は日付です。ファイルを作成したソフトが番号「1-2」「2-1」を"
            + "日付に変換した可能性があります。列の表示形式を「文字列」にしてから、番号を入力し直してください。",
        ])
    }

    @Test(
      "so is a date in the text of a file",
      arguments: ["1月2日", "2-Jan", "44563", "2022/1/2", "1/2/2022"])
    func datesInText(_ text: String) throws {
      try test.importText(
        "plan,measure,name,field,departments\np,1-2,Roads,1,市民局\n", as: "measures.csv")
      #expect(
        try test.refusal("measure,fiscal_year,indicator,result\n\(text),2021,1,5\n", as: "a.csv")
          .problems == [.dateForCode(likely: ["1-2"], isKnown: true)])
    }

    @Test("where no such code is known, only what can be nothing but a date is called one")
    func unknownDates() throws {
      #expect(
        try test.refusal("measure,fiscal_year,indicator,result\n1月2日,2021,1,5\n", as: "a.csv")
          .problems == [.dateForCode(likely: ["1-2"], isKnown: false)])
      #expect(
        try test.refusal("measure,fiscal_year,indicator,result\n44563,2021,1,5\n", as: "a.csv")
          .problems == [.unknownMeasure(plan: "p", nearest: [])])
      #expect(
        try test.refusal(
          "measure,name,field,departments\n2-Jan,Roads,1,市民局\n", as: "a.csv"
        ).problems == [.dateForCode(likely: ["1-2"], isKnown: false)])
    }

    @Test("a code is what is shown of it, unless only the number is one")
    func padded() throws {
      #expect(
        try told(row(RawSheet.number("5"), code: RawSheet.number("1", style: 1))) {
          $0.formats = ["General", "000"]
        } == ["2 施策番号: 001 → 1"])
      try test.importText(
        "plan,measure,name,field,departments\np,001,Roads,1,市民局\n", as: "measures.csv")
      #expect(
        try told(row(RawSheet.number("7"), code: RawSheet.number("1", style: 1))) {
          $0.formats = ["General", "000"]
        } == [])
      #expect(
        try test.rows(
          "SELECT m.code, i.result FROM indicator AS i JOIN measure AS m ON m.id = i.measure_id "
            + "ORDER BY 1") == [["001", "7.0"], ["1", "5.0"]])
    }
  }
#endif
