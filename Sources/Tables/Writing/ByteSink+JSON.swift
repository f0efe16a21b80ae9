extension ByteSink {
  /// Appends text as a string of JSON: quotation marks, backslashes and control characters are
  /// escaped, all else is as it was. Bytes that are not UTF-8, which JSON cannot hold, become
  /// U+FFFD.
  func append(jsonString utf8: Span<UInt8>) throws(TableError) {
    if (try? UTF8Span(validating: utf8)) == nil {
      return try append(jsonString: String(repairing: utf8).utf8Span.span)
    }
    try append(UInt8(ascii: "\""))
    var start = 0
    for index in utf8.indices {
      let byte = utf8[index]
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
    case ..<0x20:
      try append(literal: "\\u00")
      try append(hexadecimalDigit(byte >> 4))
      try append(hexadecimalDigit(byte & 0x0F))
    default:
      try append(UInt8(ascii: "\\"))
      try append(byte)
    }
  }
}
