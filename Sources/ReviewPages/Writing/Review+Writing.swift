import ReviewStore
import SQLite
import Tables

extension Review {
  /// Writes the review; see ``publish(_:of:in:to:as:altered:)``.
  func write(
    to path: String, as format: ReviewFormat, in store: borrowing Store,
    altered: (String, Alterations) -> Void = { _, _ in }
  ) throws -> [String] {
    switch format {
    case .html where options.isPaged: return try writePages(to: path, in: store)
    case .csv where !path.lowercased().hasSuffix(".csv"):
      return try writeTables(to: path, in: store, altered)
    case .csv where tables.count != 1:
      throw ReviewOutputError(output: path, problem: .tablesInOneFile(tables.count))
    default:
      let file = try OutputFile.create(at: path)
      altered(path, try write(to: file.sink, as: format, in: store))
      try file.commit()
      return [path]
    }
  }

  /// Writes the review as one file.
  /// - Throws: ``ReviewOutputError`` when it takes several.
  func write(
    to sink: ByteSink, as format: ReviewFormat, in store: borrowing Store
  ) throws -> Alterations {
    switch format {
    case .csv where tables.count == 1: return try writeCSV(of: tables[0], to: sink, in: store)
    case .html where !options.isPaged: try writePage(to: sink, in: store)
    case .csv, .html: throw ReviewOutputError(output: sink.name, problem: .folder)
    case .json: try writeJSON(to: sink, in: store)
    case .markdown: try writeMarkdown(to: sink, in: store)
    case .pdf: try writePDF(to: sink, in: store)
    case .xlsx: try writeWorkbook(named: sink.name, to: sink, in: store)
    }
    return Alterations()
  }

  private func writeTables(
    to path: String, in store: borrowing Store, _ altered: (String, Alterations) -> Void
  ) throws -> [String] {
    let folder = try OutputFolder.create(at: path)
    for table in tables {
      try folder.write("\(table.name).csv") {
        altered("\(folder.path)/\(table.name).csv", try writeCSV(of: table, to: $0, in: store))
      }
    }
    return try folder.commit()
  }

  private func writeCSV(
    of table: ReviewTable, to sink: ByteSink, in store: borrowing Store
  ) throws -> Alterations {
    let writer = TableFormat.csv.writer(
      to: sink,
      options: .forSpreadsheets(
        in: options.encoding, byteOrderMark: options.byteOrderMark,
        replacesUnmappable: options.replacesUnmappable))
    let table = options.encoding == .cp932 ? table.withSignsOfCP932() : table
    try table.write(to: writer, in: store)
    return writer.alterations
  }
}

extension ReviewTable {
  /// Writes the table as people read it: rates with their sign, headings in the review's language.
  func write(to writer: any TableWriter, in store: borrowing Store) throws {
    try writer.begin(columns: columns.map(\.label))
    try forEachRow(in: store) { try write($0, to: writer) }
    try writer.end()
  }

  /// Writes a row as people read it.
  func write(_ row: [ReviewCell], to writer: any TableWriter) throws {
    for cell in row {
      switch cell {
      case .text(let text), .word(let text, _), .measure(let text, _): try writer.text(text)
      case .count(let count): try writer.integer(count)
      case .figure(let value): try writer.real(value)
      case .rate, .noRate: try writer.text(cell.text)
      }
    }
    try writer.endRow()
  }

  /// Writes the table for programs: rates as unrounded numbers, years without one as null. A column
  /// has values of one type: what is a rate in one row and a text in another, as in `changes`, has two
  /// (`before`, `before_rate`).
  func writeValues(to writer: any TableWriter, in store: borrowing Store) throws {
    try writer.begin(
      columns: columns.flatMap { $0.kind == .rateOrText ? [$0.key, $0.key + "_rate"] : [$0.key] })
    try forEachRow(in: store) { row in
      for (column, cell) in zip(columns, row) {
        if column.kind == .rateOrText {
          try writeApart(cell, to: writer)
        } else {
          try writeValue(cell, to: writer)
        }
      }
      try writer.endRow()
    }
    try writer.end()
  }

  /// A text, or null, and a rate, or null.
  private func writeApart(_ cell: ReviewCell, to writer: any TableWriter) throws {
    switch cell {
    case .rate, .figure, .count, .noRate:
      try writer.null()
      try writeValue(cell, to: writer)
    case .text, .word, .measure:
      try writeValue(cell, to: writer)
      try writer.null()
    }
  }

  private func writeValue(_ cell: ReviewCell, to writer: any TableWriter) throws {
    switch cell {
    case .text(let text), .measure(let text, _):
      try text.isEmpty ? writer.null() : writer.text(text)
    case .word(_, .integer(let code)): try writer.integer(code)
    case .word(_, let code): try code.isNull ? writer.null() : writer.text(code.string)
    case .count(let count): try writer.integer(count)
    case .figure(let value), .rate(let value, _): try writer.real(value)
    case .noRate: try writer.null()
    }
  }
}
