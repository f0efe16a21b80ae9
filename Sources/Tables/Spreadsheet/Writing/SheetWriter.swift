#if Spreadsheets
  import CXlsxWriter

  /// Fills a sheet of a ``WorkbookWriter``. Rows and columns are counted from 1.
  @safe public final class SheetWriter {
    /// The name on its tab.
    public let name: String

    let workbook: WorkbookWriter
    /// Belongs to the workbook, which lives as long as this does. Every use goes through the
    /// workbook's state of being open: `functions`.
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    /// The style and format of the last cell of each column, mostly those of its next one.
    private var recent: [(style: CellStyle, format: UnsafeMutablePointer<lxw_format>)?]

    init(
      _ sheet: UnsafeMutablePointer<lxw_worksheet>, named name: String, of workbook: WorkbookWriter
    ) {
      unsafe self.sheet = sheet
      unsafe recent = []
      self.name = name
      self.workbook = workbook
    }

    /// Sets a cell. Setting it again replaces what was there.
    /// - Throws: ``WorkbookProblem/cell(_:_:)`` when the cell cannot hold the value.
    public func set(
      _ value: CellValue, at cell: CellReference, _ style: CellStyle = .body
    ) throws(TableError) {
      if let wrong = value.problem(at: cell) { throw problem(wrong, at: cell) }
      let format = unsafe try format(style, inColumn: cell.column)
      let (row, column) = cell.indices
      let functions = functions
      switch value {
      case .blank, .text(""):
        try workbook.check(unsafe functions.worksheet_write_blank(sheet, row, column, format))
      case .text(let text):
        try workbook.check(
          unsafe functions.worksheet_write_string(
            sheet, row, column, text.escapedForWorkbook, format))
      case .number(let number):
        try workbook.check(
          unsafe functions.worksheet_write_number(sheet, row, column, number, format))
      case .integer(let number) where CellValue.exactIntegers.contains(number):
        try workbook.check(
          unsafe functions.worksheet_write_number(sheet, row, column, Double(number), format))
      case .integer(let number):
        try workbook.check(
          unsafe functions.worksheet_write_string(sheet, row, column, "\(number)", format))
      case .boolean(let value):
        try workbook.check(
          unsafe functions.worksheet_write_boolean(sheet, row, column, value ? 1 : 0, format))
      case .formula(let formula, let shown):
        try workbook.check(
          unsafe functions.worksheet_write_formula_str(
            sheet, row, column, formula, format, shown.escapedForWorkbook))
      }
    }

    private func format(
      _ style: CellStyle, inColumn column: Int
    ) throws(TableError) -> UnsafeMutablePointer<lxw_format> {
      // To compare styles is cheaper than to hash one. Sheets have a few columns, or it is no help.
      guard column <= 64 else { return unsafe try workbook.format(style) }
      while unsafe recent.count < column { unsafe recent.append(nil) }
      if let last = unsafe recent[column - 1], unsafe last.style == style {
        return unsafe last.format
      }
      let format = unsafe try workbook.format(style)
      unsafe recent[column - 1] = (style, format)
      return unsafe format
    }

    /// Sets a cell to a text that leads to the first cell of a sheet of the workbook.
    /// - Parameter sheet: Its name. It may be added later.
    public func link(
      _ text: String, toSheet sheet: String, at cell: CellReference, _ style: CellStyle
    ) throws(TableError) {
      if let wrong = CellValue.text(text).problem(at: cell) { throw problem(wrong, at: cell) }
      let format = unsafe try workbook.format(style)
      let (row, column) = cell.indices
      let name = sheet.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''")
      try workbook.check(
        unsafe functions.worksheet_write_url_opt(
          self.sheet, row, column, "internal:'\(name)'!A1", format, text.escapedForWorkbook, nil))
    }

    /// Makes one cell of several, with a text in the middle of it.
    public func merge(
      _ range: CellRange, _ text: String, _ style: CellStyle
    ) throws(TableError) {
      if let wrong = CellValue.text(text).problem(at: range.last) {
        throw problem(wrong, at: range.first)
      }
      let (first, last) = (range.first.indices, range.last.indices)
      let format = unsafe try workbook.format(style)
      try workbook.check(
        unsafe functions.worksheet_merge_range(
          sheet, first.row, first.column, last.row, last.column, text.escapedForWorkbook, format))
    }

    /// Puts a note on a cell, which shows when the pointer is above it.
    public func annotate(_ cell: CellReference, _ text: String) throws(TableError) {
      if let wrong = CellValue.text(text).problem(at: cell) { throw problem(wrong, at: cell) }
      var options = unsafe lxw_comment_options()
      // Room for the text, at about 20 wide characters a line.
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .reduce(0) { $0 + DisplayWidth.of(String($1)) / 40 + 1 }
      unsafe options.width = 300
      unsafe options.height = UInt16(min(24 + lines * 20, 600))
      let (row, column) = cell.indices
      try workbook.check(
        unsafe functions.worksheet_write_comment_opt(
          sheet, row, column, text.escapedForWorkbook, &options))
    }

    /// Calls the library on the sheet, for what never fails.
    func use(_ body: (furikaeri_xlsx, UnsafeMutablePointer<lxw_worksheet>) -> Void) {
      unsafe body(functions, sheet)
    }

    /// Calls the library on the sheet.
    func attempt(
      _ body: (furikaeri_xlsx, UnsafeMutablePointer<lxw_worksheet>) -> lxw_error
    ) throws(TableError) {
      try workbook.check(unsafe body(functions, sheet))
    }

    func place(_ cell: CellReference) -> SheetPlace { SheetPlace(sheet: name, cell: cell) }

    private func problem(
      _ problem: WorkbookProblem.CellProblem, at cell: CellReference
    ) -> TableError {
      workbook.problem(.cell(place(cell), problem))
    }

    // Inlined, so that one of its many members is loaded and not all of them copied.
    @inline(__always) private var functions: furikaeri_xlsx {
      precondition(workbook.isOpen, "The workbook has been written.")
      return unsafe workbook.library.functions.pointee
    }
  }

  extension CellReference {
    /// The library counts from 0.
    var indices: (row: lxw_row_t, column: lxw_col_t) {
      (lxw_row_t(max(row - 1, 0)), lxw_col_t(max(column - 1, 0)))
    }

    var isOnSheet: Bool {
      (1...Self.rowLimit).contains(row) && (1...Self.columnLimit).contains(column)
    }
  }

  extension String {
    /// The text with the codes of what XML cannot hold (`_x000B_`), and with `_x005F_` for the first
    /// letter of what would be read as such a code. The library writes codes in cells, but neither
    /// in charts, which repeat the texts of cells, nor in notes.
    /// <https://learn.microsoft.com/dotnet/api/documentformat.openxml.varianttypes.vtbstring>
    var escapedForWorkbook: String {
      // Nearly no text has any, and bytes are looked through the fastest.
      guard utf8.contains(where: { $0 == UInt8(ascii: "_") || Self.needsCode($0) }) else {
        return self
      }
      let bytes = Array(utf8)
      var result: [UInt8] = []
      for (index, byte) in bytes.enumerated() {
        if Self.needsCode(byte) {
          let digits = String(byte, radix: 16, uppercase: true)
          result += "_x00\(byte < 16 ? "0" : "")\(digits)_".utf8
          continue
        }
        if byte == UInt8(ascii: "_"), Self.isCode(bytes[index...].prefix(7)) {
          result += "_x005F".utf8
        }
        result.append(byte)
      }
      return String(decoding: result, as: UTF8.self)
    }

    /// Whether XML cannot hold the character, or changes it as it does a carriage return.
    private static func needsCode(_ byte: UInt8) -> Bool {
      byte < 0x20 && byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\n")
    }

    /// Whether it is `_xHHHH_`.
    private static func isCode(_ bytes: ArraySlice<UInt8>) -> Bool {
      bytes.count == 7 && bytes.dropFirst().first == UInt8(ascii: "x")
        && bytes.last == UInt8(ascii: "_")
        && bytes.dropFirst(2).dropLast().allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    }
  }

  extension CellValue {
    /// Why a cell cannot hold the value; nil: it can.
    func problem(at cell: CellReference) -> WorkbookProblem.CellProblem? {
      guard cell.isOnSheet else { return .outside }
      switch self {
      case .blank, .integer, .boolean: return nil
      case .number(let number): return number.isFinite ? nil : .notFinite
      case .text(let text), .formula(_, let text):
        // No text has more units than bytes.
        if text.utf8.count > WorkbookLimits.text, text.utf16.count > WorkbookLimits.text {
          return .tooLong(text.utf16.count)
        }
        // https://www.w3.org/TR/xml/#charsets: the rest can be spelled in a workbook. U+FFFE and
        // U+FFFF begin with the byte EF.
        guard text.utf8.contains(where: { $0 == 0 || $0 == 0xEF }) else { return nil }
        let scalar = text.unicodeScalars.first {
          $0 == "\0" || $0 == "\u{FFFE}" || $0 == "\u{FFFF}"
        }
        return scalar.map { .character($0) }
      }
    }
  }
#endif
