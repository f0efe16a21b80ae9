/// Text from a file as a message shows it: on one line, and not longer than a line.
func shown(_ text: String) -> String {
  // Cut before it is made visible, so that a text of megabytes costs no more than a short one.
  let visible = PrintableText.visible(
    String(String.UnicodeScalarView(text.unicodeScalars.prefix(200))))
  return visible.count > 40 ? visible.prefix(39) + "…" : visible
}

/// A count with commas: `1,048,576`.
func grouped(_ count: Int) -> String {
  let digits = Array(String(count))
  return digits.indices.reduce(into: "") { text, index in
    if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
    text.append(digits[index])
  }
}

/// A byte in two hexadecimal digits.
func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

/// The number of a character as Unicode's charts have it, in four hexadecimal digits or more.
func hexadecimal(_ scalar: UnicodeScalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

/// A number of bytes in the largest unit that it is a multiple of: `256 MiB`.
func byteSize(_ count: Int) -> String {
  for (shift, unit) in [(30, "GiB"), (20, "MiB"), (10, "KiB")]
  where count.isMultiple(of: 1 << shift) {
    return "\(count >> shift) \(unit)"
  }
  return "\(grouped(count)) bytes"
}

extension DefaultStringInterpolation {
  /// Interpolates a count with its noun: `1 measure`, `3 measures`.
  /// - Parameter noun: In the singular; its plural ends in an s.
  public mutating func appendInterpolation(_ count: Int, counted noun: String) {
    appendInterpolation(count)
    appendLiteral(" ")
    appendLiteral(noun)
    if count != 1 { appendLiteral("s") }
  }
}
