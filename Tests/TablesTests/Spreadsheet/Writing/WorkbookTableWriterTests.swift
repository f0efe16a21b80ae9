#if Spreadsheets
  import Foundation
  import Tables
  import Testing

  @Suite("A table as a workbook")
  struct WorkbookTableWriterTests {
    /// Writes a workbook, and gives its bytes.
    private func workbook(
      _ columns: [String], options: TableOptions = TableOptions(),
      _ rows: (any TableWriter) throws -> Void
    ) throws -> [UInt8] {
      let sink = ByteSink(name: "out.xlsx")
      let writer = TableFormat.xlsx.writer(to: sink, options: options)
      try writer.begin(columns: columns)
      try rows(writer)
      try writer.end()
      return sink.contents()
    }

    /// The sheet's own XML.
    private func sheet(_ bytes: [UInt8]) throws -> String {
      let folder = try TemporaryFolder()
      let archive = try ArchiveReader(path: folder.file("a.zip", bytes))
      let sink = ByteSink()
      try archive.extract("xl/worksheets/sheet1.xml", to: sink, limit: 1 << 20)
      return String(decoding: sink.contents(), as: UTF8.self)
    }

    @Test("has numbers that are numbers, texts that are no formulas, and empty cells for null")
    func cells() throws {
      let bytes = try workbook(["n", "t"]) { writer in
        try writer.real(0.1)
        try writer.text("=1+1")
        try writer.endRow()
        try writer.integer(9_007_199_254_740_993)
        try writer.null()
        try writer.endRow()
        try writer.real(.nan)
        try writer.blob([UInt8](arrayLiteral: 1, 0xAB).span)
        try writer.endRow()
      }
      let folder = try TemporaryFolder()
      var reader = try XLSXReader(path: folder.file("a.xlsx", bytes))
      var rows: [[String]] = []
      while try reader.next() { rows.append((0..<reader.count).map { reader.text(at: $0) }) }
      #expect(
        rows == [["n", "t"], ["0.1", "=1+1"], ["9007199254740993", ""], ["", "01AB"]])
      let xml = try sheet(bytes)
      #expect(xml.contains("<c r=\"A2\" s=\"2\"><v>0.1</v>"))
      #expect(!xml.contains("<f>"))
      #expect(try workbook(["n"]) { _ in } == workbook(["n"]) { _ in })
    }

    @Test("keeps the names of the columns in sight, filters by them, and is as wide as its texts")
    func layout() throws {
      let xml = try sheet(
        workbook(["a", "b", "c"]) { writer in
          for text in ["短い", String(repeating: "横", count: 20), String(repeating: "横", count: 99)] {
            try writer.text(text)
          }
          try writer.endRow()
        })
      #expect(xml.contains("ySplit=\"1\" topLeftCell=\"A2\""))
      #expect(xml.contains("<autoFilter ref=\"A1:C2\"/>"))
      let widths = xml.matches(of: #/ width="([0-9]+)/#).map { String($0.1) }
      #expect(widths == ["8", "42", "60"])
    }

    @Test("refuses a row that no sheet has, and names the limit")
    func tooManyRows() throws {
      let error = try #require(throws: TableError.self) {
        _ = try workbook(["n"]) { writer in
          for _ in 0..<1_048_576 {
            try writer.null()
            try writer.endRow()
          }
        }
      }
      #expect(
        error.message(in: .english)
          == "out.xlsx, sheet Result, cell A1048577: a sheet has no such cell: it has 1,048,576 rows "
          + "and 16,384 columns. Write CSV instead.")
    }

    @Test("is called what it is in its language")
    func title() throws {
      var options = TableOptions()
      options.language = .japanese
      options.title = "施策"
      let error = try #require(throws: TableError.self) {
        _ = try workbook(["n"], options: options) { try $0.real(.infinity) }
      }
      #expect(
        error.message(in: .japanese).hasPrefix("out.xlsx シート「結果」セルA2: 無限大の数値は"))
    }
  }
#endif
