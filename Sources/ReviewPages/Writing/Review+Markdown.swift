import ReviewStore
import Tables

extension Review {
  /// The review as one Markdown document.
  func writeMarkdown(to sink: ByteSink, in store: borrowing Store) throws {
    try sink.append("# \(Markdown.escaped(title))\n")
    if let about { try sink.append("\n\(Markdown.escaped(about))\n") }
    for table in tables {
      try sink.append("\n## \(Markdown.escaped(table.title))\n\n")
      try table.write(to: TableFormat.markdown.writer(to: sink), in: store)
    }
    if let source {
      let word = language == .japanese ? "出典：" : "Source: "
      try sink.append("\n\(word)\(Markdown.escaped(source))\n")
    }
    try sink.flush()
  }
}

/// Text in Markdown outside of tables.
enum Markdown {
  /// A text on one line that reads as itself: nothing in it is mark-up.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "#", "|", "!", "~": result += "\\\(character)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case _ where character.isNewline: result += " "
      default: result.append(character)
      }
    }
    return withoutBlock(result)
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
