#if Spreadsheets
  /// How letters are set, as far as it changes what a text says.
  struct TextSetting: OptionSet, Equatable {
    let rawValue: UInt8
    static let struck = TextSetting(rawValue: 1)
    /// Above or below the line.
    static let raised = TextSetting(rawValue: 2)
    /// As the cell says; for a part of a text.
    static let inherited = TextSetting(rawValue: 4)

    /// Takes up what an element of a font or of a run's properties says.
    mutating func read(_ name: XMLText, _ attributes: XMLAttributes) {
      switch name {
      case "strike":
        if attributes["val"]?.isTrue ?? true { insert(.struck) }
      case "vertAlign":
        if let place = attributes["val"], place == "superscript" || place == "subscript" {
          insert(.raised)
        }
      default: break
      }
    }
  }

  /// How a cell shows its value.
  struct CellLook {
    var format = CellFormat.number
    /// Of all its letters.
    var setting: TextSetting = []
    /// Whether its format shows texts in another way than they are stored.
    var changesText = false
    /// The format by its number, where it is `coded` or changes texts.
    var code: Int32 = 0

    /// Whether more than the number's format must be asked.
    var isSpecial: Bool { !setting.isEmpty || changesText }
  }

  /// The looks of a workbook's cells, in the order that cells refer to them.
  struct CellFormats {
    private var looks: [CellLook] = []
    private var codes: [NumberFormat] = []
    /// Without a list, every format is that of plain numbers.
    private var isListed = false

    /// Plain numbers only.
    init() {}

    /// Reads xl/styles.xml, or whatever the part is called.
    init(readingPart part: String, of archive: inout ZipArchive) throws(TableError) {
      let handler = StylesHandler(part: part, archive.limits)
      try PartParser.parse(handler, of: &archive, limit: archive.limits.listBytes)
      var known: [Int: CellLook] = [:]
      looks = handler.cells.map { cell in
        var look = known[cell.format] ?? self.look(of: cell.format, handler.codes)
        known[cell.format] = look
        if handler.fonts.indices.contains(cell.font) { look.setting = handler.fonts[cell.font] }
        return look
      }
      isListed = !looks.isEmpty
    }

    private mutating func look(of number: Int, _ codes: [Int: String]) -> CellLook {
      guard let code = codes[number] ?? Self.money[number] else {
        return CellLook(format: CellFormat(builtIn: number))
      }
      let format = NumberFormat(code)
      var look = CellLook(format: CellFormat(format), changesText: format.changesText)
      if look.format == .coded || look.changesText {
        look.code = Int32(truncatingIfNeeded: self.codes.count)
        self.codes.append(format)
      }
      return look
    }

    /// The formats of money, which every program knows by their numbers: amounts, and accounts, which
    /// show a dash for a zero. The currency depends on who looks at it; here that is Japan's.
    private static let money = [
      5: "\"¥\"#,##0;\"¥\"\\-#,##0",
      6: "\"¥\"#,##0;[Red]\"¥\"\\-#,##0",
      7: "\"¥\"#,##0.00;\"¥\"\\-#,##0.00",
      8: "\"¥\"#,##0.00;[Red]\"¥\"\\-#,##0.00",
      41: "_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)",
      42: "_ \"¥\"* #,##0_ ;_ \"¥\"* \\-#,##0_ ;_ \"¥\"* \"-\"_ ;_ @_ ",
      43: "_(* #,##0.00_);_(* \\(#,##0.00\\);_(* \"-\"??_);_(@_)",
      44: "_ \"¥\"* #,##0.00_ ;_ \"¥\"* \\-#,##0.00_ ;_ \"¥\"* \"-\"??_ ;_ @_ ",
    ]

    /// A look by its number; nil when there is none.
    subscript(index: Int) -> CellLook? {
      guard isListed else { return CellLook() }
      return looks.indices.contains(index) ? looks[index] : nil
    }

    /// The format of a look that is `coded` or changes texts.
    func format(of look: CellLook) -> NumberFormat { codes[Int(look.code)] }
  }

  /// Reads the formats and fonts of the cells (`cellXfs`), the format codes that the workbook itself
  /// defines (`numFmts`), and what of the fonts matters (`fonts`).
  private final class StylesHandler: XMLHandler {
    private enum State { case document, styles, codes, fonts, font, formats }

    private(set) var cells: [(format: Int, font: Int)] = []
    private(set) var fonts: [TextSetting] = []
    private(set) var codes: [Int: String] = [:]
    private var state = State.document

    init(part: String, _ limits: SpreadsheetLimits) {
      super.init(part: part, namespaces: Namespace.spreadsheet, limits)
    }

    override func start(_ name: XMLText, _ attributes: XMLAttributes) -> Bool {
      switch (state, name) {
      case (.document, "styleSheet"): state = .styles
      case (.styles, "numFmts"): state = .codes
      case (.styles, "fonts"): state = .fonts
      case (.styles, "cellXfs"): state = .formats
      case (.fonts, "font"):
        fonts.append([])
        state = .font
      case (.font, _):
        fonts[fonts.count - 1].read(name, attributes)
        return false
      case (.codes, "numFmt"):
        guard let number = attributes["numFmtId"]?.number, let code = attributes["formatCode"]
        else {
          fail(.unexpectedContent(part: part))
          return false
        }
        codes[number] = code.string
        return false
      case (.formats, "xf"):
        cells.append((attributes["numFmtId"]?.number ?? 0, attributes["fontId"]?.number ?? 0))
        return false
      default: return false
      }
      return true
    }

    override func end() {
      switch state {
      case .document, .styles: state = .document
      case .font: state = .fonts
      case .codes, .fonts, .formats: state = .styles
      }
    }
  }
#endif
