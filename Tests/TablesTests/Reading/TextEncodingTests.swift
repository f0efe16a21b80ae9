import Tables
import Testing

@Suite("TextEncoding")
struct TextEncodingTests {
  @Test("people choose it by these names")
  func names() {
    #expect(
      TextEncoding.allCases.map(\.rawValue) == [
        "utf-8", "utf-16le", "utf-16be", "cp932", "euc-jp", "iso-2022-jp",
      ])
  }
}
