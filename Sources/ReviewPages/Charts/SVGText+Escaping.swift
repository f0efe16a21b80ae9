extension SVGText {
  /// Appends text for an element or a quoted attribute.
  ///
  /// Markup is escaped, a line break or tab becomes a space, and what XML or HTML does not allow in
  /// a document becomes U+FFFD: control characters and noncharacters.
  mutating func append(escaping text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": append("&amp;")
      case "<": append("&lt;")
      case ">": append("&gt;")
      case "\"": append("&quot;")
      case "'": append("&#39;")
      case "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": append(UInt8(ascii: " "))
      case "\u{20}"..."\u{7E}": append(UInt8(truncatingIfNeeded: scalar.value))
      default: append(Self.isAllowed(scalar) ? String(scalar) : "\u{FFFD}")
      }
    }
  }

  /// [HTML, preprocessing the input stream](https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream),
  /// which is stricter than XML 1.0 about the controls from U+007F on.
  private static func isAllowed(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}

/// Text from data, for a sentence: when it may change the direction of what follows it is isolated
/// as [Unicode Standard Annex #9](https://www.unicode.org/reports/tr9/) has it.
func isolated(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: changesDirection) else { return text }
  var depth = 0
  var result = "\u{2068}"
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\u{2066}"..."\u{2068}": depth += 1
    case "\u{2069}" where depth == 0:
      // It would end the isolation that it stands in.
      result.unicodeScalars.append("\u{FFFD}")
      continue
    case "\u{2069}": depth -= 1
    default: break
    }
    result.unicodeScalars.append(scalar)
  }
  return result + String(repeating: "\u{2069}", count: depth + 1)
}

/// Whether a scalar is of a script from right to left, or a mark that changes the direction.
private func changesDirection(_ scalar: UnicodeScalar) -> Bool {
  switch scalar.value {
  case 0x0590...0x08FF, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFB1D...0xFDFF,
    0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
    true
  default: false
  }
}
