import SQLite
public import Tables

extension Review {
  /// Publishes the review.
  /// - Parameters:
  ///   - path: A file; for CSV a folder that is not there yet, or is empty.
  ///   - format: How.
  /// - Returns: The files written.
  /// - Throws: `TableError`. A file that was there before is replaced whole or not at all; of a folder
  ///   with anything in it, nothing is.
  @discardableResult
  public func write(to path: String, as format: ReviewFormat) throws(TableError) -> [String] {
    switch format {
    case .csv: try writeFolder(path)
    case .json: try writeFile(path) { (sink) throws(TableError) in try writeJSON(to: sink) }
    case .markdown: try writeFile(path) { (sink) throws(TableError) in try writeMarkdown(to: sink) }
    }
  }

  private func writeFile(
    _ path: String, _ body: (ByteSink) throws(TableError) -> Void
  ) throws(TableError) -> [String] {
    let file = try OutputFile.create(at: path)
    try body(file.sink)
    try file.commit()
    return [path]
  }

  private func writeFolder(_ folder: String) throws(TableError) -> [String] {
    try OutputFolder.prepare(folder)
    var files: [String] = []
    for table in tables {
      files += try writeFile("\(folder)/\(table.name).csv") { (sink) throws(TableError) in
        try table.write(to: TableFormat.csv.writer(to: sink))
      }
    }
    return files
  }
}

extension ReviewTable {
  /// Writes the table as people read it: rates with their sign, headings in the review's language.
  func write(to writer: any TableWriter) throws(TableError) {
    try writer.begin(columns: columns.map(\.label))
    for row in rows {
      for cell in row {
        switch cell {
        case .text(let text), .word(let text, _): try writer.text(text)
        case .count(let count): try writer.integer(count)
        case .figure(let value): try writer.real(value)
        case .rate, .noRate: try writer.text(cell.text)
        }
      }
      try writer.endRow()
    }
    try writer.end()
  }

  /// Writes the table for programs: rates as unrounded numbers, years without one as null.
  func writeValues(to writer: any TableWriter) throws(TableError) {
    try writer.begin(columns: columns.map(\.key))
    for row in rows {
      for cell in row {
        switch cell {
        case .text(let text): try text.isEmpty ? writer.null() : writer.text(text)
        case .word(_, .integer(let code)): try writer.integer(code)
        case .word(_, let code): try code.isNull ? writer.null() : writer.text(code.string)
        case .count(let count): try writer.integer(count)
        case .figure(let value), .rate(let value, _): try writer.real(value)
        case .noRate: try writer.null()
        }
      }
      try writer.endRow()
    }
    try writer.end()
  }
}
