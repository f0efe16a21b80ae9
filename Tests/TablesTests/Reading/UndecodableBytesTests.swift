import Testing

@testable import Tables

@Suite("UndecodableBytes")
struct UndecodableBytesTests {
  @Test("what was written is read again, and is not UTF-8 from its first byte on")
  func roundTrip() {
    for bytes in [[], [0x00], [0xFF], [0x22, 0x2C], [0x81, 0xAD], [0x0A, 0xD8]] as [[UInt8]] {
      var text = Array("漢".utf8) + [UInt8](repeating: 0, count: UndecodableBytes.longest)
      let length = unsafe text.withUnsafeMutableBufferPointer { text in
        unsafe UndecodableBytes.write(bytes.span, to: text.baseAddress! + 3)
      }
      #expect(length == 2 + 2 * bytes.count)
      #expect(text[3..<3 + length].allSatisfy { $0 >= 0x80 })
      #expect(UndecodableBytes.read(from: text.span, at: 3) == bytes)
      do throws(UTF8.ValidationError) {
        _ = try UTF8Span(validating: text.span)
        Issue.record("this is not UTF-8")
      } catch {
        #expect(error.byteOffsets.lowerBound == 3)
      }
    }
  }
}
