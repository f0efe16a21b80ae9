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

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var isWithinStatement = false

  init(_ sql: String) {
    bytes = Array(sql.utf8)
    while place < bytes.count { readToken() }
  }

  private mutating func readToken() {
    switch (character(0), character(1)) {
    case (" ", _), ("\t", _), ("\n", _), ("\r", _), ("\u{0C}", _): advance()
    case ("-", "-"): skip { $0.character(0) == "\n" }
    case ("/", "*"):
      advance(2)
      skip { $0.character(0) == "*" && $0.character(1) == "/" }
      advance(2)
    case (";", _):
      advance()
      isWithinStatement = false
    default: readWord()
    }
  }

  private mutating func readWord() {
    if !isWithinStatement { statements.append(line) }
    isWithinStatement = true
    let first = character(0)
    switch first {
    // A quote that is doubled ends one text and begins the next.
    case "'", "\"", "`", "[":
      let end = first == "[" ? "]" : first
      advance()
      skip { $0.character(0) == end }
      advance()
    case "?":
      unnamed.append(line)
      advance()
      if !("0"..."9").contains(character(0)) { hasPlainParameters = true }
    case ":", "@", "$":
      advance()
      let name = readName()
      if !name.isEmpty, !parameters.contains(name) { parameters.append(name) }
    default:
      if readName().isEmpty { advance() }
    }
  }

  /// A name or a number: letters, digits, `_` and `$`, and all that is not ASCII.
  private mutating func readName() -> String {
    let start = place
    while place < bytes.count, Self.isOfName(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  static func isOfName(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "$": true
    default: byte >= 0x80
    }
  }

  private func character(_ offset: Int) -> Unicode.Scalar {
    place + offset < bytes.count ? Unicode.Scalar(bytes[place + offset]) : "\0"
  }

  private mutating func skip(until isEnd: (QueryText) -> Bool) {
    while place < bytes.count, !isEnd(self) { advance() }
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where place < bytes.count {
      if bytes[place] == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
  }
}
