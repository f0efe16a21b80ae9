import Foundation
import Tables
import Testing

@testable import FurikaeriCLI

@Suite("furikaeri schema")
struct SchemaCommandTests {
  private let command: TestCommand

  init() throws { command = try TestCommand() }

  @Test("explains a view and a table in English, without a store")
  func english() {
    #expect(
      command.run("schema", "plan_review", "grade_band")
        == .result(
          """
          plan_review (view)
            The measures of a plan by grade: zeros too, and a row without a grade for those that have none.
            Rule: the example's document, chapter II: how many of all measures were graded A or B.
            plan      The plan.
            grade     The grade; NULL: measures without one.
            measures  The measures with that grade.
            share     Their share of all measures of the plan, in percent.
            on_track  1 when the grade counts as on track.

          grade_band (table)
            The grades of a plan and the average each begins at.
            plan      TEXT     The plan. (key; →plan.code)
            grade     TEXT     The grade as published: A. (key)
            at_least  REAL     The lowest average of the band, in percent; NULL for the lowest band.
            meaning   TEXT     What the grade says.
            on_track  INTEGER  1 when the grade counts as on track. (required)
            batch     INTEGER  The import that brought the row. (→import_batch.id)

          """))
  }

  @Test("explains them in Japanese, and wraps to the terminal")
  func japanese() {
    #expect(
      command.run(["schema", "grade_band", "--lang", "ja"], width: 44)
        == .result(
          """
          \u{1B}[1mgrade_band (表)\u{1B}[22m
            計画の進捗評価の区分。
            plan      TEXT     計画コード。（主キー、
                               →plan.code）
            grade     TEXT     評価の記号。（主キー）
            at_least  REAL     平均達成率の下限
                               （％）。最下位の区分は
                               空。
            meaning   TEXT     評価の意味。
            on_track  INTEGER  おおむね計画どおりとみ
                               なす評価は 1。（必須）
            batch     INTEGER  この行を追加した取込み
                               番号。
                               （→import_batch.id）

          """))
  }

  @Test("fits every line of the whole into a terminal of 60 columns")
  func width() {
    let outcome = command.run(
      ["schema", "--lang", "ja"], environment: ["NO_COLOR": "1"], width: 60)
    #expect(outcome.lines.count > 600)
    #expect(outcome.lines.allSatisfy { DisplayWidth.of($0) <= 60 })
  }

  @Test("writes Markdown: a heading and a table for each")
  func markdown() {
    #expect(
      command.run("schema", "undone_batch", "--format", "markdown", "--lang", "ja")
        == .result(
          """
          # furikaeri のストアの表とビュー

          スキーマ 6（furikaeri 0.1.0）

          ## 表

          ### `undone_batch`

          取り消した取込み（追記のみ）。

          | 列        | 型      | 意味                                                   |
          | --------- | ------- | ------------------------------------------------------ |
          | batch     | INTEGER | 取り消した取込み番号。（主キー、→import_batch.id）     |
          | undone_by | INTEGER | 取り消しを行った取込み番号。（必須、→import_batch.id） |

          """))
  }

  @Test("writes JSON with both languages, whatever the language of its messages")
  func json() throws {
    let outcome = command.run("schema", "--format", "json", "--lang", "ja")
    #expect(outcome == command.run("schema", "--format", "json"))
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(document["schema"] as? Int == 6)
    let entries = try #require(document["entries"] as? [[String: Any]])
    let plan = try #require(entries.first { $0["name"] as? String == "plan_year" })
    #expect(plan["kind"] as? String == "table")
    #expect(
      plan["about"] as? [String: String]
        == [
          "en": "The fiscal years of a plan, kept by the triggers below.",
          "ja": "計画期間の各年度（トリガーが維持する）。",
        ])
    let column = try #require((plan["columns"] as? [[String: Any]])?.first)
    #expect(column["type"] as? String == "TEXT")
    #expect(column["key_position"] as? Int == 1)
    #expect(column["is_required"] as? Bool == true)
    #expect(column["references"] as? [String] == ["plan.code"])
  }

  @Test("writes a file as its ending says, never over a store")
  func file() throws {
    for (name, start) in [("d.md", "# Tables"), ("d.json", "{"), ("d.txt", "closed_difference")] {
      #expect(command.run("schema", "--output", command.file(name)) == .result(""))
      #expect(try command.folder.text(name).hasPrefix(start))
    }
    let example = try TestCommand.withExample()
    #expect(example.run("schema", "--output", example.file("review.db")).code == 2)
  }

  @Test("writes to standard output where that is asked for")
  func standardOutput() throws {
    let command = try TestCommand()
    #expect(
      command.run("schema", "plan_year", "--output", "-") == command.run("schema", "plan_year"))
    #expect(try command.folder.names() == [])
  }

  @Test("names the nearest table for one that there is not")
  func unknown() {
    #expect(
      command.run("schema", "mesure")
        == .failure(
          "there is no table or view “mesure”; did you mean measure? `furikaeri schema` lists "
            + "them.\n"))
  }
}
