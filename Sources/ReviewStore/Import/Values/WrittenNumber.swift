import Tables

/// A figure as people write it in a spreadsheet: full-width digits, thousands separators, a
/// triangle for minus, a percent sign.
///
/// Only one figure can be meant by what is read: anything else is refused, not guessed.
enum WrittenNumber {
  /// The marks for less than zero: hyphen-minus, U+2212, and the triangles of Japanese accounts.
  static let minus: Set<Character> = ["-", "−", "▲", "△"]

  /// Reads a figure.
  /// - Parameters:
  ///   - text: The cell.
  ///   - isPercent: Whether a percent sign may follow: the column is in percent anyway.
  /// - Returns: The figure in its plain spelling, `-7810`, or nil.
  static func plain(_ text: String, isPercent: Bool) -> String? {
    var rest = trimmed(Substring(HalfWidth.of(text)))
    if isPercent, rest.last == "%" { rest = trimmed(rest.dropLast()) }
    var sign = ""
    if let first = rest.first, minus.contains(first) || first == "+" {
      sign = first == "+" ? "" : "-"
      rest = trimmed(rest.dropFirst())
    }
    guard let digits = withoutSeparators(rest) else { return nil }
    return sign + digits
  }

  /// Takes the separators out of `1,234,567.8`, where they stand between groups of three, and gives
  /// `.77` its 0.
  /// - Returns: The digits and the point, or nil where they are not so.
  static func withoutSeparators(_ text: Substring) -> String? {
    if text.first == "." { return isDigits(text.dropFirst()) ? "0" + text : nil }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first, parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else {
      return nil
    }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped = groups.count > 1
    guard groups.allSatisfy({ isDigits($0) }), parts.dropFirst().allSatisfy({ isDigits($0) }),
      !isGrouped || (groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
    else { return nil }
    return ([groups.joined()] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }

  /// A plain spelling without the point of a whole number: 1 for `1.0`.
  static func whole(_ plain: String) -> String {
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[1].isEmpty && parts[1].allSatisfy { $0 == "0" }
      ? String(parts[0]) : plain
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let start = text.drop { $0.isWhitespace }
    return start.prefix((start.lastIndex { !$0.isWhitespace }).map { start[...$0].count } ?? 0)
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
}
