import Glibc
import Testing

@testable import Tables

@Suite("CP932Table")
struct CP932TableTests {
  @Test("63 characters of one byte, and 9,604 of two: 7,724 with a name, 1,880 for users' own")
  func counts() throws {
    let table = try #require(CP932Table.shared)
    var singles = 0
    var pairs = 0
    for first in UInt8(0x80)...0xFF {
      let row = (UInt8.min ... .max).map { table.entries[CP932Table.index(first, $0)] }
      if CP932Table.lengthInCP932(row[0]) == 1 {
        singles += 1
        #expect(Set(row).count == 1)
      } else {
        pairs += row.count { $0 != 0 }
      }
    }
    #expect(singles == 63)
    #expect(pairs == 7_724 + 1_880)
  }

  @Test("ASCII is ASCII to iconv too")
  func ascii() {
    let ascii = String(decoding: (0..<0x80).map { UInt8($0) }, as: UTF8.self)
    #expect(encoded(ascii, "CP932") == Array(ascii.utf8))
  }

  @Test("an entry holds the bytes of UTF-8, their number, and the number of bytes in CP932")
  func entries() throws {
    let table = try #require(CP932Table.shared)
    // 日, ｱ, §; a pair that is no character, and a byte that begins none.
    #expect(table.entries[CP932Table.index(0x93, 0xFA)] == 0x23_A5_97_E6)
    #expect(table.entries[CP932Table.index(0xB1, 0x2C)] == 0x13_B1_BD_EF)
    #expect(table.entries[CP932Table.index(0x81, 0x98)] == 0x22_00_A7_C2)
    #expect(table.entries[CP932Table.index(0x81, 0xAD)] == 0)
    #expect(table.entries[CP932Table.index(0xA0, 0x40)] == 0)
  }

  @Test("second bytes are never a comma, a tab, a quotation mark or a line break")
  func secondBytes() throws {
    let table = try #require(CP932Table.shared)
    for first in UInt8(0x80)...0xFF where CP932Table.isFirstOfPair(first) {
      for second in UInt8.min..<0x40 {
        #expect(table.entries[CP932Table.index(first, second)] == 0)
      }
    }
  }
}
