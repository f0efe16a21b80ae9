#if Spreadsheets
  /// The number of a cell, as a workbook stores it: a decimal of up to 17 digits, of which programs
  /// show and compare 15.
  struct SheetNumber {
    private(set) var isNegative = false
    /// At most 15 digits; 10^15 itself after rounding up.
    private var digits: UInt64 = 0
    /// The power of ten that `digits` are multiplied by.
    private var exponent = 0

    /// Reads `-?digits[.digits][e[+-]digits]` and rounds it to 15 digits, half up. Nil for anything
    /// else.
    init?(_ text: Span<UInt8>) {
      var index = 0
      if index < text.count, text[index] == UInt8(ascii: "-") {
        isNegative = true
        index += 1
      }
      var rounding = Rounding()
      guard readDigits(text, &index, &rounding, isFraction: false) else { return nil }
      if index < text.count, text[index] == UInt8(ascii: ".") {
        index += 1
        guard readDigits(text, &index, &rounding, isFraction: true) else { return nil }
      }
      if rounding.isUp { digits += 1 }
      guard index < text.count else { return }
      guard text[index] | 0x20 == UInt8(ascii: "e"), readExponent(text, index + 1) else {
        return nil
      }
    }

    /// What the digits behind the fifteenth say.
    private struct Rounding {
      var isUp = false
      var isDecided = false
    }

    /// Returns false when there is no digit.
    private mutating func readDigits(
      _ text: Span<UInt8>, _ index: inout Int, _ rounding: inout Rounding, isFraction: Bool
    ) -> Bool {
      let start = index
      while index < text.count {
        let digit = text[index] &- UInt8(ascii: "0")
        guard digit <= 9 else { break }
        if digits < 100_000_000_000_000 {
          digits = digits * 10 + UInt64(digit)
          if isFraction { exponent -= 1 }
        } else {
          if !rounding.isDecided { rounding.isUp = digit >= 5 }
          rounding.isDecided = true
          if !isFraction { exponent += 1 }
        }
        index += 1
      }
      return index > start
    }

    private mutating func readExponent(_ text: Span<UInt8>, _ start: Int) -> Bool {
      var index = start
      var sign = 1
      if index < text.count, text[index] == UInt8(ascii: "+") || text[index] == UInt8(ascii: "-") {
        sign = text[index] == UInt8(ascii: "-") ? -1 : 1
        index += 1
      }
      guard index < text.count else { return false }
      var value = 0
      while index < text.count {
        let digit = text[index] &- UInt8(ascii: "0")
        guard digit <= 9 else { return false }
        // Far outside the range of a Double, all exponents mean the same.
        value = min(value * 10 + Int(digit), 100_000)
        index += 1
      }
      exponent += sign * value
      return true
    }

    /// A hundred times the number.
    var timesHundred: SheetNumber { times(tenTo: 2) }

    /// The number times a power of ten.
    func times(tenTo power: Int) -> SheetNumber {
      var result = self
      result.exponent += power
      return result
    }

    /// The digits before and behind the point, without a sign; nil for numbers that have too many of
    /// them to be written so.
    var decimal: (whole: String, fraction: String)? {
      guard (-40...25).contains(exponent) else { return digits == 0 ? ("0", "") : nil }
      var whole = String(digits)
      if exponent >= 0 {
        return (digits == 0 ? "0" : whole + String(repeating: "0", count: exponent), "")
      }
      let missing = 1 - exponent - whole.count
      if missing > 0 { whole = String(repeating: "0", count: missing) + whole }
      var fraction = whole.suffix(-exponent)
      while fraction.last == "0" { fraction.removeLast() }
      return (String(whole.dropLast(-exponent)), String(fraction))
    }

    /// The nearest `Double`, or nil when there is none.
    var value: Double? {
      let magnitude: Double
      switch exponent {
      // Both are exact, so that one operation rounds once.
      case 0...22: magnitude = Double(digits) * Number.powersOfTen[exponent]
      case -22..<0: magnitude = Double(digits) / Number.powersOfTen[-exponent]
      default:
        guard let parsed = Double("\(digits)e\(exponent)") else { return nil }
        magnitude = parsed
      }
      guard magnitude.isFinite else { return nil }
      return isNegative ? -magnitude : magnitude
    }

    /// Whether a text is a number that is spelled in the shortest way already, as nearly all are:
    /// at most 15 digits, no exponent, no zero too many.
    static func isShortest(_ text: Span<UInt8>) -> Bool {
      let first = text.count > 0 && text[0] == UInt8(ascii: "-") ? 1 : 0
      guard text.count > first, text.count - first <= 16 else { return false }
      var point: Int?
      for index in first..<text.count {
        if text[index] == UInt8(ascii: "."), point == nil {
          point = index
        } else if text[index] &- UInt8(ascii: "0") > 9 {
          return false
        }
      }
      let digits = text.count - first - (point == nil ? 0 : 1)
      let whole = (point ?? text.count) - first
      guard digits <= 15, whole > 0 else { return false }
      if text[first] == UInt8(ascii: "0"), whole > 1 || point == nil && first > 0 { return false }
      // Neither 1.0, nor -0.0, nor a point at the end.
      return point == nil
        || text[text.count - 1] != UInt8(ascii: "0") && text[text.count - 1] != UInt8(ascii: ".")
    }
  }
#endif
