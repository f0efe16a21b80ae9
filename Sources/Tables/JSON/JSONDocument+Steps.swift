extension JSONDocument {
  /// Does what the state asks for with the bytes that there are.
  mutating func proceed(
    _ file: String, _ keys: inout JSONKeys
  ) throws(TableError) -> Outcome {
    isWithinObject = false
    if case .start = state { return try begin(file) }
    if case .wrongLine(let isDoubtful) = state { return leaveLine(isDoubtful) }
    guard let byte = skipSpace() else { return atEndOfBytes() }
    guard hasExcerpt else { return .outOfBytes }
    switch state {
    case .start, .wrongLine, .end: break
    case .firstElement, .nextElement: return element(after: byte)
    case .element: return readElement(byte, &keys)
    case .afterElement: return separator(byte)
    case .afterArray: return stop(.textAfterEnd(excerpt))
    case .line: return byte == UInt8(ascii: "{") ? readLine(&keys) : wrongLine()
    case .afterObject: return endOfObject(byte)
    case .doubtfulLine: state = byte == UInt8(ascii: "{") ? .line : .end
    }
    return .again
  }

  /// The bytes that are not consumed. They stay where they are while the scanner is at work.
  @unsafe var text: UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: buffer.first, count: buffer.count)
  }

  /// Whether there are enough bytes to show what begins at the next one.
  private var hasExcerpt: Bool {
    buffer.count >= JSONScanner.excerptLimit || scanner.isLast
  }

  /// What begins at the next byte, for a message.
  var excerpt: String { unsafe JSONScanner.excerpt(of: text.span, from: scanner.index) }

  /// Consumes white space and returns the byte behind it. Behind an object in a line, a line feed is
  /// more than that.
  private mutating func skipSpace() -> UInt8? {
    let text = unsafe self.text
    let stopsAtLine = if case .afterObject = state { true } else { false }
    var index = 0
    while index < text.count {
      let byte = unsafe text[index]
      let isSpace = byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A && !stopsAtLine
      guard isSpace else { break }
      index += 1
    }
    buffer.start += index
    return index < text.count ? unsafe text[index] : nil
  }

  private mutating func atEndOfBytes() -> Outcome {
    guard scanner.isLast else { return .outOfBytes }
    switch state {
    case .line, .afterObject, .doubtfulLine, .afterArray:
      state = .end
      return .step(.end)
    case .firstElement: return stop(.fileEnds(expected: .objectOrBracket))
    case .afterElement: return stop(.fileEnds(expected: .commaOrBracket))
    default: return stop(.fileEnds(expected: .object))
    }
  }

  /// Looks at the first bytes of the file.
  private mutating func begin(_ file: String) throws(TableError) -> Outcome {
    guard hasExcerpt else { return .outOfBytes }
    let text = unsafe self.text
    let isWide = unsafe text.count >= 2 && (text[0] >= 0xFE || text[0] == 0 || text[1] == 0)
    if isWide {
      state = .end
      throw TableError(file: file, problem: .json(.utf16))
    }
    if unsafe text.starts(with: [0xEF, 0xBB, 0xBF]) {
      buffer.start += 3
      position.counted = buffer.start
    }
    guard let byte = skipSpace() else {
      if scanner.isLast { state = .end }
      return scanner.isLast ? .step(.end) : .outOfBytes
    }
    switch byte {
    case UInt8(ascii: "["):
      scanner.index = 1
      state = .firstElement
    case UInt8(ascii: "{"):
      scanner.isByLine = true
      state = .line
    default:
      state = .end
      throw TableError(file: file, problem: .json(.notATable(found: excerpt)))
    }
    return .again
  }
}
