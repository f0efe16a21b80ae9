extension ByteSink {
  /// Appends text as a string of JSON: quotation marks, backslashes and control characters, also
  /// those above ASCII, are escaped, all else is as it was. Bytes that are not UTF-8, which JSON cannot hold, become
  /// U+FFFD.
  func append(jsonString utf8: Span<UInt8>) throws(TableError) {
    if (try? UTF8Span(validating: utf8)) == nil {
      return try append(jsonString: String(repairing: utf8).utf8Span.span)
    }
    try append(UInt8(ascii: "\""))
    var start = 0
    for index in utf8.indices {
      let byte = utf8[index]
      if byte >= 0x7F {
        let length = Self.lengthOfHighControl(at: index, in: utf8)
        guard length > 0 else { continue }
        try append(utf8.extracting(start..<index))
        try append(jsonCodePoint: utf8[index + length - 1])
        start = index + length
        continue
      }
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      try append(utf8.extracting(start..<index))
      try append(jsonEscape: byte)
      start = index + 1
    }
    try append(utf8.extracting(start..<utf8.count))
    try append(UInt8(ascii: "\""))
  }

  private func append(jsonEscape byte: UInt8) throws(TableError) {
    switch byte {
    case UInt8(ascii: "\n"): try append(literal: "\\n")
    case UInt8(ascii: "\r"): try append(literal: "\\r")
    case UInt8(ascii: "\t"): try append(literal: "\\t")
    case ..<0x20: try append(jsonCodePoint: byte)
    default:
      try append(UInt8(ascii: "\\"))
      try append(byte)
    }
  }

  /// The bytes of U+007F to U+009F, which a terminal may obey; 0 for all else. The second byte of the
  /// latter is the code point itself.
  @inline(__always)
  private static func lengthOfHighControl(at index: Int, in utf8: Span<UInt8>) -> Int {
    if utf8[index] == 0x7F { return 1 }
    return utf8[index] == 0xC2 && utf8[index + 1] < 0xA0 ? 2 : 0
  }

  private func append(jsonCodePoint value: UInt8) throws(TableError) {
    try append(literal: "\\u00")
    try append(hexadecimalDigit(value >> 4))
    try append(hexadecimalDigit(value & 0x0F))
  }
}
