#if Spreadsheets
  import Tables
  import Testing

  @Suite("XLSXReader: cells in place")
  struct XLSXReaderCellsTests {
    private func reader(_ workbook: TestWorkbook, _ folder: TemporaryFolder) throws -> XLSXReader {
      try XLSXReader(path: folder.file("a.xlsx", workbook.bytes))
    }

    @Test("a cell is empty, or has text, or both ways to get at it")
    func access() throws {
      let folder = try TemporaryFolder()
      var workbook = TestWorkbook(
        cells: "<c t=\"s\"><v>0</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>漢</t></is></c>")
      workbook["strings"] = "<si><t>共有</t></si>"
      var reader = try reader(workbook, folder)
      #expect(try reader.next() && reader.next())
      #expect(reader.count == 3)
      #expect(reader.row == 2)
      #expect(reader.text(at: 0) == "共有" && !reader.isEmpty(at: 0))
      #expect(reader.text(at: 1) == "" && reader.isEmpty(at: 1))
      #expect(reader.withField(at: 2) { $0.count } == 3)
      #expect(reader.place(ofColumn: 2) == "C2")
      unsafe #expect(reader.bytes(at: 0).elementsEqual("共有".utf8))
      unsafe #expect(reader.bytes(at: 1).isEmpty)
    }

    @Test("bytes stay where they are until the closure is called, and all of them until then")
    func stability() throws {
      let folder = try TemporaryFolder()
      let rows = (1...30_000).map {
        "<row><c t=\"inlineStr\"><is><t>行 \($0 + 1_000_000_000_000)</t></is></c><c><v>\($0)</v></c>"
          + "<c t=\"s\"><v>\($0 % 2)</v></c></row>"
      }
      var workbook = TestWorkbook(rows: rows.joined())
      workbook["strings"] = "<si><t>偶数</t></si><si><t>奇数</t></si>"
      var reader = try reader(workbook, folder)
      var kept: [UnsafeRawBufferPointer] = unsafe []
      var expected: [String] = []
      var moves = 0
      func check() {
        moves += 1
        let found = unsafe kept.map { unsafe String(decoding: $0, as: UTF8.self) }
        #expect(found == expected)
        unsafe kept.removeAll()
        expected.removeAll()
      }
      while try reader.next(beforeBytesMove: { check() }) {
        for column in 0..<reader.count {
          unsafe kept.append(reader.bytes(at: column))
          expected.append(reader.text(at: column))
        }
        #expect(expected.suffix(3).first == "行 \(reader.row + 1_000_000_000_000)")
      }
      check()
      #expect(moves > 1)
      #expect(reader.row == 30_000)
    }

    @Test("when the closure throws, nothing is lost")
    func throwingClosure() throws {
      struct Stop: Error {}
      let folder = try TemporaryFolder()
      let rows = (1...30_000).map {
        "<row><c t=\"inlineStr\"><is><t>行 \($0 + 1_000_000_000_000)</t></is></c></row>"
      }
      var reader = try reader(TestWorkbook(rows: rows.joined()), folder)
      var stops = 0
      var count = 0
      while true {
        do {
          var stopped = false
          guard
            try reader.next(beforeBytesMove: {
              guard stops.isMultiple(of: 2) else { return stops += 1 }
              stops += 1
              stopped = true
              throw Stop()
            })
          else { break }
          #expect(!stopped)
          count += 1
          #expect(reader.text(at: 0) == "行 \(count + 1_000_000_000_000)")
        } catch is Stop {}
      }
      #expect(count == 30_000)
      #expect(stops > 0)
    }
  }
#endif
