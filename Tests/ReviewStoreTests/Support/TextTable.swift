import Tables

/// Rows as plain text that can be written by hand and compared whole:
///
///     measure | grade | name
///     1       | A     | 防災
///     12      | NULL  | Parks
///
/// Columns are as wide as a terminal shows them; lines end without spaces.
func textTable(columns: [String], rows: [[String]]) -> String {
  let lines = [columns] + rows
  let widths = columns.indices.map { column in
    lines.map { DisplayWidth.of($0[column]) }.max() ?? 0
  }
  return lines.map { cells in
    let padded = zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: width - DisplayWidth.of(cell))
    }
    let line = padded.joined(separator: " | ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }.joined(separator: "\n")
}
