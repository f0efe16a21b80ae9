import Foundation
import Tables
import Testing

@testable import FurikaeriCLI

@Suite("furikaeri")
struct CommandTests {
  private static let commands = [
    ["init"], ["import"], ["query"], ["report"], ["export"], ["export", "review"],
    ["export", "package"], ["check"], ["history"], ["undo"], ["close"], ["reopen"], ["verify"],
    ["demo"],
  ]

  @Test("without a command, and asked for help, lists its commands on standard output")
  func help() throws {
    let command = try TestCommand()
    let outcome = command.run()
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(
      outcome.output.hasPrefix(
        "OVERVIEW: The yearly review of a public plan, in one SQLite file.\n\n"
          + "USAGE: furikaeri <subcommand>\n"))
    for name in Self.commands.map({ $0[0] }) {
      #expect(outcome.output.contains("\n  \(name) "), "\(name)")
    }
    #expect(command.run("--help") == outcome)
    #expect(command.run("help") == outcome)
  }

  @Test("has help for every command", arguments: commands)
  func helpOfCommands(_ name: [String]) throws {
    let command = try TestCommand()
    let outcome = command.run(name + ["--help"])
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(outcome.output.hasPrefix("OVERVIEW: "))
    #expect(
      outcome.output.contains("\nUSAGE: furikaeri \((name + [""]).joined(separator: " "))"))
    #expect(command.run(["help"] + name) == outcome)
  }

  @Test(
    "has a sentence of help for every argument and option of every command, and for the commands")
  func helpOfOptions() throws {
    let dump = try TestCommand().run("--experimental-dump-help")
    #expect(dump.code == 0)
    let json = try JSONSerialization.jsonObject(with: Data(dump.output.utf8))
    var commands = [try #require((json as? [String: Any])?["command"] as? [String: Any])]
    var options = 0
    while let command = commands.popLast() {
      let name = command["commandName"] as? String ?? "?"
      #expect((command["abstract"] as? String ?? "").hasSuffix("."), "\(name)")
      for argument in command["arguments"] as? [[String: Any]] ?? [] {
        let option = argument["valueName"] as? String ?? "?"
        let text = (argument["abstract"] as? String ?? "")
          .replacing(#/ \(default: [^()]*\)$/#, with: "")
        #expect(text.count > 5 && text.hasSuffix("."), "\(name) \(option): \(text)")
        options += 1
      }
      commands += (command["subcommands"] as? [[String: Any]] ?? [])
        .filter { $0["commandName"] as? String != "help" }
    }
    #expect(options > 30)
  }

  @Test("says its version")
  func version() throws {
    let command = try TestCommand()
    #expect(command.run("--version") == .result("\(Program.version)\n"))
    #expect(Program.name == "furikaeri \(Program.version)")
  }

  @Test("generates completions for three shells", arguments: ["bash", "zsh", "fish"])
  func completions(_ shell: String) throws {
    let outcome = try TestCommand().run("--generate-completion-script", shell)
    #expect(outcome.code == 0 && outcome.errors == "")
    for word in ["furikaeri", "query", "markdown", "published_measures"] {
      #expect(outcome.output.contains(word), "\(word)")
    }
  }

  @Test("completes the names of reports")
  func reportNames() throws {
    let outcome = try TestCommand().run("---completion", "report", "--", "positional@0", "1", "0")
    #expect(outcome.code == 0 && outcome.errors == "")
    #expect(outcome.output.split(separator: "\n").contains("year_change"))
  }

  @Test(
    "ends with 64 and on standard error when it is used wrongly",
    arguments: [
      ["nonsense"], ["--nonsense"], ["query", "SELECT 1", "SELECT 2"], ["import"],
      ["query", "SELECT 1", "--format", "pdf"], ["query", "SELECT 1", "--param"],
      ["export", "nonsense"], ["export", "package"], ["init", "--from"], ["check", "extra"],
      ["import", "a.csv", "--empty", "maybe"], ["undo"], ["undo", "seven"], ["close"],
      ["reopen", "2021"], ["verify", "extra"], ["history", "extra"],
    ])
  func usage(_ arguments: [String]) throws {
    let outcome = try TestCommand().run(arguments)
    #expect(outcome.code == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("Error: "))
    #expect(outcome.errors.contains("\nUsage: furikaeri"))
  }

  @Test("writes what was found before an error ahead of it, and the error only once")
  func order() throws {
    let outcome = try TestCommand.withExample().run(
      "query",
      """
      WITH n (i) AS (VALUES (1), (-9223372036854775808)) SELECT abs(i) AS a FROM n
      """, "--format", "csv")
    #expect(
      outcome == Outcome(code: 2, output: "a\n1\n", errors: "SQL: integer overflow\n"))
  }

  @Test("says what it has to say of a result below it, where both go to the same place")
  func notes() throws {
    let folder = try TestCommand.withExample().folder
    let outcome = try Executable.shell("\"$F\" undo 9 --dry-run --lang en 2>&1", in: folder)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2 && lines.last == "A dry run: nothing was written.", "\(outcome)")
  }

  @Test("has no message that tells a person nothing: every error is named in both languages")
  func languages() throws {
    let command = try TestCommand()
    try command.folder.write("text", to: "text.db")
    for arguments in [
      ["check", "--db", command.file("no.db")], ["check", "--db", command.file("text.db")],
      ["report", "nonsense"],
      ["init", "--db", command.file("text.db")], ["demo", command.folder.path],
      ["init", "--from", command.folder.path],
    ] {
      let english = command.run(arguments + ["--lang", "en"])
      let japanese = command.run(arguments + ["--lang", "ja"])
      #expect(english.code == 2 && japanese.code == 2)
      #expect(english.output == "" && japanese.output == "")
      #expect(english.errors.hasSuffix(".\n"), "\(english.errors)")
      #expect(
        japanese.errors.hasSuffix("。\n"), "\(japanese.errors)")
      #expect(!english.errors.unicodeScalars.contains { $0.value >= 0x3040 && $0.value < 0xA000 })
    }
  }
}
