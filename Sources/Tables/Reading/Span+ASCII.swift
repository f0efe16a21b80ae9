extension Span<UInt8> {
  /// How many bytes from `start` on are ASCII, without a break.
  @inline(__always)
  func countOfASCII(from start: Int = 0) -> Int {
    // A byte has no padding that would be uninitialised.
    let bytes = unsafe self.bytes
    var index = start
    while index &+ 8 <= count {
      let word = unsafe UInt64(
        littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
      let high = word & 0x8080_8080_8080_8080
      if high != 0 { return index &+ high.trailingZeroBitCount &>> 3 &- start }
      index &+= 8
    }
    while index < count, self[index] < 0x80 { index &+= 1 }
    return index - start
  }
}
