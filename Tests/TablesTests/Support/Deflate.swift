/// Deflates a run of one byte as tightly as the format allows, for files that are small and become
/// large: https://www.rfc-editor.org/rfc/rfc1951
struct Deflate {
  private var bytes: [UInt8] = []
  private var bits: UInt32 = 0
  private var bitCount: UInt32 = 0

  /// A stored block, one block of matches of 258 bytes each that copy the byte before, and a stored
  /// block. What is left of `count` after the matches stands in the first.
  static func stream(_ prefix: String, repeating byte: UInt8, count: Int, _ suffix: String)
    -> [UInt8]
  {
    let (matches, rest) = (count - 1).quotientAndRemainder(dividingBy: 258)
    var writer = Deflate()
    writer.store(Array(prefix.utf8) + [UInt8](repeating: byte, count: rest + 1), isLast: false)
    writer.run(ofMatches: matches)
    writer.store(Array(suffix.utf8), isLast: true)
    return writer.bytes
  }

  private mutating func write(_ value: UInt32, _ count: UInt32) {
    bits |= value << bitCount
    bitCount += count
    while bitCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
      bitCount -= 8
    }
  }

  private mutating func store(_ block: [UInt8], isLast: Bool) {
    write(isLast ? 1 : 0, 1)
    write(0, 2)
    if bitCount > 0 { write(0, 8 - bitCount) }
    let length = UInt32(block.count)
    write(length, 16)
    write(length ^ 0xFFFF, 16)
    bytes += block
  }

  /// A block with codes of its own: 0 for a match of 258 bytes (symbol 285), 1 for the end of the
  /// block (256), and 0 for the distance 1.
  private mutating func run(ofMatches matches: Int) {
    write(0, 1)
    write(2, 2)
    write(29, 5)
    write(0, 5)
    // Lengths of the codes for code lengths: 1 bit for "1" and for "138 to 11 zeros" (18), in the
    // order 16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1.
    write(14, 4)
    for symbol in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1] {
      write(symbol == 18 || symbol == 1 ? 1 : 0, 3)
    }
    // 256 zeros, a one, 28 zeros, a one, and a one for the distance.
    zeros(138)
    zeros(118)
    write(0, 1)
    zeros(28)
    write(0, 1)
    write(0, 1)
    // 285 has the greater number, so that its code is 1, and 256 has 0.
    for _ in 0..<matches { write(0b01, 2) }
    write(0, 1)
  }

  /// The code for a run of zeros is 1, the greater of the two.
  private mutating func zeros(_ count: UInt32) {
    write(1, 1)
    write(count - 11, 7)
  }
}
