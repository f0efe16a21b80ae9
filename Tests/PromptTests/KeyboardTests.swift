import Testing

@testable import Prompt

@Suite("Keys")
struct KeyboardTests {
  /// The characters that bytes are taken for.
  private func characters(_ bytes: [UInt8]) -> String {
    var keyboard = Keyboard(descriptor: -1, events: -1)
    var text = String.UnicodeScalarView()
    for byte in bytes { if let scalar = keyboard.take(byte) { text.append(scalar) } }
    return String(text)
  }

  @Test("are characters of one to four bytes")
  func whole() {
    #expect(characters(Array("aé防𠮟b".utf8)) == "aé防𠮟b")
  }

  @Test("that are not UTF-8 are left out, and what follows is taken again")
  func invalid() {
    #expect(characters([0xFF, 0x61]) == "a")
    #expect(characters([0x80, 0x80, 0x80, 0x80, 0x80, 0x61]) == "a")
    #expect(characters([0xE9, 0x98, 0x61]) == "a")
    #expect(characters([0xE9, 0xE9, 0x98, 0xB2]) == "防")
  }
}
