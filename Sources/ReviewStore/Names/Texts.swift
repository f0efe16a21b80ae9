import Tables

/// Names in sentences.
enum Texts {
  /// `A`, `A or B`, `A, B or C`.
  static func englishChoice(_ names: [String]) -> String {
    let names = names.map(PrintableText.visible)
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }

  /// `「A」`, `「A」「B」`.
  static func japaneseChoice(_ names: [String]) -> String {
    names.map { "「\(PrintableText.visible($0))」" }.joined()
  }

  /// The first ten of many names.
  static func firstFew(_ names: [String], _ separator: String) -> String {
    let shown = names.prefix(10).map(PrintableText.visible)
    return (shown + (names.count > shown.count ? ["…"] : [])).joined(separator: separator)
  }
}
