#if Spreadsheets
  import Foundation
  import ReviewStore
  import Tables
  import Testing

  @testable import ReviewPages

  @Suite("Forms: workbooks")
  struct FormSheetTests {
    /// A sheet of a form without its banner, as XLSXReader reads it.
    private func sheet(_ kind: FormKind, _ year: Int64, _ index: Int) throws -> [[String]] {
      let test = try formStore()
      let reader = FormReader(
        plan: try ReviewPlan("p", in: test.store), year: year, kind: kind, language: .japanese)
      let form = try #require(reader.forms(of: "市民局", in: test.store).first)
      let workbook = try WorkbookWriter(name: "form.xlsx")
      let table = form.tables[index]
      try FormSheet(table: table, language: .japanese, banner: [])
        .write(to: workbook.addSheet(table.name))
      let folder = try TestFolder()
      let output = try OutputFile.create(at: folder.file("form.xlsx"))
      try workbook.write(to: output.sink)
      try output.commit()
      var xlsx = try XLSXReader(path: folder.file("form.xlsx"))
      var records: [[String]] = []
      while try xlsx.next() { records.append((0..<xlsx.count).map { xlsx.text(at: $0) }) }
      return records
    }

    @Test("what is in the cells is what the store has")
    func results() throws {
      let rows = try sheet(.results, 2021, 0)
      #expect(rows[0][9...11] == ["前年度の目標値\n（参考）", "前年度の実績\n（参考）", "目標値"])
      #expect(rows[1][9...11] == ["1500", "1200.5", "0.1"])
      #expect(rows[2][8] == "達成・未達成")
      #expect(try sheet(.results, 2021, 1)[2][1] == "=交流", "a text is no formula")
    }

    @Test("what is only proposed is not there before its row is filled in")
    func targets() throws {
      for row in try sheet(.targets, 2022, 0).dropFirst() {
        #expect(row[7...16].joined() == "")
        #expect(row[17] == "p")
      }
    }

    @Test("a whole workbook has the sheets to fill in, what others answer, and how to")
    func sheets() throws {
      let folder = try TestFolder()
      let forms = try Forms(
        for: .results, year: 2021, bureau: "市民局", in: formStore().store, language: .japanese)
      let written = try forms.write(to: folder.file("forms"), as: .xlsx)
      #expect(written.map(\.files) == [[folder.file("forms/01-市民局.xlsx")]])
      let reader = try XLSXReader(path: written[0].files[0])
      #expect(reader.sheets.map(\.name) == ["実績", "自己評価", "他局主管の施策", "記入要領"])
    }

    @Test("the same store gives the same bytes")
    func stable() throws {
      let folder = try TestFolder()
      let test = try formStore()
      for name in ["a", "b"] {
        _ = try Forms(for: .targets, year: 2022, in: test.store, language: .english)
          .write(to: folder.file(name), as: .xlsx)
      }
      let bytes = try ["a", "b"].map { name in
        try Data(contentsOf: URL(fileURLWithPath: folder.file("\(name)/02-水道局.xlsx")))
      }
      #expect(bytes[0] == bytes[1])
    }
  }
#endif
