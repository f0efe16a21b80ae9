#if Spreadsheets
  /// Reads a sheet of an Excel workbook (.xlsx, Office Open XML,
  /// [ISO/IEC 29500](https://www.iso.org/standard/71691.html)) row by row.
  ///
  ///     var reader = try XLSXReader(path: "results.xlsx", sheet: "実績")
  ///     while try reader.next() {
  ///       for column in 0..<reader.count { use(reader.text(at: column)) }
  ///     }
  ///
  /// Memory does not grow with the rows, only with the texts that the workbook shares between cells.
  /// Two blocks of rows are there at a time: while those of one are handed out, a thread parses the
  /// other, half a megabyte of XML each, which a third thread has inflated. Small sheets start no
  /// thread, and no thread outlives its reader.
  ///
  /// The header, which is the first row that has anything in it unless another is named, says how
  /// many cells every record has. Cells that a row lacks are empty, and a cell that is not empty to the right of the header is an
  /// error. A row of empty cells is no record.
  ///
  /// A cell's text is
  /// - its text without formatting, without furigana and without what is struck out;
  /// - its number, rounded to the 15 digits that spreadsheets show and compare, in the shortest
  ///   spelling: `15000`, `3143.76`; with a percent format as a percentage: `98.5%`;
  /// - its date, `2024-04-01` or `2024-04-01T09:30:00`, where its format has a day; its time or
  ///   duration, `09:30:00`, where its format has hours or minutes only;
  /// - what its format shows of it, where that is more than the number: `2,746万人`, `集計中`, but with
  ///   all the digits that are stored;
  /// - `TRUE` or `FALSE`;
  /// - the stored result of its formula. A formula without one is an error, and so is a cell that
  ///   shows one, such as `#N/A`, or one that the workbook itself says is out of date.
  ///
  /// What a cell is besides, ``aside(at:)`` says.
  ///
  /// In a merged range, the top left cell has the text; on demand, the cells below it have it too.
  /// Hidden rows and columns are read, and
  /// listed.
  ///
  /// Of a hostile file no more is read than this: 10,000 parts; 2 GiB of inflated bytes, a part at
  /// most 200 times its compressed size (beyond 10 MiB), 64 MiB of a part that lists things;
  /// 2,000,000 shared strings of 256 MiB together; 1 MiB of a tag; 64 elements within one another;
  /// 64 MiB of memory for the names in them; 16 MiB of text in a row, shared strings aside; 100,000
  /// merged ranges. A document type
  /// declaration, a part outside the file and two parts of one name are refused.
  ///
  /// When `next` throws because of a cell, it can be called again and goes on with the next wrong
  /// cell or the next row, so that every mistake of a file can be listed in one pass.
  public struct XLSXReader: ~Copyable {
    /// The file as it was named.
    public let file: String
    /// The sheets of the workbook, in the order of their tabs.
    public let sheets: [Sheet]
    /// The sheet that is read.
    public let sheet: Sheet
    /// The row of the current record, counted from 1.
    public private(set) var row = 0
    /// True when no record follows.
    public private(set) var isAtEnd = false
    /// Receives all bytes of the file, in order, each once: for a digest. They are read for it when
    /// `next` is called for the first time, so it must be set before.
    public var onBytes: ((Span<UInt8>) -> Void)?

    /// Not used while there is a thread.
    private let reading: SheetReading
    /// Started when the first block has been used up, so that small sheets need none.
    private(set) var thread: ParsingThread?
    private var hasStarted = false
    /// The rows that are handed out.
    private(set) var rows: RowBlock
    /// Texts of merged ranges, for the rows below their first.
    let kept = KeptTexts()

    /// The cells of the current record by column, and which of them are set.
    private(set) var cells: [RowQueue.Cell] = []
    private var setColumns: [Int] = []
    /// What few cells of the current record are besides their texts.
    private(set) var asides: [(column: Int, aside: CellAside)] = []
    private var fill: MergeFill

    /// Opens the file at `path` and chooses a sheet: by its name, or the first that is visible.
    ///
    /// Throws when the file is missing, a folder, not readable or no workbook, or has no such sheet.
    public init(
      path: String, sheet: String? = nil, header: HeaderPlace = .first
    ) throws(TableError) {
      try self.init(InputFile.opened(path: path), sheet: sheet, header: header)
    }

    /// Reads from an open descriptor and does not close it. `name` stands for the file in errors.
    /// The descriptor must be that of a file: a pipe cannot be read at a position, which a ZIP file
    /// requires. Its own position does not matter and stays what it is.
    public init(descriptor: Int32, name: String, sheet: String? = nil) throws(TableError) {
      try self.init(InputFile(descriptor: descriptor, name: name), sheet: sheet)
    }

    init(
      _ input: consuming InputFile, sheet name: String?, header: HeaderPlace = .first,
      limits: SpreadsheetLimits = SpreadsheetLimits()
    ) throws(TableError) {
      var archive = try ZipArchive(input, limits)
      let workbook = try Workbook(of: &archive)
      let strings = try workbook.strings(in: &archive)
      let formats = try workbook.formats(in: &archive)
      try self.init(archive, workbook, sheet: name, strings, formats, header: header)
    }

    /// Reads a sheet of a workbook whose texts and formats are known.
    init(
      _ archive: consuming ZipArchive, _ workbook: Workbook, sheet name: String?,
      _ strings: SharedStrings, _ formats: CellFormats, header: HeaderPlace,
      filling ranges: [CellRange] = [], keepsFaultyRows: Bool = false
    ) throws(TableError) {
      let index = try workbook.choose(name, in: archive)
      let part = try workbook.part(ofSheet: index, in: archive)
      let scanner = SheetScanner(
        part: part, sheet: workbook.sheets[index].name, strings, formats,
        is1904: workbook.is1904, results: workbook.results, header: header,
        keepsFaultyRows: keepsFaultyRows, archive.limits)
      let file = archive.file
      let reading = try SheetReading(scanner, of: archive)
      // Nothing may throw from here on: a value that is not copyable is built whole or not at all.
      self.file = file
      sheets = workbook.sheets
      sheet = workbook.sheets[index]
      fill = MergeFill(ranges)
      rows = RowBlock(strings)
      self.reading = reading
    }

    /// Reads the next record. Returns false when there is none.
    public mutating func next() throws(TableError) -> Bool {
      while true {
        switch try advance() {
        case .record: return true
        case .end: return false
        case .blockIsUsed: takeBlock()
        }
      }
    }

    /// Reads the next record, and leaves the bytes of all earlier ones where they are until it calls
    /// `beforeBytesMove`. Who uses cells in place calls this, and is done with them in the closure
    /// and once more after the last record.
    ///
    /// When the closure throws, nothing has moved, and `next` can be called again.
    public mutating func next(beforeBytesMove: () throws -> Void) throws -> Bool {
      while true {
        switch try advance() {
        case .record: return true
        case .end: return false
        case .blockIsUsed:
          try beforeBytesMove()
          takeBlock()
        }
      }
    }

    private enum Progress { case record, end, blockIsUsed }

    /// Goes on as far as the block of rows allows.
    private mutating func advance() throws(TableError) -> Progress {
      leaveRecord()
      if !hasStarted { try start() }
      guard !isAtEnd else { return .end }
      switch rows.queue.next() {
      case .row(let row):
        show(row)
        return .record
      case .fault(let problem, let row):
        self.row = row
        throw error(problem)
      case .nothing: break
      }
      guard rows.ending != nil else { return .blockIsUsed }
      if let problem = rows.ending?.problems.popLast() { throw error(problem) }
      isAtEnd = true
      if let failure = rows.ending?.failure { throw failure }
      return .end
    }

    /// Pieces of the first block: what holds most forms, and is no loss to who wants to see only the
    /// top of a sheet.
    private static let firstPieces = 4

    /// Gives the file to whoever wants its bytes, and parses the first block.
    private mutating func start() throws(TableError) {
      hasStarted = true
      do throws(TableError) {
        if let onBytes { try reading.forEachPiece(onBytes) }
      } catch {
        isAtEnd = true
        throw error
      }
      parseBlock()
    }

    private mutating func parseBlock() {
      reading.parse(pieces: Self.firstPieces)
      reading.exchange(&rows)
    }

    /// Goes on to the next block, which another thread parses where the system has one.
    private mutating func takeBlock() {
      if thread == nil { thread = ParsingThread.started(reading) }
      if thread == nil { parseBlock() } else { thread?.exchange(&rows) }
    }

    private func error(_ problem: SpreadsheetProblem) -> TableError {
      TableError(file: file, problem: .spreadsheet(problem))
    }

    private mutating func show(_ record: RowQueue.Row) {
      row = record.number
      makeCells(for: record)
      for index in record.cells {
        let cell = rows.queue.cells[index]
        // One that shows nothing may stand to the right of all others.
        guard Int(cell.column) < cells.count else { continue }
        cells[Int(cell.column)] = cell
        setColumns.append(Int(cell.column))
      }
      for index in record.asides {
        let (cell, aside) = rows.queue.asides[index]
        asides.append((Int(rows.queue.cells[cell].column), aside))
      }
      if !fill.isEmpty { fillMerged() }
    }

    /// Gives the row the values of merged ranges that begin above it.
    private mutating func fillMerged() {
      for column in fill.columns(at: row) where column < cells.count {
        guard let cover = fill[column] else { continue }
        if let text = cover.text {
          guard cells[column].count == 0 else { continue }
          cells[column] = RowQueue.Cell(
            column: UInt16(column), storage: .kept, start: UInt32(text.number),
            count: UInt32(text.count))
          setColumns.append(column)
          if let aside = cover.aside { asides.append((column, aside)) }
        } else if row == cover.range.first.row, cells[column].count > 0 {
          // The bytes stay where they are during the call.
          let bytes = unsafe bytes(of: cells[column])
          let aside = aside(at: column)
          fill[column]?.text = (unsafe kept.add(bytes), bytes.count)
          fill[column]?.aside = aside
        }
      }
    }

    /// Without a header, a record has as many cells as its last one that is not empty says.
    private mutating func makeCells(for record: RowQueue.Row) {
      let last = rows.queue.cells[record.cells].last { $0.count > 0 }.map { Int($0.column) + 1 }
      let width = rows.outline.width ?? last ?? 0
      guard cells.count != width else { return }
      cells = (0..<width).map { RowQueue.Cell(emptyAt: $0) }
    }

    private mutating func leaveRecord() {
      for column in setColumns { cells[column] = RowQueue.Cell(emptyAt: column) }
      setColumns.removeAll(keepingCapacity: true)
      if !asides.isEmpty { asides.removeAll(keepingCapacity: true) }
    }
  }

  extension XLSXReader {
    /// The records' rows that are hidden, by a filter or otherwise: the first 1,000. All are known
    /// when `next` has returned false.
    public var hiddenRows: [Int] { rows.outline.hiddenRows }

    /// How many of the records' rows are hidden.
    public var hiddenRowCount: Int { rows.outline.hiddenRowCount }

    /// The columns that are hidden, counted from 1. Known from the first record on.
    public var hiddenColumns: [ClosedRange<Int>] { rows.outline.hiddenColumns }

    /// The merged ranges. Known when `next` has returned false: they stand behind the rows.
    public var mergedRanges: [CellRange] { rows.outline.mergedRanges }
  }
#endif
