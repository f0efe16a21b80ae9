import Tables

/// A table to import: a file, or a sheet of a workbook, whose header is understood.
struct InputTable {
  let input: InputDescriptor
  let kind: Kind
  let header: Header
  var notes: [ImportNote]
  /// Whether every text is meant as it stands: see ``ImportSource/isExact``.
  let isExact: Bool

  /// What it is read from.
  enum Kind {
    /// CSV or TSV.
    case text
    /// JSON or NDJSON.
    case json
    /// A sheet of a workbook.
    case sheet(String)
  }

  /// The sheet; nil where the file is no workbook.
  var sheet: String? {
    if case .sheet(let name) = kind { name } else { nil }
  }

  /// How its cells are called.
  var naming: CellNaming { kind.naming }

  /// What it is called beside others: the file, and its sheet.
  var label: String { input.path + (sheet.map { " [\($0)]" } ?? "") }
}

extension InputTable.Kind {
  /// How its cells are called.
  var naming: CellNaming {
    switch self {
    case .text: .none
    case .json: .pointer
    case .sheet(let name): .sheet(name)
    }
  }
}

/// The tables of the files of one import.
struct InputTables {
  private var tables: [InputTable] = []
  /// The lowest level of a table whose header has faults; nil when there is none.
  private(set) var faultyLevel: Int?

  /// Opens the files and reads their headers.
  init(
    _ sources: [ImportSource], _ options: ImportOptions, _ directory: PlanDirectory,
    _ log: inout FaultLog
  ) {
    let headings = HeadingReader(options.columns, years: directory.years)
    var lockFiles: [ImportNote] = []
    for source in sources {
      let before = log.count
      do throws(TableError) {
        let input = try InputDescriptor(source)
        switch input.signature {
        case .foreign(.lockFile) where sources.count > 1: lockFiles.append(.lockFile(source.path))
        case .foreign(let kind):
          throw TableError(file: source.path, problem: .foreignFile(kind))
        case .zip, .compoundFile:
          try addSheets(of: input, source, options, headings, &log)
        case .json:
          var reader = input.jsonReader()
          let top = try TopRows(of: &reader, limit: 1)
          let headings = headings.withoutLetters
          add(
            top.header(source.resource, headings), in: top, of: input, .json, source, headings, &log
          )
        case .other:
          let top = try input.topRows(source.resource, options, headings)
          add(
            top.header(source.resource, headings), in: top, of: input, .text, source, headings,
            notes: [input.delimiterNote].compactMap(\.self), &log)
        }
      } catch {
        log.add(Fault(file: source.path, .unreadable(error)))
      }
      // What the file would have held is not known, unless it was said.
      if log.count > before { faultyLevel = min(faultyLevel ?? .max, source.resource?.level ?? 0) }
    }
    tell(lockFiles, &log)
  }

  /// Tells of files that were passed over in the receipt of the first table; where there is none, they
  /// are what is wrong.
  private mutating func tell(_ lockFiles: [ImportNote], _ log: inout FaultLog) {
    let first = tables.indices.min {
      (tables[$0].header.resource.order, $0) < (tables[$1].header.resource.order, $1)
    }
    if let first {
      tables[first].notes += lockFiles
    } else if log.isEmpty {
      for case .lockFile(let path) in lockFiles {
        log.add(
          Fault(file: path, .unreadable(TableError(file: path, problem: .foreignFile(.lockFile)))))
      }
    }
  }

  /// The tables in the order in which their rows refer to one another, whatever order they were
  /// named in. Stable: those of one resource stay in the order they were named in.
  var inOrder: [InputTable] {
    tables.enumerated()
      .sorted {
        ($0.element.header.resource.order, $0.offset) < (
          $1.element.header.resource.order, $1.offset
        )
      }
      .map(\.element)
  }

  /// Adds a table whose header is understood; the faults of one that is not go into the log.
  private mutating func add(
    _ found: FoundHeader?, in top: TopRows, of input: InputDescriptor, _ kind: InputTable.Kind,
    _ source: ImportSource, _ headings: HeadingReader, notes: [ImportNote] = [],
    _ log: inout FaultLog
  ) {
    guard let found else {
      log.add(Fault(file: input.path, .empty))
      return
    }
    if let error = top.fault(inRow: found.row) {
      log.add(Fault(file: input.path, .unreadable(error)))
      return
    }
    if let problem = top.problem(with: found, file: input.path, source.resource, headings) {
      log.add(Fault(file: input.path, sheet: kind.naming.sheet, problem))
      return
    }
    let place = HeaderReport(
      file: input.path, row: found.row, naming: kind.naming)
    guard let header = Header(found, place: place, resource: source.resource, headings, &log) else {
      if case .sheet(let name) = kind { listCells(of: input, sheet: name, below: found.row, &log) }
      return
    }
    tables.append(
      InputTable(
        input: input, kind: kind, header: header,
        notes: notes + [top.note(above: found.row)].compactMap(\.self) + header.notes,
        isExact: source.isExact))
  }

  /// Lists the cells that cannot be read below a header that is not understood: whatever their columns
  /// are, they are wrong, and one pass lists all that is.
  private func listCells(
    of input: InputDescriptor, sheet: String, below row: Int, _ log: inout FaultLog
  ) {
    guard
      var reader = try? input.workbook().reader(ofSheet: sheet, header: .row(row))
    else { return }
    while !reader.isAtEnd {
      do throws(TableError) {
        _ = try reader.next()
      } catch {
        log.add(Fault(file: input.path, .unreadable(error)))
      }
    }
  }

  /// Adds the sheets that hold data: the one that was asked for, or every visible one with a header.
  private mutating func addSheets(
    of input: InputDescriptor, _ source: ImportSource, _ options: ImportOptions,
    _ headings: HeadingReader, _ log: inout FaultLog
  ) throws(TableError) {
    let workbook = try input.workbook()
    var notes: [ImportNote] = []
    var examples: [String] = []
    var tops: [(sheet: String, top: TopRows, header: FoundHeader?)] = []
    for sheet in workbook.sheets where sheet.hasCells {
      if let asked = options.sheet, asked != sheet.name { continue }
      if options.sheet == nil, sheet.visibility != .visible {
        notes.append(.sheetNotRead(sheet.name, .hidden))
        continue
      }
      if options.sheet == nil, ExampleSheet.isNamed(sheet.name) {
        notes.append(.sheetNotRead(sheet.name, .example))
        examples.append(sheet.name)
        continue
      }
      var reader = try workbook.reader(
        ofSheet: sheet.name, header: .absent, keepsFaultyRows: true)
      let top = try TopRows(of: &reader, passesFaults: true)
      if top.rows.isEmpty, options.sheet == nil {
        notes.append(.sheetNotRead(sheet.name, .empty))
        continue
      }
      tops.append((sheet.name, top, top.header(source.resource, headings)))
    }
    if tops.isEmpty {
      // Says which sheets there are, or that none is visible.
      if let asked = options.sheet { _ = try workbook.reader(ofSheet: asked) }
      log.add(Fault(file: input.path, examples.isEmpty ? .empty : .onlyExamples(examples)))
      return
    }
    // A sheet beside others that shows no more than chance of being a table is passed over.
    let enough = min(tops.map { $0.header?.knownCount ?? 0 }.max() ?? 0, Self.enoughNames)
    let read = tops.filter { top in
      guard tops.count > 1, let header = top.header else { return tops.count == 1 }
      return header.isWhole || header.knownCount >= enough
        || top.top.headerOfTwoRows(header, source.resource, headings) != nil
    }
    let unread = tops.filter { top in !read.contains { $0.sheet == top.sheet } }
    notes += unread.map { .sheetNotRead($0.sheet, .noHeader) }
    for (sheet, top, header) in read {
      add(
        header, in: top, of: input, .sheet(sheet), source, headings, notes: notes, &log)
      notes = []
    }
  }

  /// How many known names make a row a header that a person meant as one.
  private static let enoughNames = 3
}
