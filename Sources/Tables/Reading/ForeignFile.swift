/// A kind of file that people send for a table, and that is none, or none that is read. Told by its
/// first bytes, whatever its name says.
public enum ForeignFile: Sendable, Equatable, CaseIterable {
  /// A document for printing.
  case pdf
  /// A web page, which some programs write as `.xls`.
  case html
  /// A workbook of Excel 2002 and 2003 in XML.
  case spreadsheetML
  /// A spreadsheet of OpenDocument as one XML file.
  case flatOpenDocument
  /// Another XML file.
  case xml
  /// A picture.
  case image
  /// A text with formats, of a word processor.
  case richText
  /// A workbook of Excel 5.0 or earlier.
  case earlyWorkbook
  /// A compressed file or an archive that is no ZIP file.
  case compressed
  /// A database of SQLite, as a store is.
  case database
  /// What Excel puts beside a workbook that is open.
  case lockFile

  /// Looks at the first bytes of a file: 512, or all that it has.
  init?(_ bytes: [UInt8], name: String) {
    if let kind = Self.magic.first(where: { bytes.starts(with: $0.bytes) })?.kind {
      self = kind
    } else if Self.isLockFile(bytes, name: name) {
      self = .lockFile
    } else if let kind = Self.markup(bytes) {
      self = kind
    } else {
      return nil
    }
  }

  private static let magic: [(bytes: [UInt8], kind: ForeignFile)] = [
    (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .richText),
    ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF87a".utf8), .image), (Array("GIF89a".utf8), .image),
    ([0x49, 0x49, 0x2A, 0x00], .image), ([0x4D, 0x4D, 0x00, 0x2A], .image),
    (Array("SQLite format 3\0".utf8), .database), ([0x1F, 0x8B], .compressed),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .compressed), (Array("Rar!\u{1A}".utf8), .compressed),
    (Array("BZh91AY".utf8), .compressed),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .compressed), ([0x28, 0xB5, 0x2F, 0xFD], .compressed),
    // BOF records of BIFF 2 to 5: https://www.openoffice.org/sc/excelfileformat.pdf, 5.8
    ([0x09, 0x00, 0x04, 0x00], .earlyWorkbook), ([0x09, 0x02, 0x06, 0x00], .earlyWorkbook),
    ([0x09, 0x04, 0x06, 0x00], .earlyWorkbook), ([0x09, 0x08, 0x08, 0x00], .earlyWorkbook),
    ([0x09, 0x08, 0x10, 0x00], .earlyWorkbook),
  ]

  /// The length of a name, the name, and nothing but filling: at most 165 bytes in all.
  private static func isLockFile(_ bytes: [UInt8], name: String) -> Bool {
    guard bytes.count <= 165 else { return false }
    if isNamedAsLock(name) { return true }
    guard let length = bytes.first.map(Int.init), (1...53).contains(length), bytes.count > 54
    else { return false }
    let isName = bytes[1...length].allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    let filling = bytes[(length + 1)..<55]
    return isName && filling.allSatisfy { $0 == 0x20 || $0 == 0 } && bytes.contains(0)
  }

  /// Whether a path is that of a file that Excel, Word or PowerPoint puts beside one that is open.
  private static func isNamedAsLock(_ path: String) -> Bool {
    let name = path.split(separator: "/").last?.lowercased() ?? ""
    return name.hasPrefix("~$")
      && [".xls", ".doc", ".ppt", ".ods"].contains { name.contains($0) }
  }

  /// HTML and XML, in whatever encoding.
  private static func markup(_ bytes: [UInt8]) -> ForeignFile? {
    // Of UTF-16 and byte order marks, the letters are left.
    let text = String(
      decoding: bytes.filter { $0 > 0 && $0 < 0x80 }.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self
    ).lowercased()
    let start = text.drop { $0 == " " }
    guard start.first == "<" else { return nil }
    func has(_ word: String) -> Bool { start.contains(word) }
    if start.hasPrefix("<?xml") || start.hasPrefix("<workbook") {
      if has("excel.sheet") || has("office:spreadsheet") { return .spreadsheetML }
      if has("opendocument") { return .flatOpenDocument }
      return has("<html") ? .html : .xml
    }
    let isPage = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<style", "<!--"]
      .contains { start.hasPrefix($0) }
    if isPage { return .html }
    return start.hasPrefix("<!doctype") ? .xml : nil
  }
}

extension ForeignFile {
  var english: String {
    let right = "Ask for the table as an Excel workbook (.xlsx) or CSV."
    let save = "Open it in a spreadsheet program and save it as .xlsx."
    return switch self {
    case .pdf: "this is a PDF document, which holds no table that can be read. " + right
    case .html: "this is a web page (HTML), whatever its name says. " + save
    case .spreadsheetML: "this is a workbook of Excel 2003 in XML. " + save
    case .flatOpenDocument: "this is a flat OpenDocument file. " + save
    case .xml: "this is an XML file, and no table. " + right
    case .image: "this is a picture, and no table. " + right
    case .richText: "this is a document of a word processor (RTF), and no table. " + right
    case .earlyWorkbook: "this is a workbook of Excel 5.0 or earlier. " + save
    case .compressed: "this is a compressed file. Unpack it, and import what is in it."
    case .database:
      "this is an SQLite database, and no table. Name it with --db if it is a store, or export its "
        + "tables as CSV."
    case .lockFile:
      "this is a file that Excel keeps beside a workbook that somebody has open, and no workbook. "
        + "Import the workbook itself, whose name does not begin with ~$."
    }
  }

  var japanese: String {
    let right = "表を Excel ブック（.xlsx）か CSV で受け取ってください。"
    let save = "表計算ソフトで開き、.xlsx 形式で保存してください。"
    return switch self {
    case .pdf: "PDF文書のため、表として読み込めません。" + right
    case .html: "名前にかかわらず、中身はウェブページ（HTML）です。" + save
    case .spreadsheetML: "Excel 2003 のXML形式のブックです。" + save
    case .flatOpenDocument: "OpenDocument のXML形式（フラット）のファイルです。" + save
    case .xml: "XMLファイルのため、表として読み込めません。" + right
    case .image: "画像ファイルのため、表として読み込めません。" + right
    case .richText: "ワープロの文書（RTF）のため、表として読み込めません。" + right
    case .earlyWorkbook: "Excel 5.0 以前の形式のブックです。" + save
    case .compressed: "圧縮されたファイルです。展開してから、中のファイルを取り込んでください。"
    case .database:
      "SQLite のデータベースのため、表として読み込めません。ストアなら --db で指定し、そうでなければ表を CSV で書き出してください。"
    case .lockFile:
      "ブックが開かれている間に Excel が作る一時ファイルで、ブックではありません。名前が ~$ で始まらない元のブックを"
        + "取り込んでください。"
    }
  }
}
