/// Spells text in CP932, so that ``TextEncoding/cp932`` reads the same text again.
///
/// Where CP932 has a character twice, it is spelled as Windows does: from JIS X 0208, then from NEC's
/// row 13, then from IBM's extensions at the end of the table, never from NEC's copy of them.
struct CP932Encoder: Sendable {
  /// Nil when the C library has no CP932.
  static let shared = CP932Encoder()

  /// The bytes of every character outside ASCII, the first in the higher byte.
  private let codes: [Unicode.Scalar: UInt16]

  private init?() {
    guard let table = CP932Table.shared else { return nil }
    var codes: [Unicode.Scalar: UInt16] = [:]
    for first in UInt8(0x80)...0xFF where first != 0xED && first != 0xEE {
      for second in UInt8.min ... .max {
        let entry = table.entries[CP932Table.index(first, second)]
        guard entry != 0, let scalar = Self.scalar(of: entry) else { continue }
        let isSingle = CP932Table.lengthInCP932(entry) == 1
        if codes[scalar] == nil {
          codes[scalar] = isSingle ? UInt16(first) : UInt16(first) << 8 | UInt16(second)
        }
        if isSingle { break }
      }
    }
    self.codes = codes
  }

  /// Appends text in CP932.
  /// - Parameter replacement: What stands for a character that CP932 lacks; of that, what CP932 lacks
  ///   as well is left out.
  func append(
    _ text: String, to bytes: inout [UInt8], replacement: (Unicode.Scalar) -> String
  ) {
    for scalar in text.unicodeScalars where !append(scalar, to: &bytes) {
      for scalar in replacement(scalar).unicodeScalars { _ = append(scalar, to: &bytes) }
    }
  }

  /// Returns false when CP932 lacks the character.
  private func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) -> Bool {
    if scalar.isASCII {
      bytes.append(UInt8(scalar.value))
      return true
    }
    guard let code = codes[scalar] else { return false }
    if code > 0xFF { bytes.append(UInt8(code >> 8)) }
    bytes.append(UInt8(code & 0xFF))
    return true
  }

  private static func scalar(of entry: CP932Table.Entry) -> Unicode.Scalar? {
    let count = CP932Table.lengthInUTF8(entry)
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: entry >> (8 * UInt32($0))) }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first
  }
}
