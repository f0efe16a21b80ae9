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
    let behind = line.dropFirst(position.column - 1).joined()
    if DisplayWidth.of(before) > Self.widthBefore {
      while DisplayWidth.of(before) >= Self.widthBefore { before.removeFirst() }
      before = "…" + before
    }
    let indent = String(repeating: " ", count: DisplayWidth.of(before))
    return ["  " + before + DisplayWidth.cut(behind, to: Self.widthBehind), "  " + indent + "^"]
  }

  /// The columns that a line is shown in, at most, before the place and from there on.
  private static let widthBefore = 50
  private static let widthBehind = 50
}
