import Testing

/// Workbooks as offices have them, read by the program that people run. What corrupts its memory shows
/// in some runs only, and in those of an optimised build.
@Suite("Workbooks with merged cells")
struct MergedCellsTests {
  private static let writers = ["openpyxl", "xlsxwriter", "libreoffice"]
  private static let runs = 20

  /// What each of many runs did that import a workbook of `Workbooks/`.
  private func outcomes(_ shape: String, by writer: String) throws -> [Outcome] {
    let folder = try TestCommand.withExample().folder
    let workbooks = ProjectFolder.path + "/Tests/FurikaeriCLITests/Executable/Workbooks"
    try folder.write(TestFolder.bytes(of: "\(workbooks)/\(shape)-\(writer).xlsx"), to: "book.xlsx")
    let store = try folder.bytes("review.db")
    let outcomes = try (1...Self.runs).map { _ in
      try Executable.run(["import", "book.xlsx", "--dry-run"], in: folder)
    }
    #expect(try folder.bytes("review.db") == store)
    return outcomes
  }

  @Test("titles and notices over all columns are passed over", arguments: writers)
  func banner(writer: String) throws {
    let outcome = Outcome(
      code: 0,
      output: """
        book.xlsx [実績報告]: 2 results: 0 new, 2 changed, 0 unchanged
          rows 1–2 above the header: passed over (令和３年度　実績報告書（市民局・健康福祉局）)
          row 6: totals (合計), passed over
          row 7: a remark (注　実績は年度末の値です。), passed over
          row 4, 年度: R3 → 2021
          row 4, 実績: ８６ 台（速報値） → 86 台
          row 5, 年度: R3 → 2021
          measure 5, 2021, indicator 1: result 85 → 86
          measure 5, 2021, indicator 1: result_text 85 台 → ８６ 台（速報値）
          measure 5, 2021, indicator 1: result_status ∅ → provisional
          measure 7, 2021, indicator 1: result 11475 → 11480
          measure 7, 2021, indicator 1: result_text 11,475 人 → ∅

        """,
      errors: "A dry run: nothing was written.\n")
    for found in try outcomes("banner", by: writer) { #expect(found == outcome) }
  }

  @Test("a measure beside several indicators is that of each", arguments: writers)
  func vertical(writer: String) throws {
    let outcome = Outcome(
      code: 0,
      output: """
        book.xlsx [実績報告]: 5 results: 0 new, 0 changed, 5 unchanged (nothing to do)
          merged cells A2:A3: the value was taken for each row
          merged cells B2:B3: the value was taken for each row
          merged cells C2:C3: the value was taken for each row
          merged cells A4:A6: the value was taken for each row
          merged cells B4:B6: the value was taken for each row
          merged cells C4:C6: the value was taken for each row
          row 2, 年度: R3 → 2021
          row 2, 実績: 実施 → achieved 1
          row 3, 年度: R3 → 2021
          row 3, 実績: 実施 → achieved 1
          row 4, 年度: R3 → 2021
          row 4, 実績: 実施 → achieved 1
          row 5, 年度: R3 → 2021
          row 6, 年度: R3 → 2021

        """,
      errors: "A dry run: nothing was written.\n")
    for found in try outcomes("vertical", by: writer) { #expect(found == outcome) }
  }

  @Test("a heading of two rows has the same answer every time", arguments: writers)
  func twoRows(writer: String) throws {
    let outcomes = try outcomes("two-rows", by: writer)
    let first = try #require(outcomes.first)
    #expect(first.code == 1)
    #expect(first.output.isEmpty)
    for found in outcomes { #expect(found == first) }
  }
}
