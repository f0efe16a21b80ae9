import Glibc
import ReviewStore

/// This program and the process it runs in.
enum Program {
  /// The version, as `--version` says it.
  static let version = ProgramVersion.current
  /// Name and version, for receipts.
  static let name = ProgramVersion.name

  /// The number of an argument, from 1, whose bytes are no text: `CommandLine` would have other
  /// characters in their place, and so another file or another value.
  static var argumentThatIsNotUTF8: Int? {
    (1..<max(Int(CommandLine.argc), 1)).first { number in
      // As many C strings as there are arguments.
      unsafe CommandLine.unsafeArgv[number].map { unsafe String(validatingCString: $0) == nil }
        ?? false
    }
  }

  /// The account that runs the process.
  static var account: String? {
    guard let entry = unsafe getpwuid(getuid()) else { return nil }
    return unsafe String(cString: entry.pointee.pw_name)
  }
}
