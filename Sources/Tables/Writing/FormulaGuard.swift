/// What keeps a text in CSV or TSV from becoming a formula.
///
/// A spreadsheet that opens such a file computes a cell that begins with `=`, and some those with
/// `+`, `-` and `@` too; Japanese ones take the full-width forms ＝ ＋ － ＠ for the same
/// (<https://owasp.org/www-community/attacks/CSV_Injection>). What was typed by one person would then
/// run at another's desk, or a telephone number come out as a difference.
///
/// An apostrophe before the text prevents that, for it is what a spreadsheet itself puts before a text
/// that is none of its formulas. Unlike a space or a tab, which some programs drop, it stays; and it is
/// seen, so that nobody takes the cell for what was stored. A text that has an apostrophe before a
/// formula already gets another one: taking one away always brings the text back.
public enum FormulaGuard {
  /// The apostrophe.
  static let mark = UInt8(ascii: "'")

  /// Whether a text needs the apostrophe.
  ///
  /// Spaces, control characters and characters without a width before the sign do not count, but a
  /// tab or a line break at the beginning always does. A text that is a number as a whole (`-12.5`,
  /// `+3 %`) and one that is a dash and nothing else need none.
  public static func isNeeded(for utf8: Span<UInt8>) -> Bool {
    guard !utf8.isEmpty, mayNeedMark(utf8) else { return false }
    var start = 0
    while start < utf8.count, utf8[start] == mark { start += 1 }
    return isFormula(String(repairing: utf8.extracting(start..<utf8.count)))
  }

  /// Whether a cell is a text with the apostrophe that ``isNeeded(for:)`` asks for.
  public static func isMarked(_ utf8: Span<UInt8>) -> Bool {
    guard utf8.count > 1, utf8[0] == mark else { return false }
    return isNeeded(for: utf8.extracting(1..<utf8.count))
  }

  /// Whether the first bytes of a text make it worth a closer look. Nearly all texts do not.
  @inline(__always)
  static func mayNeedMark(_ utf8: Span<UInt8>) -> Bool {
    switch utf8[0] {
    // Controls and the space; + - = @
    case ...0x20, mark, 0x2B, 0x2D, 0x3D, 0x40: true
    case ..<0xC2: false
    default: mayBeginUnseen(utf8)
    }
  }

  /// Whether a text outside ASCII may begin with a full-width sign, or with what is not seen.
  private static func mayBeginUnseen(_ utf8: Span<UInt8>) -> Bool {
    guard utf8.count > 2 else { return utf8.count == 2 && utf8[0] == 0xC2 }
    switch (utf8[0], utf8[1]) {
    // The ideographic space, among marks that many texts begin with: 「
    case (0xE3, 0x80): return utf8[2] == 0x80
    // Full-width signs, among full-width digits: ＋ － ＝ ＠
    case (0xEF, 0xBC): return [0x8B, 0x8D, 0x9D, 0xA0].contains(utf8[2])
    // Other spaces and controls, marks of direction and what is ignored when shown, among few others
    case (0xC2, 0x80...0xA0), (0xC2, 0xAD), (0xCD, 0x8F), (0xD8, _), (0xE1, _), (0xE2, 0x80...0x81),
      (0xE3, 0x85), (0xEF, 0xB8), (0xEF, 0xBB), (0xEF, 0xBE...0xBF), (0xF0, 0x9B), (0xF0, 0x9D),
      (0xF3, 0xA0):
      return true
    default: return false
    }
  }

  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first == "\t" || first == "\r" || first == "\n" { return true }
    let rest = text.unicodeScalars.drop(while: isUnseen)
    guard let sign = rest.first, signs.contains(sign) else { return false }
    // No number is that long.
    guard rest.prefix(65).count <= 64 else { return true }
    let plain = HalfWidth.of(String(rest)).utf8.filter { $0 != UInt8(ascii: " ") }
    return plain != [UInt8(ascii: "-")] && !isNumber(plain)
  }

  private static let signs: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
    let properties = scalar.properties
    return properties.isWhitespace || properties.isDefaultIgnorableCodePoint
      || properties.generalCategory == .control || properties.generalCategory == .format
  }

  /// Whether it is a sign, digits with or without commas, a fraction, an exponent, a percent sign.
  private static func isNumber(_ text: [UInt8]) -> Bool {
    var rest = text.dropFirst()
    func skipDigits(or other: UInt8? = nil) -> Int {
      let digits = rest.prefix { (0x30...0x39).contains($0) || $0 == other }
      rest = rest.dropFirst(digits.count)
      return digits.count
    }
    guard text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+"),
      let digit = rest.first, (0x30...0x39).contains(digit)
    else { return false }
    _ = skipDigits(or: UInt8(ascii: ","))
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard skipDigits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      guard skipDigits() > 0 else { return false }
    }
    if rest.first == UInt8(ascii: "%") { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
