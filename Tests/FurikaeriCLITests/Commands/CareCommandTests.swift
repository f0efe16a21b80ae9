import SQLite
import Testing

@testable import FurikaeriCLI

@Suite("furikaeri backup, restore, compact, verify")
struct CareCommandTests {
  private let command: TestCommand

  init() throws { command = try TestCommand.withExample() }

  /// The bytes of the example's store, as messages spell them.
  private var size: String {
    get throws {
      let digits = try "\(command.store.count)"
      return "\(digits.dropLast(3)),\(digits.suffix(3))"
    }
  }

  private func file(_ name: String) -> String { command.file(name) }

  @Test("a backup says what it is, and is refused where something is")
  func backup() throws {
    let outcome = command.run("backup", file("copy.db"))
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(
      outcome.output.wholeMatch(
        of: /copy\.db: \d+ pages, (\d+,\d+) bytes, SHA-256 [0-9a-f]{64}\n/)?.1
        == Substring(try size),
      "\(outcome.output)")
    #expect(
      try command.run("backup", file("kopie.db"), "--lang", "ja").output
        .contains("ページ、\(size)バイト、SHA-256 "))
    #expect(
      command.run("backup", file("copy.db"))
        == .failure(
          "copy.db: there is something here already. Choose another name; nothing was changed.\n"))
    #expect(
      command.run("backup", file("review.db"), "--lang", "ja")
        == .failure("review.db: ストアそのものです。別のファイルを指定してください（何も変更していません）。\n"))
  }

  @Test("a backup comes back, and the store of before is kept")
  func restore() throws {
    #expect(command.run("backup", file("copy.db")).code == 0)
    #expect(
      try command.run("restore", file("copy.db"), "--db", file("new.db"))
        == .result("new.db: restored from copy.db, \(size) bytes\n"))
    #expect(
      command.run("restore", file("copy.db"))
        == .failure(
          "review.db: there is a store here already. With --replace it gives way and is kept under "
            + "another name; nothing was changed.\n"))
    let replaced = command.run("restore", file("copy.db"), "--replace")
    #expect(replaced.code == 0 && replaced.errors == "")
    #expect(
      replaced.output.wholeMatch(
        of:
          /review\.db: restored from copy\.db, \d+,\d+ bytes\. The store of before is kept as review\.db\.before-restore-\d{8}T\d{6}Z\.\n/
      ) != nil, "\(replaced.output)")
    #expect(
      command.run("restore", file("none.db"), "--lang", "ja")
        == .failure(
          "none.db: ファイルがありません。バックアップを指定してください（何も変更していません）。\n"))
  }

  @Test("views of another version of the program are no reason to refuse a backup, and are told")
  func views() throws {
    let connection = try Connection(path: file("review.db"), access: .readWrite)
    try connection.execute("DROP VIEW plan_review")
    let found = command.run("verify")
    #expect(found.code == 1 && found.output == "the view plan_review is missing.\n")
    #expect(
      found.errors.hasSuffix(
        "\nViews hold no figures: another version of the program may have made them, and this one "
          + "puts its own in their place when it next writes to the store.\n"))
    let copied = command.run("backup", file("copy.db"))
    #expect(
      copied.errors
        == "copy.db: the copy has what is altered or missing in the store (1 thing); `furikaeri "
        + "verify` lists it.\n")
    let restored = command.run("restore", file("copy.db"), "--db", file("new.db"))
    #expect(restored.code == 0)
    #expect(
      restored.output.hasSuffix(
        " bytes. Views that were missing or another version's (1) were made anew.\n"))
    #expect(command.run("verify", "--db", file("new.db")).code == 0)
  }

  @Test("compacting says the bytes before and after")
  func compact() throws {
    let before = try size
    let outcome = command.run("compact")
    let size = try size
    #expect(outcome == .result("review.db: \(before) → \(size) bytes\n"))
    #expect(
      command.run("compact", "--lang", "ja")
        == .result("review.db: \(size) → \(size) バイト\n"))
  }

  @Test("verify tells every problem in one pass")
  func verify() throws {
    let connection = try Connection(path: file("review.db"), access: .readWrite)
    try connection.execute(
      """
      PRAGMA foreign_keys = OFF;
      DROP TRIGGER plan_update_is_logged; DROP INDEX measure_by_position;
      INSERT INTO measure_field (plan, measure_id, field) VALUES ('x', 7000, '9');
      DROP VIEW plan_review; CREATE VIEW plan_review AS SELECT 1 AS one;
      """)
    let outcome = command.run("verify")
    #expect(outcome.code == 1)
    #expect(
      outcome.lines == [
        "the index measure_by_position is missing.",
        "the trigger plan_update_is_logged is missing.",
        "the view plan_review is not as this program makes it.",
        "a row of measure_field refers to a row of field that is not there.",
        "a row of measure_field refers to a row of measure that is not there.",
      ])
    #expect(outcome.errors.hasPrefix("5 things are not right. "))
  }
}
