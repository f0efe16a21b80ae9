#if Spreadsheets
  /// Finds the rows of a sheet in its elements: `sheetData` of rows (`row`) of cells (`c`) with a
  /// formula (`f`), a value (`v`) or a text of their own (`is`); before them the columns (`cols`),
  /// behind them the merged ranges (`mergeCells`). See ISO/IEC 29500-1, 18.3.
  struct SheetScanner: ~Copyable {
    enum State {
      case document, worksheet, views, columns, merges, data, row, cell, value, inline, run
      case properties, text
    }

    /// The kinds of cells: their attribute `t`.
    enum CellType { case number, shared, formulaText, inline, boolean, error, date }

    /// The cell that is being read.
    struct Cell {
      var type = CellType.number
      var look = CellLook()
      var hasFormula = false
      var hasValue = false
      var isFaulty = false
      /// Whether `aside` is its own.
      var hasAside = false
      /// Where its text begins in the rows.arena.
      var start = 0
    }

    let part: String
    let sheet: String
    let strings: SharedStrings
    let formats: CellFormats
    let is1904: Bool
    let results: StoredResults
    let limits: SpreadsheetLimits
    let header: HeaderPlace

    /// The rows that were found and not handed over yet.
    var rows: RowBlock
    /// Why the sheet cannot be read on.
    private(set) var problem: SpreadsheetProblem?
    /// Whether there is a problem: a question that is asked for every element.
    private(set) var hasFailed = false

    var state = State.document
    var row = 0
    var rowIsHidden = false
    /// Where the row's texts begin in the rows.arena.
    var rowTextStart = 0
    /// The columns of the current cell and of the row's last cell that is not empty so far, counted
    /// from 1; 0 before there is one.
    var column = 0
    var lastColumn = 0
    var cell = Cell()
    /// What the current cell is besides its text.
    var aside = CellAside()
    /// The runs of the current cell's own text.
    var runs: [TextRun] = []
    /// Whether the sheet shows no zeros.
    private(set) var hidesZeros = false
    /// Ranges that one formula fills, where the results of formulas may be missing.
    var formulaRanges: [CellRange] = []

    /// How the run is set that is being read.
    private var setting = TextSetting.inherited
    private var isInRun = false
    private var preservesSpace = false
    /// Where the text of a `t` begins in the rows.arena.
    private var textStart = 0

    init(
      part: String, sheet: String, _ strings: SharedStrings, _ formats: CellFormats, is1904: Bool,
      results: StoredResults = .current, header: HeaderPlace = .first,
      keepsFaultyRows: Bool = false, _ limits: SpreadsheetLimits
    ) {
      self.part = part
      self.sheet = sheet
      self.strings = strings
      self.formats = formats
      self.is1904 = is1904
      self.results = results
      self.limits = limits
      self.header = header
      rows = RowBlock(strings)
      rows.queue.keepsFaultyRows = keepsFaultyRows
    }

    /// A scanner that reads the sheet from its beginning, for what is in its cells.
    func another() -> SheetScanner {
      SheetScanner(
        part: part, sheet: sheet, strings, formats, is1904: is1904, results: results,
        header: header,
        limits)
    }

    mutating func fail(_ problem: SpreadsheetProblem) {
      guard !hasFailed else { return }
      hasFailed = true
      self.problem = problem
    }

    /// Returns false where an element is not known in its place.
    mutating func start(_ name: XMLText, _ attributes: XMLAttributes) -> Bool {
      switch state {
      case .cell: return startContent(name, attributes)
      case .row where name == "c": startCell(attributes)
      case .data where name == "row": startRow(attributes)
      case .inline where name == "t", .run where name == "t":
        state = .text
        preservesSpace = attributes.preservesSpace
        textStart = rows.arena.count
      case .inline where name == "r":
        isInRun = true
        setting = .inherited
        state = .run
      case .run where name == "rPr":
        setting = []
        state = .properties
      case .worksheet where name == "sheetViews": state = .views
      case .worksheet where name == "sheetData": state = .data
      case .worksheet where name == "cols": state = .columns
      case .worksheet where name == "mergeCells": state = .merges
      case .document where name == "worksheet": state = .worksheet
      default:
        startEmpty(name, attributes)
        return false
      }
      return true
    }

    /// Elements with nothing in them that is read.
    private mutating func startEmpty(_ name: XMLText, _ attributes: XMLAttributes) {
      switch state {
      case .columns where name == "col": addColumns(attributes)
      case .merges where name == "mergeCell": addMerge(attributes)
      case .properties: setting.read(name, attributes)
      case .views where name == "sheetView":
        if !(attributes["showZeros"]?.isTrue ?? true) { hidesZeros = true }
      default: break
      }
    }

    /// `f`, `v` or `is` in a cell.
    private mutating func startContent(_ name: XMLText, _ attributes: XMLAttributes) -> Bool {
      switch name {
      case "v" where cell.type != .inline && !cell.hasValue: state = .value
      case "is" where cell.type == .inline && !cell.hasValue: state = .inline
      case "f":
        cell.hasFormula = true
        if results != .current { addFormulaRange(attributes) }
        return false
      default: return false
      }
      cell.hasValue = true
      return true
    }

    mutating func end() {
      switch state {
      case .value, .inline: state = .cell
      case .cell:
        endCell()
        state = .row
      case .row:
        endRow()
        state = .data
      case .text:
        if !preservesSpace { rows.arena.trim(from: textStart) }
        rows.arena.decodeEscapes(from: textStart)
        if isInRun { runs.add(endingAt: rows.arena.count - cell.start, setting, from: 0) }
        state = isInRun ? .run : .inline
      case .properties: state = .run
      case .run:
        isInRun = false
        state = .inline
      case .data, .views, .columns, .merges: state = .worksheet
      case .worksheet, .document: state = .document
      }
    }

    @unsafe mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard state == .value || state == .text else { return }
      guard hasRoom(for: bytes.count) else { return }
      unsafe rows.arena.append(bytes)
    }

    // MARK: Room

    /// How many times larger the texts of a piece may be than the piece: the spellings of numbers and
    /// dates and other encodings than UTF-8 make it so, but not even threefold.
    private static let growth = 4
    private static let firstCapacity = 512 << 10

    private var hasRoom: Bool { rows.arena.room >= Self.growth * PartParser.pieceSize }

    /// Whether the texts of one more piece fit. When they do not, the rows must be handed over first.
    mutating func makeRoom() -> Bool {
      if hasRoom { return true }
      guard rows.queue.isEmpty else { return false }
      // One row takes all the room, or there has been none yet.
      rows.arena.grow(to: max(rows.arena.capacity * 2, Self.firstCapacity))
      return true
    }

    /// Hands over the rows that were found, for a block whose rows have been taken. Moves the row
    /// that is being read there.
    mutating func exchange(_ block: inout RowBlock) {
      block.takeOpenRow(of: &rows, from: rowTextStart)
      swap(&rows, &block)
      cell.start = max(cell.start - rowTextStart, 0)
      textStart = max(textStart - rowTextStart, 0)
      rowTextStart = 0
    }

    /// Whether a text fits into the row. When it does not, the sheet cannot be read on.
    mutating func hasRoom(for count: Int) -> Bool {
      let isShort =
        rows.arena.count - rowTextStart + count <= limits.rowBytes && count <= rows.arena.room
      if !isShort { fail(.exceeded(.rowBytes(sheet: sheet, row: row, limits.rowBytes))) }
      return isShort
    }
  }

  /// Has a scanner read a sheet.
  final class SheetHandler: XMLHandler {
    // Unchecked because the check is a call for everything in a sheet: a scanner knows no handler,
    // and so nothing that it does can lead back to this property.
    @safe @exclusivity(unchecked) var scanner: SheetScanner

    init(_ scanner: consuming SheetScanner) {
      let part = scanner.part
      let limits = scanner.limits
      self.scanner = scanner
      super.init(part: part, namespaces: Namespace.spreadsheet, limits)
    }

    private func stop() {
      if let problem = scanner.problem { fail(problem) }
    }

    override func start(_ name: XMLText, _ attributes: XMLAttributes) -> Bool {
      let isKnown = scanner.start(name, attributes)
      if scanner.hasFailed { stop() }
      return isKnown
    }

    override func end() {
      scanner.end()
      if scanner.hasFailed { stop() }
    }

    @unsafe override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      unsafe scanner.text(bytes)
      if scanner.hasFailed { stop() }
    }
  }
#endif
