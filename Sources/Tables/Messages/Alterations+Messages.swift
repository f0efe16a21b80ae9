extension Alterations {
  /// What a person is told, line by line; nothing where everything was written as it was given.
  /// - Parameter file: The file as its user named it.
  public func messages(of file: String, in language: Language) -> [String] {
    var lines: [String] = []
    if guardedCount > 0 {
      lines.append(language == .japanese ? japaneseGuarded(file) : englishGuarded(file))
    }
    lines += replaced.map {
      language == .japanese ? $0.japaneseReplacement(file) : $0.englishReplacement(file)
    }
    let more = replacedCount - replaced.count
    let rest =
      language == .japanese
      ? UnmappableCharacter.japanese(more: more) : UnmappableCharacter.english(more: more)
    return lines + [rest].compactMap(\.self)
  }

  private var cells: String {
    guarded.map(\.description).joined(separator: ", ") + (guardedCount > guarded.count ? ", …" : "")
  }

  private func englishGuarded(_ file: String) -> String {
    guardedCount == 1
      ? "\(visible: file): 1 text that a spreadsheet would take for a formula has an apostrophe before it: "
        + cells
      : "\(visible: file): \(grouped(guardedCount)) texts that a spreadsheet would take for formulas have an "
        + "apostrophe before them: \(cells)"
  }

  private func japaneseGuarded(_ file: String) -> String {
    "\(visible: file): 表計算ソフトで数式とみなされる文字列\(grouped(guardedCount))件の先頭に「'」を付けました（\(cells)）"
  }
}

extension UnmappableCharacter {
  func englishMessage(_ file: String, _ encoding: TextEncoding) -> String {
    "\(visible: file), row \(cell.row), column \(shown(column)) (\(cell)): “\(visible)” (\(codePoint)) is not in "
      + "\(encoding.title)."
  }

  func japaneseMessage(_ file: String, _ encoding: TextEncoding) -> String {
    "\(visible: file) \(cell.row)行目「\(shown(column))」列（\(cell)）: 「\(visible)」（\(codePoint)）は"
      + "\(encoding.title)にない文字です。"
  }

  fileprivate func englishReplacement(_ file: String) -> String {
    "\(visible: file), row \(cell.row), column \(shown(column)) (\(cell)): “\(visible)” (\(codePoint)) "
      + (replacement.isEmpty ? "left out" : "→ “\(replacement)”")
  }

  fileprivate func japaneseReplacement(_ file: String) -> String {
    "\(visible: file) \(cell.row)行目「\(shown(column))」列（\(cell)）: 「\(visible)」（\(codePoint)）"
      + (replacement.isEmpty ? "を省きました" : "→「\(replacement)」")
  }

  /// What is said of characters that are not named; nil where there are none.
  static func english(more count: Int) -> String? {
    count > 0 ? "… and \(grouped(count)) more." : nil
  }

  static func japanese(more count: Int) -> String? {
    count > 0 ? "…ほか \(grouped(count)) 個" : nil
  }

  private var visible: String { PrintableText.visible(String(character)) }

  /// As the Unicode standard writes it: U+20BB7.
  private var codePoint: String { "U+" + hexadecimal(character) }
}
