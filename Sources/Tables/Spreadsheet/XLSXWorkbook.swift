#if Spreadsheets
  /// An Excel workbook (.xlsx) whose sheets are read one after the other, or one of them more than
  /// once: what they share, such as texts and formats, is read only once.
  public final class XLSXWorkbook {
    /// The file as it was named.
    public let file: String
    /// The sheets, in the order of their tabs.
    public let sheets: [Sheet]

    private let descriptor: Int32
    private let workbook: Workbook
    private let strings: SharedStrings
    private let formats: CellFormats
    private let limits = SpreadsheetLimits()

    /// Reads from an open descriptor, which must stay open as long as this and its readers live, and
    /// does not close it. `name` stands for the file in errors.
    /// - Throws: When the file is no workbook.
    public init(descriptor: Int32, name: String) throws(TableError) {
      var archive = try ZipArchive(InputFile(descriptor: descriptor, name: name), limits)
      let workbook = try Workbook(of: &archive)
      strings = try workbook.strings(in: &archive)
      formats = try workbook.formats(in: &archive)
      self.descriptor = descriptor
      self.workbook = workbook
      file = name
      sheets = workbook.sheets
    }

    /// A reader of one sheet.
    /// - Parameters:
    ///   - ranges: Merged ranges whose value is to stand in each of their rows.
    ///   - keepsFaultyRows: Whether a row with wrong cells is handed out too, after its errors:
    ///     without what cannot be read, and with the error that a cell shows, such as `#N/A`.
    /// - Throws: When no sheet with cells has this name, or two have it.
    public func reader(
      ofSheet name: String, header: HeaderPlace = .first, filling ranges: [CellRange] = [],
      keepsFaultyRows: Bool = false
    ) throws(TableError) -> XLSXReader {
      let archive = try ZipArchive(InputFile(descriptor: descriptor, name: file), limits)
      return try XLSXReader(
        archive, workbook, sheet: name, strings, formats, header: header, filling: ranges,
        keepsFaultyRows: keepsFaultyRows)
    }
  }

  extension Workbook {
    /// The texts that the cells share.
    func strings(in archive: inout ZipArchive) throws(TableError) -> SharedStrings {
      guard let stringsPart else { return SharedStrings() }
      return try SharedStrings(readingPart: stringsPart, of: &archive)
    }

    /// The formats of the cells.
    func formats(in archive: inout ZipArchive) throws(TableError) -> CellFormats {
      guard let stylesPart else { return CellFormats() }
      return try CellFormats(readingPart: stylesPart, of: &archive)
    }
  }
#else
  /// In a build without the trait Spreadsheets there is no such workbook: making one throws an error
  /// that says so, and that is all.
  public struct XLSXWorkbook {
    private let never: Never

    /// Throws ``SpreadsheetProblem/notSupported``.
    public init(descriptor: Int32, name: String) throws(TableError) {
      throw TableError(file: name, problem: .spreadsheet(.notSupported))
    }

    /// There is none.
    public var file: String { switch never {} }
    /// There are none.
    public var sheets: [Sheet] { switch never {} }
    /// There is none.
    public func reader(
      ofSheet name: String, header: HeaderPlace = .first, filling ranges: [CellRange] = [],
      keepsFaultyRows: Bool = false
    ) throws(TableError) -> XLSXReader { switch never {} }
  }
#endif
