extension ByteSink {
  /// A sink for a terminal: control characters, and others that nobody sees, become what
  /// ``PrintableText`` shows for them, so that data cannot send commands to it. Line feeds and tabs
  /// stay as they are. For bytes without styles of their own.
  /// - Parameter encoding: Of the bytes. In CP932, which has nothing to show for a control character,
  ///   it becomes a question mark.
  public static func visible(on terminal: ByteSink, in encoding: TextEncoding = .utf8) -> ByteSink {
    let text = VisibleText()
    return ByteSink(name: terminal.name) { bytes throws(TableError) in
      if encoding == .cp932 {
        for index in bytes.indices {
          let isControl = VisibleText.isControl(bytes[index])
          try terminal.append(isControl ? UInt8(ascii: "?") : bytes[index])
        }
      } else if bytes.indices.allSatisfy({ VisibleText.isPlain(bytes[$0]) }), text.isComplete {
        try terminal.append(bytes)
      } else {
        try terminal.append(text.visible(bytes))
      }
      try terminal.flush()
    }
  }
}

/// Text in UTF-8 that comes in pieces, which may end within a character.
private final class VisibleText {
  private var rest: [UInt8] = []
  private var previous: UnicodeScalar?

  /// Whether the last piece ended with a whole character.
  var isComplete: Bool { rest.isEmpty }

  static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\t") || byte == 0x7F
  }

  /// Whether a byte is a character that can be shown, a line feed or a tab.
  static func isPlain(_ byte: UInt8) -> Bool { byte < 0x7F && !isControl(byte) }

  func visible(_ bytes: Span<UInt8>) -> String {
    for index in bytes.indices { rest.append(bytes[index]) }
    let whole = rest.count - Self.incompleteCount(rest)
    let text = String(decoding: rest[..<whole], as: UTF8.self)
    rest.removeFirst(whole)
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        result.unicodeScalars.append(scalar)
      } else {
        PrintableText.append(scalar, after: previous, to: &result)
      }
      previous = scalar
    }
    return result
  }

  /// The bytes at the end that begin a character.
  private static func incompleteCount(_ bytes: [UInt8]) -> Int {
    for count in 1...3 where count <= bytes.count {
      let byte = bytes[bytes.count - count]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return length > count ? count : 0
    }
    return 0
  }
}
