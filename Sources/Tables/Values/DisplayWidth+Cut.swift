extension DisplayWidth {
  /// As much of `text` as fits in `width` columns; when that is not all of it, with `…` at its end.
  /// A character is kept whole or not at all, so the result can be a column narrower.
  public static func cut(
    _ text: String, to width: Int, ambiguousIsWide: Bool = false
  ) -> String {
    guard of(text, ambiguousIsWide: ambiguousIsWide) > width else { return text }
    let mark: Character = "…"
    var room = width - of(mark, ambiguousIsWide: ambiguousIsWide)
    guard room >= 0 else { return "" }
    var result = ""
    for character in text {
      room -= of(character, ambiguousIsWide: ambiguousIsWide)
      if room < 0 { break }
      result.append(character)
    }
    result.append(mark)
    return result
  }
}
