extension DisplayWidth {
  /// Text in lines of at most `width` columns, broken at spaces and between the characters of
  /// Japanese, but not before a closing mark or behind an opening one. What cannot be broken and is
  /// wider than a line has a line of its own or, with `breakingWords`, is broken all the same; a
  /// character never is.
  public static func wrap(
    _ text: String, to width: Int, ambiguousIsWide: Bool = false, breakingWords: Bool = false
  ) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for piece in pieces(of: text).flatMap({ piece in
      breakingWords && of(withoutSpaces(piece), ambiguousIsWide: ambiguousIsWide) > width
        ? piece.map { String($0) } : [piece]
    }) {
      let bare = of(withoutSpaces(piece), ambiguousIsWide: ambiguousIsWide)
      if used > 0, used + bare > width {
        lines.append(withoutSpaces(line))
        line = ""
        used = 0
      }
      line += piece
      used += of(piece, ambiguousIsWide: ambiguousIsWide)
    }
    return lines + [withoutSpaces(line)]
  }

  private static func withoutSpaces(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Text in pieces that a line break may come between, each with the spaces behind it.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var previous: Character?
    for character in text {
      if let previous, !mayBreak(previous, character) {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      previous = character
    }
    return pieces
  }

  private static func mayBreak(_ previous: Character, _ next: Character) -> Bool {
    // A number keeps its percent sign.
    if previous == " " { return next != " " && next != "%" }
    if next == " " || neverFirst.contains(next) || neverLast.contains(previous) { return false }
    return of(previous) == 2 || of(next) == 2
  }

  /// Marks that a line does not begin with (JIS X 4051, in short).
  private static let neverFirst: Set<Character> = Set(
    "、。，．：；！？）」』】〉》〕］｝％ー々ゝヽぁぃぅぇぉっゃゅょァィゥェォッャュョ・…,.;:!?)]}%°")

  /// Marks that a line does not end with.
  private static let neverLast: Set<Character> = Set("（「『【〈《〔［｛([{±−-+")
}
