extension TextDecoder {
  /// ASCII is copied, eight bytes at a time; all else is looked up.
  ///
  /// Reads stay below `count + 8`, and writes, of at most 8 bytes from `limit` on, in the room.
  @unsafe static func decodeCP932(
    _ source: UnsafePointer<UInt8>, _ count: Int, _ isLast: Bool,
    _ entries: UnsafeBufferPointer<CP932Table.Entry>, into room: UnsafeMutablePointer<UInt8>,
    _ roomCount: Int
  ) -> Progress {
    var here = Progress()
    let limit = roomCount - leastRoom
    while here.read < count, here.written <= limit {
      let ascii = unsafe min(
        copyASCII(from: source + here.read, to: room + here.written), count - here.read)
      here.read &+= ascii
      here.written &+= ascii
      while here.read < count, here.written <= limit {
        let first = unsafe source[here.read]
        guard first >= 0x80 else { break }
        let isCut = here.read &+ 1 == count
        if isCut, !isLast { return here }
        let second = unsafe isCut ? 0 : source[here.read &+ 1]
        let entry = unsafe entries[CP932Table.index(first, second)]
        guard entry != 0 else {
          unsafe keepUndecodable(source, &here, room, first, second)
          continue
        }
        // Its own bytes come first; the numbers behind them are written over or left out.
        unsafe UnsafeMutableRawPointer(room + here.written).storeBytes(
          of: entry.littleEndian, as: UInt32.self)
        if CP932Table.isOrdinary(entry) {
          // What a processor can foresee it need not wait for, as it would for the table.
          here.read &+= 2
          here.written &+= 3
        } else {
          here.read += CP932Table.lengthInCP932(entry)
          here.written += CP932Table.lengthInUTF8(entry)
        }
      }
    }
    return here
  }

  /// Copies eight bytes, and returns how many of them are ASCII before the first that is not.
  @inline(__always)
  @unsafe private static func copyASCII(
    from source: UnsafePointer<UInt8>, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    let word = unsafe UnsafeRawPointer(source).loadUnaligned(as: UInt64.self)
    unsafe UnsafeMutableRawPointer(target).storeBytes(of: word, as: UInt64.self)
    return (UInt64(littleEndian: word) & 0x8080_8080_8080_8080).trailingZeroBitCount &>> 3
  }

  /// A pair that could be a character but is none goes as a whole; otherwise what follows the byte
  /// may well be a character, or a comma.
  @inline(never)
  @unsafe private static func keepUndecodable(
    _ source: UnsafePointer<UInt8>, _ here: inout Progress, _ room: UnsafeMutablePointer<UInt8>,
    _ first: UInt8, _ second: UInt8
  ) {
    let isPair = CP932Table.isFirstOfPair(first) && CP932Table.isSecondOfPair(second)
    let bytes = unsafe UnsafeBufferPointer(start: source + here.read, count: isPair ? 2 : 1)
    here.written += unsafe UndecodableBytes.write(bytes.span, to: room + here.written)
    here.read += bytes.count
    here.hasUndecodable = true
  }
}
