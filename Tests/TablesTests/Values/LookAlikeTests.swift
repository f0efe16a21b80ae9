import Testing

@testable import Tables

@Suite("LookAlike: texts without what nobody sees")
struct LookAlikeTests {
  @Test(
    "what looks alike is folded, and width, case and spaces stay",
    arguments: [
      ("Ａ－１　a", "Ａ－１　a"), ("A\u{200B}-1", "A-1"), ("⼀⽂⺠", "一文民"), ("㇐", "一"),
      ("葛\u{E0100}", "葛"), ("👨\u{200D}👩", "👨👩"), ("か\u{3099}", "か\u{3099}"), ("﨑", "﨑"), ("", ""),
    ])
  func folded(text: String, expected: String) {
    #expect(LookAlike.folded(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
  }

  @Test("every radical, stroke and compatibility ideograph that looks like an ideograph is one")
  func blocks() throws {
    var counts: [Int] = []
    for block in [0x2E80...0x2EF3, 0x2F00...0x2FD5, 0x31C0...0x31E3, 0xF900...0xFAD9] {
      let scalars = block.compactMap { Unicode.Scalar(UInt32($0)) }
      let folded = scalars.filter { LookAlike.ideograph(for: $0) != nil }
      for scalar in folded {
        let ideograph = try #require(LookAlike.ideograph(for: scalar))
        #expect(ideograph.properties.isIdeographic && LookAlike.ideograph(for: ideograph) == nil)
      }
      counts.append(folded.count)
    }
    // Of radicals, U+2E80 and U+2E9A look like none, and of strokes sixteen; twelve compatibility ideographs are themselves, and
    // two of the block are not assigned.
    #expect(counts == [114, 214, 20, 460])
  }

  @Test("kana, kanji, letters and their marks are seen")
  func seen() {
    for scalar in "aÀ1 　あアー文﨑𠮷か\u{3099}©→".unicodeScalars {
      #expect(!LookAlike.isInvisible(scalar))
    }
    for scalar in "\u{AD}\u{34F}\u{115F}\u{180B}\u{200B}\u{2064}\u{FE0F}\u{FEFF}\u{E01EF}"
      .unicodeScalars
    {
      #expect(LookAlike.isInvisible(scalar))
    }
  }
}
