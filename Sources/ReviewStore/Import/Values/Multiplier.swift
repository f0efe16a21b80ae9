/// 千, 万, 億 and 兆 behind a figure, as powers of ten.
enum Multiplier {
  private static let myriads: [Character: Int] = ["万": 4, "億": 8, "兆": 12]

  /// Takes a multiplier from the beginning of a text: 万 is 4, 千万 is 7, 百万 is 6.
  /// - Returns: The power of ten, or nil where the text begins with something else. 百 alone is one
  ///   only before a digit or the end: 百 may begin a word (百貨店).
  static func take(from text: inout Substring) -> Int? {
    guard let first = text.first else { return nil }
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
}
