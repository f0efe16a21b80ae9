import Foundation
import Testing

@Suite("furikaeri search")
struct SearchCommandTests {
  @Test("shows the measures that were found, where, and the words in their text")
  func table() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("search", "防災")
        == .result(
          """
          measure  name                                                                      where                excerpt
          ───────  ────────────────────────────────────────────────────────────────────────  ───────────────────  ────────────────────────────────────────────────────────────────────────────
          1        横浜市民防災センターにおける最新技術を活用した新たな体験コンテンツの提供  name                 横浜市民【防災】センターにおける最新技術を活用した新たな体験コンテンツの提供
          58       水防災情報システムの改修                                                  name                 水【防災】情報システムの改修
          28       緊急時の情報伝達手段の多様化                                              FY2021, indicator 1  【防災】スピーカー設置箇所

          """))
    #expect(
      command.run("search", "防災", "-センター", "スピーカー", "--lang", "ja")
        == .result(
          """
          番号  施策名                        箇所                   抜粋
          ────  ────────────────────────────  ─────────────────────  ──────────────────────────
          28    緊急時の情報伝達手段の多様化  2021年度 指標1 指標名  【防災スピーカー】設置箇所

          """))
  }

  @Test("has bold in the place of brackets on a terminal that can show it")
  func bold() throws {
    let command = try TestCommand.withExample()
    let styled = command.run("search", "水防災", width: 200)
    #expect(styled.output.contains("\u{1B}[1m水防災\u{1B}[22m情報システムの改修"))
    #expect(!styled.output.contains("【") && !styled.output.contains("\u{2063}"))
    let plain = command.run("search", "水防災", environment: ["NO_COLOR": "1"], width: 200)
    #expect(plain.output.contains("【水防災】情報システムの改修"))
    let narrow = command.run("search", "水防災情報システムの改修", width: 50)
    #expect(narrow.output.components(separatedBy: "\u{1B}[1m").count == 7)
    #expect(narrow.output.components(separatedBy: "\u{1B}[22m").count == 7)
  }

  @Test("has a column for each thing in the formats for programs")
  func formats() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("search", "防災", "すぴーかー", "--format", "csv")
        == .result(
          """
          plan,measure,name,fiscal_year,indicator,place,excerpt,texts
          yokohama-ict-2018,28,緊急時の情報伝達手段の多様化,2021,1,indicator_name,防災スピーカー設置箇所,2

          """))
    #expect(
      command.run("search", "水防災", "--format", "json")
        == .result(
          """
          [
          {"plan":"yokohama-ict-2018","measure":"58","name":"水防災情報システムの改修","fiscal_year":null,\
          "indicator":null,"place":"name","excerpt":"水防災情報システムの改修","texts":1}
          ]

          """))
    #expect(command.run("search", "水防災", "--output", command.file("hits.csv")).code == 0)
    #expect(try command.folder.text("hits.csv").hasPrefix("plan,measure,name,"))
  }

  @Test("shows 20 unless it is told otherwise, and says how many more there are")
  func limit() throws {
    let command = try TestCommand.withExample()
    let some = command.run("search", "の")
    #expect(some.code == 0 && some.lines.count == 22)
    let more = command.run("search", "の", "--limit", "3", "--lang", "ja")
    #expect(more.lines.count == 5)
    let all = command.run("search", "の", "--limit", "1000")
    let count = all.lines.count - 2
    #expect(all.errors == "")
    #expect(some.errors == "… and \(count - 20) more. --limit \(count) shows all.\n")
    #expect(more.errors == "…ほか \(count - 3) 件。--limit \(count) ですべて表示します。\n")
    #expect(command.run("search", "の", "--limit", "0").code == 64)
  }

  @Test("says what was found by a shared name only, and looks where it is told")
  func places() throws {
    let command = try TestCommand.withExample()
    let some = command.run("search", "市民", "--limit", "100")
    #expect(
      some.errors.hasSuffix(
        "28 of the 31 are found only by the name of a field or department, and come last. "
          + "--in says where to look, as in --in name,indicator,comment.\n"))
    let japanese = command.run("search", "市民", "--limit", "100", "--lang", "ja")
    #expect(japanese.errors.contains("分野名・所管名に語があるもので、後ろに並べています。"))
    let own = command.run("search", "市民", "--in", "name,indicator")
    #expect(own.errors == "" && own.lines.count > 2 && own.lines.count < some.lines.count)
    #expect(Array(some.output.split(separator: "\n")[2...]).first?.contains("  name  ") == true)
    #expect(
      command.run("search", "市民", "--in", "name,,")
        == .failure(
          "“” is no place to look in. There are name, code, purpose, description, indicator, "
            + "comment, result, target, reason, field, department, label.\n"))
  }

  @Test("nothing found is no failure, and said")
  func nothing() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("search", "めたん")
        == Outcome(code: 0, errors: "no measure has “めたん”.\n"))
    #expect(
      command.run("search", "水位 情報", "x", "--lang", "ja")
        == Outcome(
          code: 0,
          errors: "「水位 情報」と「x」を含む施策はありません。"
            + "引用符で囲んだ語は続けて書かれたものだけを探します。引用符を外してみてください。\n"))
    #expect(
      command.run("search", "めたん", "--format", "json").output == "[]\n")
  }

  @Test("bounds the search by plan and year")
  func scope() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run("search", "スピーカー", "--year", "2020")
        == Outcome(code: 0, errors: "no measure has “スピーカー”.\n"))
    for year in ["2021", "令和3年度"] {
      #expect(
        command.run("search", "スピーカー", "--year", year, "--plan", "yokohama-ict-2018").lines.count
          == 3)
    }
    #expect(
      command.run("search", "x", "--plan", "q")
        == .failure("there is no plan “q”. There is yokohama-ict-2018.\n"))
    #expect(
      command.run("search", "防災", "--year", "1999")
        == .failure(
          "“1999” is outside the fiscal years of yokohama-ict-2018 (2018 to 2021).\n"))
    #expect(
      command.run("search", "x", "--year", "99", "--lang", "ja")
        == .failure("「99」は年度として読み取れません。2021、R3、令和3年度 のように指定してください。\n"))
  }

  @Test("takes a word to leave out for a word, and a misspelt option for what it is")
  func options() throws {
    let command = try TestCommand.withExample()
    #expect(command.run("search", "-health", "水防災").lines.count == 3)
    #expect(command.run("search", "水防災", "-改修").lines == [])
    #expect(command.run("search", "水防災", "--", "-改修").lines == [])
    #expect(
      command.run("search", "水防災", "--limt", "3").errors
        .hasPrefix("Error: Unknown option '--limt'\n"))
    #expect(
      command.run("search")
        == Outcome(
          code: 64,
          errors: "there is no word to look for. Write one, as in: furikaeri search 防災\n"))
    #expect(command.run("search", "--help").output.contains("USAGE: furikaeri search WORD"))
  }
}
