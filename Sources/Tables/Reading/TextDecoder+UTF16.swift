extension TextDecoder {
  /// Reads stay below `count`; writes, of at most 8 bytes from `limit` on, in the room.
  @unsafe static func decodeUTF16(
    _ source: UnsafePointer<UInt8>, _ count: Int, _ isLast: Bool, _ highByteFirst: Bool,
    into room: UnsafeMutablePointer<UInt8>, _ roomCount: Int
  ) -> Progress {
    var here = Progress()
    let limit = roomCount - leastRoom
    while here.read < count, here.written <= limit {
      let target = unsafe room + here.written
      let left = count - here.read
      let unit = unsafe left < 2 ? 0 : self.unit(at: source + here.read, highByteFirst)
      guard left >= 2, left >= 4 || !UTF16.isLeadSurrogate(unit) else {
        // The rest of this character is in the next piece, if there is one.
        if isLast { unsafe keepUndecodable(source, 0, of: left, &here, target) }
        return here
      }
      if !UTF16.isSurrogate(unit), unit != byteOrderMarkOfOtherOrder {
        here.written += unsafe writeUTF8(UInt32(unit), to: target)
        here.read += 2
        continue
      }
      let next = unsafe left < 4 ? 0 : self.unit(at: source + here.read + 2, highByteFirst)
      guard UTF16.isLeadSurrogate(unit), UTF16.isTrailSurrogate(next) else {
        unsafe keepUndecodable(source, 2, of: 2, &here, target)
        continue
      }
      let scalar = 0x10000 + UInt32(unit & 0x3FF) << 10 + UInt32(next & 0x3FF)
      here.written += unsafe writeUTF8(scalar, to: target)
      here.read += 4
    }
    return here
  }

  private static let byteOrderMarkOfOtherOrder: UInt16 = 0xFFFE

  @inline(__always)
  @unsafe private static func unit(
    at source: UnsafePointer<UInt8>, _ highByteFirst: Bool
  ) -> UInt16 {
    let unit = unsafe UnsafeRawPointer(source).loadUnaligned(as: UInt16.self)
    return highByteFirst ? UInt16(bigEndian: unit) : UInt16(littleEndian: unit)
  }

  /// Writes a code point that is no surrogate, and returns the number of bytes: at most 4.
  @inline(__always)
  @unsafe private static func writeUTF8(
    _ scalar: UInt32, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    if scalar < 0x80 {
      unsafe target[0] = UInt8(truncatingIfNeeded: scalar)
      return 1
    }
    let length = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    var rest = scalar
    var index = length - 1
    while index > 0 {
      unsafe target[index] = 0x80 | UInt8(truncatingIfNeeded: rest & 0x3F)
      rest >>= 6
      index -= 1
    }
    // 0xC0, 0xE0 or 0xF0.
    unsafe target[0] = ~(0xFF >> UInt8(length)) | UInt8(truncatingIfNeeded: rest)
    return length
  }

  /// Takes `length` bytes of the source, and keeps the first `count` of them.
  @unsafe private static func keepUndecodable(
    _ source: UnsafePointer<UInt8>, _ count: Int, of length: Int, _ here: inout Progress,
    _ target: UnsafeMutablePointer<UInt8>
  ) {
    let bytes = unsafe UnsafeBufferPointer(start: source + here.read, count: count)
    here.written += unsafe UndecodableBytes.write(bytes.span, to: target)
    here.read += length
    here.hasUndecodable = true
  }
}
