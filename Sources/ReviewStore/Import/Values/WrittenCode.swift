import Tables

/// A code as people and spreadsheets write it: `Ａ－０２` for A-02, `5.0` for 5.
enum WrittenCode {
  /// What spellings of one code have in common: full width, and every dash, are as ASCII has them, what
  /// nobody sees is left out, and a whole number has no point. Letters and zeros stay: `a-2` is no `A-02`.
  static func key(_ code: String) -> String {
    var key = String.UnicodeScalarView()
    for scalar in HalfWidth.of(LookAlike.folded(code)).unicodeScalars {
      key.append(dashes.contains(scalar) ? "-" : scalar)
    }
    let parts = String(key).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[0].allSatisfy(CellWords.isDigit),
      !parts[1].isEmpty, parts[1].allSatisfy({ $0 == "0" })
    else { return String(key) }
    return String(parts[0])
  }

  /// Whether it is what a spreadsheet makes of a code of many digits, or of one such as 1E2: it sets a
  /// sign into the exponent, as nobody does who writes a code.
  static func isScientific(_ code: String) -> Bool {
    guard code.utf8.count <= 40, ScientificNumber(code) != nil else { return false }
    let spelling = HalfWidth.of(code).lowercased()
    return spelling.contains("e+") || spelling.contains("e-") || spelling.contains(".")
  }

  /// The hyphen, the dashes of Unicode, minus, box drawings, and the long vowel mark in both widths.
  private static let dashes: Set<Unicode.Scalar> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2015}", "\u{2212}",
    "\u{2500}", "\u{2501}", "\u{30FC}", "\u{FE58}", "\u{FE63}", "\u{FF0D}", "\u{FF70}",
  ]
}

extension Sequence<String> {
  /// The one code that a person may have written in another width, with another dash or with `.0`; nil
  /// where there is none, or more than one.
  func written(_ code: String) -> String? {
    let key = WrittenCode.key(code)
    let found = filter { WrittenCode.key($0) == key }
    return found.count == 1 ? found[0] : nil
  }
}
