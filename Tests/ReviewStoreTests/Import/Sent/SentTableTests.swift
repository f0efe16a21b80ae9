import Tables
import Testing

@testable import ReviewStore

@Suite("SentTable: a table of a refused import, read again")
struct SentTableTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  private func tables(_ files: [(name: String, text: String)]) throws -> [SentTable] {
    let sources = try files.map { ImportSource(path: try test.folder.write($0.text, to: $0.name)) }
    let failure = try #require(throws: ImportFailure.self) { try test.store.importFiles(sources) }
    return try test.store.sentTables(of: failure, sources)
  }

  @Test("has its rows as they were sent, and its faults where they are")
  func rows() throws {
    let table = try #require(
      tables([("a.csv", "x\n\nmeasure,fiscal_year,rate\n1,2018,5\n2,2018,①,9\n9,2018\n")]).first)
    #expect(table.sheet == nil)
    #expect(table.headerRow == 3)
    #expect(table.headings == ["measure", "fiscal_year", "rate"])
    var rows: [Int: [String]] = [:]
    try table.forEachRow { rows[$0] = $1 }
    #expect(
      rows == [
        1: ["x"], 3: ["measure", "fiscal_year", "rate"], 4: ["1", "2018", "5"],
        5: ["2", "2018", "①", "9"], 6: ["9", "2018"],
      ])
    #expect(table.marks.map(\.row) == [5, 6])
    #expect(table.marks.map(\.columns) == [[], []])
  }

  @Test("only of files with faults, and of none whose characters are in doubt")
  func files() throws {
    let tables = try tables([
      ("right.csv", "measure,fiscal_year,rate\n1,2018,5\n"),
      ("wrong.csv", "measure,fiscal_year,rate\n1,2019,x\n"),
    ])
    #expect(tables.map { $0.file.split(separator: "/").last } == ["wrong.csv"])
    #expect(tables[0].marks.map(\.columns) == [[2]])
    let path = try test.folder.write("measure,fiscal_year,rate\n1,2018,\u{1}\n", to: "bytes.csv")
    let failure = ImportFailure(
      faults: [
        Fault(
          file: path,
          .unreadable(
            TableError(
              file: path,
              problem: .inNeitherEncoding(
                TableError.Place(row: 2, column: 3, line: 2), bytes: [0xFF]))))
      ], count: 1)
    #expect(try test.store.sentTables(of: failure, [ImportSource(path: path)]).isEmpty)
  }

  @Test("a heading that stands twice is marked twice")
  func repeated() throws {
    let table = try #require(
      tables([("a.csv", "measure,fiscal_year,rate,rate\n1,2018,5,6\n")]).first)
    #expect(table.marks.map(\.columns) == [[2, 3]])
    #expect(table.marks.map(\.row) == [1])
  }
}
