import Tables

/// A table of a refused import as it was sent, read again to show its faults in it: a file, or a sheet
/// of a workbook.
///
/// Rows and columns are those of a sheet that it is copied to, where `A1` stays `A1`. JSON has no
/// sheet: its keys are row 1 there, and its first object row 2.
public struct SentTable {
  /// The file as its user named it.
  public let file: String
  /// The sheet; nil where the file is no workbook.
  public let sheet: String?
  /// The row of the header, counted from 1.
  public let headerRow: Int
  /// The columns' headings, without an errors column of an earlier copy.
  public let headings: [String]
  /// The faults of the table that were kept, and where they belong.
  public let marks: [FaultMark]

  private let input: InputDescriptor
  private let kind: InputTable.Kind
  private let encoding: TextEncoding?
  /// Ranges of cells that stand for each of their rows.
  private let merged: [CellRange]
  /// Where an earlier copy put its errors, counted from 0.
  private let errorsColumn: Int?

  /// Reads the header of a table again.
  /// - Returns: Nil when the table has none.
  init?(
    _ input: InputDescriptor, _ kind: InputTable.Kind, _ faults: [Fault], _ resource: Resource?,
    _ reader: HeadingReader, _ options: ImportOptions
  ) throws(TableError) {
    let encoding = options.encoding
    guard let top = try Self.top(of: input, kind, resource, reader, options),
      let header = top.header(resource, reader)
    else { return nil }
    file = input.path
    self.input = input
    self.kind = kind
    self.encoding = encoding
    sheet = kind.naming.sheet
    let offset = kind.rowOffset
    headerRow = header.row + offset
    errorsColumn =
      header.names.last.flatMap { ErrorsColumn.isHeading($0) ? header.names.count - 1 : nil }
    let headings = errorsColumn == nil ? header.names : header.names.dropLast()
    self.headings = headings
    marks = faults.map { FaultMark($0, headings: headings, rowOffset: offset) }
    merged = try Self.mergedRanges(of: input, kind, below: header.row)
  }

  /// Gives every row that has anything in it to `body`, with its number, from above. A row that
  /// cannot be read is left out: it has a fault.
  /// - Throws: What `body` throws, and `TableError` when the file is gone or another one now.
  public func forEachRow(_ body: (_ row: Int, _ cells: [String]) throws -> Void) throws {
    switch kind {
    case .text: try give(input.reader(encoding, header: .absent), to: body)
    case .json: try give(input.jsonReader(), to: body)
    case .sheet(let name):
      try give(
        input.workbook().reader(
          ofSheet: name, header: .absent, filling: merged, keepsFaultyRows: true), to: body)
    }
  }

  private func give<Source: RecordSource & ~Copyable>(
    _ source: consuming Source, to body: (Int, [String]) throws -> Void
  ) throws {
    var source = source
    while Self.advance(&source) {
      var cells = (0..<source.count).map { source.text(at: $0) }
      if let errorsColumn, errorsColumn < cells.count {
        if errorsColumn == cells.count - 1 { cells.removeLast() } else { cells[errorsColumn] = "" }
      }
      try body(source.row + kind.rowOffset, cells)
    }
  }

  /// Goes on to the next row that can be read.
  private static func advance<Source: RecordSource & ~Copyable>(_ source: inout Source) -> Bool {
    while !source.isAtEnd {
      do throws(TableError) { return try source.next() } catch {}
    }
    return false
  }

  private static func top(
    of input: InputDescriptor, _ kind: InputTable.Kind, _ resource: Resource?,
    _ headings: HeadingReader, _ options: ImportOptions
  ) throws(TableError) -> TopRows? {
    switch kind {
    case .text: return try input.topRows(resource, options, headings)
    case .json:
      var reader = input.jsonReader()
      return try TopRows(of: &reader, limit: 1)
    case .sheet(let name):
      var reader = try input.workbook().reader(ofSheet: name, header: .absent)
      return try TopRows(of: &reader)
    }
  }

  /// The ranges that an import takes for values of each of their rows. They stand behind the rows.
  private static func mergedRanges(
    of input: InputDescriptor, _ kind: InputTable.Kind, below header: Int
  ) throws(TableError) -> [CellRange] {
    guard case .sheet(let name) = kind else { return [] }
    var reader = try input.workbook().reader(ofSheet: name, header: .absent)
    while advance(&reader) {}
    return reader.mergedRanges.filter { $0.hasSeveralRows && $0.first.row > header }
  }
}

extension InputTable.Kind {
  /// How much further down a row is on a sheet than in the file: the keys of JSON take a row.
  fileprivate var rowOffset: Int {
    if case .json = self { 1 } else { 0 }
  }
}
