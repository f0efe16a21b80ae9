import SQLite
import Tables

extension QueryError {
  /// The line of the SQL that it is about and, below it, a caret under the place; of a long line the
  /// part around the place. Where only the statement is known, and it is one of several, it is the line
  /// on which that begins; otherwise empty.
  public var excerpt: [String] {
    guard let offset else { return beginningOfStatement }
    let position = TextPosition(of: offset, in: sql)
    guard !position.lineText.isEmpty else { return [] }
    let line = Self.cells(of: position.lineText)
    var before = line.prefix(position.column - 1).joined()
    var behind = line.dropFirst(position.column - 1).joined()
    if DisplayWidth.of(before) + DisplayWidth.of(behind) > Self.width {
      before = Self.end(of: before, Self.width / 2)
      behind = DisplayWidth.cut(behind, to: Self.width - DisplayWidth.of(before))
    }
    let indent = String(repeating: " ", count: DisplayWidth.of(before))
    return ["  " + before + behind, "  " + indent + "^"]
  }

  private var beginningOfStatement: [String] {
    guard let start, SQLWord.statements(of: sql).count > 1 else { return [] }
    let line = Self.cells(of: TextPosition(of: start, in: sql).lineText).joined()
    return ["  " + DisplayWidth.cut(line, to: Self.width)]
  }

  /// What stands for each character of a line.
  private static func cells(of line: String) -> [String] {
    line.map { $0 == "\t" ? " " : PrintableText.visible(String($0)) }
  }

  /// The columns that a line is shown in, at most: a terminal has 80.
  private static let width = 76

  /// The end of a text, in so many columns at most.
  private static func end(of text: String, _ width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    let mark = "…"
    var room = width - DisplayWidth.of(mark)
    let end = text.reversed().prefix { character in
      room -= DisplayWidth.of(character)
      return room >= 0
    }
    return mark + String(end.reversed())
  }
}
