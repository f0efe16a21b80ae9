#if Spreadsheets
  import Testing

  @testable import Tables

  @Suite("ZipArchive: damaged and hostile files")
  struct ZipArchiveTests {
    private let good = TestWorkbook(cells: "<c r=\"A2\"><v>1</v></c>")

    /// The workbook with one of its parts changed.
    private func changed(
      _ name: String, _ change: (inout ZipWriter.Part) -> Void
    ) throws -> [String] {
      var parts = good.textParts
      let index = try #require(parts.firstIndex { $0.name == name })
      change(&parts[index])
      return try SheetTranscript(ZipWriter.file(parts)).messages
    }

    private let damaged =
      "results.xlsx: the file is damaged or incomplete: its list of parts cannot be read. "
      + "Copy or download it again."

    private func damaged(_ part: String) -> String {
      "results.xlsx: the file is damaged: its part \(part) cannot be unpacked. "
        + "Copy or download it again."
    }

    @Test("what is no ZIP file is called what it is")
    func otherFiles() throws {
      let none =
        "results.xlsx: this is not an Excel workbook (.xlsx). Check that it is the right file, "
        + "and save it as .xlsx in a spreadsheet program."
      #expect(try SheetTranscript([]).messages == [none])
      #expect(try SheetTranscript(Array("a,b\n1,2\n".utf8)).messages == [none])
      #expect(
        try SheetTranscript(Array("<html><table>".utf8)).messages == [
          "results.xlsx: this is a web page (HTML), whatever its name says. Open it in a spreadsheet "
            + "program and save it as .xlsx."
        ])
      #expect(try SheetTranscript(Array("PK".utf8)).messages == [none])
      let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
      #expect(
        try SheetTranscript(compound + [UInt8](repeating: 0, count: 600)).messages == [
          "results.xlsx: this is a workbook of Excel 97–2003 (.xls) or one that is protected with "
            + "a password. Save it as .xlsx without a password."
        ])
    }

    @Test("backslashes in the names of parts are slashes, and lead nowhere else")
    func backslashes() throws {
      let slashed = try SheetTranscript(good.bytes)
      var parts = good.textParts
      for index in parts.indices {
        parts[index].name = parts[index].name.replacing("/", with: "\\")
      }
      let found = try SheetTranscript(ZipWriter.file(parts))
      #expect(found.messages == [])
      #expect(found.records == slashed.records)
      let unsafe = try SheetTranscript(
        ZipWriter.file(parts + [ZipWriter.Part("..\\..\\etc\\passwd", "x")]))
      #expect(
        unsafe.messages == [
          "results.xlsx: ../../etc/passwd is not the name of a part of a workbook. Open it in a "
            + "spreadsheet program and save it again."
        ])
      let twice = try SheetTranscript(
        ZipWriter.file(good.textParts + [ZipWriter.Part("xl\\workbook.xml", "x")]))
      #expect(
        twice.messages == [
          "results.xlsx: two of its parts are named xl/workbook.xml, so it is unclear which one counts. "
            + "Open it in a spreadsheet program and save it again."
        ])
    }

    /// A compound file whose directory has these names.
    private func compound(_ names: [String]) -> [UInt8] {
      var file = [UInt8](repeating: 0, count: 1536)
      let header: [(Int, [UInt8])] = [
        (0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]), (30, [9, 0]), (48, [0, 0, 0, 0]),
        // The table of sectors is the second, where the directory's chain ends.
        (76, [1, 0, 0, 0]), (1024, [0xFE, 0xFF, 0xFF, 0xFF]),
      ]
      for (offset, bytes) in header {
        file.replaceSubrange(offset..<offset + bytes.count, with: bytes)
      }
      for (index, name) in names.enumerated() {
        let bytes = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let start = 512 + 128 * index
        file.replaceSubrange(start..<start + bytes.count, with: bytes)
        file[start + 64] = UInt8(bytes.count + 2)
      }
      return file
    }

    @Test(
      "compound files are called what they are",
      arguments: [
        (
          "Workbook",
          "this is a workbook of Excel 97–2003 (.xls). Open it in a spreadsheet program and save it as "
            + ".xlsx."
        ),
        (
          "EncryptedPackage",
          "this is protected with a password. Save it as .xlsx without a password."
        ),
        (
          "WordDocument",
          "this is a document of a word processor, not a workbook. Ask for the table as an Excel workbook "
            + "(.xlsx) or CSV."
        ),
        (
          "PowerPoint Document",
          "this is a presentation, not a workbook. Ask for the table as an Excel workbook (.xlsx) or CSV."
        ),
      ])
    func compoundFiles(name: String, message: String) throws {
      #expect(
        try SheetTranscript(compound(["Root Entry", name])).messages == ["results.xlsx: " + message]
      )
    }

    @Test("a file cut short anywhere is an error, never fewer rows")
    func truncated() throws {
      let bytes = good.bytes
      for length in stride(from: 4, to: bytes.count - 1, by: 7) {
        #expect(try SheetTranscript(Array(bytes[..<length])).messages == [damaged])
      }
    }

    @Test("a ZIP file of nothing")
    func empty() throws {
      #expect(try SheetTranscript(ZipWriter.file([])).messages == [damaged])
    }

    @Test("a byte changed anywhere does no harm but to the text it is in")
    func corrupted() throws {
      let bytes = good.bytes
      let expected = try good.read().records
      for index in stride(from: 0, to: bytes.count, by: 3) {
        for byte in [0x00, 0xFF, bytes[index] ^ 0x20] as [UInt8] {
          var corrupted = bytes
          corrupted[index] = byte
          let found = try SheetTranscript(corrupted)
          // What the checksums do not cover, such as a date, may change and nobody cares.
          #expect(found.errors.count > 0 || found.records == expected, "\(index)")
        }
      }
    }

    @Test("checksums and lengths are compared, those of the sheet at its end")
    func checksums() throws {
      #expect(
        try changed(TestWorkbook.sheetPart) { $0.checksum ^= 1 } == [
          damaged(TestWorkbook.sheetPart)
        ])
      #expect(try changed("xl/workbook.xml") { $0.checksum ^= 1 } == [damaged("xl/workbook.xml")])
      for part in [TestWorkbook.sheetPart, "xl/sharedStrings.xml", "xl/styles.xml"] {
        #expect(try changed(part) { $0.size += 1 } == [damaged(part)])
        #expect(try changed(part) { $0.size -= 1 } == [damaged(part)])
      }
      var parts = good.textParts
      let index = try #require(parts.firstIndex { $0.name == TestWorkbook.sheetPart })
      parts[index].checksum ^= 1
      #expect(try SheetTranscript(ZipWriter.file(parts)).records.count == 2)
    }

    @Test("a deflated part that is none")
    func wrongDeflate() throws {
      #expect(
        try changed(TestWorkbook.sheetPart) {
          $0.method = 8
          $0.stored = [UInt8](repeating: 0xFF, count: $0.stored.count)
        } == [damaged(TestWorkbook.sheetPart)])
    }

    @Test("a deflated part that ends before it is whole")
    func shortDeflate() throws {
      let whole = ZipWriter.Part("a", "<a>", repeating: UInt8(ascii: " "), count: 90_000, "</a>")
      #expect(
        try changed(TestWorkbook.sheetPart) {
          $0.method = 8
          $0.stored = Array(whole.stored.prefix(whole.stored.count / 2))
          $0.size = whole.size
        } == [damaged(TestWorkbook.sheetPart)])
    }

    @Test("encrypted parts and other ways to compress")
    func otherMethods() throws {
      #expect(
        try changed("xl/workbook.xml") { $0.flags = 1 } == [
          "results.xlsx: its part xl/workbook.xml is encrypted. "
            + "Save the workbook without a password."
        ])
      #expect(
        try changed("xl/workbook.xml") { $0.method = 12 } == [
          "results.xlsx: its part xl/workbook.xml is compressed by method 12, which workbooks do "
            + "not use. Open it in a spreadsheet program and save it again."
        ])
    }

    @Test("two parts of one name, letter case aside")
    func repeatedParts() throws {
      for name in ["xl/workbook.xml", "XL/Workbook.xml"] {
        var twice = good
        twice.parts = [ZipWriter.Part(name, "<a/>")]
        #expect(
          try twice.read().messages == [
            "results.xlsx: two of its parts are named \(name), so it is unclear which one counts. "
              + "Open it in a spreadsheet program and save it again."
          ])
      }
    }

    @Test(
      "names that lead elsewhere",
      arguments: [
        ("../evil.xml", "../evil.xml"), ("/etc/passwd", "/etc/passwd"), ("..\\a.xml", "../a.xml"),
        ("xl/./a.xml", "xl/./a.xml"), ("xl/a\u{1B}.xml", "xl/a␛.xml"), ("", ""),
        (String(repeating: "x", count: 2000), String(repeating: "x", count: 39) + "…"),
      ])
    func unsafeNames(_ name: String, _ shown: String) throws {
      var workbook = good
      workbook.parts = [ZipWriter.Part(name, "<a/>")]
      #expect(
        try workbook.read().messages == [
          "results.xlsx: \(shown) is not the name of a part of a workbook. "
            + "Open it in a spreadsheet program and save it again."
        ])
    }

    @Test("folders and other parts are left alone")
    func otherParts() throws {
      var workbook = good
      workbook.parts = [
        ZipWriter.Part("xl/", ""), ZipWriter.Part("docProps/app.xml", "<!DOCTYPE a><a>"),
        ZipWriter.Part("xl/media/画像.png", "\u{0}"),
      ]
      #expect(try workbook.read().messages == [])
    }

    @Test("more parts than are read")
    func manyParts() throws {
      var workbook = good
      workbook.parts = (0..<95).map { ZipWriter.Part("a/\($0)", "") }
      #expect(try workbook.read { $0.parts = 101 }.messages == [])
      #expect(
        try workbook.read { $0.parts = 100 }.messages == [
          "results.xlsx: the file has more than 100 parts. Copy what is needed to a new workbook."
        ])
    }

    /// A sheet with this many spaces between two rows, deflated.
    private func bomb(_ count: Int) -> TestWorkbook {
      var workbook = good
      workbook.omitted = [TestWorkbook.sheetPart]
      workbook.parts = [
        ZipWriter.Part(
          TestWorkbook.sheetPart,
          "<worksheet \(TestWorkbook.main)><sheetData><row><c><v>1</v></c></row>",
          repeating: UInt8(ascii: " "), count: count,
          "<row><c><v>2</v></c></row></sheetData></worksheet>")
      ]
      return workbook
    }

    @Test("a part that becomes very much larger is refused beyond 10 MiB")
    func ratio() throws {
      let small = try bomb(9 << 20).read()
      #expect(small.messages == [])
      #expect(small.records == [["1"], ["2"]])
      let large = try bomb(20 << 20).read()
      #expect(large.records == [["1"]])
      #expect(
        large.messages == [
          "results.xlsx: its part xl/worksheets/sheet1.xml becomes more than 200 times larger when "
            + "it is unpacked, which no table does. Copy what is needed to a new workbook."
        ])
    }

    @Test("all parts together are read up to a limit")
    func total() throws {
      let found = try bomb(3 << 20).read { $0.totalBytes = 2 << 20 }
      #expect(
        found.messages == [
          "results.xlsx: the workbook is larger than 2 MiB when it is unpacked. "
            + "Copy what is needed to a new workbook."
        ])
      #expect(try bomb(3 << 20).read { $0.totalBytes = 4 << 20 }.messages == [])
    }

    @Test("parts that list things are read up to a limit of their own")
    func lists() throws {
      var workbook = good
      workbook["xl/styles.xml"] =
        "<styleSheet \(TestWorkbook.main)>\(String(repeating: "<a/>", count: 50_000))</styleSheet>"
      #expect(try workbook.read().messages == [])
      #expect(
        try workbook.read { $0.listBytes = 128 << 10 }.messages == [
          "results.xlsx: its part xl/styles.xml is larger than 128 KiB when it is unpacked. "
            + "Copy what is needed to a new workbook."
        ])
    }
  }
#endif
