import ReviewStore
import SQLite

/// Puts lines together to statements.
struct StatementBuffer {
  /// What is whole.
  enum Entry: Equatable {
    /// A line for the shell itself.
    case command(String)
    /// SQL, one statement or more.
    case statements(String)
  }

  /// The lines of the statement that is not whole yet.
  private(set) var pending = ""
  /// The line that what was taken last begins on, counted from 1.
  private(set) var line = 0
  private var read = 0

  /// Whether what is pending is longer than any statement may be.
  var isTooLong: Bool { pending.utf8.count > QueryLimits.sqlLength }

  /// Takes a line, and returns what is whole with it.
  mutating func take(_ text: String) -> Entry? {
    let first = read + 1
    read += 1 + text.utf8.count { $0 == UInt8(ascii: "\n") }
    if pending.isEmpty {
      line = first
      if DotCommand.isDotCommand(text) { return .command(text) }
      if let command = Self.command(meantBy: text) { return .command(command) }
    }
    pending += text + "\n"
    if SQLText.isBlank(pending) { return forget() }
    guard SQLText.isComplete(pending) else { return nil }
    defer { forget() }
    return .statements(pending)
  }

  /// What other programs call the commands that everybody needs; no SQL begins so.
  private static func command(meantBy text: String) -> String? {
    var word = text.lowercased()[...]
    while let last = word.last, last.isWhitespace || last == ";" { word.removeLast() }
    return switch word.drop(while: \.isWhitespace) {
    case "exit", "quit", "\\q": ".quit"
    case "help", "\\?", "?": ".help"
    default: nil
    }
  }

  /// Takes what is left where nothing more comes: its last statement may lack the semicolon.
  mutating func takeRest() -> Entry? {
    guard !pending.isEmpty else { return nil }
    defer { forget() }
    return .statements(pending)
  }

  /// Drops the lines of a statement that is not whole.
  @discardableResult
  mutating func forget() -> Entry? {
    pending = ""
    return nil
  }
}
