/// Text in Markdown outside of tables.
enum Markdown {
  /// A text on a line of its own that reads as itself: nothing in it is mark-up.
  static func escaped(_ text: String) -> String { withoutBlock(inline(text)) }

  /// The same within a line.
  static func inline(_ text: String) -> String {
    var result = ""
    for (index, character) in zip(text.indices, text) {
      switch character {
      // Before a space it begins no tag: 90 < 120.
      case "<" where text[index...].dropFirst().first == " ": result.append(character)
      case "\\", "`", "*", "_", "[", "]", "#", "|", "!", "~": result += "\\\(character)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case _ where character.isNewline: result += " "
      default: result.append(character)
      }
    }
    return result
  }

  /// The same with a backslash where its first character would begin a list or a rule.
  private static func withoutBlock(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let mark = text[digits.endIndex...].first
    let begins = digits.isEmpty ? "-+=" : ".)"
    guard let mark, begins.contains(mark) else { return text }
    return digits + "\\" + text[digits.endIndex...]
  }
}
