public import Tables

/// Where the lines of a conversation come from: a person at a terminal, a file or a pipe.
public protocol LineSource: AnyObject {
  /// The next line, which may hold line breaks where several lines were recalled at once.
  /// - Parameter prompt: What asks for it, where somebody can be asked.
  /// - Throws: `TableError`, when the file cannot be read.
  func next(prompt: String) throws(TableError) -> LineEvent

  /// Keeps a text that can be recalled later.
  func remember(_ text: String)
}

extension LineSource {
  /// Keeps nothing.
  public func remember(_ text: String) {}
}

/// What was read.
public enum LineEvent: Equatable, Sendable {
  /// A line, without its line break.
  case line(String)
  /// What was typed is to be forgotten: Ctrl-C.
  case cancelled
  /// A line, counted from 1, that is not UTF-8. What follows it can be read.
  case notText(line: Int)
  /// A line, counted from 1, that is longer than ``TextLines/longestLine``. Nothing behind it is read.
  case tooLong(line: Int)
  /// Nothing more comes.
  case end
  /// The process was told to end, by a signal of this number.
  case terminated(signal: Int32)
}
