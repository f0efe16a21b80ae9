import ReviewStore
import Tables

/// A table that was sent, with what is to be said beside its rows and cells.
struct MarkedTable {
  let table: SentTable
  let language: Language

  /// The column for errors, counted from 0: behind everything that was sent.
  let errorsColumn: Int
  /// The last row that has anything in it, or a fault.
  let lastRow: Int
  /// The width of the widest cell of each column, in narrow characters.
  let widths: [Int]

  private let marksByRow: [Int: [FaultMark]]
  /// The rows with faults, from above.
  let faultyRows: [Int]

  init(_ table: SentTable, _ language: Language) throws {
    self.table = table
    self.language = language
    marksByRow = Dictionary(grouping: table.marks) { $0.row ?? table.headerRow }
    faultyRows = marksByRow.keys.sorted()
    var widths = Array(repeating: 0, count: table.headings.count)
    var lastRow = max(table.headerRow, faultyRows.last ?? 0)
    try table.forEachRow { row, cells in
      lastRow = max(lastRow, row)
      while widths.count < cells.count { widths.append(0) }
      // A line above the table may be as long as it likes.
      guard row > table.headerRow else { return }
      for (column, text) in cells.enumerated() where text.utf8.count > widths[column] {
        widths[column] = max(widths[column], DisplayWidth.of(text))
      }
    }
    self.lastRow = lastRow
    self.widths = widths
    errorsColumn = widths.count
  }

  /// The marks of a row; those of the whole table stand in its header.
  func marks(ofRow row: Int) -> [FaultMark] { marksByRow[row] ?? [] }

  /// The columns of a row that are marked, and what is said of each.
  func notes(onRow row: Int) -> [Int: String] {
    var notes: [Int: [String]] = [:]
    for mark in marks(ofRow: row) {
      for column in mark.columns where column < errorsColumn {
        notes[column, default: []].append(mark.fault.explanation(in: language))
      }
    }
    return notes.mapValues { $0.joined(separator: "\n") }
  }

  /// What is said of a row as a whole and of its cells, for the errors column.
  func text(ofRow row: Int) -> String {
    marks(ofRow: row).map(text(of:)).joined(separator: "\n")
  }

  /// What is said of the header, with its place: for a row below it.
  var headerText: String {
    marks(ofRow: table.headerRow).map { mark in
      let place = language == .japanese ? "見出し" : "Header"
      return place + (language == .japanese ? "：" : ": ") + text(of: mark)
    }.joined(separator: "\n")
  }

  private func text(of mark: FaultMark) -> String {
    let explanation = mark.fault.explanation(in: language)
    let heading = mark.columns.last.flatMap { $0 < table.headings.count ? table.headings[$0] : nil }
    guard let column = mark.fault.column ?? heading, !column.isEmpty else { return explanation }
    return switch language {
    case .english: "\(PrintableText.visible(column)): \(explanation)"
    case .japanese: "【\(PrintableText.visible(column))】\(explanation)"
    }
  }

  /// Gives every row to `body` that was sent or has a fault, from above, and what is said of it. A row
  /// that cannot be read has no cells.
  func forEachRow(
    _ body: (_ row: Int, _ cells: [String], _ text: String) throws -> Void
  ) throws {
    var waiting = faultyRows[...]
    func giveUnreadable(_ row: Int) throws {
      try body(row, [], text(ofRow: row) + "\n" + unreadableText)
    }
    try table.forEachRow { row, cells in
      while let faulty = waiting.first, faulty <= row {
        waiting.removeFirst()
        if faulty < row { try giveUnreadable(faulty) }
      }
      try body(row, cells, text(ofRow: row))
    }
    for row in waiting { try giveUnreadable(row) }
  }

  private var unreadableText: String {
    switch language {
    case .english: "The row cannot be shown here. Copy it from the file that was sent."
    case .japanese: "この行はここに表示できません。送付したファイルから書き写してください。"
    }
  }
}
