/// A first line such as `sep=;`, by which Excel is told what stands between the cells.
enum SeparatorLine {
  case absent
  /// More bytes are needed to tell.
  case unknown
  /// What it says, and how many bytes it takes with its line break.
  case found([UInt8], length: Int)

  /// The longest that such a line is, with its line break: quotation marks around it and a character
  /// of four bytes.
  private static let longest = 12
  private static let key = Array("sep=".utf8)

  /// Looks at the first bytes of a file; `isLast` when there are no more.
  init(_ text: Span<UInt8>, isLast: Bool) {
    let bytes = (0..<min(text.count, Self.longest)).map { text[$0] }
    let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    var line = bytes[..<(end ?? bytes.count)]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    if line.first == UInt8(ascii: "\"") {
      line.removeFirst()
      if line.last == UInt8(ascii: "\"") { line.removeLast() }
    }
    let begun = line.prefix(Self.key.count).map { $0 | 0x20 }
    guard Self.key.map({ $0 | 0x20 }).starts(with: begun) else {
      self = .absent
      return
    }
    if end == nil, !isLast, bytes.count < Self.longest {
      self = .unknown
    } else if begun.count < Self.key.count || end == nil {
      self = .absent
    } else {
      self = .found(Array(line.dropFirst(Self.key.count)), length: (end ?? 0) + 1)
    }
  }
}
