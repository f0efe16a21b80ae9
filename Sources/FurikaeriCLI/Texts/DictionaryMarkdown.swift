import ReviewStore
import Tables

/// The data dictionary as a document in Markdown.
struct DictionaryMarkdown {
  let language: Language

  func write(
    _ entries: [DataDictionary.Entry], version: Int, to sink: ByteSink
  ) throws(TableError) {
    try sink.append(title(version) + "\n")
    for kind in DataDictionary.Kind.allCases {
      let entries = entries.filter { $0.kind == kind }
      if entries.isEmpty { continue }
      try sink.append("\n## \(heading(kind))\n")
      for entry in entries { try write(entry, to: sink) }
    }
  }

  private func write(_ entry: DataDictionary.Entry, to sink: ByteSink) throws(TableError) {
    try sink.append("\n### `\(entry.name)`\n\n\(entry.about.text(in: language))\n\n")
    // A rule is told in English only.
    if language == .english, let rule = entry.rule { try sink.append("Rule: \(rule)\n\n") }
    let isTable = entry.kind == .table
    let writer = TableFormat.markdown.writer(to: sink)
    try writer.begin(
      columns: isTable ? [words.column, words.type, words.meaning] : [words.column, words.meaning])
    for column in entry.columns {
      try writer.text(column.name)
      if isTable { try writer.text(column.type ?? "") }
      try writer.text(DictionaryWords.meaning(of: column, language))
      try writer.endRow()
    }
    try writer.end()
  }

  private func title(_ version: Int) -> String {
    switch language {
    case .english:
      "# Tables and views of a furikaeri store\n\nSchema \(version), of \(Program.name)."
    case .japanese: "# furikaeri のストアの表とビュー\n\nスキーマ \(version)（\(Program.name)）"
    }
  }

  private func heading(_ kind: DataDictionary.Kind) -> String {
    switch (kind, language) {
    case (.table, .english): "Tables"
    case (.view, .english): "Views"
    case (.table, .japanese): "表"
    case (.view, .japanese): "ビュー"
    }
  }

  private var words: (column: String, type: String, meaning: String) {
    switch language {
    case .english: ("column", "type", "meaning")
    case .japanese: ("列", "型", "意味")
    }
  }
}
