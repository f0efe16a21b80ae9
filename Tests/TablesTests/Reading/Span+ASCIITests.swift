import Testing

@testable import Tables

@Suite("Span: counting ASCII")
struct SpanASCIITests {
  @Test("the first byte outside ASCII ends the count, wherever it is")
  func count() {
    for length in 0...40 {
      for place in 0...length {
        var bytes = [UInt8](repeating: 0x7F, count: length)
        if place < length { bytes[place] = 0x80 }
        for start in 0...place { #expect(bytes.span.countOfASCII(from: start) == place - start) }
      }
    }
  }
}
