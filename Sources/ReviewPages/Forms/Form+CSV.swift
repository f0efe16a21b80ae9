import ReviewStore
import Tables

extension Form {
  /// The tables that are imported, a CSV file each.
  /// - Throws: `TableError` when the encoding lacks a character.
  func csvFiles(stem: String, _ options: TableOptions) throws(TableError) -> [FormFile] {
    var files: [FormFile] = []
    for table in tables {
      guard let resource = table.resource else { continue }
      let name = "\(stem)-\(resource.rawValue).csv"
      files.append(try table.csv(named: name, options))
    }
    return files
  }
}

extension FormTable {
  fileprivate func csv(named name: String, _ options: TableOptions) throws(TableError) -> FormFile {
    let sink = ByteSink(name: name)
    let writer = TableFormat.csv.writer(to: sink, options: options)
    try writer.begin(columns: columns.map(\.heading))
    for row in rows {
      for cell in row.cells {
        try (cell.presence == .always ? cell.value : .blank).write(to: writer)
      }
      try writer.endRow()
    }
    try writer.end()
    return FormFile(name: name, bytes: sink.contents(), alterations: writer.alterations)
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
