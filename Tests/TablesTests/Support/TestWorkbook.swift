#if Spreadsheets
  import Glibc
  import Testing

  @testable import Tables

  /// A workbook whose parts are written in the test that reads it.
  struct TestWorkbook {
    /// Parts by name; what a test does not set is as simple as can be.
    private var texts: [String: String]
    /// Parts with headers of their own, behind the others.
    var parts: [ZipWriter.Part] = []
    var omitted: Set<String> = []

    static let sheetPart = "xl/worksheets/sheet1.xml"
    static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    static let references =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    init() {
      texts = [
        "_rels/.rels": Self.relationships(["officeDocument": "xl/workbook.xml"]),
        "xl/workbook.xml": Self.workbook("<sheet name=\"実績\" sheetId=\"1\" r:id=\"worksheet\"/>"),
        "xl/_rels/workbook.xml.rels": Self.relationships([
          "worksheet": "worksheets/sheet1.xml", "sharedStrings": "sharedStrings.xml",
          "styles": "styles.xml",
        ]),
        "xl/sharedStrings.xml": "<sst \(Self.main)/>",
        "xl/styles.xml": "<styleSheet \(Self.main)/>",
      ]
      self["rows"] = ""
    }

    /// A workbook of these rows.
    init(rows: String) {
      self.init()
      self["rows"] = rows
    }

    /// A header of three cells, and the cells of row 2.
    init(cells: String) {
      self.init(rows: Self.header + "<row r=\"2\">\(cells)</row>")
    }

    static let header =
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c>"
      + "<c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c>"
      + "<c r=\"C1\" t=\"inlineStr\"><is><t>c</t></is></c></row>"

    /// A part by its name, or by `rows`: the rows of the sheet; `sheet`: what the sheet holds;
    /// `strings`: the items of the shared strings; `formats`: numbers of formats of the cells;
    /// `codes`: what stands in `numFmts`.
    subscript(name: String) -> String {
      get { texts[name] ?? "" }
      set {
        switch name {
        case "rows": self["sheet"] = "<sheetData>\(newValue)</sheetData>"
        case "sheet": texts[Self.sheetPart] = "<worksheet \(Self.main)>\(newValue)</worksheet>"
        case "strings": texts["xl/sharedStrings.xml"] = "<sst \(Self.main)>\(newValue)</sst>"
        default: texts[name] = newValue
        }
      }
    }

    /// Gives the workbook formats: format n of a cell has the n-th code.
    mutating func setFormats(_ codes: [String]) {
      let numbered = codes.enumerated()
      let formats = numbered.map {
        let code = $1.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
        return "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\(code)\"/>"
      }
      let cells = numbered.map { "<xf numFmtId=\"\(200 + $0.offset)\"/>" }
      self["xl/styles.xml"] =
        "<styleSheet \(Self.main)><numFmts>\(formats.joined())</numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>"
        + "<cellXfs>\(cells.joined())</cellXfs></styleSheet>"
    }

    /// The text of xl/workbook.xml.
    static func workbook(_ sheets: String, properties: String = "") -> String {
      "<workbook \(main) xmlns:r=\"\(references)\">\(properties)"
        + "<sheets>\(sheets)</sheets></workbook>"
    }

    /// The text of a part of relationships, by kind, which is the identifier too.
    static func relationships(_ targets: [String: String]) -> String {
      relationships(
        targets.sorted { $0.key < $1.key }.map { kind, target in
          "<Relationship Id=\"\(kind)\" Type=\"\(references)/\(kind)\" Target=\"\(target)\"/>"
        }.joined())
    }

    static func relationships(_ list: String) -> String {
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + "\(list)</Relationships>"
    }

    /// The parts that are texts, in the order of their names.
    var textParts: [ZipWriter.Part] {
      texts.filter { !omitted.contains($0.key) }.sorted { $0.key < $1.key }.map {
        ZipWriter.Part($0.key, $0.value)
      }
    }

    var bytes: [UInt8] { ZipWriter.file(textParts + parts) }

    func read(
      sheet: String? = nil, _ configure: (inout SpreadsheetLimits) -> Void = { _ in }
    ) throws -> SheetTranscript {
      try SheetTranscript(bytes, sheet: sheet, configure)
    }
  }

  /// All that a reader says about a workbook.
  struct SheetTranscript {
    var sheet: Sheet?
    var sheets: [Sheet] = []
    var records: [[String]] = []
    var rows: [Int] = []
    /// What cells are besides their texts, by row and column, which is counted from 0.
    var asides: [Int: [Int: CellAside]] = [:]
    var errors: [TableError] = []
    var hiddenRows: [Int] = []
    var hiddenRowCount = 0
    var hiddenColumns: [ClosedRange<Int>] = []
    var mergedRanges: [String] = []

    /// The errors as an English reader sees them.
    var messages: [String] { errors.map { $0.message(in: .english) } }

    /// Reads `bytes` as results.xlsx.
    init(
      _ bytes: [UInt8], sheet: String? = nil,
      _ configure: (inout SpreadsheetLimits) -> Void = { _ in }
    ) throws {
      let descriptor = try Self.file(bytes)
      defer { close(descriptor) }
      var limits = SpreadsheetLimits()
      configure(&limits)
      do throws(TableError) {
        let input = InputFile(descriptor: descriptor, name: "results.xlsx")
        read(try XLSXReader(input, sheet: sheet, limits: limits))
      } catch {
        errors.append(error)
      }
    }

    /// Reads what a reader has to say.
    init(_ reader: consuming XLSXReader) { read(reader) }

    /// A file without a name. Writing one with a name waits for the disk, which thousands of files
    /// would feel.
    private static func file(_ bytes: [UInt8]) throws -> Int32 {
      // mkstemp(3) puts characters of its own in the place of the six at the end.
      var name = Array("/tmp/results-XXXXXX".utf8CString)
      let descriptor = unsafe mkstemp(&name)
      try #require(descriptor >= 0)
      unsafe unlink(name)
      var written = 0
      while written < bytes.count {
        let count = unsafe bytes[written...].withUnsafeBytes {
          unsafe write(descriptor, $0.baseAddress, $0.count)
        }
        try #require(count > 0)
        written += count
      }
      return descriptor
    }

    /// Reads to the end, and on after errors.
    private mutating func read(_ source: consuming XLSXReader) {
      var reader = source
      sheet = reader.sheet
      sheets = reader.sheets
      while true {
        do throws(TableError) {
          guard try reader.next() else { break }
          records.append((0..<reader.count).map { reader.text(at: $0) })
          rows.append(reader.row)
          for column in 0..<reader.count where reader.hasAsides {
            if let aside = reader.aside(at: column) {
              asides[reader.row, default: [:]][column] = aside
            }
          }
        } catch {
          errors.append(error)
        }
      }
      hiddenRows = reader.hiddenRows
      hiddenRowCount = reader.hiddenRowCount
      hiddenColumns = reader.hiddenColumns
      mergedRanges = reader.mergedRanges.map(\.description)
    }
  }
#endif
