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
    case .csv: try writeCSV(to: path, in: store, altered)
    case .html: try writeHTML(to: path, in: store)
    case .json: try Self.writeFile(path) { try writeJSON(to: $0, in: store) }
    case .markdown: try Self.writeFile(path) { try writeMarkdown(to: $0, in: store) }
    case .pdf: try writePDF(to: path, in: store)
    case .xlsx: try Self.writeFile(path) { try writeWorkbook(named: path, to: $0, in: store) }
    }
  }

  static func writeFile(_ path: String, _ body: (ByteSink) throws -> Void) throws -> [String] {
    let file = try OutputFile.create(at: path)
    try body(file.sink)
    try file.commit()
    return [path]
  }

  private func writeCSV(
    to path: String, in store: borrowing Store, _ altered: (String, Alterations) -> Void
  ) throws -> [String] {
    if tables.count == 1, path.hasSuffix(".csv") {
      return try Self.writeFile(path) {
        altered(path, try writeCSV(of: tables[0], to: $0, in: store))
      }
    }
    let folder = try OutputFolder.create(at: path)
    for table in tables {
      try folder.write("\(table.name).csv") {
        altered("\(path)/\(table.name).csv", try writeCSV(of: table, to: $0, in: store))
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
        in: options.encoding, replacesUnmappable: options.replacesUnmappable))
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
