/// A text in lines that fit a width.
///
/// Japanese breaks between any two characters that the rules of line breaking (JIS X 4051, as far as
/// brackets, marks and small kana go) do not keep together; other scripts break at spaces, and a
/// word too long for a line wherever it must.
struct TextLines {
  /// All of the text.
  let whole: String
  /// At least one line. The last ends in `…` when not all of the text is there.
  private(set) var lines: [String] = []
  /// Whether the lines have all of the text.
  private(set) var isWhole = true
  let size: TextSize

  /// From the top of the first line to the bottom of the last.
  var height: Double { Double(lines.count) * size.line }

  /// The widest line.
  var width: Double { lines.map { size.width(of: $0) }.max() ?? 0 }

  /// Breaks a text.
  /// - Parameters:
  ///   - text: The text.
  ///   - size: Its size.
  ///   - width: The room for a line.
  ///   - limit: The most lines.
  init(_ text: String, _ size: TextSize, width: Double, limit: Int) {
    whole = text
    self.size = size
    var line = Line()
    for character in text {
      let character = Self.shown(character)
      while line.width + size.width(of: character) > width, !line.characters.isEmpty {
        // A space at the end of a line takes no room.
        if character == " " { break }
        guard lines.count + 1 < limit else {
          cut(line, width: width)
          return
        }
        let rest = line.breakOff(before: character)
        lines.append(line.text)
        line = Line(rest, size)
      }
      // Nor has a line a space at its beginning.
      if character == " ", line.characters.isEmpty { continue }
      line.append(character, size)
    }
    if !line.characters.isEmpty || lines.isEmpty { lines.append(line.text) }
  }

  private mutating func cut(_ line: Line, width: Double) {
    var text = line.text
    while !text.isEmpty, size.width(of: text + "…") > width { text.removeLast() }
    lines.append(text + "…")
    isWhole = false
  }

  /// A character with a pile of marks would cover the rows around it; the longest emoji has 10.
  private static func shown(_ character: Character) -> Character {
    if character.isNewline || character == "\t" { return " " }
    return character.unicodeScalars.count > 16 ? "\u{FFFD}" : character
  }
}

/// A line that grows.
private struct Line {
  private(set) var characters: [Character] = []
  private(set) var width = 0.0

  init() {}

  init(_ characters: ArraySlice<Character>, _ size: TextSize) {
    for character in characters.drop(while: { $0 == " " }) { append(character, size) }
  }

  var text: String {
    var characters = characters
    while characters.last == " " { characters.removeLast() }
    return String(characters)
  }

  mutating func append(_ character: Character, _ size: TextSize) {
    characters.append(character)
    width += size.width(of: character)
  }

  /// Takes from the line what belongs on the next one, where `next` follows.
  mutating func breakOff(before next: Character) -> ArraySlice<Character> {
    let followers = characters.dropFirst() + [next]
    let pairs = zip(characters, followers).map { Self.canBreak(between: $0, $1) }
    let end = pairs.lastIndex(of: true).map { $0 + 1 } ?? characters.endIndex
    let rest = characters[end...]
    characters.removeSubrange(end...)
    return rest
  }

  private static func canBreak(between last: Character, _ next: Character) -> Bool {
    if last == " " || next == " " { return last == " " }
    guard isEastAsian(last) || isEastAsian(next) else { return false }
    return !beginsNoLine.contains(next) && !endsNoLine.contains(last)
  }

  private static func isEastAsian(_ character: Character) -> Bool {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  private static let beginsNoLine = Set(
    "、。，．・：；？！）］｝」』】〕〉》ー～々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.:;?!)]}%％…")
  private static let endsNoLine = Set("（［｛「『【〔〈《([{")
}
