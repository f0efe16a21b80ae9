import Testing

@testable import Tables

@Suite("UTF16Check")
struct UTF16CheckTests {
  private func isText(_ units: [UInt16]) -> Bool {
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let verdicts = [(big, true), (little, false)].flatMap { bytes, highByteFirst in
      (1...5).map { pieces in
        var check = UTF16Check(highByteFirst: highByteFirst)
        for start in stride(from: 0, to: bytes.count, by: pieces) {
          let piece = Array(bytes[start..<min(start + pieces, bytes.count)])
          guard check.accepts(piece.span) else { return false }
        }
        return check.isBetweenCharacters
      }
    }
    #expect(Set(verdicts).count == 1)
    return verdicts[0]
  }

  @Test("surrogates come in pairs")
  func surrogates() {
    #expect(isText([0x61, 0xD842, 0xDFB7, 0x62]))
    #expect(!isText([0xDFB7]))
    #expect(!isText([0xD842, 0x61]))
    #expect(!isText([0xD842, 0xD842, 0xDFB7]))
    #expect(!isText([0x61, 0xD842]))
  }

  @Test("zero, a line feed turned round and a mark turned round are no text")
  func turnedRound() {
    #expect(isText([0x0A, 0xFEFF]))
    for unit in [0, 0x0A00, 0xFFFE] as [UInt16] { #expect(!isText([0x61, unit])) }
  }
}
