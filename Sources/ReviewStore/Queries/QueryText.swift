/// What can be told of an SQL text without a store: where its statements begin, and what values they
/// take. <https://www.sqlite.org/lang_expr.html#parameters>
struct QueryText {
  /// The names of the parameters without their `:`, `@` or `$`, each once, in order.
  private(set) var parameters: [String] = []
  /// The lines, from 1, of parameters without a name.
  private(set) var unnamed: [Int] = []
  /// Whether there is a `?` without a number.
  private(set) var hasPlainParameters = false
  /// The lines that statements begin on.
  private(set) var statements: [Int] = []

  init(_ sql: String) {
    var lines = LineCounter(sql)
    for words in SQLWord.statements(of: sql) {
      statements.append(lines.line(at: words[0].offset))
      for (index, word) in words.enumerated() {
        add(word, words.dropFirst(index + 1).first, &lines)
      }
    }
  }

  private mutating func add(_ word: SQLWord, _ next: SQLWord?, _ lines: inout LineCounter) {
    // A name or a number belongs to the mark that it follows without a space.
    let behind = next.flatMap { $0.offset == word.offset + 1 && $0.isOfNameBytes ? $0.text : nil }
    if word.isMark("?") {
      unnamed.append(lines.line(at: word.offset))
      if !("0"..."9").contains(behind?.first ?? " ") { hasPlainParameters = true }
    } else if word.isMark(":") || word.isMark("@") {
      add(behind ?? "")
    } else if word.kind == .bare, word.text.hasPrefix("$") {
      add(String(word.text.dropFirst()))
    }
  }

  private mutating func add(_ name: String) {
    if !name.isEmpty, !parameters.contains(name) { parameters.append(name) }
  }
}

/// Counts the lines of a text as far as it is asked for.
private struct LineCounter {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The line of a place, from 1. The places come in order.
  mutating func line(at offset: Int) -> Int {
    line += bytes[place..<offset].count { $0 == UInt8(ascii: "\n") }
    place = offset
    return line
  }
}
