extension TextDecoder {
  /// Reads stay below `count`; writes, of at most 8 bytes from `limit` on, in the room.
  @unsafe static func decodeEUCJP(
    _ source: UnsafePointer<UInt8>, _ count: Int, _ isLast: Bool, _ table: JISTable,
    into room: UnsafeMutablePointer<UInt8>, _ roomCount: Int
  ) -> Progress {
    var here = Progress()
    let limit = roomCount - leastRoom
    while here.read < count, here.written <= limit {
      let first = unsafe source[here.read]
      if first < 0x80 {
        unsafe room[here.written] = first
        here.read += 1
        here.written += 1
        continue
      }
      let length = first == 0x8F ? 3 : 2
      guard here.read + length <= count || isLast else { return here }
      let bytes = unsafe UnsafeBufferPointer(
        start: source + here.read, count: min(length, count - here.read))
      if bytes.count == length, let unit = unsafe character(bytes, table) {
        here.written += unsafe JISTable.write(unit, to: room + here.written)
        here.read += length
      } else {
        // What follows may well be a character, or a comma, unless it is the second byte of a pair.
        let isPair = unsafe bytes.count > 1 && first != 0x8F && bytes[1] >= 0xA1
        let wrong = unsafe UnsafeBufferPointer(rebasing: bytes[..<(isPair ? 2 : 1)])
        here.written += unsafe UndecodableBytes.write(wrong.span, to: room + here.written)
        here.read += wrong.count
        here.hasUndecodable = true
      }
    }
    return here
  }

  /// The character of two bytes, or of three that begin with 0x8F.
  @unsafe private static func character(
    _ bytes: UnsafeBufferPointer<UInt8>, _ table: JISTable
  ) -> UInt16? {
    let (first, second) = unsafe (bytes[0], bytes[1])
    guard second >= 0xA1 else { return nil }
    switch first {
    case 0x8E: return second <= 0xDF ? JISTable.katakana(second) : nil
    case 0x8F:
      let third = unsafe bytes[2]
      return third >= 0xA1 ? table.character(second, third, isSupplementary: true) : nil
    case 0xA1...0xFE: return table.character(first, second)
    default: return nil
    }
  }
}
