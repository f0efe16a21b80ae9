/// A place in a text, as a person counts.
public struct TextPosition: Hashable, Sendable {
  /// The line, from 1. Lines end with a line feed, or a carriage return and a line feed.
  public let line: Int

  /// The column, from 1, in characters (not in bytes and not in cells of a terminal).
  public let column: Int

  /// The whole line, without its end.
  public let lineText: String

  /// Finds the place that is `offset` UTF-8 bytes into `text`. An offset outside the text is taken
  /// as the nearest end of it.
  public init(of offset: Int, in text: String) {
    let bytes = Array(text.utf8)
    let offset = min(max(offset, 0), bytes.count)
    let before = bytes[..<offset]
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    var end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column = String(decoding: bytes[start..<offset], as: UTF8.self).count + 1
    lineText = String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
