import Testing

@Suite("The options that every command shares")
struct OptionsTests {
  @Test("the language is that of --lang, else of the locale, else English")
  func language() throws {
    let command = try TestCommand()
    func errors(_ arguments: [String], _ environment: [String: String]) -> String {
      command.run(["report", "no"] + arguments, environment: environment).errors
    }
    let japanese = ["LANG": "ja_JP.UTF-8"]
    #expect(errors([], [:]).hasPrefix("there is no report"))
    #expect(errors([], japanese).hasPrefix("「no」というレポートは"))
    #expect(errors(["--lang", "ja"], [:]).hasPrefix("「no」というレポートは"))
    #expect(errors(["--lang", "en"], japanese).hasPrefix("there is no report"))
    #expect(errors([], ["LC_ALL": "C", "LANG": "ja_JP.UTF-8"]).hasPrefix("there is no report"))
    #expect(errors([], ["LC_MESSAGES": "ja_JP", "LANG": "C"]).hasPrefix("「no」というレポートは"))
  }

  @Test("a command works on the store of --db rather than that of FURIKAERI_DB")
  func database() throws {
    let command = try TestCommand.withExample()
    let query = ["query", "SELECT count(*) AS n FROM measure", "--format", "csv"]
    #expect(command.run(["init", "--db", command.file("empty.db")]).code == 0)
    #expect(command.run(query) == .result("n\n73\n"))
    #expect(command.run(query + ["--db", command.file("empty.db")]) == .result("n\n0\n"))
    #expect(
      command.run(query, environment: ["FURIKAERI_DB": command.file("empty.db")])
        == .result("n\n0\n"))
  }

  @Test("a language that there is not is wrong usage")
  func unknownLanguage() throws {
    let outcome = try TestCommand().run("check", "--lang", "fr")
    #expect(outcome.code == 64)
    #expect(outcome.errors.hasPrefix("Error: The value 'fr' is invalid for '--lang <lang>'."))
  }

  @Test(
    "the help of what writes tables lists the encodings that are written, and no other is taken")
  func encodings() throws {
    let command = try TestCommand.withExample()
    for arguments in [["export", "review"], ["query"], ["report"], ["form"]] {
      let help = command.run(arguments + ["--help"]).output.replacing(#/\s+/#, with: " ")
      #expect(help.contains("(values: utf-8, utf-8-bom, cp932)"))
      #expect(!help.contains("utf-16"))
    }
    let outcome = command.run("query", "SELECT 1", "--format", "csv", "--encoding", "utf-16le")
    #expect(outcome.code == 64)
    #expect(outcome.errors.contains("Please provide one of 'utf-8', 'utf-8-bom' or 'cp932'."))
    #expect(command.run("import", "--help").output.contains("utf-16le"))
  }
}
