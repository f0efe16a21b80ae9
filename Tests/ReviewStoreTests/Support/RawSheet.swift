#if Spreadsheets
  import Tables

  /// A workbook of one sheet whose cells are written in the test, for what no writer of ours writes:
  /// formats, fonts and runs. Cell style n has the n-th format and the n-th font.
  struct RawSheet {
    /// Rows of cells as XML: see the functions of this type.
    var rows: [[String]]
    var formats: [String] = []
    /// Formats that are named by their numbers alone; their styles come behind those of `formats`.
    var numberedFormats: [Int] = []
    var fonts: [String] = []
    /// What stands before the rows.
    var views = ""

    init(_ rows: [[String]]) { self.rows = rows }

    /// A text.
    static func text(_ text: String, style: Int = 0) -> String {
      rich("<t xml:space=\"preserve\">\(escaped(text))</t>", style: style)
    }

    /// A text of runs, each with its properties.
    static func runs(_ runs: (text: String, properties: String)..., style: Int = 0) -> String {
      rich(
        runs.map { "<r><rPr>\($0.properties)</rPr><t xml:space=\"preserve\">\($0.text)</t></r>" }
          .joined(), style: style)
    }

    /// A number, or a formula's result.
    static func number(_ number: String, style: Int = 0) -> String {
      "<c s=\"\(style)\"><v>\(number)</v></c>"
    }

    /// TRUE or FALSE.
    static func truth(_ value: Bool) -> String { "<c t=\"b\"><v>\(value ? 1 : 0)</v></c>" }

    private static func rich(_ content: String, style: Int) -> String {
      "<c s=\"\(style)\" t=\"inlineStr\"><is>\(content)</is></c>"
    }

    private static func escaped(_ text: String) -> String {
      text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
        "\"", with: "&quot;")
    }

    private static let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    private static let references =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static func relationships(_ targets: [(String, String)]) -> String {
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + targets.map {
          "<Relationship Id=\"\($0)\" Type=\"\(references)/\($0)\" Target=\"\($1)\"/>"
        }
        .joined() + "</Relationships>"
    }

    private var styles: String {
      let count = max(formats.count, fonts.count, 1)
      let codes = formats.enumerated().map {
        "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\(Self.escaped($1))\"/>"
      }
      let cells = (0..<count).map { index in
        "<xf numFmtId=\"\(index < formats.count ? 200 + index : 0)\" fontId=\"\(index)\"/>"
      }
      let numbered = numberedFormats.map { "<xf numFmtId=\"\($0)\" fontId=\"0\"/>" }
      return "<styleSheet \(Self.main)><numFmts>\(codes.joined())</numFmts>"
        + "<fonts>\(fonts.map { "<font>\($0)</font>" }.joined())</fonts>"
        + "<cellXfs>\((cells + numbered).joined())</cellXfs></styleSheet>"
    }

    /// Writes the file.
    func write(to path: String) throws {
      let parts = [
        ("_rels/.rels", Self.relationships([("officeDocument", "xl/workbook.xml")])),
        (
          "xl/_rels/workbook.xml.rels",
          Self.relationships([("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")])
        ), ("xl/styles.xml", styles),
        (
          "xl/workbook.xml",
          "<workbook \(Self.main) xmlns:r=\"\(Self.references)\"><sheets>"
            + "<sheet name=\"実績\" sheetId=\"1\" r:id=\"worksheet\"/></sheets></workbook>"
        ),
        (
          "xl/worksheets/sheet1.xml",
          "<worksheet \(Self.main)>\(views)<sheetData>"
            + rows.map { "<row>\($0.joined())</row>" }.joined() + "</sheetData></worksheet>"
        ),
      ]
      try ArchiveWriter.write(to: path) { archive in
        for (name, text) in parts { try archive.add(name) { try $0.append(text) } }
      }
    }
  }
#endif
