/// The manual page of the program, from its own help, in the macros of
/// [man(7)](https://man7.org/linux/man-pages/man7/man.7.html).
struct ManualPage {
  private var lines: [String] = []

  /// The source of the page.
  static func text() throws -> String {
    var page = ManualPage()
    let help = try HelpTree.ofThisProgram()
    page.head(help)
    for (name, command) in help.commands() { page.add(name, command) }
    page.foot()
    return page.lines.joined(separator: "\n") + "\n"
  }

  private mutating func head(_ help: HelpTree) {
    lines = [
      #"'\" -*- coding: UTF-8 -*-"#,
      #".TH FURIKAERI 1 "" "\#(Program.name)" "User Commands""#,
      ".SH NAME", Self.escaped("furikaeri") + #" \- "# + Self.escaped(help.abstract ?? ""),
      ".SH SYNOPSIS", ".B furikaeri", #"\fIcommand\fR [\fIarguments\fR]"#,
      ".SH DESCRIPTION",
    ]
    paragraph(
      """
      Results go to standard output, everything else to standard error. Messages are in English or \
      Japanese. A store is one SQLite file that any SQLite client can read; furikaeri schema explains \
      its tables and views.
      """)
    lines.append(".SH COMMANDS")
  }

  private mutating func add(_ name: String, _ command: HelpTree) {
    let arguments = (command.arguments ?? []).filter { $0.shouldDisplay && !$0.isOfEveryCommand }
    lines.append(".SS " + Self.escaped(name))
    paragraph(command.abstract ?? "")
    lines.append(".PP")
    lines.append(
      ([#"\fB"# + Self.escaped(name) + #"\fR"#] + arguments.map(synopsis)).joined(separator: " "))
    if let discussion = command.discussion {
      lines.append(".PP")
      paragraph(discussion)
    }
    for argument in arguments {
      lines += [".TP", Self.title(of: argument)]
      let usual = argument.defaultValue.map { " (default: \($0))" } ?? ""
      paragraph((argument.abstract ?? "") + usual)
    }
  }

  private func synopsis(_ argument: HelpTree.Argument) -> String {
    let text = Self.title(of: argument) + (argument.isRepeating ? " ..." : "")
    return argument.isOptional ? "[\(text)]" : text
  }

  /// `--db` in bold and its value in italics.
  private static func title(of argument: HelpTree.Argument) -> String {
    let names = (argument.names ?? []).map { #"\fB"# + escaped($0.spelled) + #"\fR"# }
    let value = #"\fI"# + escaped(argument.valueName ?? "") + #"\fR"#
    switch argument.kind {
    case .positional: return value
    case .option: return names.joined(separator: ", ") + " " + value
    case .flag: return names.joined(separator: ", ")
    }
  }

  private mutating func foot() {
    section(
      "ENVIRONMENT",
      [
        ("FURIKAERI_DB", "The store, where --db does not name one."),
        ("FURIKAERI_QUERIES", "The folder of your own reports, where --queries does not name one."),
        ("FURIKAERI_HISTORY", "The file in which the shell keeps what was typed."),
        ("FURIKAERI_CHROMIUM", "The browser that prints PDF."),
        ("LC_ALL, LC_MESSAGES, LANG", "The language of messages, where --lang does not say."),
        ("NO_COLOR", "When it is not empty, nothing is bold or coloured."),
      ])
    section(
      "EXIT STATUS",
      [
        ("0", "Done."), ("1", "The data is not right."), ("2", "It could not be done."),
        ("64", "Wrong usage."), ("130", "Stopped by Ctrl-C."),
      ])
  }

  private mutating func section(_ title: String, _ entries: [(name: String, text: String)]) {
    lines.append(".SH \"\(title)\"")
    for entry in entries {
      lines += [".TP", #"\fB"# + Self.escaped(entry.name) + #"\fR"#]
      paragraph(entry.text)
    }
  }

  private mutating func paragraph(_ text: String) {
    lines += text.split(separator: "\n").map { Self.escaped(String($0)) }
  }

  /// Text that is text: a backslash, a hyphen to be copied, and what a line may not begin with.
  private static func escaped(_ text: String) -> String {
    let escaped = text.reduce(into: "") { result, character in
      switch character {
      case "\\": result += #"\e"#
      case "-": result += #"\-"#
      default: result.append(character)
      }
    }
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? #"\&"# + escaped : escaped
  }
}
