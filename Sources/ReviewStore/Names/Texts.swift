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

  /// What there is in place of a name that there is not: `Did you mean A? There are A, B.`
  static func englishKnown(_ known: [String], like text: String) -> String {
    if known.isEmpty { return "There is none yet." }
    let nearest = NearestNames(known).nearest(to: text)
    return (nearest.isEmpty ? "" : "Did you mean \(englishChoice(nearest))? ")
      + (known.count == 1 ? "There is " : "There are ") + firstFew(known, ", ") + "."
  }

  /// What there is in place of a name that there is not: `もしかして「A」ですか。ある計画：A、B`
  /// - Parameter kind: What the names are of: 計画.
  static func japaneseKnown(_ known: [String], _ kind: String, like text: String) -> String {
    if known.isEmpty { return "\(kind)はまだありません。" }
    let nearest = NearestNames(known).nearest(to: text)
    return (nearest.isEmpty ? "" : "もしかして\(japaneseChoice(nearest))ですか。")
      + "ある\(kind)：\(firstFew(known, "、"))"
  }

  /// The first ten of many names.
  static func firstFew(_ names: [String], _ separator: String) -> String {
    let shown = names.prefix(10).map(PrintableText.visible)
    return (shown + (names.count > shown.count ? ["…"] : [])).joined(separator: separator)
  }
}
