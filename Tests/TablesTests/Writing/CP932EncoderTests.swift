import Testing

@testable import Tables

@Suite("CP932Encoder")
struct CP932EncoderTests {
  private func encoder() throws -> CP932Encoder { try #require(CP932Encoder.shared) }

  @Test("characters are spelled as Windows spells them, also those that CP932 has twice")
  func bytes() throws {
    #expect(try encoder().bytes(of: "aｱ亜") == [0x61, 0xB1, 0x88, 0x9F])
    #expect(try encoder().bytes(of: "㈱①髙") == [0x87, 0x8A, 0x87, 0x40, 0xFB, 0xFC])
    #expect(
      try encoder().bytes(of: "～－∪￢∵") == [
        0x81, 0x60, 0x81, 0x7C, 0x81, 0xBE, 0x81, 0xCA, 0x81, 0xE6,
      ])
  }

  @Test("whatever CP932 can say is read back as it was")
  func everything() throws {
    let table = try #require(CP932Table.shared)
    var text = ""
    for first in UInt8(0x80)...0xFF where CP932Table.isFirstOfPair(first) {
      for second in UInt8.min ... .max {
        let entry = table.entries[CP932Table.index(first, second)]
        guard entry != 0 else { continue }
        let bytes = (0..<CP932Table.lengthInUTF8(entry)).map {
          UInt8(truncatingIfNeeded: entry >> (8 * UInt32($0)))
        }
        text += String(decoding: bytes, as: UTF8.self)
      }
    }
    #expect(text.unicodeScalars.count > 9000)
    let bytes = try #require(try encoder().bytes(of: text + "\n"))
    let folder = try TemporaryFolder()
    var reader = try CSVReader(path: folder.file("a.csv", bytes), encoding: .cp932)
    #expect(try reader.next())
    #expect(reader.text(at: 0) == text)
  }

  @Test("what it lacks is replaced as it is told, and never by itself")
  func missing() throws {
    var bytes: [UInt8] = []
    var missing: [Unicode.Scalar] = []
    try encoder().append("波〜😀", to: &bytes) { character in
      missing.append(character)
      return character == "〜" ? "～" : "?𠮷"
    }
    #expect(missing == ["〜", "😀"])
    #expect(bytes == [0x94, 0x67, 0x81, 0x60, 0x3F])
  }

  @Test(
    "JIS's characters are replaced by the same ones of Windows, forms by those in print, marks by nothing"
  )
  func replacements() throws {
    let replaced = "〜−—‖¢£¬¥\u{A0}𠮟塡剝頰\u{E0100}\u{FE0F}\u{200B}𠮷😀é".unicodeScalars.map(
      CP932Replacement.of)
    #expect(
      replaced == [
        "～", "－", "―", "∥", "￠", "￡", "￢", "￥", " ", "叱", "填", "剥", "頬", "", "", "", "〓", "〓", "〓",
      ])
    // All of them are in CP932.
    #expect(try encoder().bytes(of: replaced.joined()) != nil)
  }
}

extension CP932Encoder {
  /// The text in CP932; nil when it lacks a character.
  fileprivate func bytes(of text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var isComplete = true
    append(text, to: &bytes) { _ in
      isComplete = false
      return ""
    }
    return isComplete ? bytes : nil
  }
}
