import Testing

@Suite("furikaeri plan")
struct PlanCommandTests {
  private let arguments = [
    "plan", "copy", "yokohama-ict-2018", "next", "--title", "次期計画", "--first-year", "2022",
    "--last-year", "2025",
  ]

  @Test("starts the next plan, and names what does not go on")
  func copy() throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run(arguments)
        == .result(
          """
          next: 68 measures, 75 departments, 6 fields, 3 grade bands from yokohama-ict-2018
            measure that has ended: 31 河川・水路占用システムの再構築
            measure that has ended: 32 港湾情報システムの再構築
            measure that has ended: 35 放置自転車等管理システムの導入検討
            measure that has ended: 38 セーフティネット住宅経済的支援管理システムの構築
            measure that has ended: 40 公園台帳管理システムのオンライン化

          """))
    #expect(
      command.run("query", "SELECT count(*) FROM measure WHERE plan = 'next'", "--format", "csv")
        .lines == ["count(*)", "68"])
    #expect(
      command.run(arguments).errors == "there is a plan “next” already. Choose another code.\n")
  }

  @Test("a dry run says the same and writes nothing")
  func dryRun() throws {
    let command = try TestCommand.withExample()
    let before = try command.store
    let outcome = command.run(arguments + ["--dry-run", "--lang", "ja"])
    #expect(outcome.code == 0)
    #expect(
      outcome.lines[0]
        == "next: 「yokohama-ict-2018」から施策 68件、所管 75件、分野 6件、評価区分 3件を引き継ぎました")
    #expect(outcome.errors == "試行のため、何も書き込んでいません。\n")
    #expect(try command.store == before)
  }
}
