/// SVG as it is being written: bytes of UTF-8 that elements are appended to.
///
/// One text serves many charts: ``removeAll()`` keeps its memory.
public struct SVGText: Sendable {
  /// All that was appended, in UTF-8.
  public private(set) var bytes: [UInt8] = []

  /// All that was appended.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Creates an empty text.
  public init() {}

  /// Empties the text for the next chart.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends markup as it is.
  mutating func append(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Appends one byte.
  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Appends a coordinate or length: at most two decimals, no exponent, no locale.
  mutating func append(_ value: Double) {
    // A chart is a few thousand units wide and high; anything near this limit is off every screen.
    let hundredths = Int(min(max(value * 100, -1e12), 1e12).rounded())
    if hundredths < 0 { append(UInt8(ascii: "-")) }
    let (whole, fraction) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    appendDigits(whole)
    guard fraction > 0 else { return }
    append(UInt8(ascii: "."))
    append(UInt8(ascii: "0") + UInt8(fraction / 10))
    if !fraction.isMultiple(of: 10) { append(UInt8(ascii: "0") + UInt8(fraction % 10)) }
  }

  private mutating func appendDigits(_ value: UInt) {
    if value >= 10 { appendDigits(value / 10) }
    append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}
