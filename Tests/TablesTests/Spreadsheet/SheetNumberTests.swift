#if Spreadsheets
  import Testing

  @testable import Tables

  @Suite("SheetNumber: 15 digits, in the shortest spelling")
  struct SheetNumberTests {
    /// The text of a number cell.
    private func spelled(_ text: String, percent: Bool = false) -> String? {
      let bytes = Array(text.utf8)
      if !percent, SheetNumber.isShortest(bytes.span) { return text }
      guard let number = SheetNumber(bytes.span) else { return nil }
      return (percent ? number.timesHundred : number).value.map { Number.spelling(of: $0) }
    }

    @Test("the digits behind the fifteenth are those of a binary fraction, not of a person")
    func rounding() {
      #expect(spelled("3143.7599999999998") == "3143.76")
      #expect(spelled("0.10000000000000001") == "0.1")
      #expect(spelled("1.1000000000000001") == "1.1")
      #expect(spelled("2.2999999999999998") == "2.3")
      #expect(spelled("-3143.7599999999998") == "-3143.76")
      #expect(spelled("0.29999999999999999") == "0.3")
      #expect(spelled("99.999999999999999") == "100")
      #expect(spelled("999999999999999.9") == "1000000000000000")
      #expect(spelled("1234567890123456") == "1234567890123460")
      #expect(spelled("0.1000000000000000055511151231257827") == "0.1")
    }

    @Test("a number of up to 15 digits is left as it is")
    func short() {
      for text in [
        "0", "1", "15000", "-5", "98.5", "0.5", "-0.25", "123456789012345", "1234567.12345678",
      ] {
        #expect(spelled(text) == text)
      }
    }

    @Test("zeros, signs and exponents that are too many go")
    func shortest() {
      #expect(spelled("15000.0") == "15000")
      #expect(spelled("1.50") == "1.5")
      #expect(spelled("007") == "7")
      #expect(spelled("-0") == "0")
      #expect(spelled("-0.0") == "0")
      #expect(spelled("1E3") == "1000")
      #expect(spelled("1.5e-3") == "0.0015")
      #expect(spelled("1E+20") == "1e+20")
      #expect(spelled("1.0E-5") == "1e-05")
      #expect(spelled("12345678901234567890") == "1.23456789012346e+19")
      #expect(spelled("1e-400") == "0")
      #expect(spelled("1.7976931348623149E308") == "1.79769313486231e+308")
    }

    @Test("a percentage is a hundred times the number, decimally")
    func percent() {
      #expect(spelled("0.98499999999999999", percent: true) == "98.5")
      #expect(spelled("0.07", percent: true) == "7")
      #expect(spelled("0.29", percent: true) == "29")
      #expect(spelled("1", percent: true) == "100")
      #expect(spelled("-0.123", percent: true) == "-12.3")
      #expect(spelled("0.00123456789012345678", percent: true) == "0.123456789012346")
    }

    @Test(
      "anything else is no number",
      arguments: [
        "", "-", ".", ".5", "5.", "1e", "1e+", "1,234", "1 2", "NaN", "INF", "0x1F", "１",
        "+1", "--1", "1.2.3", "1e5x", "1e999",
        // Rounded up to 15 digits, the greatest Double is too great.
        "1.7976931348623157E308",
      ])
    func invalid(_ text: String) {
      #expect(spelled(text) == nil)
    }

    @Test("random Doubles, written with 17 digits, come back to 15")
    func random() {
      var source = RandomSource(seed: 42)
      for _ in 0..<20_000 {
        let digits = UInt64.random(in: 1..<1_000_000_000_000_000, using: &source)
        let exponent = Int.random(in: -12...3, using: &source)
        let exact = Double("\(digits)e\(exponent)") ?? .nan
        // As a program stores it: 17 digits always read back.
        #expect(spelled("\(exact)") == Number.spelling(of: exact))
      }
    }
  }
#endif
