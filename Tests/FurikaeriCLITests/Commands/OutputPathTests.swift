import Testing

@testable import FurikaeriCLI

@Suite("A path to write results to")
struct OutputPathTests {
  @Test(
    "is never that of a database",
    arguments: [
      ["query", "SELECT 1"], ["report", "worst"], ["check"],
      ["export", "review", "--format", "markdown"], ["export", "review", "--format", "json"],
    ])
  func database(arguments: [String]) throws {
    let command = try TestCommand.withExample()
    let before = try command.store
    for name in ["review.db", "review.db-journal"] {
      #expect(
        command.run(arguments + ["--output", command.file(name)]).errors
          == "\(name): this belongs to a database, and would be lost. Choose another name.\n")
    }
    #expect(
      command.run(arguments + ["--output", command.file("review.db"), "--lang", "ja"])
        == .failure("review.db: データベースのファイルのため、上書きできません。別の名前を指定してください。\n"))
    #expect(try command.store == before)
  }

  @Test(
    "is never empty",
    arguments: [
      ["query", "SELECT 1", "--output", ""], ["check", "--output", ""],
      ["export", "review", "--format", "json", "--output", ""], ["backup", ""],
      ["export", "package", "--output", ""],
      ["form", "--for", "results", "--year", "2021", "--output", ""],
    ])
  func empty(arguments: [String]) throws {
    let command = try TestCommand.withExample()
    #expect(
      command.run(arguments)
        == Outcome(
          code: 64, output: "",
          errors:
            "the name of the file to write is empty. Name a file; nothing was written.\n"))
    #expect(
      command.run(arguments + ["--lang", "ja"]).errors
        == "書き出すファイルの名前が空です。ファイルを指定してください（何も書き出していません）。\n")
  }

  @Test("of a store is never empty; a variable for it may be")
  func emptyStore() throws {
    let command = try TestCommand.withExample()
    for arguments in [["check"], ["query", "SELECT 1"], ["init"], ["verify"]] {
      #expect(
        command.run(arguments + ["--db", ""])
          == Outcome(
            code: 64, output: "",
            errors: "--db is empty. Name the store, or leave the option out.\n"))
    }
    #expect(
      command.run("check", "--db", "", "--lang", "ja").errors
        == "--db が空です。ストアを指定するか、オプションを外してください。\n")
    #expect(
      try Executable.run(
        ["query", "SELECT 1 AS a", "--format", "csv"], in: command.folder,
        environment: ["FURIKAERI_DB": ""]) == .result("a\n1\n"))
  }

  @Test("with a line break in it cannot forge a line of a message")
  func lineBreak() throws {
    let command = try TestCommand.withExample()
    let name = "a\nb.db: written"
    let shown = "a⏎b.db: written"
    for arguments in [
      ["query", "SELECT 1", "--db", name], ["import", name], ["restore", name],
      ["query", "--file", name], ["init", "--from", name, "--db", command.file("new.db")],
      ["check", "--output", command.file("none/" + name), "--format", "csv"],
    ] {
      let outcome = command.run(arguments)
      #expect(outcome.errors.contains(shown), "\(arguments): \(outcome.errors)")
      #expect(!outcome.errors.contains(name))
    }
    #expect(command.run("backup", command.file(name)).output.hasPrefix(shown + ": "))
    let forms = command.run(
      "form", "--for", "results", "--year", "2021", "--format", "csv", "--output",
      command.file("c\nd"))
    #expect(forms.code == 0)
    #expect(forms.lines.allSatisfy { $0.hasPrefix("c⏎d/") }, "\(forms.lines)")
    try command.folder.write([0xFF], to: "e\nf.sql")
    #expect(
      command.run("query", "--file", command.file("e\nf.sql"))
        == .failure("e⏎f.sql, line 1: this is not UTF-8. Save the file as UTF-8.\n"))
  }
}
