import Glibc

/// What the system says of a value of `errno`.
enum SystemMessage {
  static func text(_ code: Int32) -> String {
    // strerror(3) returns a C string that stays until the next call on this thread.
    guard let message = unsafe strerror(code) else { return "errno \(code)" }
    return unsafe String(cString: message)
  }
}
