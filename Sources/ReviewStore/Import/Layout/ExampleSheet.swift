import Tables

/// Sheets that show how a form is filled in, told by their names: 記入例, 【記入例】実績, Sample.
enum ExampleSheet {
  /// Words that say so wherever they stand in a name.
  private static let words = [
    "記入例", "記載例", "入力例", "作成例", "回答例", "記述例", "記入見本", "記載見本", "入力見本", "作成見本",
  ]
  /// What makes another word of their last character: 例外, 例規.
  private static let continuations: [Character] = ["外", "規"]
  /// Words that say so alone, in brackets or behind punctuation; as a part of a name they may mean something
  /// else: 見本市, サンプル数, 条例, sample size.
  private static let wholeWords = ["見本", "サンプル", "sample", "samples", "example", "examples", "例"]
  private static let endings = ["見本", "サンプル"]
  /// What a whole word may stand beside: Sample 1, Example sheet.
  private static let fillers = ["sheet", "シート", "data", "データ", "form", "様式", "の"]

  /// Whether a sheet of this name holds an example, and no data.
  static func isNamed(_ name: String) -> Bool {
    let key = MatchingKey.of(name)
    if words.contains(where: { stands($0, in: key) }) { return true }
    let parts = parts(of: key)
    let isJapanese = key.contains { !$0.isASCII }
    let outside = parts.filter { !$0.isBracketed }
    return parts.contains { wholeWords.contains($0.text) && $0.isBracketed }
      || !outside.isEmpty && outside.allSatisfy { wholeWords.contains($0.text) }
      || parts.last.map { wholeWords.contains($0.text) } ?? false
      || isJapanese && parts.first.map { wholeWords.contains($0.text) } ?? false
      || endings.contains { ending in parts.contains { $0.text.hasSuffix(ending) } }
  }

  /// Whether a word stands in a key, and does not go on as another.
  private static func stands(_ word: String, in key: String) -> Bool {
    var rest = Substring(key)
    while let range = rest.firstRange(of: word) {
      rest = rest[range.upperBound...]
      guard let next = rest.first, continuations.contains(next) else { return true }
    }
    return false
  }

  /// The words of a key between punctuation, without numbers at their ends, and whether they stand in
  /// brackets. The key has no spaces: a word of ``fillers`` is taken off the one before it.
  private static func parts(of key: String) -> [(text: String, isBracketed: Bool)] {
    var parts: [(text: String, isBracketed: Bool)] = []
    var text = ""
    var depth = 0
    func end() {
      let word = trimmed(text)
      if !word.isEmpty { parts.append((word, depth > 0)) }
      text = ""
    }
    for character in key {
      if "([{<【〔《〈「『［".contains(character) {
        end()
        depth += 1
      } else if ")]}>】〕》〉」』］".contains(character) {
        end()
        depth = max(depth - 1, 0)
      } else if character.isPunctuation || character.isSymbol {
        end()
      } else {
        text.append(character)
      }
    }
    end()
    return parts
  }

  /// A word without numbers around it and a filler behind it.
  private static func trimmed(_ text: String) -> String {
    var word = Substring(text)
    while let last = word.last, last.isNumber { word.removeLast() }
    while let first = word.first, first.isNumber { word.removeFirst() }
    for filler in fillers where word.count > filler.count && word.hasSuffix(filler) {
      let rest = String(word.dropLast(filler.count))
      if wholeWords.contains(rest) { return rest }
    }
    return String(word)
  }
}
