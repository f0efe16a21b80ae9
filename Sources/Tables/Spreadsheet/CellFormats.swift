#if Spreadsheets
  /// The formats of a workbook's cells, in the order that cells refer to them.
  struct CellFormats {
    private var formats: [CellFormat] = []
    /// Without a list, every format is that of plain numbers.
    private var isListed = false

    /// Plain numbers only.
    init() {}

    /// Reads xl/styles.xml, or whatever the part is called.
    init(readingPart part: String, of archive: inout ZipArchive) throws(TableError) {
      let handler = StylesHandler(part: part, archive.limits)
      try PartParser.parse(handler, of: &archive, limit: archive.limits.listBytes)
      formats = handler.numbers.map { number in
        handler.codes[number].map { CellFormat(code: $0) } ?? CellFormat(builtIn: number)
      }
      isListed = !formats.isEmpty
    }

    /// A format by its number; nil when there is none.
    subscript(index: Int) -> CellFormat? {
      guard isListed else { return .number }
      return formats.indices.contains(index) ? formats[index] : nil
    }
  }

  /// Reads the numbers of the cells' formats (`cellXfs`), and the format codes that the workbook
  /// itself defines (`numFmts`).
  private final class StylesHandler: XMLHandler {
    private enum State { case document, styles, codes, formats }

    private(set) var numbers: [Int] = []
    private(set) var codes: [Int: String] = [:]
    private var state = State.document

    init(part: String, _ limits: SpreadsheetLimits) {
      super.init(part: part, namespaces: Namespace.spreadsheet, limits)
    }

    override func start(_ name: XMLText, _ attributes: XMLAttributes) -> Bool {
      switch (state, name) {
      case (.document, "styleSheet"): state = .styles
      case (.styles, "numFmts"): state = .codes
      case (.styles, "cellXfs"): state = .formats
      case (.codes, "numFmt"):
        guard let number = attributes["numFmtId"]?.number, let code = attributes["formatCode"]
        else {
          fail(.unexpectedContent(part: part))
          return false
        }
        codes[number] = code.string
        return false
      case (.formats, "xf"):
        numbers.append(attributes["numFmtId"]?.number ?? 0)
        return false
      default: return false
      }
      return true
    }

    override func end() { state = state == .styles ? .document : .styles }
  }
#endif
