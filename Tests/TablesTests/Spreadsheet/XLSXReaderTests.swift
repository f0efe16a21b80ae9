#if Spreadsheets
  import Glibc
  import Tables
  import Testing

  @Suite("XLSXReader: rows and columns")
  struct XLSXReaderTests {
    private func text(_ place: String, _ text: String) -> String {
      "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    @Test("the first row says how many cells every record has; what a row lacks is empty")
    func width() throws {
      let found = try TestWorkbook(
        rows: TestWorkbook.header + "<row r=\"2\">\(text("A2", "x"))</row>"
          + "<row r=\"3\">\(text("B3", "y"))\(text("C3", "z"))</row>"
      ).read()
      #expect(found.messages == [])
      #expect(found.records == [["a", "b", "c"], ["x", "", ""], ["", "y", "z"]])
      #expect(found.rows == [1, 2, 3])
    }

    @Test("references decide positions; without one, a cell follows the cell or row before it")
    func positions() throws {
      let found = try TestWorkbook(
        rows: "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>"
          + "<row r=\"4\"><c r=\"B4\"><v>5</v></c><c><v>6</v></c></row>"
          + "<row><c r=\"C5\"><v>7</v></c></row>"
      ).read()
      #expect(found.messages == [])
      #expect(found.records == [["1", "2", "3"], ["", "5", "6"], ["", "", "7"]])
      #expect(found.rows == [1, 4, 5])
    }

    @Test("rows that are missing count; rows without any text are no records")
    func sparse() throws {
      let found = try TestWorkbook(
        rows: "<row r=\"3\">\(text("B3", "h"))</row><row r=\"5\"><c r=\"B5\" s=\"0\"/></row>"
          + "<row r=\"6\"/><row r=\"7\">\(text("A7", ""))</row>"
          + "<row r=\"1048576\">\(text("A1048576", "x"))</row>"
      ).read()
      #expect(found.messages == [])
      #expect(found.records == [["", "h"], ["x", ""]])
      #expect(found.rows == [3, 1_048_576])
    }

    @Test("a sheet without rows has no record")
    func empty() throws {
      let found = try TestWorkbook(rows: "").read()
      #expect(found.messages == [])
      #expect(found.records == [])
    }

    @Test("only a cell with text may not stand to the right of the header")
    func beyondHeader() throws {
      let found = try TestWorkbook(
        rows: TestWorkbook.header
          + "<row r=\"2\">\(text("A2", "x"))<c r=\"D2\" s=\"0\"/>\(text("E2", ""))</row>"
          + "<row r=\"3\">\(text("A3", "x"))\(text("D3", "注"))\(text("F3", "y"))</row>"
          + "<row r=\"4\">\(text("A4", "z"))</row>"
      ).read()
      #expect(found.records == [["a", "b", "c"], ["x", "", ""], ["z", "", ""]])
      #expect(
        found.messages == [
          "results.xlsx, sheet 実績, cell D3: 注 stands to the right of the header, which ends in "
            + "column C. Move it below the header, or clear the cell.",
          "results.xlsx, sheet 実績, cell F3: y stands to the right of the header, which ends in "
            + "column C. Move it below the header, or clear the cell.",
        ])
    }

    @Test("the last column of a sheet is read, with all the empty ones before it")
    func lastColumn() throws {
      let found = try TestWorkbook(
        rows: "<row r=\"1\">\(text("XFD1", "h"))</row><row r=\"2\">\(text("A2", "x"))</row>"
      ).read()
      #expect(found.messages == [])
      #expect(found.records.map(\.count) == [16_384, 16_384])
      #expect(found.records[0][16_383] == "h")
      #expect(found.records[1][0] == "x" && found.records[1][16_383] == "")
    }

    @Test("places that no sheet has, and places of other rows, end the reading")
    func invalidPlaces() throws {
      let message = { (place: String, reference: String) in
        "results.xlsx, sheet 実績\(place): \(reference) is not a place of a sheet's rows 1 to "
          + "1,048,576 and columns A to XFD, or not the right one here. "
          + "Open it in a spreadsheet program and save it again."
      }
      for row in ["0", "1048577", "x", "", "99999999999999999999", "-1", "02"] {
        let found = try TestWorkbook(
          rows: TestWorkbook.header + "<row r=\"\(row)\">\(text("A2", "x"))</row>"
        ).read()
        #expect(found.records == [["a", "b", "c"]])
        #expect(found.messages == [message("", row)])
      }
      for cell in ["XFE2", "A3", "A0", "2", "", "R2C1"] {
        let found = try TestWorkbook(cells: text(cell, "x")).read()
        #expect(found.messages == [message(", row 2", cell)])
      }
      let afterLast = try TestWorkbook(cells: "<c r=\"XFD2\"/><c><v>1</v></c>").read()
      #expect(afterLast.messages == [message(", row 2", "XFE2")])
      let belowLast = try TestWorkbook(rows: "<row r=\"1048576\"/><row/>").read()
      #expect(belowLast.messages == [message("", "1048577")])
    }

    @Test("a row that does not come after the one before it ends the reading")
    func rowOrder() throws {
      for row in ["2", "1"] {
        let found = try TestWorkbook(
          rows: TestWorkbook.header + "<row r=\"2\">\(text("A2", "x"))</row><row r=\"\(row)\"/>"
        ).read()
        #expect(found.records.count == 2)
        #expect(
          found.messages == [
            "results.xlsx, sheet 実績: row \(row) comes after row 2 in the file. "
              + "Open it in a spreadsheet program and save it again."
          ])
      }
    }

    @Test("a cell that does not come after the one before it is wrong, the same cell twice too")
    func cellOrder() throws {
      for cell in ["A2", "B2"] {
        let found = try TestWorkbook(cells: text("B2", "x") + text(cell, "y")).read()
        #expect(
          found.messages == [
            "results.xlsx, sheet 実績, cell \(cell): the cell comes after one to its right in the "
              + "file, or twice. Open the file in a spreadsheet program and save it again."
          ])
      }
    }

    @Test("hidden rows and columns are read, and listed")
    func hidden() throws {
      var workbook = TestWorkbook()
      workbook["sheet"] =
        "<cols><col min=\"1\" max=\"1\"/><col min=\"2\" max=\"3\" hidden=\"1\"/>"
        + "<col min=\"5\" max=\"16384\" hidden=\"true\"/></cols><sheetData>\(TestWorkbook.header)"
        + "<row r=\"2\" hidden=\"1\">\(text("A2", "x"))</row>"
        + "<row r=\"3\" hidden=\"0\">\(text("A3", "y"))</row>"
        + "<row r=\"4\" hidden=\"true\"><c r=\"A4\"/></row>"
        + "<row r=\"5\" hidden=\"true\">\(text("A5", "z"))</row></sheetData>"
      let found = try workbook.read()
      #expect(found.messages == [])
      #expect(found.records.map { $0[0] } == ["a", "x", "y", "z"])
      #expect(found.hiddenRows == [2, 5])
      #expect(found.hiddenRowCount == 2)
      #expect(found.hiddenColumns == [2...3, 5...16_384])
    }

    @Test("the first 1,000 hidden rows are listed, and all are counted")
    func manyHiddenRows() throws {
      let rows = (2...1500).map { "<row r=\"\($0)\" hidden=\"1\">\(text("A\($0)", "x"))</row>" }
      let found = try TestWorkbook(rows: TestWorkbook.header + rows.joined()).read()
      #expect(found.hiddenRows == Array(2...1001))
      #expect(found.hiddenRowCount == 1499)
    }

    @Test("rows end the reading only after those before them were handed out")
    func rowsBeforeDamage() throws {
      let found = try TestWorkbook(
        rows: TestWorkbook.header + "<row r=\"2\">\(text("A2", "x"))</row><row r=\"3\"><c>"
      ).read()
      #expect(found.records == [["a", "b", "c"], ["x", "", ""]])
      #expect(found.errors.count == 1)
    }

    @Test("a reader that has ended stays at its end, and says so")
    func end() throws {
      let folder = try TemporaryFolder()
      let good = try folder.file("a.xlsx", TestWorkbook(cells: text("A2", "x")).bytes)
      var reader = try XLSXReader(path: good)
      #expect(reader.count == 0)
      #expect(try reader.next() && !reader.isAtEnd && reader.count == 3)
      #expect(try reader.next() && !reader.isAtEnd)
      #expect(try !reader.next() && reader.isAtEnd)
      #expect(try !reader.next() && reader.isAtEnd)
      let bad = try folder.file("b.xlsx", TestWorkbook(rows: "<row r=\"0\"/>").bytes)
      var other = try XLSXReader(path: bad)
      #expect(throws: TableError.self) { _ = try other.next() }
      #expect(try !other.next() && other.isAtEnd)
    }

    @Test("files that are not there, folders and pipes")
    func files() throws {
      let folder = try TemporaryFolder()
      func message(_ path: String) -> String? {
        do throws(TableError) {
          _ = try XLSXReader(path: path)
          return nil
        } catch {
          return error.message(in: .english)
        }
      }
      let missing = folder.path + "/none.xlsx"
      #expect(
        message(missing) == "\(missing): there is no such file. Check its name and its folder.")
      #expect(
        message(folder.path)
          == "\(folder.path): this is a folder, but a file is needed. Name a file inside it.")
      let pipe = makePipe()
      defer {
        close(pipe.reading)
        close(pipe.writing)
      }
      #expect(
        throws: TableError(file: "pipe", problem: .unreadable(code: ESPIPE))
      ) { _ = try XLSXReader(descriptor: pipe.reading, name: "pipe") }
    }

    @Test("all bytes of the file are handed over, in order, before the first record")
    func bytes() throws {
      var workbook = TestWorkbook(cells: text("A2", "x"))
      workbook.parts = [
        ZipWriter.Part("docProps/thumbnail.jpeg", (0..<200_000).map { UInt8($0 % 251) })
      ]
      let bytes = workbook.bytes
      let path = try TemporaryFolder()
      var reader = try XLSXReader(path: path.file("a.xlsx", bytes))
      let collector = Collector()
      reader.onBytes = { span in for index in span.indices { collector.bytes.append(span[index]) } }
      #expect(try reader.next())
      #expect(collector.bytes == bytes)
      while try reader.next() {}
      #expect(collector.bytes == bytes)
    }

    private final class Collector { var bytes: [UInt8] = [] }

    @Test("a file that changes while it is read is an error")
    func changed() throws {
      let folder = try TemporaryFolder()
      let bytes = TestWorkbook(cells: text("A2", "x")).bytes
      let path = try folder.file("results.xlsx", bytes)
      let descriptor = unsafe open(path, O_RDWR)
      defer { close(descriptor) }
      var reader = try XLSXReader(descriptor: descriptor, name: "results.xlsx")
      _ = unsafe pwrite(descriptor, [UInt8(0)], 1, off_t(bytes.count))
      #expect(try reader.next() && reader.next())
      #expect(
        throws: TableError(file: "results.xlsx", problem: .spreadsheet(.changedWhileRead))
      ) { _ = try reader.next() }
      #expect(try !reader.next())
    }
  }
#endif
