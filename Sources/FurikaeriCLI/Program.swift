import Glibc
import ReviewStore

/// This program and the process it runs in.
enum Program {
  /// The version, as `--version` says it.
  static let version = ProgramVersion.current
  /// Name and version, for receipts.
  static let name = ProgramVersion.name

  /// The environment of the process.
  static var environment: [String: String] {
    var variables: [String: String] = [:]
    var entry = unsafe environ
    while let text = unsafe entry.pointee {
      let parts = unsafe String(cString: text).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if parts.count == 2 { variables[String(parts[0])] = String(parts[1]) }
      unsafe entry += 1
    }
    return variables
  }

  /// The account that runs the process.
  static var account: String? {
    guard let entry = unsafe getpwuid(getuid()) else { return nil }
    return unsafe String(cString: entry.pointee.pw_name)
  }
}
