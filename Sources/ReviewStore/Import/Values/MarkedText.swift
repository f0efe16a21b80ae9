import Tables

/// A cell that holds several entries with a mark before each: `①225人 ②3大学`.
///
/// Marks are split before anything else is done: NFKC makes ① a 1.
struct MarkedText: Equatable, Sendable {
  /// One entry.
  struct Part: Equatable, Sendable {
    /// The mark as it was written: ①, (1), １）.
    var mark: String
    /// Its number, from 1.
    var number: Int
    /// The text behind it, without spaces around it and the comma that ends it.
    var text: String
  }

  /// The entries, in order, none of them empty.
  var parts: [Part]

  /// Splits a cell at its marks.
  ///
  /// ① to ⑳ are certain, from whichever number the cell begins with, a number again included
  /// (several figures of one indicator), so long as they do not fall. (1), （１） and 1） are marks only
  /// where the whole cell splits into (1), (2) and so on, at least two, none missing. Text before the
  /// first mark, an entry without text, or one of connecting words alone (①と②の合計) means that the
  /// cell is not marked.
  /// - Returns: nil for a cell that is not marked.
  static func split(_ text: String) -> MarkedText? {
    let scalars = Array(text.unicodeScalars)
    if let circled = parts(scalars, circledMarks(scalars)) { return MarkedText(parts: circled) }
    // Widths are made one scalar at a time, so that places in both texts are the same.
    let tidy = Array(HalfWidth.of(text).unicodeScalars)
    for isOpened in [true, false] {
      let marks = numberedMarks(tidy, isOpened: isOpened)
      guard marks.count >= 2, marks.map(\.number) == Array(1...marks.count) else { continue }
      if let numbered = parts(scalars, marks) { return MarkedText(parts: numbered) }
    }
    return nil
  }

  private struct Mark {
    var range: Range<Int>
    var number: Int
  }

  private static func circledMarks(_ scalars: [Unicode.Scalar]) -> [Mark] {
    // A mark in parentheses speaks of another entry: ①実施（②は未実施）.
    var depth = 0
    return scalars.indices.compactMap { index in
      let value = scalars[index].value
      if "(（".unicodeScalars.contains(scalars[index]) { depth += 1 }
      if ")）".unicodeScalars.contains(scalars[index]) { depth = max(depth - 1, 0) }
      guard depth == 0, (0x2460...0x2473).contains(value) else { return nil }
      return Mark(range: index..<index + 1, number: Int(value - 0x2460) + 1)
    }
  }

  /// Every (1), or every 1) at the beginning of a word.
  private static func numberedMarks(_ scalars: [Unicode.Scalar], isOpened: Bool) -> [Mark] {
    var marks: [Mark] = []
    var index = 0
    while index < scalars.count {
      defer { index += 1 }
      if isOpened, scalars[index] != "(" { continue }
      if !isOpened, index > 0, !scalars[index - 1].properties.isWhitespace { continue }
      let start = isOpened ? index + 1 : index
      let digits = scalars[start...].prefix(3).prefix { ("0"..."9").contains($0) }
      guard let number = Int(String(String.UnicodeScalarView(digits))), digits.count <= 2,
        digits.endIndex < scalars.count, scalars[digits.endIndex] == ")"
      else { continue }
      marks.append(Mark(range: index..<digits.endIndex + 1, number: number))
    }
    return marks
  }

  private static func parts(_ scalars: [Unicode.Scalar], _ marks: [Mark]) -> [Part]? {
    guard let first = marks.first, trimmed(scalars[..<first.range.lowerBound]).isEmpty,
      zip(marks, marks.dropFirst()).allSatisfy({ $0.number <= $1.number })
    else { return nil }
    let ends = marks.dropFirst().map(\.range.lowerBound) + [scalars.count]
    var parts: [Part] = []
    for (mark, end) in zip(marks, ends) {
      let text = trimmed(scalars[mark.range.upperBound..<end])
      guard !text.isEmpty, !connections.contains(text) else { return nil }
      parts.append(
        Part(mark: string(scalars[mark.range]), number: mark.number, text: text))
    }
    return parts
  }

  /// Without spaces around it, and without the separators that end it.
  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var rest = scalars.drop { $0.properties.isWhitespace }
    while let last = rest.last, last.properties.isWhitespace || separators.contains(last) {
      rest.removeLast()
    }
    return string(rest)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }

  private static let separators: Set<Unicode.Scalar> = ["、", "，", ",", ";", "；", "・", "/", "／"]
  private static let connections: Set<String> = [
    "と", "及び", "および", "並びに", "又は", "または", "から", "～", "〜", "~", "-", "－", "+", "＋", "and", "or",
    "to",
  ]
}
