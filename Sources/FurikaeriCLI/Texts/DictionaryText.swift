import ReviewStore
import Tables

/// The data dictionary as a list for a terminal: for each table and view its name, what it is, and its
/// columns.
struct DictionaryText {
  let page: Page
  let language: Language

  func write(_ entries: [DataDictionary.Entry], to sink: ByteSink) throws(TableError) {
    for (index, entry) in entries.enumerated() {
      if index > 0 { try sink.append(literal: "\n") }
      let heading = "\(entry.name) (\(DictionaryWords.kind(entry.kind, language)))"
      try sink.append((page.isStyled ? "\u{1B}[1m\(heading)\u{1B}[22m" : heading) + "\n")
      for line in lines(of: entry) { try sink.append(line + "\n") }
    }
  }

  private func lines(of entry: DataDictionary.Entry) -> [String] {
    var lines = wrapped(entry.about.text(in: language), behind: "  ")
    // A rule is told in English only.
    if language == .english, let rule = entry.rule {
      lines += wrapped("Rule: \(rule)", behind: "  ")
    }
    let nameWidth = entry.columns.map(\.name.count).max() ?? 0
    let typeWidth = entry.columns.compactMap(\.type?.count).max()
    for column in entry.columns {
      var margin = "  " + padded(column.name, nameWidth)
      if let typeWidth { margin += "  " + padded(column.type ?? "", typeWidth) }
      lines += wrapped(DictionaryWords.meaning(of: column, language), behind: margin + "  ")
    }
    return lines
  }

  /// Text in lines of the page's width, the first behind a margin and the rest below it. What a wide
  /// margin leaves too little room for goes past the page's edge.
  private func wrapped(_ text: String, behind margin: String) -> [String] {
    let blank = String(repeating: " ", count: margin.count)
    return DisplayWidth.wrap(text, to: max(page.width - margin.count, 20)).enumerated()
      .map { ($0 == 0 ? margin : blank) + $1 }
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: width - text.count)
  }
}

/// The words of the data dictionary.
enum DictionaryWords {
  static func kind(_ kind: DataDictionary.Kind, _ language: Language) -> String {
    switch (kind, language) {
    case (.table, .english): "table"
    case (.view, .english): "view"
    case (.table, .japanese): "表"
    case (.view, .japanese): "ビュー"
    }
  }

  /// What a column holds, and behind it whether it is of the key or required, and what it refers to.
  static func meaning(of column: DataDictionary.Column, _ language: Language) -> String {
    let notes = notes(of: column, language)
    let text = column.about.text(in: language)
    guard !notes.isEmpty else { return text }
    switch language {
    case .english: return "\(text) (\(notes.joined(separator: "; ")))"
    case .japanese: return "\(text)（\(notes.joined(separator: "、"))）"
    }
  }

  private static func notes(of column: DataDictionary.Column, _ language: Language) -> [String] {
    let isJapanese = language == .japanese
    var notes: [String] = []
    if column.keyPosition != nil {
      notes.append(isJapanese ? "主キー" : "key")
    } else if column.isRequired {
      notes.append(isJapanese ? "必須" : "required")
    }
    if !column.references.isEmpty {
      notes.append("→" + column.references.joined(separator: isJapanese ? "、" : ", "))
    }
    return notes
  }
}
