#if Spreadsheets
  import Testing

  @testable import Tables

  @Suite("XLSXReader: merged cells")
  struct XLSXReaderMergesTests {
    private func text(_ place: String, _ text: String) -> String {
      "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }

    private func read(
      _ rows: String, merges: [String], limit: Int = 100_000
    ) throws -> SheetTranscript {
      var workbook = TestWorkbook()
      let ranges = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
      workbook["sheet"] =
        "<sheetData>\(TestWorkbook.header)\(rows)</sheetData><mergeCells>\(ranges)</mergeCells>"
      return try workbook.read { $0.mergedRanges = limit }
    }

    @Test("the top left cell has the value, the others are empty, and the ranges are listed")
    func values() throws {
      let found = try read(
        "<row r=\"2\">\(text("A2", "x"))<c r=\"B2\"/></row><row r=\"3\">\(text("C3", "y"))</row>",
        merges: ["A2:B3", "C3:C9", "E1:XFD1048576"])
      #expect(found.messages == [])
      #expect(found.records.dropFirst() == [["x", "", ""], ["", "", "y"]])
      #expect(found.mergedRanges == ["A2:B3", "C3:C9", "E1:XFD1048576"])
    }

    @Test("a value that a merged range hides is an error")
    func hiddenValues() throws {
      let found = try read(
        "<row r=\"2\">\(text("A2", "x"))\(text("B2", "隠れ"))</row>"
          + "<row r=\"3\">\(text("A3", "y"))\(text("C3", "z"))</row>"
          + "<row r=\"4\">\(text("A4", "w"))</row>",
        merges: ["C2:C3", "A2:B3"])
      #expect(found.records.count == 4)
      #expect(
        found.messages == [
          "results.xlsx, sheet 実績, cell B2: the merged cells A2:B3 hide this cell, which holds "
            + "隠れ. Unmerge them, or clear the cell.",
          "results.xlsx, sheet 実績, cell A3: the merged cells A2:B3 hide this cell, which holds "
            + "y. Unmerge them, or clear the cell.",
          "results.xlsx, sheet 実績, cell C3: the merged cells C2:C3 hide this cell, which holds "
            + "z. Unmerge them, or clear the cell.",
        ])
    }

    @Test("rows with faults are reported once")
    func faults() throws {
      let found = try read(
        "<row r=\"2\"><c r=\"A2\" t=\"e\"><v>#N/A</v></c></row>"
          + "<row r=\"3\">\(text("A3", "y"))</row>", merges: ["A2:A3"])
      #expect(found.messages.count == 2)
    }

    @Test("ranges one below the other, with rows between them missing")
    func sweep() throws {
      let found = try read(
        "<row r=\"10\">\(text("A10", "x"))</row><row r=\"20\">\(text("A20", "y"))</row>"
          + "<row r=\"30\">\(text("B30", "z"))</row>",
        merges: ["A20:A25", "A2:A9", "A11:A19", "B28:C29"])
      #expect(found.messages == [])
    }

    @Test("many rows under many ranges")
    func many() throws {
      let rows = (2...5000).map {
        "<row r=\"\($0)\">\(text("A\($0)", String(repeating: "x", count: 300)))</row>"
      }
      let merges = (1...2499).map { "A\($0 * 2):A\($0 * 2 + 1)" }
      let found = try read(rows.joined(), merges: merges)
      #expect(found.records.count == 5000)
      // As many as are reported at most.
      #expect(found.errors.count >= 1000 && found.errors.count < 2000)
      #expect(found.messages[0].contains("cell A3: the merged cells A2:A3 hide"))
    }

    @Test("more merged ranges than are read, and ranges that are none")
    func limits() throws {
      #expect(try read("", merges: ["A2:B3", "A4:B5"], limit: 2).messages == [])
      #expect(
        try read("", merges: ["A2:B3", "A4:B5"], limit: 1).messages == [
          "results.xlsx, sheet 実績: the sheet has more than 1 merged ranges. "
            + "Copy what is needed to a new workbook."
        ])
      for range in ["", "A2:", "B2:A1", "A2:XFE3", "x"] {
        #expect(
          try read("", merges: [range]).messages == [
            "results.xlsx, sheet 実績: \(range) is not a place of a sheet's rows 1 to 1,048,576 "
              + "and columns A to XFD, or not the right one here. "
              + "Open it in a spreadsheet program and save it again."
          ])
      }
    }
  }
#endif
