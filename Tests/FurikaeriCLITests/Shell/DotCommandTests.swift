import Tables
import Testing

@testable import FurikaeriCLI

@Suite("A command of the shell")
struct DotCommandTests {
  @Test("is a full stop, a name and what it takes")
  func commands() throws {
    #expect(try DotCommand(".tables") == .tables(nil))
    #expect(try DotCommand("  .TABLES ; ") == .tables(nil))
    #expect(try DotCommand(".tables rev*") == .tables("rev*"))
    #expect(try DotCommand(".once a.csv") == .output("a.csv"))
    #expect(try DotCommand(".help") == .help(nil))
    #expect(try DotCommand(".help .mode") == .help(.mode))
    #expect(try DotCommand(".schema plan") == .schema("plan"))
    #expect(try DotCommand(".mode CSV") == .mode(.format(.csv)))
    #expect(try DotCommand(".mode auto") == .mode(.automatic))
    #expect(try DotCommand(".limit 0") == .limit(0))
    #expect(try DotCommand(".timer on") == .timer(true))
    #expect(try DotCommand(".output 'a b.csv'") == .output("a b.csv"))
    #expect(try DotCommand(".output") == .output(nil))
    #expect(try DotCommand(".read \"集計 表.sql\"") == .read("集計 表.sql"))
    #expect(try DotCommand(".explain SELECT ';' ;") == .explain("SELECT ';' ;"))
    #expect(try DotCommand(".exit") == .quit)
    #expect(
      try DotCommand(".report best limit=3 'x=a b'")
        == .report("best", parameters: ["limit=3", "x=a b"]))
  }

  @Test("sets, unsets and lists parameters")
  func parameters() throws {
    #expect(try DotCommand(".param set :name '防災 計画'") == .setParameter("name", value: "防災 計画"))
    #expect(try DotCommand(".param set a=b=c") == .setParameter("a", value: "b=c"))
    #expect(try DotCommand(".param set a ''") == .setParameter("a", value: ""))
    #expect(try DotCommand(".param set a Ward Office") == .setParameter("a", value: "Ward Office"))
    #expect(try DotCommand(".param unset $a") == .unsetParameter("a"))
    #expect(try DotCommand(".param") == .listParameters)
  }

  @Test("says how it is written, and which one may have been meant")
  func errors() {
    #expect(throws: DotCommandError.unknown("tabels")) { try DotCommand(".tabels") }
    #expect(throws: DotCommandError.usage(.mode)) { try DotCommand(".mode pdf") }
    #expect(throws: DotCommandError.usage(.limit)) { try DotCommand(".limit -1") }
    #expect(throws: DotCommandError.usage(.read)) { try DotCommand(".read") }
    #expect(throws: DotCommandError.unclosedQuote(.read)) { try DotCommand(".read 'a") }
    #expect(
      DotCommandError.unknown("tabels").message(in: .english)
        == "there is no command .tabels. Did you mean .tables? .help lists them.")
    #expect(
      DotCommandError.unknown("tabels").message(in: .japanese)
        == "コマンド .tabels はありません。もしかして .tables ですか。.help で一覧できます。")
    #expect(
      DotCommandError.usage(.read).message(in: .english)
        == "write it as .read FILE: run what is in a file.")
  }

  @Test("may name tables by a part of their names, or by a pattern")
  func patterns() {
    let names = ["plan", "plan_review", "field_review", "review"]
    func matched(_ pattern: String) -> [String] { names.filter(NamePattern(pattern).matches) }
    #expect(matched("REVIEW") == ["plan_review", "field_review", "review"])
    #expect(matched("plan*") == ["plan", "plan_review"])
    #expect(matched("%_review") == ["plan_review", "field_review"])
    #expect(matched("p*n*w") == ["plan_review"])
    #expect(matched("plan*plan").isEmpty)
    #expect(matched("*") == names)
  }

  @Test("has help in both languages that fits a terminal, a line for each")
  func help() {
    for line in ShellHelp.lines(nil, .english) { #expect(line.count <= 80, "\(line)") }
    #expect(ShellHelp.lines(nil, .japanese).count == ShellHelp.lines(nil, .english).count)
    #expect(ShellHelp.lines(.quit, .english) == [".quit", "  end; so does Ctrl-D"])
  }
}
