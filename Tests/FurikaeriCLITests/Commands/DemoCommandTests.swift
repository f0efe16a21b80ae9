import Tables
import Testing

@Suite("furikaeri demo")
struct DemoCommandTests {
  @Test("shows the worked example, from nothing to published tables")
  func english() throws {
    let command = try TestCommand()
    #expect(
      command.run("demo", command.file("demo"), width: 120)
        == .result(
          """
          情報化の基本方針・平成30～令和3年度行動計画
          73 measures: A 6, B 61, C 6; on track 67 (91.8 %)

          Grades by pillar
          1 安全で安心できる豊かな市民生活        ██▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒░     2 / 28 / 1
          2 コスト縮減と信頼され効率的な行政運営  ███▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒░░░░░  3 / 26 / 5
          3 活力ある都市横浜                      █▒▒                                  1 / 2 / 0
          4 地球にやさしい環境                    ▒▒▒▒▒                                0 / 5 / 0
                                                  █ A 計画以上に進んでいる  ▒ B 計画どおり進んでいる  ░ C 計画どおり進んでいない

          Published and computed
            averages  67 equal, 6 apart by rounding (8, 13, 29, 32, 39, 50), 0 different
            grades    73 of 73 equal
            counts    9 equal, 0 different, 12 not derivable (unnamed cross-listings)

          In demo:
            review.db   the store; any SQLite client reads it
            review.html the review as it is published: open it in a browser
            review.md   the same as Markdown
            tables/     its tables as CSV
            package/    the figures it was made from
          Ask it something:
            furikaeri report best --db demo/review.db

          """))
  }

  @Test("shows it in Japanese too")
  func japanese() throws {
    let command = try TestCommand()
    #expect(
      command.run("demo", command.file("demo"), "--lang", "ja", width: 120)
        == .result(
          """
          情報化の基本方針・平成30～令和3年度行動計画
          73施策：A 6、B 61、C 6。順調 67施策（91.8％）

          柱別の評価
          1 安全で安心できる豊かな市民生活        ██▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒░     2 / 28 / 1
          2 コスト縮減と信頼され効率的な行政運営  ███▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒░░░░░  3 / 26 / 5
          3 活力ある都市横浜                      █▒▒                                  1 / 2 / 0
          4 地球にやさしい環境                    ▒▒▒▒▒                                0 / 5 / 0
                                                  █ A 計画以上に進んでいる  ▒ B 計画どおり進んでいる  ░ C 計画どおり進んでいない

          公表値と計算値
            平均  一致 67、端数処理による差 6（8, 13, 29, 32, 39, 50）、不一致 0
            評価  73施策のうち 73施策が一致
            施策数  一致 9、不一致 0、導出不可 12（再掲の一覧がないもの）

          demo に作成したもの：
            review.db   ストア（どの SQLite クライアントでも読めます）
            review.html 公表用の振り返り（ブラウザーで開きます）
            review.md   同じ内容の Markdown
            tables/     各表の CSV
            package/    元の数値
          問合せの例：
            furikaeri report best --db demo/review.db

          """))
  }

  @Test("makes a folder with a store, the published tables and the package they come from")
  func files() throws {
    let command = try TestCommand()
    #expect(command.run("demo", command.file("demo"), "--lang", "ja").code == 0)
    #expect(try command.folder.names() == ["demo"])
    #expect(
      try command.folder.names("demo") == [
        "package", "review.db", "review.html", "review.md", "tables",
      ])
    #expect(try command.folder.names("demo/tables").count == 11)
    #expect(try command.folder.text("demo/review.md").contains("\n## 実行施策一覧\n"))
    let store = command.file("demo/review.db")
    #expect(
      command.run("check", "--db", store).errors.hasPrefix("0 errors, 16 warnings, 14 notes\n"))
    let other = command.file("other.db")
    #expect(command.run("init", "--db", other, "--from", command.file("demo/package")).code == 0)
    for name in try command.folder.names("demo/package") {
      #expect(
        try command.folder.bytes("demo/package/\(name)")
          == TestFolder.bytes(of: ProjectFolder.example + "/" + name), "\(name)")
    }
  }

  @Test(
    "has no line that is wider than the terminal, or than 100 columns where there is none",
    arguments: ["en", "ja"], [80, 90, nil])
  func narrow(_ language: String, _ width: Int?) throws {
    let command = try TestCommand()
    let lines = command.run("demo", command.file("demo"), "--lang", language, width: width).lines
    #expect(lines.count > 15)
    #expect(lines.filter { DisplayWidth.of($0) > width ?? 100 } == [])
  }

  @Test("refuses a folder that is there, and leaves it as it is")
  func exists() throws {
    let command = try TestCommand()
    try command.folder.write("mine", to: "demo")
    #expect(
      command.run("demo", command.file("demo"))
        == .failure(
          "demo: there is something here already. Name another folder: furikaeri demo FOLDER.\n"))
    #expect(
      command.run("demo", command.file("demo"), "--lang", "ja")
        == .failure("demo: すでに存在します。別のフォルダーを指定してください（furikaeri demo フォルダー）。\n"))
    #expect(try command.folder.text("demo") == "mine")
    #expect(try command.folder.names() == ["demo"])
  }

  @Test("in a place that is not there says so")
  func nowhere() throws {
    let command = try TestCommand()
    #expect(
      command.run("demo", command.file("no/demo"))
        == .failure(
          "no/demo: the file cannot be written (No such file or directory). "
            + "Check that its folder exists and that you are allowed to write there.\n"))
  }
}
