#if Spreadsheets
  import Glibc
  import Tables
  import Testing

  @Suite("Workbooks written by other programs")
  struct FixturesTests {
    private func read(_ name: String) throws -> SheetTranscript {
      let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
      return SheetTranscript(try XLSXReader(path: "/\(folder)/Fixtures/\(name)"))
    }

    private let header = ["measure", "年度", "実績", "達成率", "公表日", "更新日時", "時間", "公開", "備考"]
    private let first = [
      "1", "2018", "15000", "98.5%", "2019-08-30", "2019-08-30T09:30:00", "09:30:00", "TRUE",
      "横浜市\n㈱①髙",
    ]
    private let second = [
      "A-02-3", "2019", "3143.76", "110.4%", "1900-02-28", "2019-12-31T23:59:59", "36:00:00",
      "FALSE",
      " 前後に空白 ",
    ]
    private let total = ["合計", "", "", "", "", "", "", "", ""]

    private func checkResults(_ found: SheetTranscript, third: [String]) {
      #expect(found.messages == [])
      #expect(found.records == [header, first, second, third, total])
      #expect(found.rows == [1, 2, 3, 4, 6])
      #expect(found.hiddenRows == [3])
      #expect(found.hiddenColumns == [8...8])
      #expect(found.mergedRanges == ["A6:C6"])
      #expect(found.sheets == [Sheet(name: "実績"), Sheet(name: "作業用", visibility: .hidden)])
    }

    @Test("openpyxl")
    func openpyxl() throws {
      checkResults(
        try read("openpyxl.xlsx"),
        third: ["003", "2020", "", "7%", "2024-02-29", "", "", "", "△5"])
    }

    @Test("LibreOffice, with the results of formulas")
    func libreOffice() throws {
      checkResults(
        try read("libreoffice.xlsx"),
        third: ["003", "2020", "30000", "7%", "2024-02-29", "", "", "", "003-2020"])
    }

    @Test("XlsxWriter: 1904, rich text, escapes, a table that does not begin in A1")
    func xlsxWriter() throws {
      let found = try read("xlsxwriter.xlsx")
      #expect(found.messages == [])
      #expect(found.sheet == Sheet(name: "表"))
      #expect(found.sheets == [Sheet(name: "グラフ", hasCells: false), Sheet(name: "表")])
      #expect(
        found.records == [
          ["", "施策", "値", "日", "率"], ["", "横浜市役所", "0.3", "2018-04-01", "29%"],
          ["", "a_x000D_b", "0.333333333333333", "", ""],
        ])
      #expect(found.rows == [3, 4, 5])
    }
  }
#endif
