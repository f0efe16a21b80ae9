import Testing

@testable import FurikaeriCLI

@Suite("furikaeri alias")
struct AliasCommandTests {
  private let command: TestCommand

  init() throws { command = try TestCommand.withExample() }

  @Test("an alias is added, listed and removed")
  func wholeLife() {
    #expect(
      command.run("alias", "add", "measure", "46", "訓練-1", "--last-year", "2019")
        == .result("  understood from now on: 訓練-1, as measure 46\n"))
    #expect(
      command.run("alias", "add", "measure", "46", "--name", "消防訓練", "--lang", "ja")
        == .result("  別名として受け付けます（施策名）：消防訓練 → 46\n"))
    #expect(
      command.run("alias", "list", "--format", "csv")
        == .result(
          """
          plan,kind,alias,stands_for,source,first_year,last_year
          yokohama-ict-2018,measure,訓練-1,46,alias,,2019
          yokohama-ict-2018,measure_name,消防訓練,46,alias,,

          """))
    #expect(
      command.run("alias", "remove", "measure", "訓練-1")
        == .result("  no longer an alias: 訓練-1, of measure 46\n"))
    #expect(
      command.run("alias", "remove", "measure", "--name", "消 防訓練", "--lang", "ja")
        == .result("  別名ではなくなりました（施策名）：消防訓練 → 46\n"))
    #expect(
      command.run("alias", "list", "--format", "csv")
        == .result("plan,kind,alias,stands_for,source,first_year,last_year\n"))
  }

  @Test("aliases are listed also where a view of the store was lost")
  func withoutView() throws {
    let command = try TestCommand.withExample()
    let expected = command.run("alias", "list", "--format", "csv")
    let dropped = try Executable.shell(
      "sqlite3 review.db 'DROP VIEW known_name'", in: command.folder)
    #expect(dropped.code == 0)
    #expect(command.run("alias", "list", "--format", "csv") == expected)
  }

  @Test("a nickname of a department is understood in a file")
  func nickname() throws {
    let path =
      command.run(
        "query", "SELECT path FROM department_path WHERE section IS NOT NULL ORDER BY path LIMIT 1",
        "--format", "csv"
      ).lines.last ?? ""
    #expect(command.run("alias", "add", "department", path, "ニックネーム課").code == 0)
    try command.folder.write(
      "measure,name,field,departments\n99,新施策,1,ﾆｯｸﾈｰﾑ課\n", to: "measures.csv")
    let outcome = command.run("import", command.file("measures.csv"))
    #expect(outcome.lines.last == "  row 2, departments: ﾆｯｸﾈｰﾑ課 → \(path)")
  }

  @Test("what cannot be done is said, and nothing is written")
  func refused() throws {
    let before = try command.store
    #expect(
      command.run("alias", "add", "measure", "46", "47")
        == .failure(
          "“47” is the code of measure 47. Choose another, or rename that one first.\n"))
    #expect(
      command.run("alias", "remove", "department", "消防")
        == .failure(
          "plan yokohama-ict-2018 has no alias “消防” of a department. `furikaeri alias list` shows "
            + "them all.\n"))
    #expect(try command.store == before)
  }

  @Test("one other name, not two and not none; a department's only name is its path")
  func usage() {
    #expect(command.run("alias", "add", "measure", "46").code == 64)
    #expect(command.run("alias", "add", "measure", "46", "x", "--name", "y").code == 64)
    #expect(command.run("alias", "add", "department", "消防局", "--name", "y").code == 64)
    #expect(command.run("alias", "remove", "measure").code == 64)
    #expect(command.run("alias", "remove", "plan", "x").code == 64)
  }
}
