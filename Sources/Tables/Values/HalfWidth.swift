/// Full-width forms of ASCII as ASCII itself.
public enum HalfWidth {
  /// The text with ０ as 0, Ａ as A, ％ as % and the ideographic space as a space. Nothing else is
  /// changed: ① and ² are no digits of a figure, though NFKC would make them 1 and 2.
  public static func of(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        // U+FF01 to U+FF5E are U+0021 to U+007E in the same order.
        result.unicodeScalars.append(UnicodeScalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3000: result.append(" ")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
