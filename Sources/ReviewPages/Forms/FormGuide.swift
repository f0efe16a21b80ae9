import ReviewStore
import Tables

/// The sheet that explains how a form is filled in.
struct FormGuide {
  let kind: FormKind
  let language: Language
  let hasSharedMeasures: Bool

  var name: String { language == .japanese ? "記入要領" : "How to fill in" }

  /// A heading, or what is said below it.
  enum Line: Equatable {
    case heading(String)
    case text(String)
    /// A word and what it means.
    case word(String, String)
  }

  var lines: [Line] {
    switch (kind, language) {
    case (.targets, .japanese): japaneseTargets
    case (.results, .japanese): japaneseResults
    case (.targets, .english): englishTargets
    case (.results, .english): englishResults
    }
  }

  func write(to sheet: SheetWriter) throws(TableError) {
    try sheet.setWidth(3, ofColumns: 1...1)
    try sheet.setWidth(20, ofColumns: 2...2)
    try sheet.setWidth(90, ofColumns: 3...3)
    try sheet.set(.text(name), at: CellReference(row: 1, column: 1), .title)
    try sheet.setHeight(24, ofRow: 1)
    for (index, line) in lines.enumerated() { try write(line, at: index + 3, to: sheet) }
    var page = PageSetup()
    page.isLandscape = false
    try sheet.setUp(page)
    sheet.hideGridLines()
    sheet.protect()
  }

  private func write(_ line: Line, at row: Int, to sheet: SheetWriter) throws(TableError) {
    func cell(_ column: Int) -> CellReference { CellReference(row: row, column: column) }
    switch line {
    case .heading(let text):
      try sheet.set(.text(text), at: cell(1), .guideHeading)
      try sheet.setHeight(26, ofRow: row)
    case .text(let text):
      try sheet.merge(CellRange(first: cell(2), last: cell(3)), text, .guideText)
      try sheet.setHeight(Self.height(of: text, in: 108), ofRow: row)
    case .word(let word, let meaning):
      try sheet.set(.text(word), at: cell(2), .guideWord)
      try sheet.set(.text(meaning), at: cell(3), .guideText)
      try sheet.setHeight(Self.height(of: meaning, in: 88), ofRow: row)
    }
  }

  private static func height(of text: String, in room: Int) -> Double {
    Double((DisplayWidth.of(text) + room - 1) / room) * 16 + 4
  }
}

extension CellStyle {
  fileprivate static let guideHeading: CellStyle = {
    var style = CellStyle()
    style.isBold = true
    style.fontSize = 12
    style.textColor = 0x1F4E79
    return style
  }()

  fileprivate static let guideText: CellStyle = {
    var style = CellStyle()
    style.vertical = .top
    return style.wrapped
  }()

  fileprivate static let guideWord: CellStyle = {
    var style = guideText
    style.isBold = true
    return style
  }()
}
