import Glibc
import ReviewStore

/// This program and the process it runs in.
enum Program {
  /// The version, as `--version` says it.
  static let version = ProgramVersion.current
  /// Name and version, for receipts.
  static let name = ProgramVersion.name

  /// The account that runs the process.
  static var account: String? {
    guard let entry = unsafe getpwuid(getuid()) else { return nil }
    return unsafe String(cString: entry.pointee.pw_name)
  }
}
