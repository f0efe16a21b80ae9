public import Tables

/// What a person is told of a file besides its rows: what was found in it and not taken as data.
public enum ImportNote: Equatable, Sendable {
  /// Rows above the header, such as a title.
  case aboveHeader(rows: ClosedRange<Int>, text: String)
  /// A row of totals below the data.
  case totalRow(Int, text: String)
  /// A remark below the data.
  case remarkRow(Int, text: String)
  /// The header once more.
  case repeatedHeader(Int)
  /// A column that was to be ignored.
  case ignoredColumn(String)
  /// A column that is only to be looked at, by its heading.
  case referenceColumn(String)
  /// A sheet that was not read.
  case sheetNotRead(String, SheetReason)
  /// Rows that are hidden, and were read all the same: how many, and the first of them.
  case hiddenRows(Int, first: [Int])
  /// Columns that are hidden, and were read all the same.
  case hiddenColumns([String])
  /// A merged range of several rows, whose value was taken for each.
  case mergedCells(String)
  /// Rates that may be fractions among percentages: how many, and the first of their rows.
  case ratesLikeFractions(Int, first: [Int])

  /// The department beside a measure is none of its own.
  case departmentDiffers(row: Int, measure: String, sent: String, stored: String)

  /// A file that was passed over, since it is what Excel keeps beside a workbook that is open.
  case lockFile(String)
  /// What stands between the cells, where it is neither a comma nor a tab.
  case delimiter(Character)
  /// The file may as well be in another encoding than the one that it was read in.
  case encodingInDoubt(read: TextEncoding, other: TextEncoding)

  /// Why a sheet was not read.
  public enum SheetReason: Equatable, Sendable {
    /// It is hidden.
    case hidden
    /// It holds an example, by its name.
    case example
    /// It has no cells with anything in them.
    case empty
    /// Its header fits no kind of file.
    case noHeader
  }

  /// The note as a sentence.
  public func message(in language: Language) -> String {
    language == .japanese ? japanese : english
  }

  private var english: String {
    switch self {
    case .aboveHeader(let rows, let text):
      "\(Self.rows(rows)) above the header: passed over (\(Self.quoted(text)))"
    case .totalRow(let row, let text): "row \(row): totals (\(Self.quoted(text))), passed over"
    case .remarkRow(let row, let text): "row \(row): a remark (\(Self.quoted(text))), passed over"
    case .repeatedHeader(let row): "row \(row): the header again, passed over"
    case .ignoredColumn(let name): "column \(PrintableText.visible(name)): ignored, as you asked"
    case .referenceColumn(let name):
      "column \(PrintableText.visible(name)): for reference, passed over"
    case .sheetNotRead(let sheet, .hidden):
      "sheet \(PrintableText.visible(sheet)): hidden, not read; --sheet reads it"
    case .sheetNotRead(let sheet, .example):
      "sheet \(PrintableText.visible(sheet)): an example by its name, not read; --sheet reads it"
    case .sheetNotRead(let sheet, .empty): "sheet \(PrintableText.visible(sheet)): empty"
    case .sheetNotRead(let sheet, .noHeader):
      "sheet \(PrintableText.visible(sheet)): no header of ours, not read"
    case .lockFile(let file):
      "\(PrintableText.visible(file)): passed over; Excel keeps it beside a workbook that is open"
    case .delimiter(let delimiter): "read with “\(delimiter)” between the cells"
    case .encodingInDoubt(let read, let other):
      "read as \(read.title), though the bytes may be \(other.title) too; look at the texts, and if they "
        + "are wrong, import it again with --encoding \(other.rawValue)"
    case .hiddenRows(let count, let first):
      "\(count) hidden \(count == 1 ? "row was" : "rows were") read too "
        + "(\(Self.list(first, of: count)))"
    case .hiddenColumns(let columns):
      "hidden \(columns.count == 1 ? "column" : "columns") \(columns.joined(separator: ", ")): "
        + "read too"
    case .departmentDiffers(let row, let measure, let sent, let stored):
      "row \(row): measure \(Self.quoted(measure)) is with \(Self.quoted(stored)), not "
        + "\(Self.quoted(sent)); departments were left as they are"
    case .mergedCells(let range): "merged cells \(range): the value was taken for each row"
    case .ratesLikeFractions(let count, let first):
      "\(count == 1 ? "row" : "rows") \(Self.list(first, of: count)): \(count == 1 ? "a rate" : "rates") "
        + "of 2 % or less among percentages; check that 102 % was not written as 1.02 (a percent sign "
        + "behind the figure says that it is right)"
    }
  }

  private var japanese: String {
    switch self {
    case .aboveHeader(let rows, let text):
      "見出しより上の\(Self.japaneseRows(rows))は読み飛ばしました（\(Self.quoted(text))）"
    case .totalRow(let row, let text): "\(row)行目は合計の行（\(Self.quoted(text))）のため読み飛ばしました"
    case .remarkRow(let row, let text): "\(row)行目は注記（\(Self.quoted(text))）のため読み飛ばしました"
    case .repeatedHeader(let row): "\(row)行目は見出しの繰返しのため読み飛ばしました"
    case .ignoredColumn(let name): "「\(PrintableText.visible(name))」列は指定により読み飛ばしました"
    case .referenceColumn(let name): "「\(PrintableText.visible(name))」列は参考のため読み飛ばしました"
    case .sheetNotRead(let sheet, .hidden):
      "シート「\(PrintableText.visible(sheet))」は非表示のため読んでいません（--sheet で読めます）"
    case .sheetNotRead(let sheet, .example):
      "シート「\(PrintableText.visible(sheet))」は名前から記入例とみなし、読んでいません（--sheet で読めます）"
    case .sheetNotRead(let sheet, .empty): "シート「\(PrintableText.visible(sheet))」は空です"
    case .sheetNotRead(let sheet, .noHeader):
      "シート「\(PrintableText.visible(sheet))」は該当する見出しがないため読んでいません"
    case .lockFile(let file):
      "\(PrintableText.visible(file)) は、開かれているブックの横に Excel が作る一時ファイルのため読み飛ばしました"
    case .delimiter(let delimiter): "セルの区切りを「\(delimiter)」として読みました"
    case .encodingInDoubt(let read, let other):
      "文字コードを\(read.title)として読みましたが、\(other.title)の可能性もあります。文字が正しくない場合は、"
        + "--encoding \(other.rawValue) を付けて取り込み直してください"
    case .hiddenRows(let count, let first):
      "非表示の行が\(count)行あり、これも読み込みました（\(Self.list(first, of: count))）"
    case .hiddenColumns(let columns):
      "非表示の列（\(columns.joined(separator: "、"))）も読み込みました"
    case .departmentDiffers(let row, let measure, let sent, let stored):
      "\(row)行目: 施策 \(Self.quoted(measure)) の所管は \(Self.quoted(stored)) ですが、\(Self.quoted(sent)) とあります"
        + "（所管は変更していません）"
    case .mergedCells(let range): "結合セル \(range) の値は各行に適用しました"
    case .ratesLikeFractions(let count, let first):
      "\(Self.list(first, of: count))行目の達成率は、他に比べて小さく 2％以下です。102％を 1.02 と書いたものでないか"
        + "確かめてください（正しい場合は % を付けてください）"
    }
  }

  private static func rows(_ rows: ClosedRange<Int>) -> String {
    rows.count == 1 ? "row \(rows.lowerBound)" : "rows \(rows.lowerBound)–\(rows.upperBound)"
  }

  private static func japaneseRows(_ rows: ClosedRange<Int>) -> String {
    rows.count == 1 ? "\(rows.lowerBound)行目" : "\(rows.lowerBound)～\(rows.upperBound)行目"
  }

  private static func list(_ rows: [Int], of count: Int) -> String {
    rows.prefix(10).map(String.init).joined(separator: ", ") + (count > 10 ? ", …" : "")
  }

  private static func quoted(_ text: String) -> String {
    PrintableText.visible(text.count <= 40 ? text : String(text.prefix(40)) + "…")
  }
}
