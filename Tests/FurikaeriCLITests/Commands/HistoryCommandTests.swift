import SQLite
import Testing

@testable import FurikaeriCLI

@Suite("furikaeri history, undo, close, reopen, verify")
struct HistoryCommandTests {
  private let command: TestCommand

  init() throws { command = try TestCommand.withExample() }

  private func write(_ text: String, to name: String) throws -> String {
    try command.folder.write(text, to: name)
  }

  /// What was written, with moments and accounts that differ from run to run left out.
  private func plain(_ text: String) -> String {
    text.replacing(/\d{4}-\d\d-\d\dT[\d:]{8}Z/, with: "NOW")
      .replacing(Program.account ?? "nobody", with: "WHO")
  }

  @Test("lists the imports, the latest first, as programs read them")
  func imports() throws {
    let file = try write("measure,fiscal_year,rate\n1,2018,91\n", to: "a.csv")
    #expect(command.run("import", file, "--reason", "訂正").code == 0)
    let outcome = command.run("history", "--format", "csv")
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(
      outcome.lines.prefix(3).map(plain) == [
        "batch,imported_at,imported_by,kind,file,row_count,inserted,changed,undoes,undone_by,reason",
        "10,NOW,WHO,assessments,a.csv,1,0,1,,,訂正",
        "9,NOW,WHO,published_fields,published_fields.csv,21,21,0,,,",
      ])
    #expect(command.run("history", "--format", "json").output.hasPrefix("["))
  }

  @Test("closes and reopens a year in every spelling that imports take")
  func spellings() throws {
    #expect(command.run("close", "令和3年度").output.contains("2021"))
    #expect(command.run("reopen", "R3", "--reason", "訂正").output.contains("2021"))
    #expect(command.run("close", "3年度").output.contains("2021"))
    #expect(
      command.run("close", "令和33", "--lang", "ja").errors.contains("2051"))
    #expect(command.run("close", "31年度末").code == 2)
  }

  @Test("has headings for people in their language")
  func headings() throws {
    #expect(
      command.run("history", "--format", "markdown").lines[0]
        .contains("| when (UTC)") == true)
    #expect(command.run("history", "--lang", "ja").lines[0].hasPrefix("取込み  日時（UTC）"))
    #expect(
      command.run("history", "--measure", "1", "--lang", "ja").lines[0].contains("変更前"))
  }

  @Test("lists every change of a measure, and refuses one that never was")
  func measure() throws {
    let file = try write("measure,fiscal_year,rate\n1,2018,91\n", to: "a.csv")
    #expect(command.run("import", file, "--reason", "訂正").code == 0)
    let connection = try Connection(path: command.file("review.db"), access: .readWrite)
    try connection.execute("UPDATE measure SET purpose = 'X' WHERE code = '1'")
    let lines = command.run("history", "--measure", "1", "--format", "csv").lines.map(plain)
    #expect(lines.contains("NOW,WHO,7,assessments,assessments.csv,insert,assessment,2018,,,,,"))
    #expect(lines.contains("NOW,WHO,10,assessments,a.csv,update,assessment,2018,,rate,100,91,訂正"))
    #expect(lines.last == "NOW,,,outside,,update,measure,,,purpose,,X,")
    #expect(
      command.run("history", "--measure", "99")
        == .failure(
          "plan yokohama-ict-2018 has no measure “99”. `furikaeri report measures` lists them.\n"))
    #expect(
      command.run("history", "--measure", "1", "--plan", "x", "--lang", "ja")
        == .failure("「x」という計画はありません。ある計画：yokohama-ict-2018。\n"))
  }

  @Test("takes an import back, says what became of it, and not twice")
  func undo() throws {
    let file = try write("measure,fiscal_year,rate\n1,2018,91\n2,2018,92\n", to: "a.csv")
    #expect(command.run("import", file).code == 0)
    let before = try command.store
    #expect(
      command.run("undo", "10", "--dry-run")
        == Outcome(
          code: 0,
          output: "import 10 (a.csv) would be undone: 0 rows removed, 2 changed back, "
            + "0 brought back\n",
          errors: "A dry run: nothing was written.\n"))
    #expect(
      command.run("undo", "10", "--dry-run", "--lang", "ja").output
        == "取込み 10（a.csv）を取り消します（試行）：削除 0行、元の値に戻したもの 2行、復元 0行\n")
    #expect(try command.store == before)
    #expect(
      command.run("undo", "10", "--reason", "誤り", "--lang", "ja")
        == .result("取込み 10（a.csv）を取り消しました（取込み 11）：削除 0行、元の値に戻したもの 2行、復元 0行\n"))
    #expect(
      command.run("undo", "10")
        == .failure(
          "import 10 was taken back already, by import 11. To bring it back, undo that one: "
            + "furikaeri undo 11.\n"))
    #expect(command.run("undo", "5").code == 2)
  }

  @Test("an import that came back is not undone any more, and can be undone again")
  func undoAgain() throws {
    let file = try write("measure,fiscal_year,rate\n1,2018,91\n", to: "a.csv")
    #expect(command.run("import", file).code == 0)
    for batch in ["10", "11"] { #expect(command.run("undo", batch).code == 0) }
    func undone() throws -> [String] {
      let query =
        "SELECT batch, undone_by, undoes FROM import_history WHERE batch > 9 ORDER BY batch"
      return command.run("query", query, "--format", "csv").lines
    }
    #expect(try undone() == ["batch,undone_by,undoes", "10,,", "11,12,10", "12,,11"])
    #expect(
      command.run("undo", "10")
        == .result(
          "import 10 (a.csv) undone as import 13: 0 rows removed, 1 changed back, 0 brought back\n")
    )
    #expect(
      try undone() == ["batch,undone_by,undoes", "10,11,", "11,,10", "12,13,11", "13,,12"])
    #expect(
      command.run("undo", "10").errors.hasPrefix("import 10 was taken back already, by import 11."))
  }

  @Test("a closed year is not renamed either, and the refusal is in the reader's language")
  func renaming() throws {
    #expect(command.run("close", "2021").code == 0)
    let before = try command.store
    #expect(
      command.run("rename", "measure", "1", "--name", "X")
        == .failure(
          "fiscal year 2021 is closed, and this would change it. Nothing was changed. Reopen the "
            + "year first: furikaeri reopen 2021 --reason TEXT.\n"))
    #expect(
      command.run("rename", "department", "市民局", "X局", "--lang", "ja")
        == .failure(
          "2021年度は確定済みのため、変更できません（何も変更していません）。"
            + "先に furikaeri reopen 2021 --reason 理由 で確定を解除してください。\n"))
    #expect(try command.store == before)
  }

  @Test("closes a year, refuses what would change it, and reopens it for a reason")
  func closing() throws {
    #expect(
      command.run("close", "2021")
        == Outcome(
          code: 0,
          output: "fiscal year 2021 of plan yokohama-ict-2018 closed: 73 measures as published\n",
          errors: "fiscal year 2021: 5 measures have no rate, and `furikaeri check` has 8 "
            + "warnings. To change the year after all: furikaeri reopen 2021 --reason TEXT.\n"))
    let file = try write("measure,fiscal_year,rate\n1,2021,7\n", to: "a.csv")
    #expect(
      command.run("import", file)
        == .wrongData(
          "a.csv, row 2: fiscal year 2021 is closed, and the row would change it. Leave the row out, "
            + "or reopen the year first: furikaeri reopen 2021 --reason TEXT.\n"
            + "1 error; nothing was imported.\n"))
    #expect(
      command.run("verify")
        == .result(
          "review.db: tables, views, triggers and references are as they should be, and the rates, "
            + "averages, grades and names of 1 closed year as published. Not compared: names before "
            + "a measure's last year, the log itself.\n"
            + "All that was imported is as the last receipt and the change log have it.\n"
            + "content SHA-256 99bd4ffdf9604c16f8449c952210cc26ad2a91b50bcf8d9b065feeadb86d0c63\n"))
    #expect(
      command.run("verify", "--lang", "ja")
        == .result(
          "review.db: 表・ビュー・トリガー・参照関係に問題はなく、確定済みの1年度分の達成率・平均・評価・名称は公表時と同じです。"
            + "施策の最終年度より前の名称と、変更履歴そのものは照合していません。\n"
            + "取り込んだ内容は、最後の控えと変更履歴のとおりです。\n"
            + "内容のSHA-256: 99bd4ffdf9604c16f8449c952210cc26ad2a91b50bcf8d9b065feeadb86d0c63\n"))
    #expect(command.run("reopen", "2021").code == 64)
    #expect(command.run("reopen", "2021", "--reason", "").code == 2)
    #expect(
      command.run("reopen", "2021", "--reason", "訂正", "--lang", "ja")
        == .result("計画 yokohama-ict-2018 の 2021年度の確定を解除しました\n"))
    #expect(command.run("import", file).code == 0)
    // Its average is no longer what was published.
    let refused = command.run("close", "2021", "--lang", "ja")
    #expect(refused.code == 1 && refused.output == "")
    #expect(refused.errors.hasPrefix("計画 yokohama-ict-2018 の 2021年度は、エラーが "))
  }

  @Test("says that there was nothing to compare, what others changed and what is not the program's")
  func verifyScope() throws {
    let hash = "content SHA-256 99bd4ffdf9604c16f8449c952210cc26ad2a91b50bcf8d9b065feeadb86d0c63\n"
    let compared =
      "review.db: tables, views, triggers and references are as they should be. No year is closed: "
      + "rates, averages and grades were compared with nothing.\n"
      + "All that was imported is as the last receipt and the change log have it.\n"
    #expect(command.run("verify") == .result(compared + hash))
    let connection = try Connection(path: command.file("review.db"), access: .readWrite)
    try connection.execute(
      """
      UPDATE assessment SET rate = 999 WHERE measure_id = 1 AND fiscal_year = 2018;
      INSERT INTO department (plan, name) VALUES ('yokohama-ict-2018', 'new');
      CREATE INDEX fast ON measure (name);
      CREATE TABLE notes (line TEXT) STRICT;
      """)
    let outcome = command.run("verify")
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(
      outcome.output.hasPrefix(
        compared + "2 changes were made by other programs: see `furikaeri history` and `furikaeri "
          + "history --measure CODE`.\nNot of this program, and of no effect on it: index fast, "
          + "table notes.\n"))
    #expect(
      command.run("verify", "--lang", "ja").output.hasPrefix(
        "review.db: 表・ビュー・トリガー・参照関係に問題はありません。確定済みの年度はないため、達成率・平均・評価は照合していません。\n"
          + "取り込んだ内容は、最後の控えと変更履歴のとおりです。\n"
          + "コマンド以外による変更が 2件あります。`furikaeri history` と `furikaeri history --measure 施策番号` で"
          + "確認できます。\nこのプログラムのものではないもの（影響はありません）：index fast, table notes\n"))
  }

  @Test("says what is missing, in both languages, and ends with 1")
  func verify() throws {
    let connection = try Connection(path: command.file("review.db"), access: .readWrite)
    try connection.execute("DROP TRIGGER plan_update_is_logged")
    let before = try command.store
    let outcome = command.run("verify")
    #expect(outcome.code == 1)
    #expect(outcome.output == "the trigger plan_update_is_logged is missing.\n")
    #expect(outcome.errors.hasPrefix("1 thing is not right. "))
    #expect(
      command.run("verify", "--lang", "ja").output == "トリガー plan_update_is_logged がありません。\n")
    #expect(try command.store == before)
  }
}
