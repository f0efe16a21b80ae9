import ReviewStore
import Tables

/// The sheet that lists all faults of an import: where each is, and what to do.
///
/// An import must not take it for data. Its headings are all for reference; and the names of sheets
/// and columns are in brackets, so that no row of it looks like a header.
struct FaultList {
  let failure: ImportFailure
  let language: Language
  /// The sheet on which each table is shown.
  let sheets: [(table: SentTable, name: String)]

  static func name(in language: Language) -> String {
    language == .japanese ? "エラー一覧" : "errors"
  }

  private static let widths = [24, 16, 9, 20, 24, 70]
  private static let lineLimit = 15

  /// The headings of the columns.
  static func headings(in language: Language) -> [String] {
    switch language {
    case .english:
      ["file", "sheet", "cell", "column", "value", "what is wrong, and what to do"].map {
        $0 + " (for reference)"
      }
    case .japanese: ["ファイル", "シート", "セル", "列", "値", "内容と対応"].map { $0 + "（参考）" }
    }
  }

  /// A row of the list.
  struct Line: Equatable {
    let file: String
    let sheet: String
    let cell: String
    let column: String
    let value: String
    let text: String

    var cells: [String] { [file, sheet, cell, column, value, text] }
  }

  /// The faults in the order of the import.
  var lines: [Line] {
    failure.faults.map { fault in
      let found = place(of: fault)
      return Line(
        file: PrintableText.visible(fault.file), sheet: found.sheet.map(bracketed) ?? "",
        cell: found.cell, column: found.column.map(bracketed) ?? "", value: fault.value ?? "",
        text: fault.explanation(in: language))
    }
  }

  /// Where a fault is in this workbook; where the file is not shown, nowhere.
  private func place(of fault: Fault) -> (sheet: String?, cell: String, column: String?) {
    for (table, name) in sheets where table.file == fault.file {
      guard let mark = table.marks.first(where: { $0.fault == fault }) else { continue }
      guard let row = mark.row else { return (name, "", fault.column) }
      guard let column = mark.columns.last else { return (name, rowName(row), fault.column) }
      let heading = column < table.headings.count ? table.headings[column] : nil
      return (
        name, CellReference(row: row, column: column + 1).description, fault.column ?? heading
      )
    }
    return (fault.sheet, fault.row.map(rowName) ?? "", fault.column)
  }

  private func rowName(_ row: Int) -> String {
    language == .japanese ? "\(row)行目" : "row \(row)"
  }

  private func bracketed(_ name: String) -> String {
    let visible = PrintableText.visible(name)
    return language == .japanese ? "「\(visible)」" : "“\(visible)”"
  }

  func write(to sheet: SheetWriter) throws(TableError) {
    for (index, width) in Self.widths.enumerated() {
      try sheet.setWidth(Double(width), ofColumns: (index + 1)...(index + 1))
    }
    let banner = banner
    for (index, line) in banner.enumerated() {
      let cell = CellReference(row: index + 1, column: 1)
      try sheet.set(.text(line), at: cell, index == 0 ? .title : .note)
      if index == 0 { try sheet.setHeight(24, ofRow: 1) }
    }
    let header = banner.count + 2
    for (index, heading) in Self.headings(in: language).enumerated() {
      try sheet.set(
        .text(SheetFit.broken(heading)), at: CellReference(row: header, column: index + 1), .header)
    }
    try sheet.setHeight(SheetFit.height(ofLines: 2), ofRow: header)
    let lines = lines
    for (index, line) in lines.enumerated() {
      try write(line, at: header + 1 + index, to: sheet)
    }
    try finish(sheet, header: header, lastRow: header + max(lines.count, 1))
  }

  private func write(_ line: Line, at row: Int, to sheet: SheetWriter) throws(TableError) {
    var lines = 1
    for (index, text) in line.cells.enumerated() {
      // A value that is long is to be seen in its place.
      let shown = index == 4 && text.count > 100 ? text.prefix(100) + "…" : text
      try sheet.set(
        .text(shown), at: CellReference(row: row, column: index + 1), CellStyle.body.wrappedText)
      lines = max(lines, SheetFit.lines(of: DisplayWidth.of(shown), in: Self.widths[index]))
    }
    try sheet.setHeight(SheetFit.height(ofLines: min(lines, Self.lineLimit)), ofRow: row)
  }

  private func finish(_ sheet: SheetWriter, header: Int, lastRow: Int) throws(TableError) {
    let all = CellRange(
      first: CellReference(row: header, column: 1),
      last: CellReference(row: lastRow, column: Self.widths.count))
    try sheet.addFilter(to: all)
    try sheet.allowNumbersAsText(in: all)
    sheet.freeze(at: CellReference(row: header + 1, column: 1))
    var page = PageSetup()
    page.repeatedRows = header...header
    try sheet.setUp(page)
    sheet.hideGridLines()
    sheet.setTabColor(0xC00000)
  }

  /// The lines above the list.
  private var banner: [String] {
    let more = failure.count - failure.faults.count
    switch language {
    case .english:
      return [
        "What could not be imported: \(failure.count, counted: "error")",
        "Please correct the red cells on the other sheets and send this file back as it is. The last "
          + "column there, and a note on each red cell, say what is wrong.",
        "Columns headed “(for reference)” and this sheet are not imported.",
      ]
        + (more > 0
          ? ["Only the first \(failure.faults.count) are shown; there are \(more) more."] : [])
    case .japanese:
      return [
        "取り込めなかった内容の一覧（\(failure.count)件）",
        "ほかのシートの赤いセルを直し、このファイルをそのまま返送してください。"
          + "内容は各行の右端の列と、赤いセルのメモにあります。",
        "見出しに（参考）とある列とこのシートは取り込まれません。",
      ]
        + (more > 0 ? ["先頭の\(failure.faults.count)件を示しています。ほかに\(more)件あります。"] : [])
    }
  }
}
