/// Text that is safe to show: what would move a cursor, end a line or reorder the text is replaced
/// by something visible, so that data cannot send commands to a terminal.
public enum PrintableText {
  /// Line breaks become ⏎; other control characters their pictures (U+2400 to U+2421) or, where
  /// there is none, their code point, as do characters that nobody sees, but for those that put an
  /// emoji together. Bytes that are not UTF-8 have become U+FFFD before.
  public static func visible(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = ""
    var previous: UnicodeScalar?
    for scalar in text.unicodeScalars {
      // CRLF is one line break: the LF says it all.
      if previous == "\r", scalar != "\n" { result.unicodeScalars.append("\u{240D}") }
      if scalar != "\r" { append(scalar, after: previous, to: &result) }
      previous = scalar
    }
    if previous == "\r" { result.unicodeScalars.append("\u{240D}") }
    return result
  }

  /// Appends one scalar, or what is shown for it.
  /// - Parameter previous: What stands before it.
  static func append(
    _ scalar: UnicodeScalar, after previous: UnicodeScalar?, to result: inout String
  ) {
    switch scalar.value {
    case 0x0A, 0x85, 0x2028, 0x2029: result.append("⏎")
    case 0..<0x20: result.unicodeScalars.append(picture(0x2400 + scalar.value))
    case 0x7F: result.unicodeScalars.append("\u{2421}")
    case 0x200D where previous.map(isOfEmoji) ?? false: result.unicodeScalars.append(scalar)
    // C1 controls, the marks that change the direction of text (Unicode Standard Annex #9), and
    // those that take no room: two texts that look alike would not be the same.
    case 0x80...0x9F, 0x061C, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x2066...0x2069, 0xFEFF:
      result.append("<U+" + hexadecimal(scalar) + ">")
    default: result.unicodeScalars.append(scalar)
    }
  }

  /// Whether a joiner behind it joins emoji: people, and what changes their look.
  private static func isOfEmoji(_ scalar: UnicodeScalar) -> Bool {
    scalar == "\u{FE0F}" || scalar.value >= 0x231A && scalar.properties.isEmoji
  }

  private static func picture(_ value: UInt32) -> UnicodeScalar {
    UnicodeScalar(value) ?? "\u{FFFD}"
  }
}

extension DefaultStringInterpolation {
  /// Interpolates what a message names, such as a file, as ``PrintableText/visible(_:)`` shows it: a
  /// line break in it cannot begin a line of the message's own.
  public mutating func appendInterpolation(visible text: String) {
    appendInterpolation(PrintableText.visible(text))
  }
}
