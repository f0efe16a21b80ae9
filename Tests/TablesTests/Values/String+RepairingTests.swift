import Testing

@testable import Tables

@Suite("String: repairing")
struct StringRepairingTests {
  @Test("bytes that are not UTF-8 become U+FFFD")
  func repairing() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xE6, 0xBC, 0xA2]
    #expect(String(repairing: bytes.span) == "a\u{FFFD}漢")
    let none: [UInt8] = []
    #expect(String(repairing: none.span) == "")
  }
}
