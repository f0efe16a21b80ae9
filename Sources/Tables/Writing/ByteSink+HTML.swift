extension ByteSink {
  /// Appends text for HTML, also for the value of an attribute in quotation marks: nothing in it is
  /// mark-up.
  public func append(escapedForHTML utf8: Span<UInt8>) throws(TableError) {
    var start = 0
    for index in utf8.indices {
      let next = index + 1 < utf8.count ? utf8[index + 1] : nil
      guard let escape = Self.htmlEscape(utf8[index], before: next) else { continue }
      try append(utf8.extracting(start..<index))
      try append(literal: escape)
      start = index + 1
    }
    try append(utf8.extracting(start..<utf8.count))
  }

  /// What stands for a byte of text: references for mark-up, a line feed for other line breaks, and
  /// U+FFFD for other control characters, which HTML cannot hold.
  /// <https://html.spec.whatwg.org/multipage/syntax.html#text-2>
  private static func htmlEscape(_ byte: UInt8, before next: UInt8?) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"): nil
    case UInt8(ascii: "\r"): next == UInt8(ascii: "\n") ? "" : "\n"
    case ..<0x20, 0x7F: "\u{FFFD}"
    default: nil
    }
  }
}
