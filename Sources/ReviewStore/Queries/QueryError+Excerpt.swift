import SQLite
import Tables

extension QueryError {
  /// The line of the SQL that it is about and, below it, a caret under the place; empty where there
  /// is none to show. Of a long line it is the part around the place.
  public var excerpt: [String] {
    guard let offset else { return [] }
    let position = TextPosition(of: offset, in: sql)
    guard !position.lineText.isEmpty else { return [] }
    let line = position.lineText.map { $0 == "\t" ? " " : PrintableText.visible(String($0)) }
    var before = line.prefix(position.column - 1).joined()
    var behind = line.dropFirst(position.column - 1).joined()
    if DisplayWidth.of(before) + DisplayWidth.of(behind) > Self.width {
      before = Self.end(of: before, Self.width / 2)
      behind = DisplayWidth.cut(behind, to: Self.width - DisplayWidth.of(before))
    }
    let indent = String(repeating: " ", count: DisplayWidth.of(before))
    return ["  " + before + behind, "  " + indent + "^"]
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
