#if Spreadsheets
  import CXlsxWriter

  /// Writes an Excel workbook (.xlsx), with libxlsxwriter.
  ///
  ///     let workbook = try WorkbookWriter(name: "forms/01.xlsx")
  ///     let sheet = try workbook.addSheet("Results")
  ///     try sheet.set(.text("Measure"), at: CellReference(row: 1, column: 1), .header)
  ///     let file = try OutputFile.create(at: "forms/01.xlsx")
  ///     try workbook.write(to: file.sink)
  ///     try file.commit()
  ///
  /// The workbook is in memory until it is written, and its file, compressed, while it is. The same
  /// input gives the same bytes.
  @safe public final class WorkbookWriter {
    /// The workbook as its user names it, for errors.
    public let name: String
    /// The letters of every cell that has a style.
    let font: String?

    let library: WorkbookLibrary
    /// Nil once it is written: `workbook_close` frees it, and everything that was made with it.
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private let file: MemoryFile
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>]
    /// In lower case.
    private var sheetNames: Set<String> = []
    private var lists = ListSheet()

    /// Begins a workbook.
    /// - Parameters:
    ///   - name: Its name in errors, such as the path of the file it is to be in.
    ///   - font: The letters of every cell that has a style; nil: Calibri.
    ///   - properties: What it says of itself.
    ///   - rowsInOrder: Whether every sheet is filled row by row from above, and no cell of a row is
    ///     set once a later row has been: memory then does not grow with the rows.
    /// - Throws: ``WorkbookProblem/libraryMissing(package:reason:)``, or that there is no memory for
    ///   the file.
    public init(
      name: String, font: String? = nil, properties: DocumentProperties = DocumentProperties(),
      rowsInOrder: Bool = false
    ) throws(TableError) {
      let library: WorkbookLibrary
      do throws(WorkbookProblem) {
        library = try WorkbookLibrary.load()
      } catch {
        throw TableError(file: name, problem: .spreadsheet(.writing(error)))
      }
      var code: Int32 = 0
      guard let file = MemoryFile(&code) else { throw TableError(writing: name, code: code) }
      var options = unsafe lxw_workbook_options()
      unsafe options.constant_memory = rowsInOrder ? 1 : 0
      // The library copies the name and the options.
      let workbook = unsafe library.functions.pointee.workbook_new_opt(file.path, &options)
      self.library = library
      self.name = name
      self.font = font
      self.file = file
      unsafe formats = [:]
      unsafe self.workbook = workbook
      guard unsafe workbook != nil else { throw problem(.refused("workbook_new")) }
      try set(properties)
    }

    deinit {
      if let workbook = unsafe workbook {
        unsafe library.functions.pointee.lxw_workbook_free(workbook)
      }
    }

    /// Adds a sheet behind those that there are.
    /// - Parameter name: At most ``WorkbookLimits/sheetName`` units, none of `[ ] : * ? / \`.
    /// - Throws: ``WorkbookProblem/sheetName(_:_:)``.
    public func addSheet(_ name: String) throws(TableError) -> SheetWriter {
      if let wrong = WorkbookProblem.SheetNameProblem(name) {
        throw problem(.sheetName(name, wrong))
      }
      guard sheetNames.insert(name.lowercased()).inserted else {
        throw problem(.sheetName(name, .used))
      }
      guard let sheet = unsafe library.functions.pointee.workbook_add_worksheet(open, name) else {
        throw problem(.refused(name))
      }
      return unsafe SheetWriter(sheet, named: name, of: self)
    }

    /// Gives a formula or range a name that formulas of the workbook can use.
    /// - Parameter formula: Such as `=Lists!$A$1:$A$9`.
    public func define(_ name: String, as formula: String) throws(TableError) {
      try check(unsafe library.functions.pointee.workbook_define_name(open, name, formula))
    }

    /// A chart that is on no sheet yet.
    func addChart(_ kind: lxw_chart_type) throws(TableError) -> UnsafeMutablePointer<lxw_chart> {
      let chart = unsafe library.functions.pointee.workbook_add_chart(
        open, UInt8(kind.rawValue))
      guard let chart = unsafe chart else { throw problem(.refused("workbook_add_chart")) }
      return unsafe chart
    }

    /// Writes the workbook. Nothing can be done with it and its sheets afterwards.
    /// - Throws: What the sink reports, and ``WorkbookProblem/refused(_:)``.
    public func write(to sink: ByteSink) throws(TableError) {
      try lists.add(to: self)
      let workbook = unsafe open
      // Freed by the next call, whatever comes of it.
      unsafe self.workbook = nil
      try check(unsafe library.functions.pointee.workbook_close(workbook))
      try file.copy(to: sink)
      try sink.flush()
    }

    /// Whether it has not been written yet.
    var isOpen: Bool { unsafe workbook != nil }

    /// The workbook, which must not have been written yet.
    private var open: UnsafeMutablePointer<lxw_workbook> {
      guard let workbook = unsafe workbook else {
        preconditionFailure("The workbook has been written.")
      }
      return unsafe workbook
    }

    /// The library's form of a style, made once.
    func format(_ style: CellStyle) throws(TableError) -> UnsafeMutablePointer<lxw_format> {
      if let format = unsafe formats[style] { return unsafe format }
      guard let format = unsafe library.functions.pointee.workbook_add_format(open) else {
        throw problem(.refused("workbook_add_format"))
      }
      unsafe style.apply(to: format, font: font, library.functions.pointee)
      unsafe formats[style] = format
      return unsafe format
    }

    /// What cells refer to a list by that is too long for their own entry.
    func reference(toList words: [String]) -> String { lists.reference(to: words) }

    func problem(_ problem: WorkbookProblem) -> TableError {
      TableError(file: name, problem: .spreadsheet(.writing(problem)))
    }

    func check(_ error: lxw_error) throws(TableError) {
      guard error == LXW_NO_ERROR else { throw problem(.refused(library.message(error))) }
    }

    private func set(_ properties: DocumentProperties) throws(TableError) {
      var result = LXW_NO_ERROR
      let given = [properties.title, properties.subject, properties.author]
      unsafe CStrings.with(given.map(\.inWorkbookProperty)) { texts in
        var record = unsafe lxw_doc_properties()
        unsafe record.title = texts[0]
        unsafe record.subject = texts[1]
        unsafe record.author = texts[2]
        unsafe record.created = time_t(properties.created)
        // The library copies the texts.
        result = unsafe library.functions.pointee.workbook_set_properties(open, &record)
      }
      try check(result)
    }
  }

  extension WorkbookProblem.SheetNameProblem {
    /// What is wrong with a name, other sheets aside; nil: nothing.
    init?(_ name: String) {
      if name.isEmpty {
        self = .empty
      } else if name.utf16.count > WorkbookLimits.sheetName {
        self = .tooLong(name.utf16.count)
      } else if let character = name.first(where: { character in
        "[]:*?/\\".contains(character)
          || character.unicodeScalars.contains { $0 < " " || !$0.isInXML }
      }) {
        self = .character(character)
      } else if name.hasPrefix("'") || name.hasSuffix("'") {
        self = .apostrophe
      } else {
        return nil
      }
    }
  }

  extension String {
    /// The text without what XML cannot hold, for what is said of a workbook or a chart in passing. A
    /// cell's own text is written in full, or refused.
    var inWorkbookProperty: String {
      inWorkbookMessage.replacing("\n", with: " ").replacing("\t", with: " ")
    }

    /// The text without what XML cannot hold, in its lines: for what is said beside a cell.
    var inWorkbookMessage: String {
      var result = String.UnicodeScalarView()
      for scalar in unicodeScalars { result.append(scalar.isInXML ? scalar : "\u{FFFD}") }
      return String(result)
    }
  }

  extension Unicode.Scalar {
    /// Whether XML can hold the character, and leaves it as it is:
    /// <https://www.w3.org/TR/xml/#charsets>.
    var isInXML: Bool {
      self >= " " && self != "\u{FFFE}" && self != "\u{FFFF}" || self == "\n" || self == "\t"
    }
  }
#endif
