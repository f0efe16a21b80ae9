extension JSONScanner {
  /// Reads a number, `true`, `false` or `null`. What is meant as one but is none is kept as a
  /// mistake.
  @inline(__always)
  mutating func readPlain(_ text: Span<UInt8>) throws(Stop) -> JSONCells.Cell {
    let start = index
    guard Self.isPlain(text[start]) else { throw unexpected(text, .value) }
    var end = start
    while end < text.count, Self.isPlain(text[end]) { end += 1 }
    // More of it may follow.
    guard end < text.count || isLast else { throw .outOfBytes }
    index = end
    if Self.isNumber(text, start, end) {
      return JSONCells.Cell(start: start, end: end, kind: .plain)
    }
    return readWord(text, start, end)
  }

  private mutating func readWord(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> JSONCells.Cell {
    if Self.isWord(text, start, end, "null") {
      return JSONCells.Cell(start: start, end: start, kind: .plain)
    }
    if Self.isWord(text, start, end, "true") {
      return JSONCells.Cell(start: start, end: end, kind: .truth)
    }
    if Self.isWord(text, start, end, "false") {
      return JSONCells.Cell(start: start, end: end, kind: .truth)
    }
    let word = Self.excerpt(of: text, from: start)
    let isLetter = text[start] >= UInt8(ascii: "A")
    add(isLetter ? .unknownWord(word) : .invalidNumber(word), at: start)
    return JSONCells.Cell(start: start, end: start, kind: .plain)
  }

  /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`, section 6 of the RFC.
  @inline(__always)
  private static func isNumber(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var index = start
    if text[index] == UInt8(ascii: "-") { index += 1 }
    let whole = digits(text, index, end)
    guard whole == 1 || whole > 1 && text[index] != UInt8(ascii: "0") else { return false }
    index += whole
    if index < end, text[index] == UInt8(ascii: ".") {
      let fraction = digits(text, index + 1, end)
      guard fraction > 0 else { return false }
      index += 1 + fraction
    }
    if index < end, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < end, text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "-") {
        index += 1
      }
      let exponent = digits(text, index, end)
      guard exponent > 0 else { return false }
      index += exponent
    }
    return index == end
  }

  @inline(__always)
  private static func digits(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, text[index] &- UInt8(ascii: "0") <= 9 { index += 1 }
    return index - start
  }

  private static func isWord(
    _ text: Span<UInt8>, _ start: Int, _ end: Int, _ word: StaticString
  ) -> Bool {
    guard end - start == word.utf8CodeUnitCount else { return false }
    // The string is as long as the word.
    return (0..<word.utf8CodeUnitCount).allSatisfy {
      unsafe text[start + $0] == word.utf8Start[$0]
    }
  }
}
