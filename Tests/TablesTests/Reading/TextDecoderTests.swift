import Testing

@testable import Tables

@Suite("TextDecoder: the same text as iconv, whatever the room")
struct TextDecoderTests {
  /// Decodes `bytes`, and says whether all were characters. `room`: bytes for each piece of text;
  /// `piece`: bytes of the source that are there at first, and are added each time.
  private func decode(
    _ bytes: [UInt8], _ decoder: TextDecoder, room: Int, piece: Int
  ) -> (text: [UInt8], isRight: Bool) {
    let padded = bytes + [UInt8](repeating: 0xFF, count: 8)
    var text: [UInt8] = []
    var isRight = true
    var start = 0
    var end = min(piece, bytes.count)
    while start < bytes.count {
      var target = [UInt8](repeating: 0, count: room)
      let isLast = end == bytes.count
      let progress = unsafe padded.withUnsafeBufferPointer { source in
        unsafe target.withUnsafeMutableBytes { target in
          unsafe decoder.decode(
            UnsafeBufferPointer(rebasing: source[start..<end]), isLast: isLast, into: target)
        }
      }
      text += target.prefix(progress.written)
      start += progress.read
      if progress.hasUndecodable { isRight = false }
      if progress.written == 0 { end = min(end + piece, bytes.count) }
    }
    return (text, isRight)
  }

  private func check(_ bytes: [UInt8], _ decoder: TextDecoder, _ name: String) {
    let expected = decoded(bytes, name)
    for room in [8, 9, 13, 100] {
      for piece in [1, 2, 3, 8, 100] {
        let found = decode(bytes, decoder, room: room, piece: piece)
        #expect(found.isRight == (expected != nil))
        if let expected { #expect(found.text == expected) }
      }
    }
  }

  @Test("random soups of CP932", arguments: 0..<40)
  func cp932(_ seed: Int) throws {
    let decoder = TextDecoder.cp932(try #require(CP932Table.shared))
    var random = RandomSource(seed: UInt64(seed) &* 7_919 + 3)
    let pieces: [[UInt8]] = [
      [0x61], Array("abcdefghijklmno".utf8), [0x2C], [0x0A], [0xB1], [0x93, 0xFA], [0x95, 0x5C],
      [0x81, 0x98], [0x84, 0x40], [0xF0, 0x40],
    ]
    var soup = (0..<20).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
    if seed.isMultiple(of: 2) {
      soup[Int.random(in: soup.indices, using: &random)] = [0x80, 0xFF, 0x93, 0x2C][seed / 2 % 4]
    }
    check(soup, decoder, "CP932")
  }

  @Test("random soups of UTF-16, in both byte orders", arguments: 0..<40)
  func utf16(_ seed: Int) {
    var random = RandomSource(seed: UInt64(seed) &* 7_919 + 5)
    let pieces: [[UInt16]] = [
      [0x61], [0x0A], [0xE9], [0x7FF], [0x800], [0x6F22], [0xD842, 0xDFB7],
    ]
    var soup = (0..<20).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
    if seed.isMultiple(of: 2) {
      soup[Int.random(in: soup.indices, using: &random)] = [0xD842, 0xDFB7][seed / 2 % 2]
    }
    for highByteFirst in [true, false] {
      var bytes = soup.flatMap { unit in
        highByteFirst
          ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      }
      if seed.isMultiple(of: 5) { bytes.removeLast() }
      check(
        bytes, .utf16(highByteFirst: highByteFirst), highByteFirst ? "UTF-16BE" : "UTF-16LE")
    }
  }
}
