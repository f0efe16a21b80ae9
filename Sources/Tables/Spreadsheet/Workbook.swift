#if Spreadsheets
  /// What a workbook says of its sheets, and where their cells, texts and formats are.
  struct Workbook {
    let sheets: [Sheet]
    /// Whether days are counted from 1904.
    let is1904: Bool
    /// What the stored results of formulas are worth.
    let results: StoredResults
    let stringsPart: String?
    let stylesPart: String?
    private let relationships: Relationships
    private let identifiers: [String]

    init(of archive: inout ZipArchive) throws(TableError) {
      let part = try Self.part(of: &archive)
      let handler = WorkbookHandler(part: part, archive.limits)
      try PartParser.parse(handler, of: &archive, limit: archive.limits.listBytes)
      let relationships = try Relationships(of: part, in: &archive)
      self.relationships = relationships
      stringsPart = try relationships.target(ofKind: "sharedStrings", in: archive)
      stylesPart = try relationships.target(ofKind: "styles", in: archive)
      is1904 = handler.is1904
      results = handler.results
      identifiers = handler.entries.map(\.identifier)
      sheets = handler.entries.map { entry in
        Sheet(
          name: entry.name, visibility: entry.visibility,
          hasCells: relationships.kind(of: entry.identifier) == "worksheet")
      }
    }

    /// The part that is the workbook itself.
    private static func part(of archive: inout ZipArchive) throws(TableError) -> String {
      guard archive.has("_rels/.rels") else {
        // https://docs.oasis-open.org/office/OpenDocument/v1.3/: every such file has these two.
        let isOpenDocument = archive.has("mimetype") && archive.has("content.xml")
        throw archive.error(isOpenDocument ? .openDocument : problemOfFiles(in: archive))
      }
      let relationships = try Relationships(of: "", in: &archive)
      guard let part = try relationships.target(ofKind: "officeDocument", in: archive) else {
        throw archive.error(.notAWorkbook)
      }
      if part.hasPrefix("word/") { throw archive.error(.otherDocument(.text)) }
      if part.hasPrefix("ppt/") { throw archive.error(.otherDocument(.slides)) }
      if part.hasSuffix(".bin") { throw archive.error(.binaryWorkbook) }
      return part
    }

    /// What is wrong with a ZIP file that is no document of Office.
    private static func problemOfFiles(in archive: borrowing ZipArchive) -> SpreadsheetProblem {
      if archive.has("Index/Document.iwa") || archive.has("Index.zip") {
        return .otherDocument(.numbers)
      }
      let names = archive.names.filter { !$0.hasSuffix("/") }
      return names.isEmpty ? .notAWorkbook : .zipOfFiles(Array(names.prefix(3)), count: names.count)
    }

    /// Chooses a sheet: by its name, or the first with cells that is visible. Returns its position.
    func choose(_ name: String?, in archive: borrowing ZipArchive) throws(TableError) -> Int {
      guard let name else {
        guard let first = sheets.firstIndex(where: { $0.visibility == .visible && $0.hasCells })
        else { throw archive.error(.noVisibleSheet) }
        return first
      }
      let found = sheets.indices.filter { sheets[$0].name == name }
      guard let index = found.first else {
        throw archive.error(.noSuchSheet(name, sheets: sheets.map(\.name)))
      }
      guard found.count == 1 else { throw archive.error(.repeatedSheetName(name)) }
      guard sheets[index].hasCells else { throw archive.error(.sheetWithoutCells(name)) }
      return index
    }

    /// The part with the cells of a sheet.
    func part(ofSheet index: Int, in archive: borrowing ZipArchive) throws(TableError) -> String {
      try relationships.target(of: identifiers[index], in: archive)
    }
  }

  /// What a workbook says of the results that it stores of its formulas.
  enum StoredResults {
    /// They are those of the formulas.
    case current
    /// The program that wrote the workbook computes nothing: a result is what it was given, or 0 where
    /// it was given none.
    case given
    /// All formulas are to be computed once more before they are believed.
    case outdated
  }

  private final class WorkbookHandler: XMLHandler {
    struct Entry {
      let name: String
      let visibility: Sheet.Visibility
      let identifier: String
    }

    private(set) var entries: [Entry] = []
    private(set) var is1904 = false
    private(set) var results = StoredResults.current
    private var build = ""
    private var depth = 0

    init(part: String, _ limits: SpreadsheetLimits) {
      super.init(part: part, namespaces: Namespace.spreadsheet, limits)
    }

    override var wrongRoot: SpreadsheetProblem { .notAWorkbook }

    override func start(_ name: XMLText, _ attributes: XMLAttributes) -> Bool {
      switch (depth, name) {
      case (0, "workbook"), (1, "sheets"):
        depth += 1
        return true
      case (1, "fileVersion"): build = attributes["rupBuild"]?.string ?? ""
      case (1, "calcPr"): readCalculation(attributes)
      case (1, "workbookPr"): is1904 = attributes["date1904"]?.isTrue ?? false
      case (2, "sheet"): add(attributes)
      default: break
      }
      return false
    }

    override func end() { depth -= 1 }

    /// `fullCalcOnLoad` and `calcCompleted` say that results are missing or old: programs that change
    /// cells of a workbook and compute nothing write them. `forceFullCalc` and a formula's `ca` say
    /// how to compute, not that nobody has. See ISO/IEC 29500-1, 18.2.2.
    private func readCalculation(_ attributes: XMLAttributes) {
      guard
        attributes["fullCalcOnLoad"]?.isTrue ?? false
          || !(attributes["calcCompleted"]?.isTrue ?? true)
      else { return }
      // XlsxWriter and libxlsxwriter say so of every workbook, and who uses them may have computed
      // the results. They give themselves out as one build of Excel 2007, which says no such thing.
      let isWriter = build == "4505" && attributes["calcId"].map { $0 == "124519" } ?? false
      results = isWriter ? .given : .outdated
    }

    private func add(_ attributes: XMLAttributes) {
      let state = attributes["state"]?.string
      guard let name = attributes["name"]?.string, let identifier = attributes.relationship?.string,
        let visibility = state.map(Sheet.Visibility.init(rawValue:)) ?? .visible
      else { return fail(.unexpectedContent(part: part)) }
      entries.append(Entry(name: name, visibility: visibility, identifier: identifier))
    }
  }
#endif
