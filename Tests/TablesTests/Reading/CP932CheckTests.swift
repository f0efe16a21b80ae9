import Testing

@testable import Tables

@Suite("CP932Check")
struct CP932CheckTests {
  @Test("every pair of bytes is CP932 if iconv decodes it, in one piece or two")
  func pairs() throws {
    let table = try #require(CP932Table.shared)
    for first in UInt8(0x7F)...0xFF {
      for second in UInt8.min ... .max {
        let bytes = [first, second]
        var whole = CP932Check(table)
        let isWhole = whole.accepts(bytes.span) && whole.isBetweenCharacters
        var parts = CP932Check(table)
        let (one, two) = ([first], [second])
        let isInParts =
          parts.accepts(one.span) && parts.accepts(two.span) && parts.isBetweenCharacters
        #expect(isWhole == isInParts)
        #expect(isWhole == (decoded(bytes, "CP932") != nil))
      }
    }
  }
}
