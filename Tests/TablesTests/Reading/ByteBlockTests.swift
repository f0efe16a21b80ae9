import Testing

@testable import Tables

@Suite("ByteBlock")
struct ByteBlockTests {
  private func block(_ bytes: [UInt8], count: Int = 64, delimiter: UInt8) -> ByteBlock {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe ByteBlock(
        buffer.baseAddress!, count: count, delimiters: UInt64(delimiter) &* 0x0101_0101_0101_0101)
    }
  }

  @Test("every byte at every place is told apart, for three delimiters")
  func everyByte() {
    for delimiter in [UInt8(ascii: ","), UInt8(ascii: "\t"), 0x7F] {
      for byte in UInt8.min ... .max {
        for place in 0..<64 {
          var bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 64)
          bytes[place] = byte
          let found = block(bytes, delimiter: delimiter)
          let isSpecial = byte == delimiter || byte == UInt8(ascii: "\"") || byte < 27
          #expect(found.specials == (isSpecial ? 1 << UInt64(place) : 0))
          #expect((found.nonASCII != 0) == (byte >= 0x80))
        }
      }
    }
  }

  @Test("neighbours do not disturb each other")
  func neighbours() {
    var random = RandomSource(seed: 1)
    for _ in 0..<2_000 {
      let bytes = (0..<64).map { _ in
        [0, 13, 14, 26, 27, 34, 44, 45, 127, 128, 172, 255].randomElement(using: &random)! as UInt8
      }
      var expected: UInt64 = 0
      for (place, byte) in bytes.enumerated() where byte < 27 || byte == 34 || byte == 44 {
        expected |= 1 << UInt64(place)
      }
      #expect(block(bytes, delimiter: 44).specials == expected)
    }
  }

  @Test("bytes beyond the count are not seen")
  func count() {
    let commas = [UInt8](repeating: UInt8(ascii: ","), count: 64)
    for count in 1..<64 {
      #expect(
        block(commas, count: count, delimiter: UInt8(ascii: ",")).specials
          == UInt64.max >> UInt64(64 - count))
    }
    #expect(block(commas, count: 1_000, delimiter: UInt8(ascii: ",")).specials == .max)
  }
}
