/// 千, 万, 億 and 兆, thousand, million, billion and trillion behind a figure, as powers of ten.
enum Multiplier {
  private static let myriads: [Character: Int] = ["万": 4, "億": 8, "兆": 12]

  /// Takes a multiplier from the beginning of a text: 万 is 4, 千万 is 7, 百万 is 6.
  /// - Returns: The power of ten, or nil where the text begins with something else. 百 alone is one
  ///   only before a digit or the end: 百 may begin a word (百貨店).
  static func take(from text: inout Substring) -> Int? {
    guard let first = text.first else { return nil }
    if first.isASCII { return takeEnglish(from: &text) }
    let rest = text.dropFirst()
    if let myriad = myriads[first] {
      text = rest
      return myriad
    }
    guard first == "千" || first == "百" else { return nil }
    let small = first == "千" ? 3 : 2
    if let next = rest.first, let myriad = myriads[next] {
      text = rest.dropFirst()
      return small + myriad
    }
    guard first == "千" || rest.first.map(CellWords.isDigit) ?? true else { return nil }
    text = rest
    return small
  }

  private static let english: [(word: String, power: Int)] = [
    ("hundred", 2), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12), ("mn", 6),
    ("bn", 9),
  ]

  /// Takes whole words: million, bn, hundred thousand.
  private static func takeEnglish(from text: inout Substring) -> Int? {
    var power: Int?
    while let found = english.first(where: { text.prefix($0.word.count).lowercased() == $0.word }) {
      var rest = text.dropFirst(found.word.count)
      if found.word.count > 2, rest.first == "s" || rest.first == "S" { rest.removeFirst() }
      if let next = rest.first, next.isASCII, next.isLetter || next.isNumber { break }
      power = (power ?? 0) + found.power
      text = rest
      let next = rest.drop { $0 == " " }
      guard next.first?.isASCII ?? false else { break }
      // What is no magnitude stays as it was, with the spaces before it.
      guard english.contains(where: { next.prefix($0.word.count).lowercased() == $0.word }) else {
        break
      }
      text = next
    }
    return power
  }
}
