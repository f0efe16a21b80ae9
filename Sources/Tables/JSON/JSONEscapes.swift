/// The escapes in JSON strings, [RFC 8259, section 7](https://www.rfc-editor.org/rfc/rfc8259#section-7).
enum JSONEscapes {
  /// The code unit that `\uXXXX` at `start` stands for; nil when there is no such escape.
  static func unit(_ text: Span<UInt8>, at start: Int) -> UInt16? {
    guard start + 6 <= text.count, text[start] == UInt8(ascii: "\\"),
      text[start + 1] == UInt8(ascii: "u")
    else { return nil }
    var unit: UInt16 = 0
    for index in start + 2..<start + 6 {
      guard let digit = Character(UnicodeScalar(text[index])).hexDigitValue, text[index] < 0x80
      else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  /// Decodes the escapes of `count` bytes in place, and returns how many bytes are left: no escape is
  /// shorter than what it stands for. What is no escape stays; half of a pair becomes U+FFFD.
  @unsafe static func decode(_ bytes: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    var read = 0
    var written = 0
    while read < count {
      let byte = unsafe bytes[read]
      guard byte == UInt8(ascii: "\\"), read + 1 < count else {
        unsafe bytes[written] = byte
        read += 1
        written += 1
        continue
      }
      let rest = unsafe UnsafeBufferPointer(start: bytes + read, count: count - read)
      let (scalar, length) = unsafe scalar(rest.span)
      read += length
      for unit in UTF8.encode(scalar)! {
        unsafe bytes[written] = unit
        written += 1
      }
    }
    return written
  }

  /// The text of a string that is shown or looked up.
  static func decoded(_ text: Span<UInt8>) -> [UInt8] {
    var bytes = [UInt8](copying: text)
    // The array is as long as said.
    let count = unsafe bytes.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return 0 }
      return unsafe decode(start, count: buffer.count)
    }
    return Array(bytes[..<count])
  }

  /// The character that the escape at the beginning stands for, and the escape's length.
  private static func scalar(_ text: Span<UInt8>) -> (UnicodeScalar, Int) {
    switch text[1] {
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "u"):
      guard let unit = unit(text, at: 0) else { return ("\\", 1) }
      if let scalar = UnicodeScalar(unit) { return (scalar, 6) }
      guard unit < 0xDC00, let low = self.unit(text, at: 6), 0xDC00..<0xE000 ~= low else {
        return ("\u{FFFD}", 6)
      }
      let value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
      return (UnicodeScalar(value)!, 12)
    case let other where other < 0x80: return (UnicodeScalar(other), 2)
    default: return ("\\", 1)
    }
  }
}
