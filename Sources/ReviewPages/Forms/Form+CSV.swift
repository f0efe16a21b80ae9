import ReviewStore
import Tables

extension Form {
  /// The tables that are imported, a CSV file each.
  /// - Throws: ``FormError`` when the encoding lacks a character.
  func csvFiles(stem: String, _ encoding: TextEncoding) throws -> [FormFile] {
    var files: [FormFile] = []
    for table in tables {
      guard let resource = table.resource else { continue }
      let name = "\(stem)-\(resource.rawValue).csv"
      files.append(FormFile(name: name, bytes: try table.csv(named: name, encoding)))
    }
    return files
  }
}

extension FormTable {
  fileprivate func csv(named name: String, _ encoding: TextEncoding) throws -> [UInt8] {
    let headings = columns.map(\.heading)
    let records = rows.map { row in row.cells.map { $0.presence == .always ? $0.value : .blank } }
    if encoding == .cp932 { try check([headings.map { .text($0) }] + records, in: name) }
    let sink = ByteSink()
    var options = TableOptions()
    // Excel takes UTF-8 without it for the encoding of Windows.
    options.byteOrderMark = encoding == .utf8
    let writer = TableFormat.csv.writer(to: sink, options: options)
    try writer.begin(columns: headings)
    for record in records {
      for value in record { try value.write(to: writer) }
      try writer.endRow()
    }
    try writer.end()
    let utf8 = sink.contents()
    guard encoding == .cp932, let encoder = CP932Encoder.shared else { return utf8 }
    return encoder.bytes(of: String(decoding: utf8, as: UTF8.self)) ?? utf8
  }

  /// Finds the first cell that the encoding lacks a character of.
  private func check(_ records: [[CellValue]], in name: String) throws {
    guard let encoder = CP932Encoder.shared else {
      throw TableError(file: name, problem: .encodingUnavailable(.cp932))
    }
    for (row, record) in records.enumerated() {
      for (column, value) in record.enumerated() {
        guard case .text(let text) = value, let scalar = encoder.firstMissing(in: text) else {
          continue
        }
        throw FormError(
          .notInEncoding(
            file: name, cell: CellReference(row: row + 1, column: column + 1),
            character: PrintableText.visible(String(scalar)), .cp932))
      }
    }
  }
}

extension CellValue {
  fileprivate func write(to writer: any TableWriter) throws(TableError) {
    switch self {
    case .blank: try writer.null()
    case .text(let text), .formula(_, let text): try writer.text(text)
    case .number(let number): try writer.real(number)
    case .integer(let number): try writer.integer(number)
    case .boolean(let flag): try writer.integer(flag ? 1 : 0)
    }
  }
}
