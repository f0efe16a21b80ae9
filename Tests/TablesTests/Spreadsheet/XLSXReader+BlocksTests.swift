#if Spreadsheets
  import Glibc
  import Testing

  @testable import Tables

  @Suite("XLSXReader: sheets of many blocks, which a second thread parses")
  struct XLSXReaderBlocksTests {
    private static let rowCount = 20_000

    /// A row of a shared text, a text of its own and a number.
    private func row(_ number: Int, attributes: String = "", _ more: String = "") -> String {
      "<row r=\"\(number)\"\(attributes)><c r=\"A\(number)\" t=\"s\"><v>\(number % 3)</v></c>"
        + "<c r=\"B\(number)\" t=\"inlineStr\"><is><t>行 \(number)</t></is></c>"
        + "<c r=\"C\(number)\"><v>\(number).5</v></c>\(more)</row>"
    }

    private func texts(ofRow number: Int) -> [String] {
      [["零", "一", "二"][number % 3], "行 \(number)", "\(number).5"]
    }

    private func workbook(_ rows: [String], behind: String = "") -> TestWorkbook {
      var workbook = TestWorkbook()
      workbook["strings"] = "<si><t>零</t></si><si><t>一</t></si><si><t>二</t></si>"
      workbook["sheet"] = "<sheetData>\(rows.joined())</sheetData>\(behind)"
      return workbook
    }

    private func reader(
      _ workbook: TestWorkbook, _ folder: TemporaryFolder
    ) throws -> XLSXReader {
      try XLSXReader(path: folder.file("results.xlsx", workbook.bytes))
    }

    @Test("every record is there, in its row, and what is known of the sheet")
    func records() throws {
      let hidden = Set([2, 9_000, Self.rowCount])
      let rows = (1...Self.rowCount).map {
        row($0, attributes: hidden.contains($0) ? " hidden=\"1\"" : "")
      }
      let found = try workbook(rows).read()
      #expect(found.messages == [])
      #expect(found.rows == Array(1...Self.rowCount))
      #expect(found.records == (1...Self.rowCount).map { texts(ofRow: $0) })
      #expect(found.hiddenRows == [2, 9_000, Self.rowCount])
    }

    @Test("a thread is started when the first block is used up, and not for a form")
    func thread() throws {
      let folder = try TemporaryFolder()
      var small = try reader(workbook((1...200).map { row($0) }), folder)
      while try small.next() {}
      var large = try reader(workbook((1...Self.rowCount).map { row($0) }), folder)
      #expect(try large.next())
      let hadThread = large.thread != nil
      while try large.next() {}
      let hasThreads = (small.thread != nil, large.thread != nil)
      #expect(!hadThread && hasThreads == (false, true))
    }

    @Test("a block of nothing but shared texts ends, too")
    func sharedTexts() throws {
      let rows = (1...Self.rowCount).map {
        "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\"><v>\($0 % 3)</v></c></row>"
      }
      let folder = try TemporaryFolder()
      var reader = try reader(workbook(rows), folder)
      var moves = 0
      while try reader.next(beforeBytesMove: { moves += 1 }) {
        #expect(reader.text(at: 0) == texts(ofRow: reader.row)[0])
      }
      #expect(reader.row == Self.rowCount)
      #expect(moves > 1)
    }

    @Test("a row longer than blocks, between others")
    func longRow() throws {
      let long = (0..<300).map { number in String(repeating: "\(number % 10)", count: 9_999) }
      let cells = long.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
      let short = "<row><c><v>1</v></c></row>"
      let many = String(repeating: short, count: 20_000)
      let found = try TestWorkbook(
        rows: "<row>\(cells)</row>\(many)<row>\(cells)</row>\(many)<row>\(cells)</row>"
      ).read()
      #expect(found.messages == [])
      #expect(found.records.count == 40_003)
      for row in [0, 20_001, 40_002] { #expect(found.records[row] == long) }
      #expect(found.records.filter { $0[0] == "1" && $0[299] == "" }.count == 40_000)
    }

    @Test("wrong cells are told in their place, and the rows around them are read")
    func faults() throws {
      let faulty = [2, 6_000, 6_001, Self.rowCount]
      let rows = (1...Self.rowCount).map { number in
        faulty.contains(number)
          ? row(number, "<c r=\"D\(number)\" t=\"e\"><v>#N/A</v></c>") : row(number)
      }
      let folder = try TemporaryFolder()
      var reader = try reader(workbook(rows), folder)
      var steps: [Int] = []
      while true {
        do throws(TableError) {
          guard try reader.next() else { break }
          steps.append(reader.row)
        } catch {
          #expect(error.message(in: .english).contains("cell D\(reader.row): the cell shows"))
          steps.append(-reader.row)
        }
      }
      #expect(steps == (1...Self.rowCount).map { faulty.contains($0) ? -$0 : $0 })
    }

    @Test("what ends the reading in a late block comes after the rows before it, and once")
    func lateFailure() throws {
      let rows = (1...Self.rowCount).map { row($0) }
      for (end, text) in [
        ("<row r=\"7\"/>", "row 7 comes after row \(Self.rowCount)"),
        ("<row><c></row>", "its part xl/worksheets/sheet1.xml is not well-formed"),
      ] {
        let found = try workbook(rows + [end]).read()
        #expect(found.rows == Array(1...Self.rowCount))
        #expect(found.messages.count == 1)
        #expect(found.messages[0].contains(text), "\(found.messages)")
      }
    }

    @Test("merged ranges across blocks: their text in each row, and the values that they hide")
    func merges() throws {
      let range = "A2:A\(Self.rowCount - 1)"
      let rows = (1...Self.rowCount).map { number in
        "<row r=\"\(number)\">"
          + (number > 2 && number < Self.rowCount
            ? "" : "<c r=\"A\(number)\" t=\"inlineStr\"><is><t>局 \(number)</t></is></c>")
          + (number == 15_000 ? "<c r=\"B15000\"><v>8</v></c>" : "")
          + "<c r=\"C\(number)\"><v>\(number)</v></c></row>"
      }
      let workbook = workbook(
        rows,
        behind: "<mergeCells><mergeCell ref=\"\(range)\"/><mergeCell ref=\"B14999:B15001\"/>"
          + "</mergeCells>")
      let folder = try TemporaryFolder()
      let path = try folder.file("results.xlsx", workbook.bytes)
      let descriptor = unsafe open(path, O_RDONLY)
      defer { close(descriptor) }
      let opened = try XLSXWorkbook(descriptor: descriptor, name: "results.xlsx")
      var reader = try opened.reader(
        ofSheet: "実績",
        filling: [
          CellRange(
            first: CellReference(row: 2, column: 1),
            last: CellReference(row: Self.rowCount - 1, column: 1))
        ])
      var count = 0
      var messages: [String] = []
      while true {
        do throws(TableError) {
          guard try reader.next() else { break }
          count += 1
          let expected = min(count, 2) + (count == Self.rowCount ? count - 2 : 0)
          #expect(reader.text(at: 0) == "局 \(expected)")
          #expect(reader.text(at: 2) == "\(count)")
        } catch {
          messages.append(error.message(in: .english))
        }
      }
      #expect(count == Self.rowCount)
      #expect(
        messages == [
          "results.xlsx, sheet 実績, cell B15000: the merged cells B14999:B15001 hide this cell, "
            + "which holds 8. Unmerge them, or clear the cell."
        ])
      #expect(reader.mergedRanges.map(\.description) == [range, "B14999:B15001"])
    }

    @Test("a reader may be dropped anywhere, also while its thread reads on")
    func dropped() throws {
      let folder = try TemporaryFolder()
      let rows = (1...Self.rowCount).map { row($0) }
      let merge = "<mergeCells><mergeCell ref=\"F1:F9\"/></mergeCells>"
      let path = try folder.file("results.xlsx", workbook(rows, behind: merge).bytes)
      for stop in [0, 1, 1_000, 2_000, 3_000, 5_000, 10_000, Self.rowCount - 1, Self.rowCount] {
        var reader = try XLSXReader(path: path)
        for _ in 0..<stop { #expect(try reader.next()) }
        #expect(reader.row == stop)
      }
    }

    @Test("several readers of one workbook, in turn")
    func severalReaders() throws {
      let folder = try TemporaryFolder()
      let rows = (1...Self.rowCount).map { row($0) }
      let path = try folder.file("results.xlsx", workbook(rows).bytes)
      let descriptor = unsafe open(path, O_RDONLY)
      defer { close(descriptor) }
      let opened = try XLSXWorkbook(descriptor: descriptor, name: "results.xlsx")
      var first = try opened.reader(ofSheet: "実績")
      var second = try opened.reader(ofSheet: "実績")
      for number in 1...Self.rowCount {
        #expect(try first.next() && second.next())
        #expect(first.text(at: 1) == "行 \(number)" && second.text(at: 1) == "行 \(number)")
        #expect(first.text(at: 0) == second.text(at: 0))
      }
      #expect(try !first.next() && !second.next())
    }

    @Test("a file that changes while its late blocks are read is an error")
    func changed() throws {
      let folder = try TemporaryFolder()
      let bytes = workbook((1...Self.rowCount).map { row($0) }).bytes
      let path = try folder.file("results.xlsx", bytes)
      let descriptor = unsafe open(path, O_RDWR)
      defer { close(descriptor) }
      var reader = try XLSXReader(descriptor: descriptor, name: "results.xlsx")
      for _ in 0..<100 { #expect(try reader.next()) }
      _ = unsafe pwrite(descriptor, [UInt8(0)], 1, off_t(bytes.count))
      for _ in 100..<Self.rowCount { #expect(try reader.next()) }
      #expect(
        throws: TableError(file: "results.xlsx", problem: .spreadsheet(.changedWhileRead))
      ) { _ = try reader.next() }
      #expect(try !reader.next())
    }
  }
#endif
