import ReviewStore
import Tables

extension Review {
  /// The review as one Markdown document.
  func writeMarkdown(to sink: ByteSink, in store: borrowing Store) throws {
    try sink.append("# \(Markdown.escaped(title))\n")
    if let about { try sink.append("\n\(Markdown.escaped(about))\n") }
    for section in sections {
      let title = section.part.title(in: language)
      try sink.append("\n## \(Markdown.escaped(title))\n")
      if let note = note(on: section.part) { try sink.append("\n\(Markdown.escaped(note))\n") }
      if section.part == .measures {
        try MeasureSheetReader(plan: labels).forEachSheet(in: store) {
          try MarkdownSheet(measure: $0, plan: labels, language: language).write(to: sink)
        }
        continue
      }
      for table in section.tables {
        // The heading of the part says it for its only table, unless that has a name of its own.
        if section.tables.count > 1 || section.part == .themes {
          try sink.append("\n### \(Markdown.escaped(table.title))\n")
        }
        if let note = note(whenEmpty: table) {
          try sink.append("\n\(Markdown.escaped(note))\n")
        } else {
          try sink.append("\n")
          try table.writeMarkdown(to: sink, in: store)
        }
      }
    }
    try writeColophon(to: sink)
    try sink.flush()
  }

  /// Where the figures are from, and what the document was made of and with.
  private func writeColophon(to sink: ByteSink) throws {
    var lines: [String] = []
    if let source { lines.append(language.word("Source: ", "出典：") + Markdown.inline(source)) }
    if let license {
      lines.append(language.word("Licence: ", "ライセンス：") + Markdown.inline(license))
    }
    lines.append(language.word("Content: ", "内容の識別子：") + "SHA-256 \(stamp.contentHash)")
    lines.append(language.word("Made with: ", "作成：") + Markdown.inline(stamp.program))
    for line in lines { try sink.append("\n\(line)\n") }
  }
}

extension ReviewTable {
  /// Writes the table in Markdown, numbers at the right. A group of rows has its heading in a row of
  /// its own, which is all that Markdown has for it.
  func writeMarkdown(to sink: ByteSink, in store: borrowing Store) throws {
    let columns = shownColumns
    var options = TableOptions()
    options.rightColumns = Set(columns.indices.filter { columns[$0].kind == .number })
    let writer = TableFormat.markdown.writer(to: sink, options: options)
    try writer.begin(columns: columns.map(\.label))
    try forEachGroupedRow(in: store) { group, row in
      if let group, !group.isEmpty {
        for index in columns.indices { try writer.text(index == 0 ? group : "") }
        try writer.endRow()
      }
      try write(row, to: writer)
    }
    try writer.end()
  }
}
