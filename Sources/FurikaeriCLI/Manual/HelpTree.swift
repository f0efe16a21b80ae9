import ArgumentParser

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The help of a command and of those below it, as the argument parser tells it to programs.
struct HelpTree: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let arguments: [Argument]?
  let subcommands: [HelpTree]?
  let shouldDisplay: Bool

  /// An argument, option or flag.
  struct Argument: Decodable {
    let kind: Kind
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let isOptional: Bool
    let isRepeating: Bool
    let defaultValue: String?
    let shouldDisplay: Bool

    enum Kind: String, Decodable { case positional, option, flag }

    struct Name: Decodable {
      let kind: String
      let name: String

      var spelled: String { (kind == "long" ? "--" : "-") + name }
    }

    /// Whether every command has it.
    var isOfEveryCommand: Bool {
      names?.contains { $0.name == "help" || $0.name == "version" } == true
    }
  }

  /// The help of this program.
  static func ofThisProgram() throws -> HelpTree {
    struct Document: Decodable { let command: HelpTree }
    return try JSONDecoder().decode(Document.self, from: Data(Command._dumpHelp().utf8)).command
  }

  /// The commands that do something, each with its whole name: `furikaeri export package`.
  func commands(below parent: String = "") -> [(name: String, help: HelpTree)] {
    let name = parent.isEmpty ? commandName : parent + " " + commandName
    let children = (subcommands ?? []).filter { $0.commandName != "help" && $0.shouldDisplay }
    if children.isEmpty { return [(name, self)] }
    return children.flatMap { $0.commands(below: name) }
  }
}
