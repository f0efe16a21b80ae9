import Tables

/// A number in scientific notation, as spreadsheets show long and small ones: `1.23457E+11`, `1E-05`.
///
/// A spreadsheet saves as CSV what it shows. Of a number of more than eleven digits it shows six, and
/// with its format "Scientific" three (`1.23E+05`): such a spelling may stand for other digits behind
/// the last that is shown, and nobody can tell.
struct ScientificNumber {
  /// The number written out: 123457000000.
  let plain: String
  /// Whether digits before the point may be missing.
  let hasLostDigits: Bool

  /// As many digits as a spreadsheet shows of a number that is too long for a cell.
  private static let shownDigits = 6
  /// What its format "Scientific" shows: a digit before the point and two behind it.
  private static let formatDigits = 3

  /// Reads a cell, in any width and with any minus.
  /// - Returns: Nil for anything else than a number with an exponent, and for one beyond all that is
  ///   stored.
  init?(_ text: String) {
    guard text.utf8.count <= 100 else { return nil }
    var rest = Substring(CellWords.tidy(text))
    var isNegative = false
    if let sign = rest.first, WrittenNumber.minus.contains(sign) || sign == "+" {
      isNegative = sign != "+"
      rest = rest.dropFirst().drop { $0 == " " }
    }
    guard let mark = rest.firstIndex(where: { $0 == "E" || $0 == "e" }),
      let mantissa = WrittenNumber.withoutSeparators(rest[..<mark]), rest.first != ".",
      let exponent = Self.exponent(rest[rest.index(after: mark)...])
    else { return nil }
    let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1].count : 0
    let digits = mantissa.drop { $0 == "0" || $0 == "." }.count { $0 != "." }
    let isAsShown =
      digits >= Self.shownDigits || (digits == Self.formatDigits && fraction == digits - 1)
    hasLostDigits = isAsShown && exponent > fraction
    let number = PlainDecimal(mantissa).shifted(by: exponent)
    plain = isNegative ? number.negativeSpelling : number.spelling
  }

  /// Up to three digits, with or without a sign.
  private static func exponent(_ text: Substring) -> Int? {
    let isNegative = text.first == "-" || text.first == "−"
    let digits = isNegative || text.first == "+" ? text.dropFirst() : text
    guard (1...3).contains(digits.count), digits.allSatisfy(CellWords.isDigit),
      let value = Int(digits)
    else { return nil }
    return isNegative ? -value : value
  }
}
