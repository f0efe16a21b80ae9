import Testing

@testable import Tables

@Suite("EncodingTrial: strict decoding tells encodings apart")
struct EncodingTrialTests {
  private func verdict(_ bytes: [UInt8], isComplete: Bool = true) -> EncodingTrial.Verdict {
    var trial = EncodingTrial()
    for byte in bytes {
      let piece = [byte]
      guard trial.feed(piece.span) else { return trial.verdict(isComplete: true) }
    }
    return trial.verdict(isComplete: isComplete)
  }

  private func utf8(_ isOnlyCandidate: Bool) -> EncodingTrial.Verdict {
    EncodingTrial.Verdict(encoding: .utf8, isOnlyCandidate: isOnlyCandidate)
  }

  private let cp932 = EncodingTrial.Verdict(encoding: .cp932, isOnlyCandidate: true)

  @Test("UTF-8 and CP932")
  func text() {
    #expect(verdict(Array("漢字,".utf8)) == utf8(true))
    #expect(verdict([0x93, 0xFA]) == cp932)
    #expect(verdict([0xD2, 0xB2]) == utf8(false))
    #expect(verdict([0xD2, 0xB2, 0xB1]) == cp932)
    #expect(verdict([0xFF]) == utf8(true))
  }

  @Test("a file that ends within a character is not in its encoding; a piece of one may be")
  func ends() {
    #expect(verdict([0x93]) == utf8(true))
    #expect(verdict([0xD2]) == cp932)
    #expect(verdict([0xD2], isComplete: false) == utf8(false))
    #expect(verdict([0xE6, 0xBC, 0xB1, 0x93], isComplete: false) == cp932)
    #expect(verdict([0x93], isComplete: false) == cp932)
  }

  @Test("nothing more is needed once CP932 is ruled out and UTF-8 is not")
  func stops() {
    var trial = EncodingTrial()
    let bytes: [[UInt8]] = [[0xE6], [0xBC, 0xA2, 0xE5], [0xAD, 0x97, 0x2C]]
    let goesOn = bytes.map { trial.feed($0.span) }
    #expect(goesOn == [true, true, false])
  }

  @Test("the byte orders of UTF-16")
  func byteOrders() {
    func verdict(_ bytes: [UInt8], isComplete: Bool = true) -> TextEncoding? {
      var trial = ByteOrderTrial()
      _ = trial.feed(bytes.span)
      return trial.verdict(isComplete: isComplete)
    }
    #expect(verdict([0x61, 0x00, 0x0A, 0x00]) == .utf16le)
    #expect(verdict([0x00, 0x61, 0x00, 0x0A]) == .utf16be)
    #expect(verdict([0x61, 0x00]) == nil)
    #expect(verdict([0x61, 0x00, 0x0A, 0x00, 0x61]) == nil)
    #expect(verdict([0x61, 0x00, 0x0A, 0x00, 0x61], isComplete: false) == .utf16le)
    #expect(verdict([0x61, 0x00, 0x00, 0x00]) == nil)
    #expect(verdict([0x61, 0x00, 0x3D, 0xD8]) == .utf16be)
  }
}
