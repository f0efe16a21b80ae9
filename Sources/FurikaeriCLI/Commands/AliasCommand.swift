import ArgumentParser
import ReviewStore

struct AliasCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "alias",
    abstract: "Other names under which measures, departments and fields arrive.",
    subcommands: [AliasAddCommand.self, AliasListCommand.self, AliasRemoveCommand.self])
}

/// What an alias can be of.
enum AliasedThing: String, Choice {
  case measure, department, field

  /// What an alias stands in for: a code or path, or else a name.
  func kind(isName: Bool) -> NameKind {
    switch self {
    case .measure: isName ? .measureName : .measure
    case .department: .department
    case .field: isName ? .fieldName : .field
    }
  }
}
