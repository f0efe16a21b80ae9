import Tables
import Testing

@Suite("Number: the shortest spelling")
struct NumberSpellingTests {
  private func spelling(_ value: Int64) throws -> String {
    let sink = ByteSink()
    try sink.append(value)
    return String(decoding: sink.contents(), as: UTF8.self)
  }

  @Test("whole numbers")
  func integers() throws {
    for value: Int64 in [0, 7, -7, 10, 2018, 1_000_000_007, .max, .min] {
      #expect(try spelling(value) == "\(value)")
    }
  }

  @Test(
    "decimal numbers",
    arguments: [
      (0, "0"), (-0.0, "0"), (15000.0, "15000"), (-3, "-3"), (80.1, "80.1"), (-80.1, "-80.1"),
      (0.5, "0.5"), (0.05, "0.05"), (3143.76, "3143.76"), (0.000001, "1e-06"), (0.0001, "0.0001"),
      (123.000001, "123.000001"), (0.1 + 0.2, "0.30000000000000004"),
      (1.0 / 3, "0.3333333333333333"),
      (100 * 268 / 225.0, "119.11111111111111"), (999_999_999.999999, "999999999.999999"),
      (1_234_567_890.5, "1234567890.5"), (0x1p53, "9007199254740992"),
      (-0x1p53 - 2, "-9.007199254740994e+15"), (1e300, "1e+300"), (1e22, "1e+22"),
      (.greatestFiniteMagnitude, "1.7976931348623157e+308"), (.leastNonzeroMagnitude, "5e-324"),
      (.infinity, "1e999"), (-.infinity, "-1e999"), (.nan, "nan"),
    ] as [(Double, String)])
  func reals(_ value: Double, _ expected: String) throws {
    #expect(Number.spelling(of: value) == expected)
    let sink = ByteSink()
    try sink.append(value)
    #expect(String(decoding: sink.contents(), as: UTF8.self) == expected)
  }

  @Test("reads back as the same number, and is as short as Swift's own")
  func roundTrip() {
    var random = RandomSource(seed: 7)
    for index in 0..<100_000 {
      let value: Double =
        switch index % 4 {
        case 0: Double(bitPattern: random.next())
        case 1: Double(random.next() % 1_000_000_000) / 1_000
        case 2: Double(Int64(bitPattern: random.next()) >> 20) / 1_000_000
        default: Double.random(in: -1_000...1_000, using: &random)
        }
      guard value.isFinite, value != 0 else { continue }
      let text = Number.spelling(of: value)
      #expect(Number.parseReal(text.utf8Span.span) == value, "\(text)")
      let description = value.description
      #expect(text == (description.hasSuffix(".0") ? String(description.dropLast(2)) : description))
    }
  }
}
