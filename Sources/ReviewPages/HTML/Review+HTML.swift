import ReviewStore
import SQLite
import Tables

extension Review {
  /// Writes the review as a page that holds all it needs.
  func writePage(to sink: ByteSink, in store: borrowing Store) throws {
    let writer = PageWriter(
      review: self, links: try links(in: store), page: .whole,
      html: HTMLWriter(sink: sink, language: language))
    try writer.write(title: nil) {
      try writer.guide(in: store)
      for section in sections { try writer.section(section, in: store) }
    }
  }

  /// Writes the review as a folder of linked pages.
  func writePages(to path: String, in store: borrowing Store) throws -> [String] {
    let links = try links(in: store)
    let folder = try OutputFolder.create(at: path)
    try folder.write(StyleSheet.file) { try $0.append(StyleSheet.text) }
    try folder.write(PageScript.file) { try $0.append(PageScript.text) }
    try write(.index, links, in: folder, title: nil) { writer in
      try writer.guide(in: store)
      for section in sections where section.part == .summary {
        try writer.section(section, in: store)
      }
    }
    for section in sections where section.part != .summary {
      let title = section.part.title(in: options.language)
      try write(.part(section.part), links, in: folder, title: title) {
        try $0.section(section, in: store)
      }
    }
    if links.parts.contains(.measures) { try writeSheets(links, in: folder, in: store) }
    return try folder.commit()
  }

  private func links(in store: borrowing Store) throws -> PageLinks {
    let measures = try store.connection.queryInteger(
      "SELECT count(*) FROM measure WHERE plan = ?", [.text(plan)])
    return PageLinks(parts: sections.map(\.part), measures: Int(measures ?? 0))
  }

  private func writeSheets(
    _ links: PageLinks, in folder: borrowing OutputFolder, in store: borrowing Store
  ) throws {
    try folder.makeFolder("measures")
    // A sheet is written when the one behind it is known.
    var previous: MeasureSheet?
    var waiting: MeasureSheet?
    func writeWaiting(next: MeasureSheet?) throws {
      guard let sheet = waiting else { return }
      let neighbours = SheetNeighbours(previous: previous, next: next)
      try write(.sheet(sheet.number), links, in: folder, title: "\(sheet.code) \(sheet.name)") {
        try $0.neighbours(neighbours)
        try $0.sheet(sheet)
      }
    }
    try MeasureSheetReader(plan: labels).forEachSheet(in: store) { sheet in
      try writeWaiting(next: sheet)
      previous = waiting
      waiting = sheet
    }
    try writeWaiting(next: nil)
  }

  private func write(
    _ page: Page, _ links: PageLinks, in folder: borrowing OutputFolder, title: String?,
    _ body: (PageWriter) throws -> Void
  ) throws {
    try folder.write(links.file(of: page)) { sink in
      let writer = PageWriter(
        review: self, links: links, page: page, html: HTMLWriter(sink: sink, language: language))
      try writer.write(title: title) { try body(writer) }
    }
  }
}
