import Testing

@testable import FurikaeriCLI

@Suite("furikaeri rename")
struct RenameCommandTests {
  private let command: TestCommand

  init() throws { command = try TestCommand.withExample() }

  @Test("a measure: old and new, and what is still understood")
  func measure() throws {
    #expect(
      command.run("rename", "measure", "20", "A-20", "--name", "ICT講習の充実")
        == .result(
          """
          measure: 20 → A-20
            understood from now on: 20, as measure A-20
          name of the measure: 障害者を対象としたICT講習の開催 → ICT講習の充実
            understood from now on: 障害者を対象としたICT講習の開催, as measure A-20

          """))
    try command.folder.write("measure,fiscal_year,rate\n20,2021,100\n", to: "assessments.csv")
    let outcome = command.run("import", command.file("assessments.csv"))
    #expect(outcome.code == 0)
    #expect(outcome.lines.contains("  row 2, measure: 20 → A-20"))
  }

  @Test("a field, in Japanese")
  func field() {
    #expect(
      command.run("rename", "field", "4", "--name", "脱炭素", "--lang", "ja")
        == .result(
          """
          分野名：地球にやさしい環境 → 脱炭素
            別名として受け付けます（分野名）：地球にやさしい環境 → 4

          """))
  }

  @Test("a department: the package before the renaming still imports")
  func department() throws {
    #expect(command.run("export", "package", "--output", command.file("before")).code == 0)
    #expect(
      command.run("rename", "department", "市民局", "市民生活局")
        == .result(
          """
          department: 市民局 → 市民生活局
            understood from now on: 市民局, as department 市民生活局

          """))
    let outcome = command.run("import", command.file("before") + "/measures.csv")
    #expect(outcome.code == 0)
    #expect(
      outcome.lines.first
        == "before/measures.csv: 73 measures: 0 new, 0 changed, 73 unchanged (nothing to do)")
    #expect(outcome.lines.dropFirst().allSatisfy { $0.contains("市民局/") && $0.contains("市民生活局/") })
    #expect(outcome.lines.count > 1)
  }

  @Test("a reorganisation")
  func succession() {
    let outcome = command.run(
      "rename", "department", "道路局", "土木局", "--from-year", "2021", "--reason", "R3改編")
    #expect(outcome.code == 0)
    #expect(
      outcome.lines.first == "department: 道路局 until 2020, 土木局 (new) from 2021 on")
    let japanese = command.run(
      "rename", "department", "消防局", "消防本部", "--from-year", "2021", "--lang", "ja")
    #expect(japanese.lines.first == "所管：消防局（2020年度まで） → 消防本部（2021年度から、新設）")
  }

  @Test("a dry run says so and writes nothing")
  func dryRun() throws {
    let before = try command.store
    let outcome = command.run("rename", "measure", "20", "21x", "--dry-run")
    #expect(outcome.lines.first == "measure: 20 → 21x")
    #expect(outcome.errors == "A dry run: nothing was written.\n")
    #expect(try command.store == before)
  }

  @Test("what cannot be done is said, in both languages, and nothing is written")
  func refused() throws {
    let before = try command.store
    #expect(
      command.run("rename", "measure", "020", "x")
        == .failure("plan yokohama-ict-2018 has no measure “020”. Did you mean 20?\n"))
    #expect(
      command.run("rename", "measure", "020", "x", "--lang", "ja")
        == .failure("計画 yokohama-ict-2018 に施策番号「020」はありません。もしかして「20」ですか。\n"))
    #expect(
      command.run("rename", "department", "消防局", "市民局")
        == .failure(
          "there is a department “市民局” already. If it took over from the other, say from which fiscal "
            + "year with --from-year; if not, choose another name than “市民局”.\n"))
    #expect(try command.store == before)
  }

  @Test("without a new code or name it is wrong usage")
  func usage() {
    #expect(command.run("rename", "measure", "20").code == 64)
    #expect(command.run("rename", "field", "1").code == 64)
  }
}
