import Testing

@testable import Tables

@Suite("UTF8Check")
struct UTF8CheckTests {
  private func isUTF8(_ bytes: [UInt8], pieces: Int) -> Bool {
    var check = UTF8Check()
    for start in stride(from: 0, to: bytes.count, by: pieces) {
      let piece = Array(bytes[start..<min(start + pieces, bytes.count)])
      guard check.accepts(piece.span) else { return false }
    }
    return check.isBetweenCharacters
  }

  @Test("agrees with the standard library about every sequence of two bytes, and their like")
  func pairs() {
    for first in UInt8(0x7F)...0xFF {
      for second in UInt8(0x7F)...0xFF {
        for rest in [[], [0x80], [0x80, 0x80], [0xBF, 0x41]] as [[UInt8]] {
          let bytes = [first, second] + rest
          #expect(isUTF8(bytes, pieces: 1) == ((try? UTF8Span(validating: bytes.span)) != nil))
        }
      }
    }
  }

  @Test("agrees with the standard library about random soups, in pieces of all sizes")
  func soups() {
    var random = RandomSource(seed: 8)
    let parts = ["a", "abcdefghijkl", "é", "漢", "𠮷", "\u{10FFFF}"].map { Array($0.utf8) }
    for _ in 0..<500 {
      var bytes = (0..<8).flatMap { _ in parts.randomElement(using: &random) ?? [] }
      if Bool.random(using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      let expected = (try? UTF8Span(validating: bytes.span)) != nil
      for pieces in 1...9 { #expect(isUTF8(bytes, pieces: pieces) == expected) }
    }
  }
}
