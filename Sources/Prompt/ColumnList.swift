import Tables

/// Words in columns, as `ls` lists them: down the first column, then down the next.
public enum ColumnList {
  /// The lines of the list.
  /// - Parameters:
  ///   - width: The columns of the terminal.
  ///   - limit: The most words to list.
  public static func lines(of words: [String], width: Int, limit: Int = .max) -> [String] {
    let shown = words.prefix(limit).map { PrintableText.visible($0) }
    guard !shown.isEmpty else { return [] }
    let widest = (shown.map { DisplayWidth.of($0) }.max() ?? 0) + 2
    let columns = max(1, width / widest)
    let rows = (shown.count + columns - 1) / columns
    return (0..<rows).map { row in
      let cells = stride(from: row, to: shown.count, by: rows).map { shown[$0] }
      return line(of: cells, cellWidth: widest)
    } + (words.count > shown.count ? ["… (\(words.count - shown.count))"] : [])
  }

  private static func line(of cells: [String], cellWidth: Int) -> String {
    cells.dropLast().map { cell in
      cell + String(repeating: " ", count: cellWidth - DisplayWidth.of(cell))
    }.joined() + (cells.last ?? "")
  }
}
