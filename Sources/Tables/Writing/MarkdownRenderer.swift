/// A pipe table of
/// [GitHub Flavored Markdown](https://github.github.com/gfm/#tables-extension-), which reads well as
/// text too.
struct MarkdownRenderer: TableRenderer {
  let nullText: String
  let ambiguousIsWide: Bool
  private let rightColumns: Set<Int>

  init(options: TableOptions) {
    nullText = Self.escaped(options.nullText ?? "")
    ambiguousIsWide = options.ambiguousIsWide
    rightColumns = options.rightColumns
  }

  func visible(_ text: String) -> String { Self.escaped(text) }

  func fit(_ columns: [AlignedColumn], hasRows: Bool) -> [AlignedColumn] {
    columns.enumerated().map { index, column in
      var column = column
      column.standsRight = rightColumns.contains(index)
      // As many as the rule needs to be one in every dialect.
      column.width = max(column.width, 3)
      return column
    }
  }

  func writeHeader(_ columns: [AlignedColumn], to sink: ByteSink) throws(TableError) {
    for column in columns {
      try write(column.name, column.paddingOfName(column.name.width), to: sink)
    }
    try sink.append(literal: "|\n")
    for column in columns {
      try sink.append(literal: "| ")
      try sink.append(repeating: UInt8(ascii: "-"), count: column.width - 1)
      try sink.append(literal: column.isNumeric || column.standsRight ? ": " : "- ")
    }
    try sink.append(literal: "|\n")
  }

  func writeRow(
    _ cells: [AlignedCell], _ columns: [AlignedColumn], to sink: ByteSink
  ) throws(TableError) {
    for (cell, column) in zip(cells, columns) {
      try write(cell, column.padding(of: cell), to: sink)
    }
    try sink.append(literal: "|\n")
  }

  private func write(
    _ cell: AlignedCell, _ padding: (before: Int, after: Int), to sink: ByteSink
  ) throws(TableError) {
    try sink.append(literal: "| ")
    try sink.append(repeating: UInt8(ascii: " "), count: padding.before)
    try sink.append(cell.text)
    try sink.append(repeating: UInt8(ascii: " "), count: padding.after + 1)
  }

  /// Escapes what would end a cell, a line or the text, or begin HTML.
  private static func escaped(_ text: String) -> String {
    var result = ""
    var previous: UnicodeScalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|": result.append("\\|")
      case "\\": result.append("\\\\")
      case "`": result.append("\\`")
      case "[": result.append("\\[")
      case "]": result.append("\\]")
      case "*": result.append("\\*")
      case "~": result.append("\\~")
      case "&": result.append("&amp;")
      case "<": result.append("&lt;")
      case ">": result.append("&gt;")
      case "\r": result.append("<br>")
      // CRLF is one line break.
      case "\n": if previous != "\r" { result.append("<br>") }
      default:
        PrintableText.append(scalar, after: previous, to: &result, marksVariants: false)
      }
      previous = scalar
    }
    return result
  }
}
