#if Spreadsheets
  import Foundation
  import FoundationXML
  import ReviewStore
  import Tables
  import Testing

  @testable import ReviewPages

  /// Every part of every workbook is XML, whatever names and texts are in the store.
  @Suite("Workbooks: names with what XML cannot hold")
  struct WorkbookPartsTests {
    /// A vertical tab, an escape and what looks like the code of a character, within a name.
    private static let odd = "\u{0B}\u{1B}\u{01}_x0041_<&\"'>"

    /// A plan in which all that is text has such characters.
    private static func store() throws -> TestStore {
      let odd = odd.replacing("\"", with: "\"\"")
      func cell(_ text: String) -> String { "\"\(text)\(odd)端\"" }
      let test = try TestStore()
      try test.importText(
        "plan,title,first_year,last_year,about,source\np,\(cell("計画")),2020,2021,\(cell("概要")),"
          + "\(cell("出典"))\n", as: "plans.csv")
      try test.importText(
        "plan,grade,at_least,meaning,on_track\np,\(cell("A")),80,\(cell("順調")),1\n"
          + "p,\(cell("B")),,\(cell("遅れ")),0\n", as: "grade_bands.csv")
      try test.importText(
        "plan,field,kind,name\np,\(cell("1")),pillar,\(cell("安全"))\n"
          + "p,\(cell("5")),theme,\(cell("横断"))\n", as: "fields.csv")
      try test.importText(
        "plan,measure,name,field,other_fields,departments,description,purpose\n"
          + "p,\(cell("1")),\(cell("防犯")),\(cell("1")),\(cell("5")),\(cell("市民局")),"
          + "\(cell("取組")),\(cell("目的"))\n"
          + "p,2,\(cell("下水")),\(cell("1")),,\(cell("環境局")),,\n", as: "measures.csv")
      try test.importText(
        "plan,measure,fiscal_year,indicator,label,indicator_name,unit,target,result,result_text\n"
          + "p,\(cell("1")),2020,1,\(cell("①")),\(cell("件数")),\(cell("件")),10,9,\(cell("9"))\n"
          + "p,2,2020,1,,\(cell("率")),%,10,5,\n"
          + "p,2,2021,1,,\(cell("率")),%,10,,\n", as: "results.csv")
      try test.importText(
        "plan,measure,fiscal_year,rate,comment\np,\(cell("1")),2020,90,\(cell("好評"))\n",
        as: "assessments.csv")
      return test
    }

    /// Parses every part of a workbook, and expects each of `texts` in one of its cells.
    private func check(
      _ path: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
      let archive = try ArchiveReader(path: path)
      #expect(archive.names.count > 5, sourceLocation: sourceLocation)
      for name in archive.names {
        let sink = ByteSink()
        try archive.extract(name, to: sink)
        let parser = XMLParser(data: Data(sink.contents()))
        #expect(
          parser.parse(), "\(name): \(parser.parserError.map { "\($0)" } ?? "?")",
          sourceLocation: sourceLocation)
      }
    }

    /// The texts of the cells of all sheets.
    private func texts(_ path: String) throws -> Set<String> {
      var texts: Set<String> = []
      for sheet in try XLSXReader(path: path).sheets where sheet.hasCells {
        var reader = try XLSXReader(path: path, sheet: sheet.name, header: .absent)
        while try reader.next() {
          for column in 0..<reader.count { texts.insert(reader.text(at: column)) }
        }
      }
      return texts
    }

    @Test("the review, with its charts", arguments: [Language.english, .japanese])
    func review(_ language: Language) throws {
      let test = try Self.store()
      let path = test.folder.file("review.xlsx")
      try test.review(in: language).write(to: path, as: .xlsx)
      #expect(try ArchiveReader(path: path).names.contains { $0.hasPrefix("xl/charts/") })
      try check(path)
      #expect(try texts(path).contains("防犯\(Self.odd)端"))
    }

    @Test("the forms", arguments: [FormKind.targets, .results])
    func forms(_ kind: FormKind) throws {
      let test = try Self.store()
      let written = try Forms(for: kind, year: 2021, in: test.store, language: .japanese)
        .write(to: test.folder.file("forms"), as: .xlsx)
      #expect(written.count == 2)
      for file in written.flatMap(\.files) { try check(file) }
      #expect(try texts(written[0].files[0]).contains("防犯\(Self.odd)端"))
    }

    @Test("the copy with its errors marked")
    func errors() throws {
      let test = try Self.store()
      let text =
        "measure,fiscal_year,rate,comment,a\u{0B}b\n1\u{0B}\u{1B},2021,x\u{0B}\u{1B},\u{0B}\u{1B},\n"
      let source = ImportSource(path: try test.folder.write(text, to: "a\u{0B}.csv"))
      let failure = try #require(throws: ImportFailure.self) {
        try test.store.importFiles([source])
      }
      let tables = try test.store.sentTables(of: failure, [source])
      let path = test.folder.file("copy.xlsx")
      try MarkedCopy(of: failure, tables, language: .japanese).write(to: path, as: .xlsx)
      try check(path)
      let ignoring = ImportSource(
        path: try test.folder.write(
          text.replacing(",a\u{0B}b", with: ",").replacing(",\n", with: "\n"), to: "b\u{0B}.csv"))
      let other = try #require(throws: ImportFailure.self) {
        try test.store.importFiles([ignoring])
      }
      let second = test.folder.file("copy2.xlsx")
      try MarkedCopy(
        of: other, test.store.sentTables(of: other, [ignoring]), language: .english
      ).write(to: second, as: .xlsx)
      try check(second)
    }

    @Test("the result of a query")
    func query() throws {
      let folder = try TestFolder()
      let sink = ByteSink(name: "out.xlsx")
      let writer = TableFormat.xlsx.writer(to: sink, options: TableOptions())
      try writer.begin(columns: ["a\(Self.odd)"])
      try writer.text(Self.odd)
      try writer.endRow()
      try writer.end()
      let path = folder.file("out.xlsx")
      try Data(sink.contents()).write(to: URL(fileURLWithPath: path))
      try check(path)
      #expect(try texts(path) == ["a\(Self.odd)", Self.odd])
    }
  }
#endif
