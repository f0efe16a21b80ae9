import Testing

@testable import FurikaeriCLI

/// What departments send is not written as programs write it.
@Suite("import of what people write")
struct ImportCommandWritingsTests {
  private let command: TestCommand

  init() throws { command = try TestCommand.withExample() }

  /// 施策番号,年度,達成率,コメント and a row of measure 7, ㈱①髙～, in CP932.
  private static let cp932: [UInt8] =
    [
      0x8E, 0x7B, 0x8D, 0xF4, 0x94, 0xD4, 0x8D, 0x86, 0x2C, 0x94, 0x4E, 0x93, 0x78, 0x2C,
      0x92, 0x42, 0x90, 0xAC, 0x97, 0xA6, 0x2C, 0x83, 0x52, 0x83, 0x81, 0x83, 0x93, 0x83, 0x67,
      0x0D, 0x0A,
    ] + Array("7,2021,77,".utf8)
    + [0x87, 0x8A, 0x87, 0x40, 0xFB, 0xFC, 0x81, 0x60, 0x0D, 0x0A]

  @Test("takes CP932 as Excel writes it, without being told")
  func cp932() throws {
    _ = try command.folder.write(Self.cp932, to: "回答.csv")
    #expect(
      command.run("import", command.file("回答.csv"))
        == .result(
          """
          回答.csv: 1 assessment: 0 new, 1 changed, 0 unchanged
            measure 7, 2021: comment ∅ → ㈱①髙～

          """))
    #expect(
      command.run(
        "query", "SELECT comment FROM assessment WHERE comment IS NOT NULL", "--format", "csv"
      ).output == "comment\n㈱①髙～\n")
  }

  @Test("takes an encoding at its word, and refuses what does not fit it")
  func chosen() throws {
    _ = try command.folder.write(Self.cp932, to: "回答.csv")
    let before = try command.store
    #expect(
      command.run("import", command.file("回答.csv"), "--encoding", "utf-8", "--lang", "ja")
        == Outcome(
          code: 1, output: "",
          errors: "回答.csv 1行目1列目: 指定された文字コード（UTF-8）ではないバイト 0x8E があります。"
            + "ファイルの文字コードを指定するか、UTF-8のCSVとして保存し直してください。\n"
            + "エラーが 1 件あります。何も取り込んでいません。\n"))
    #expect(try command.store == before)
    #expect(command.run("import", command.file("回答.csv"), "--encoding", "cp932").code == 0)
  }

  @Test("takes tabs, and tells every figure and year that it read otherwise than written")
  func readings() throws {
    _ = try command.folder.write(
      Array("施策番号\t年度\t指標番号\t実績\n7\t令和3年度\t1\t１１，４７６\n".utf8), to: "answer.tsv")
    #expect(
      command.run("import", command.file("answer.tsv"))
        == .result(
          """
          answer.tsv: 1 result: 0 new, 1 changed, 0 unchanged
            row 2, 年度: 令和3年度 → 2021
            row 2, 実績: １１，４７６ → 11476
            measure 7, 2021, indicator 1: result 11475 → 11476
            measure 7, 2021, indicator 1: result_text 11,475 人 → ∅

          """))
    #expect(
      command.run("import", command.file("answer.tsv"), "--lang", "ja").output.contains(
        "  2行目「実績」列: １１，４７６ → 11476\n"))
  }

  @Test("says in Japanese what was read and what changed, in the words of an office")
  func japaneseWords() throws {
    let text = """
      施策番号,年度,指標番号,記号,計算方法,目標,実績
      7,2021,1,①,逆比,,11476
      7,2021,2,,比率,100,調査中
      7,2021,3,,,実施,未実施

      """
    let file = try command.folder.write(text, to: "回答.csv")
    #expect(
      command.run("import", file, "--dry-run", "--lang", "ja").output == """
        回答.csv: 実績 3行（追加 2、変更 1、変更なし 0）
          2行目「計算方法」列: 逆比 → 目標÷実績
          3行目「計算方法」列: 比率 → 実績÷目標
          3行目「実績」列: 調査中 → 実績状況：集計中
          4行目「目標」列: 実施 → 「目標原文」に記録
          4行目「実績」列: 未実施 → 未達成
          施策7、2021年度、指標 1: 記号：（空欄）→ ①
          施策7、2021年度、指標 1: 計算方法：実績÷目標 → 目標÷実績
          施策7、2021年度、指標 1: 実績：11475 → 11476
          施策7、2021年度、指標 1: 実績原文：11,475 人 →（空欄）

        """)
    #expect(
      command.run("import", file, "--dry-run").output == """
        回答.csv: 3 results: 2 new, 1 changed, 0 unchanged
          row 2, 計算方法: 逆比 → inverse
          row 3, 計算方法: 比率 → ratio
          row 3, 実績: 調査中 → result_status pending
          row 4, 目標: 実施 → target_text
          row 4, 実績: 未実施 → achieved 0
          measure 7, 2021, indicator 1: label ∅ → ①
          measure 7, 2021, indicator 1: formula ratio → inverse
          measure 7, 2021, indicator 1: result 11475 → 11476
          measure 7, 2021, indicator 1: result_text 11,475 人 → ∅

        """)
  }

  @Test("tells the first twenty readings, and how many more there are")
  func manyReadings() throws {
    let rows = (1...25).map { "7,2021,\($0),１\n" }.joined()
    _ = try command.folder.write(
      Array(("measure,fiscal_year,indicator,result\n" + rows).utf8), to: "many.csv")
    let lines = command.run("import", command.file("many.csv")).output.split(separator: "\n")
    #expect(lines.count == 24)
    #expect(lines[21] == "  … and 5 more read so")
  }
}
