#if Spreadsheets
  import Foundation
  import Tables
  import Testing

  @testable import ReviewPages

  /// The headings of a table on a sheet, and its rows.
  private func rows(_ path: String, sheet: String) throws -> [[String]] {
    var reader = try XLSXReader(path: path, sheet: sheet, header: .row(TableSheet.headerRow))
    var rows: [[String]] = []
    while try reader.next() { rows.append((0..<reader.count).map { reader.text(at: $0) }) }
    return rows
  }

  private func sheetNames(_ path: String) throws -> [String] {
    try XLSXReader(path: path).sheets.map(\.name)
  }

  /// A percentage as a number.
  private func percent(_ text: String) -> Double? {
    text.hasSuffix("%") ? Double(text.dropLast()) : nil
  }

  /// Half up to whole percents, as the document shows averages.
  private func shown(_ text: String) -> Int? {
    percent(text).map { Int(($0 + 0.5).rounded(.down)) }
  }

  @Suite("A review as a workbook")
  struct ReviewWorkbookTests {
    @Test("has a cover, a sheet for each table in order, and one for each measure")
    func sheets() throws {
      let folder = try TestFolder()
      let path = folder.file("review.xlsx")
      let review = try ExampleReview.japanese.get()
      #expect(try review.write(to: path, as: .xlsx) == [path])
      let names = try sheetNames(path)
      #expect(
        names.prefix(14) == [
          "表紙", "評価別の施策数", "実行施策一覧", "平均達成率の分布", "5 官民データの活用", "6 先端技術の活用",
          "施策の内容と評価", "年度ごとの達成率", "指標の目標値と実績", "局別の施策数", "公表値と計算値（施策）",
          "公表値と計算値（施策数）", "確認事項", "施策1",
        ])
      #expect(names.count == 13 + 73)
      #expect(names.last == "施策73")
    }

    @Test("has the document's 73 rows in its list: four rates, the average and the grade")
    func list() throws {
      let folder = try TestFolder()
      try ExampleReview.english.get().write(to: folder.file("r.xlsx"), as: .xlsx)
      let rows = try rows(folder.file("r.xlsx"), sheet: "List of measures")
      #expect(
        rows.first == [
          "Field", "No.", "Measure", "Bureau", "Section", "FY2018", "FY2019", "FY2020", "FY2021",
          "Average", "Grade",
        ])
      let measures = try SeedMeasure.all()
      #expect(rows.dropFirst().count == 73)
      for (measure, row) in zip(measures, rows.dropFirst()) {
        #expect(row[1...2] == [measure.code, measure.name])
        #expect(row[5...8] == measure.rates.map { $0.map { "\($0)%" } ?? "-" }[...])
        #expect(shown(row[9]) == measure.average)
        #expect(row[10] == measure.grade)
      }
      #expect(rows[5][9] == "93.5%", "the average itself, which the format shows as 94%")
    }

    @Test("has the published averages and grades in its list where they are asked for")
    func published() throws {
      let test = try TestStore(package: ProjectFolder.example)
      let path = test.folder.file("r.xlsx")
      try test.review(of: nil, ReviewOptions(language: .english, figures: .published))
        .write(to: path, as: .xlsx)
      let rows = try rows(path, sheet: "List of measures").dropFirst()
      for (measure, row) in zip(try SeedMeasure.all(), rows) {
        #expect(row[9] == "\(measure.publishedAverage)%")
        #expect(row[10] == measure.grade)
        #expect(row[11].hasPrefix("published"))
      }
    }

    @Test("is the same, byte for byte, whenever it is written")
    func sameBytes() throws {
      let folder = try TestFolder()
      let review = try ExampleReview.japanese.get()
      try review.write(to: folder.file("1.xlsx"), as: .xlsx)
      // A time of writing would be in seconds, or in steps of two.
      Thread.sleep(forTimeInterval: 2.1)
      try review.write(to: folder.file("2.xlsx"), as: .xlsx)
      let bytes = try ["1.xlsx", "2.xlsx"].map {
        try Data(contentsOf: URL(fileURLWithPath: folder.file($0)))
      }
      #expect(bytes[0] == bytes[1])
      #expect(!bytes[0].isEmpty)
    }

    @Test(
      "has names as texts, whatever they look like",
      arguments: [
        "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "<script>alert(1)</script>", "]]>", "'",
        "\u{202E}abc\u{202C}", "_x0041_", "&P", "a\"b", "\u{1}",
        String(repeating: "字", count: 10_000),
      ])
    func hostile(_ name: String) throws {
      let test = try smallPlan(measure: name, theme: name, title: name, about: name, source: name)
      let path = test.folder.file("r.xlsx")
      try test.review().write(to: path, as: .xlsx)
      #expect(try rows(path, sheet: "List of measures")[1][2] == name)
      #expect(try sheetNames(path).contains("Measure 1"))
    }

    @Test("of many measures has how many are in each range of averages, as a table and a chart")
    func many() throws {
      let test = try TestStore(package: ProjectFolder.example)
      let count = Review.mostMeasureSheets
      let rows = (1...count).map { "n\($0),Name,1,市民局\n" }.joined()
      try test.importText("measure,name,field,departments\n" + rows, as: "measures.csv")
      let path = test.folder.file("r.xlsx")
      try test.review().write(to: path, as: .xlsx)
      #expect(!(try sheetNames(path).contains("Measure 1")))
      let table = try ReviewPagesTests.rows(path, sheet: "Averages")
      #expect(table.first == ["Average", "A", "B", "C", "Total"])
      let totals = table.dropFirst().compactMap { Int($0[4]) }
      #expect(totals.reduce(0, +) == 73 + count)
      #expect(table.dropFirst().compactMap { Int($0[1]) }.reduce(0, +) == 6)
      #expect(table.last?.first == "no rate" && totals.last == count)
    }

    @Test("refuses a text that no cell holds, says whose it is, and leaves nothing")
    func tooLong() throws {
      let test = try smallPlan(measure: String(repeating: "a", count: 40_000))
      let path = test.folder.file("r.xlsx")
      let error = WorkbookTextError(
        path: path, measure: "1", column: "Measure", reason: .tooLong(40_000))
      #expect(throws: error) { try test.review().write(to: path, as: .xlsx) }
      #expect(
        error.message(in: .english) == """
          \(path): measure 1, “Measure”: the text has 40000 characters, and a cell of a workbook holds \
          32767. Shorten it and import it again, or export HTML, PDF, CSV or JSON, which take it as it \
          is.
          """)
      #expect(
        WorkbookTextError(
          path: "r.xlsx", measure: nil, column: "対象", reason: .character("\u{FFFE}")
        )
        .message(in: .japanese) == """
          r.xlsx: 「対象」：ブックに書けない文字（U+FFFE）があります。取り除いて取り込み直すか、そのまま書けるHTML、PDF、CSV、\
          JSONで書き出してください。
          """)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Suite("A rate in a workbook")
  struct WorkbookRateTests {
    @Test("is the rate itself where a spreadsheet shows it as the plan does")
    func exact() throws {
      let rate = try #require(WorkbookRate(93.5, shown: "94"))
      #expect(rate.value == 0.935 && rate.format == "0%")
      let precise = try #require(WorkbookRate(66.666, shown: "66.7"))
      #expect(abs(precise.value - 0.66666) < 1e-15 && precise.format == "0.0%")
    }

    @Test("is what the plan shows where half even or truncation give something else")
    func rounded() throws {
      #expect(WorkbookRate(92.5, shown: "92")?.value == 0.92)
      #expect(WorkbookRate(119.96, shown: "119.9")?.value == 1.199)
    }

    @Test("is a tie where the rate is one but for binary fractions")
    func tie() throws {
      #expect(WorkbookRate(93.4999999999999, shown: "94")?.value == 0.935)
    }

    @Test("has the sign of a negative rate, and no number where no digits can show it")
    func bounds() throws {
      #expect(WorkbookRate(-0.5, shown: "-1")?.value == -0.005)
      #expect(WorkbookRate(1e22, shown: "1e+22") == nil)
    }
  }
#endif
