/// The comments of SQL, read line by line: each goes on until its Japanese is complete.
struct CommentLines {
  /// The complete comments since the last line of code, in order.
  private(set) var texts: [BilingualText] = []
  private var open = ""

  /// Takes a line, without the spaces before it.
  /// - Returns: Whether it is one of comment.
  mutating func take(_ line: Substring) -> Bool {
    guard line.hasPrefix("-- ") else { return false }
    open += (open.isEmpty ? "" : " ") + line.dropFirst(3)
    if open.hasSuffix("。") {
      if let text = BilingualText(comment: open) { texts.append(text) }
      open = ""
    }
    return true
  }

  /// Forgets what was read.
  mutating func clear() { self = CommentLines() }
}
