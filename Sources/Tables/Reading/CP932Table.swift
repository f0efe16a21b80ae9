import Glibc

/// What the bytes of CP932 mean outside ASCII, as the C library's iconv(3) has it.
///
/// Every character is asked for once, so that a file is decoded by looking its characters up: iconv
/// itself, called for every piece of a file, takes longer than all else that is done to read it.
struct CP932Table: Sendable {
  /// Nil when the C library has no CP932, which some systems keep in a package of its own.
  static let shared = CP932Table()

  /// A character: its bytes in UTF-8, the first lowest, their number, and the number of bytes in
  /// CP932. Zero stands for bytes that are no character.
  typealias Entry = UInt32

  /// For a byte from 0x80 on and whichever follows it. A character of one byte is there 256 times.
  let entries: [Entry]

  init?() {
    // iconv_open(3) gives −1 for what it does not know. UTF-16 has one unit for each of these
    // characters.
    guard let converter = unsafe iconv_open("UTF-16LE", "CP932"),
      Int(bitPattern: converter) != -1
    else { return nil }
    defer { unsafe iconv_close(converter) }
    var entries = [Entry](repeating: 0, count: 0x80 << 8)
    for first in UInt8(0x80)...0xFF {
      let row = Self.index(first, 0)
      if let character = unsafe Self.character(of: [first], converter) {
        let entry = Self.entry(character, length: 1)
        for second in 0...0xFF { entries[row + second] = entry }
      } else if Self.isFirstOfPair(first) {
        for second in UInt8.min ... .max where Self.isSecondOfPair(second) {
          guard let character = unsafe Self.character(of: [first, second], converter) else {
            continue
          }
          entries[row + Int(second)] = Self.entry(character, length: 2)
        }
      }
    }
    self.entries = entries
  }

  @inline(__always)
  static func index(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 0x7F) &<< 8 | Int(second)
  }

  @inline(__always)
  static func lengthInUTF8(_ entry: Entry) -> Int { Int(entry &>> 24 & 0xF) }

  @inline(__always)
  static func lengthInCP932(_ entry: Entry) -> Int { Int(entry &>> 28) }

  /// Whether it is two bytes in CP932 and three in UTF-8, as nearly all are.
  @inline(__always)
  static func isOrdinary(_ entry: Entry) -> Bool { entry &>> 24 == 0x23 }

  /// Whether a character of two bytes can begin so: not that every such pair is one.
  static func isFirstOfPair(_ byte: UInt8) -> Bool {
    (0x81...0x9F).contains(byte) || (0xE0...0xFC).contains(byte)
  }

  /// Never a comma, a quotation mark or a line break, but a backslash or a vertical bar can be one.
  static func isSecondOfPair(_ byte: UInt8) -> Bool {
    (0x40...0xFC).contains(byte) && byte != 0x7F
  }

  private static func entry(_ character: UnicodeScalar, length: Int) -> Entry {
    var entry = UInt32(length) << 28
    for (index, byte) in character.utf8.enumerated() {
      entry += UInt32(byte) << (8 * index) + 1 << 24
    }
    return entry
  }

  /// The character of an entry, as one unit of UTF-16; nil: there is none.
  static func character(_ entry: Entry) -> UInt16? {
    let bytes = (0..<lengthInUTF8(entry)).map { UInt8(truncatingIfNeeded: entry >> (8 * $0)) }
    return String(decoding: bytes, as: UTF8.self).utf16.first
  }

  /// The character that bytes are in the encoding that a converter makes UTF-16 of.
  static func character(of bytes: [UInt8], _ converter: iconv_t) -> UnicodeScalar? {
    var source = bytes.map { CChar(bitPattern: $0) }
    var unit: UInt16 = 0
    let isRight = unsafe source.withUnsafeMutableBufferPointer { source in
      unsafe withUnsafeMutableBytes(of: &unit) { target in
        var from = source.baseAddress
        var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var (bytesLeft, roomLeft) = (source.count, target.count)
        // Zero conversions that could not be undone, all bytes taken, and exactly one unit made.
        return unsafe iconv(converter, &from, &bytesLeft, &to, &roomLeft) == 0
          && bytesLeft == 0 && roomLeft == 0
      }
    }
    // A pair that was cut short must not join with the next.
    if !isRight { unsafe iconv(converter, nil, nil, nil, nil) }
    return isRight ? UnicodeScalar(UInt16(littleEndian: unit)) : nil
  }
}
