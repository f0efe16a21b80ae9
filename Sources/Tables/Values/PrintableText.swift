/// Text that is safe to show: what would move a cursor, end a line or reorder the text is replaced
/// by something visible, so that data cannot send commands to a terminal; and what looks like another
/// text is marked, so that a person sees that it is not the same.
public enum PrintableText {
  /// Line breaks become ⏎; other control characters their pictures (U+2400 to U+2421) or, where
  /// there is none, their code point, as do characters that nobody sees, but for those that put an
  /// emoji together. Behind a character that looks like an ideograph, such as a radical, stands its code
  /// point. Bytes that are not UTF-8 have become U+FFFD before.
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
  /// - Parameters:
  ///   - previous: What stands before it.
  ///   - marksVariants: Whether selectors of variants and characters that look like an ideograph are
  ///     marked. In what is published they are as they were written.
  static func append(
    _ scalar: UnicodeScalar, after previous: UnicodeScalar?, to result: inout String,
    marksVariants: Bool = true
  ) {
    switch scalar.value {
    case 0x0A, 0x85, 0x2028, 0x2029: result.append("⏎")
    case 0..<0x20: result.unicodeScalars.append(picture(0x2400 + scalar.value))
    case 0x20..<0x7F: result.unicodeScalars.append(scalar)
    case 0x7F: result.unicodeScalars.append("\u{2421}")
    case 0x80...0x9F: result.append(codePoint(of: scalar))
    default:
      if !marksVariants, scalar.properties.isVariationSelector {
        result.unicodeScalars.append(scalar)
      } else if LookAlike.isInvisible(scalar) {
        if let previous, joins(scalar, to: previous) {
          result.unicodeScalars.append(scalar)
        } else {
          result.append(codePoint(of: scalar))
        }
      } else {
        result.unicodeScalars.append(scalar)
        if marksVariants, LookAlike.ideograph(for: scalar) != nil {
          result.append(codePoint(of: scalar))
        }
      }
    }
  }

  /// Whether a character that nobody sees puts an emoji together with what stands before it: a joiner,
  /// a selector, a letter of a flag.
  private static func joins(_ scalar: UnicodeScalar, to previous: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x200D, 0xFE0E, 0xFE0F: isOfEmoji(previous)
    case 0xE0020...0xE007F:
      previous.value == 0x1F3F4 || (0xE0020...0xE007E).contains(previous.value)
    default: false
    }
  }

  /// Whether a joiner or a selector behind it changes an emoji: people, and what changes their look. In
  /// a digit, which Unicode counts among them, it would be a trick.
  private static func isOfEmoji(_ scalar: UnicodeScalar) -> Bool {
    scalar == "\u{FE0F}" || scalar.value >= 0x80 && scalar.properties.isEmoji
  }

  private static func codePoint(of scalar: UnicodeScalar) -> String {
    "<U+" + hexadecimal(scalar) + ">"
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
