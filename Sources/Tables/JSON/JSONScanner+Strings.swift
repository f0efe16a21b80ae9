extension JSONScanner {
  /// The bytes between the quotation marks of a string.
  struct StringRange {
    let start: Int
    let end: Int
    let hasEscapes: Bool
  }

  /// Reads the string that begins at the next byte, and checks its characters and escapes.
  @inline(__always)
  mutating func readString(_ text: Span<UInt8>) throws(Stop) -> StringRange {
    let start = index + 1
    index = start
    var hasEscapes = false
    var isASCII = true
    while true {
      index += text.countOfJSONText(from: index, &isASCII)
      guard index < text.count else { throw end(of: text, .quotationMark) }
      let byte = text[index]
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        try checkEscape(text)
      } else {
        try checkControl(byte)
      }
    }
    if !isASCII { checkUTF8(text.extracting(start..<index), at: start) }
    index += 1
    return StringRange(start: start, end: index - 1, hasEscapes: hasEscapes)
  }

  private mutating func checkControl(_ byte: UInt8) throws(Stop) {
    // A quotation mark is missing, most likely: all that follows would be read inside out.
    if byte == 0x0A || byte == 0x0D { throw stop(.lineBreakInString, at: index) }
    add(.controlCharacter(byte), at: index)
    index += 1
  }

  private mutating func checkUTF8(_ string: Span<UInt8>, at start: Int) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: string)
    } catch {
      let offset = error.byteOffsets.lowerBound
      add(.notUTF8(string[offset]), at: start + offset)
    }
  }

  /// Checks what follows a backslash, and goes on behind it.
  private mutating func checkEscape(_ text: Span<UInt8>) throws(Stop) {
    let start = index
    guard start + 1 < text.count else { throw end(of: text, .quotationMark) }
    switch text[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      index += 2
    case UInt8(ascii: "u"): try checkUnicodeEscape(text)
    default:
      guard isLast || start + 5 <= text.count else { throw .outOfBytes }
      // What follows may be a line break or a character of several bytes: it is looked at by itself.
      let rest = text.extracting(start..<min(text.count, start + 5))
      let shown = String(repairing: rest).unicodeScalars.prefix(2)
      add(.invalidEscape(String(String.UnicodeScalarView(shown))), at: start)
      index += 1
    }
  }

  private mutating func checkUnicodeEscape(_ text: Span<UInt8>) throws(Stop) {
    let start = index
    guard isLast || start + 12 <= text.count else { throw .outOfBytes }
    guard let unit = JSONEscapes.unit(text, at: start) else {
      let rest = text.extracting(start..<min(text.count, start + 6))
      add(.invalidEscape(String(String(repairing: rest).prefix { $0 != "\"" })), at: start)
      index += 2
      return
    }
    index += 6
    switch unit {
    case 0: add(.nul, at: start)
    case 0xD800..<0xDC00:
      if let low = JSONEscapes.unit(text, at: index), 0xDC00..<0xE000 ~= low {
        index += 6
      } else {
        add(.loneSurrogate(String(repairing: text.extracting(start..<index))), at: start)
      }
    case 0xDC00..<0xE000:
      add(.loneSurrogate(String(repairing: text.extracting(start..<index))), at: start)
    default: break
    }
  }
}

extension Span<UInt8> {
  /// How many bytes from `start` on stand for themselves in a JSON string: up to a quotation mark, a
  /// backslash or a control character. `isASCII` becomes false when one of them is outside ASCII.
  @inline(__always)
  func countOfJSONText(from start: Int, _ isASCII: inout Bool) -> Int {
    // A byte has no padding that would be uninitialised.
    let bytes = unsafe self.bytes
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    let high: UInt64 = 0x8080_8080_8080_8080
    var index = start
    while index &+ 8 <= count {
      let word = unsafe UInt64(
        littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      // x + 127 sets the high bit of a byte unless x is zero; x + 96 sets it from 32 on. Bytes below
      // 128 never carry into the next one.
      let value = word & low
      let isNoQuote = (value ^ 0x2222_2222_2222_2222) &+ low
      let isNoBackslash = (value ^ 0x5C5C_5C5C_5C5C_5C5C) &+ low
      let isNoControl = value &+ 0x6060_6060_6060_6060
      let special = ~((isNoQuote & isNoBackslash & isNoControl) | word) & high
      if special != 0 {
        let found = special.trailingZeroBitCount
        if word & high & ((1 &<< UInt64(truncatingIfNeeded: found)) &- 1) != 0 { isASCII = false }
        return index &+ found &>> 3 &- start
      }
      if word & high != 0 { isASCII = false }
      index &+= 8
    }
    while index < count {
      let byte = self[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { break }
      if byte >= 0x80 { isASCII = false }
      index &+= 1
    }
    return index - start
  }
}
