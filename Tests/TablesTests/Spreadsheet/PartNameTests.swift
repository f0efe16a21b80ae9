#if Spreadsheets
  import Testing

  @testable import Tables

  @Suite("PartName: names of parts lead nowhere else")
  struct PartNameTests {
    @Test("targets are relative to the folder of the part, or to the file")
    func resolving() {
      func resolve(_ target: String) -> String? {
        PartName.resolve(target, from: "xl/workbook.xml")
      }
      #expect(resolve("worksheets/sheet1.xml") == "xl/worksheets/sheet1.xml")
      #expect(resolve("/xl/worksheets/sheet1.xml") == "xl/worksheets/sheet1.xml")
      #expect(resolve("../custom/a.xml") == "custom/a.xml")
      #expect(resolve("./a.xml") == "xl/a.xml")
      #expect(PartName.resolve("xl/workbook.xml", from: "") == "xl/workbook.xml")
      #expect(resolve("worksheets\\sheet1.xml") == "xl/worksheets/sheet1.xml")
      #expect(resolve("..\\custom\\a.xml") == "custom/a.xml")
    }

    @Test(
      "targets outside the file, and other places, lead nowhere",
      arguments: [
        "../../etc/passwd", "..", "../..", "/../a", "file:///etc/passwd",
        "http://example.com/a.xml",
        "C:\\a.xml", "..\\..\\a.xml", "/", "a\u{1}b", "//host/share/../../../..",
      ])
    func unsafe(_ target: String) {
      #expect(PartName.resolve(target, from: "xl/workbook.xml") == nil)
    }

    @Test(
      "names that a workbook can have",
      arguments: ["[Content_Types].xml", "xl/", "xl/worksheets/sheet 1.xml", "表.xml"])
    func safe(_ name: String) {
      #expect(PartName.isSafe(name))
    }

    @Test(
      "names that no workbook has",
      arguments: ["", "/xl/a.xml", "xl//a.xml", "../a", "a/../b", "a/.", "a\\b", "a\u{0}b", "a\n"])
    func notSafe(_ name: String) {
      #expect(!PartName.isSafe(name))
    }

    @Test("relationships lie in a folder of their own, beside the part")
    func relationships() {
      #expect(PartName.relationships(of: "") == "_rels/.rels")
      #expect(PartName.relationships(of: "xl/workbook.xml") == "xl/_rels/workbook.xml.rels")
      #expect(PartName.relationships(of: "workbook.xml") == "_rels/workbook.xml.rels")
    }

    @Test("letter case does not tell parts apart, but only that of ASCII")
    func key() {
      #expect(PartName.key("XL/Workbook.XML") == "xl/workbook.xml")
      #expect(PartName.key("É") != PartName.key("é"))
    }
  }
#endif
