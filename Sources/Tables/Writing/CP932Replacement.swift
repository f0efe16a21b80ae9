/// What Japanese offices write for a character that CP932 lacks.
enum CP932Replacement {
  /// The character itself under the code that CP932 has for it, the printed form that the table of
  /// characters for general use allows beside it (常用漢字表, 2010), nothing for what has no width of
  /// its own; else 〓, the printers' mark for a type that is missing.
  static func of(_ scalar: Unicode.Scalar) -> String {
    if let known = known[scalar] { return known }
    return scalar.properties.isDefaultIgnorableCodePoint ? "" : "〓"
  }

  private static let known: [Unicode.Scalar: String] = [
    // JIS X 0208 as Unicode maps it, and as Windows does: https://www.unicode.org/Public/MAPPINGS/
    "\u{301C}": "\u{FF5E}",  // 〜
    "\u{2212}": "\u{FF0D}",  // −
    "\u{2014}": "\u{2015}",  // —
    "\u{2016}": "\u{2225}",  // ‖
    "\u{00A2}": "\u{FFE0}",  // ¢
    "\u{00A3}": "\u{FFE1}",  // £
    "\u{00AC}": "\u{FFE2}",  // ¬
    "\u{00A5}": "\u{FFE5}",  // ¥
    "\u{00A0}": " ",
    "\u{20B9F}": "\u{53F1}",  // 𠮟 叱
    "\u{5861}": "\u{586B}",  // 塡 填
    "\u{525D}": "\u{5265}",  // 剝 剥
    "\u{9830}": "\u{982C}",  // 頰 頬
  ]
}
