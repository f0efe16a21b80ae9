import ArgumentParser
import Tables

/// What was probably meant by arguments that the argument parser does not understand, where it cannot
/// tell itself.
enum UsageHint {
  static func hint(for arguments: [String], _ language: Language) -> String? {
    if let name = commandMeant(by: arguments) {
      return switch language {
      case .english: "Did you mean '\(name)'?"
      case .japanese: "もしかして「\(name)」ですか。"
      }
    }
    guard arguments.contains(where: { $0.hasPrefix("-- ") || $0.hasPrefix("--\n") }) else {
      return nil
    }
    return switch language {
    case .english: "SQL that begins with a comment is no option: write -- before it, or use --file."
    case .japanese: "コメントで始まるSQLは、前に -- を置くか、--file で指定してください。"
    }
  }

  private static func commandMeant(by arguments: [String]) -> String? {
    let names = Command.configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let typed = arguments.first, !typed.hasPrefix("-"), !names.contains(typed) else {
      return nil
    }
    return NearestNames(names).nearest(to: typed, limit: 1).first
  }
}
