import Foundation
import ReviewStore
import Testing

@testable import FurikaeriCLI

/// What README.md and the manual page say of the commands, held against the help of the commands.
@Suite("The documentation")
struct DocumentationTests {
  private let readme: String
  private let commands: [(name: String, help: HelpTree)]

  init() throws {
    readme = try String(contentsOfFile: ProjectFolder.path + "/README.md", encoding: .utf8)
    commands = try HelpTree.ofThisProgram().commands(below: "").map {
      (String($0.name.dropFirst("furikaeri ".count)), $0.help)
    }
  }

  @Test("has a table of all commands, each with the sentence of its help")
  func table() {
    let rows = readme.split(separator: "\n").drop { $0 != "| command | what it does |" }
      .dropFirst(2).prefix { $0.hasPrefix("| ") }.map(String.init)
    #expect(rows == commands.map { "| `\($0.name)` | \($0.help.abstract ?? "") |" })
    #expect(commands.count > 25)
  }

  @Test("mentions no option that its command does not have")
  func options() {
    let mentioned = Self.mentions(in: readme)
    #expect(mentioned.count > 50)
    for text in mentioned {
      let words = Self.words(of: text)
      let named = words.first == "furikaeri" ? Array(words.dropFirst()) : words
      let command =
        commands.filter { named.starts(with: $0.name.split(separator: " ").map(String.init)) }
        .max { $0.name.count < $1.name.count }
      // Without a command it is of any.
      let known = Set(
        (command.map { [$0] } ?? commands).flatMap { $0.help.arguments ?? [] }
          .flatMap { $0.names ?? [] }.map(\.spelled)
          // A report's parameters are options, too.
          + (named.first == "report"
            ? SavedQuery.builtIn.first { $0.name == named.dropFirst().first }?.parameters
              .map { "--" + $0.name } ?? [] : []))
      for option in words where option.hasPrefix("--") && option.count > 2 {
        #expect(known.contains(option), "\(option) in: \(text)")
      }
    }
  }

  @Test("calls what is run a command that there is")
  func runs() {
    for text in Self.mentions(in: readme) where text.hasPrefix("furikaeri ") {
      let word = Self.words(of: text)[1]
      if word.hasPrefix("--") || word == "help" { continue }
      #expect(commands.contains { $0.name.split(separator: " ")[0] == word }, "\(text)")
    }
  }

  @Test("is a manual page with every command and option, which man(1) shows without a warning")
  func manual() throws {
    let outcome = try TestCommand().run("manual")
    #expect(outcome.code == 0 && outcome.errors == "")
    for (name, help) in commands {
      #expect(outcome.output.contains("\n.SS furikaeri \(name)\n"), "\(name)")
      for option in (help.arguments ?? []).filter({ !$0.isOfEveryCommand }).flatMap({
        $0.names ?? []
      }) {
        let spelled = option.spelled.replacingOccurrences(of: "-", with: "\\-")
        #expect(outcome.output.contains("\\fB\(spelled)\\fR"), "\(spelled)")
      }
    }
    #expect(!outcome.output.contains("SS furikaeri help"))
    let folder = try TestFolder()
    try folder.write(outcome.output, to: "furikaeri.1")
    // groff is what man(1) calls; where it is missing there is nobody to warn.
    let warnings = try Executable.shell(
      "command -v groff > /dev/null || exit 0; groff -man -Kutf8 -Tutf8 -ww furikaeri.1 > /dev/null",
      in: folder)
    #expect(warnings.errors == "")
  }

  // MARK: -

  /// What README has as code that speaks of commands: lines of code blocks that run furikaeri, and
  /// code within sentences that has an option.
  private static func mentions(in readme: String) -> [String] {
    var mentions: [String] = []
    var isBlock = false
    var open: String?
    for line in readme.split(separator: "\n").map(String.init) {
      if line.hasPrefix("```") {
        isBlock.toggle()
      } else if !isBlock {
        let code = line.split(separator: "`", omittingEmptySubsequences: false).enumerated()
          .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
        mentions += code.filter { $0.hasPrefix("furikaeri ") || $0.contains("--") }
      } else if let text = open ?? command(in: line) {
        let text = open == nil ? text : text + " " + line
        // SQL in quotation marks may go on for lines.
        let isWhole = text.filter { $0 == "\"" }.count.isMultiple(of: 2)
        if isWhole { mentions.append(text) }
        open = isWhole ? nil : text
      }
    }
    return mentions
  }

  private static func command(in line: String) -> String? {
    let bare = line.hasPrefix("$ ") ? String(line.dropFirst(2)) : line
    return bare.hasPrefix("furikaeri ") ? bare : nil
  }

  /// The words of a command up to a pipe, without what is in quotation marks.
  private static func words(of text: String) -> [String] {
    let bare = text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined(separator: " ")
    return bare.split(separator: " ").prefix { !["|", "&&", ">", "#"].contains($0) }
      .map { String($0.prefix { $0 != "=" && $0 != "," }) }
  }
}
