import Glibc

/// The characters of JIS X 0208 and JIS X 0212 by their two bytes, with what Windows adds to them: as
/// the C library's iconv(3) has EUC-JP-MS, and the kanji of NEC's rows 89 to 92 as CP932 has them.
struct JISTable: Sendable {
  /// Nil when the C library has no such encoding, which some systems keep in a package of its own.
  static let shared = JISTable()

  /// For a pair of bytes from 0x21 to 0x7E. Zero stands for what is no character.
  private let standard: [UInt16]
  private let supplement: [UInt16]

  init?() {
    // iconv_open(3) gives −1 for what it does not know. UTF-16 has one unit for each of these
    // characters.
    guard let converter = unsafe iconv_open("UTF-16LE", "EUC-JP-MS"),
      Int(bitPattern: converter) != -1
    else { return nil }
    defer { unsafe iconv_close(converter) }
    var standard: [UInt16] = []
    var supplement: [UInt16] = []
    for first in UInt8(0xA1)...0xFE {
      for second in UInt8(0xA1)...0xFE {
        let character = unsafe CP932Table.character(of: [first, second], converter)
        let rare = unsafe CP932Table.character(of: [0x8F, first, second], converter)
        standard.append(
          Self.necSelected(first, second) ?? character.map { UInt16($0.value) } ?? 0)
        supplement.append(rare.map { UInt16($0.value) } ?? 0)
      }
    }
    self.standard = standard
    self.supplement = supplement
  }

  /// Rows 89 to 92: 髙 and others that NEC chose of IBM's kanji. CP932 has them twice, and here from
  /// 0xED40 on.
  private static func necSelected(_ first: UInt8, _ second: UInt8) -> UInt16? {
    guard first >= 0xF9, first <= 0xFC, let table = CP932Table.shared else { return nil }
    let (row, cell) = (first - 0xF9, second - 0xA1)
    let lead = 0xED + row / 2
    let trail = row.isMultiple(of: 2) ? 0x40 + cell + (cell >= 0x3F ? 1 : 0) : 0x9F + cell
    return CP932Table.character(table.entries[CP932Table.index(lead, trail)])
  }

  /// The character of JIS X 0208 with two bytes that may have their highest bit or not; nil: none.
  func character(_ first: UInt8, _ second: UInt8, isSupplementary: Bool = false) -> UInt16? {
    let (first, second) = (Int(first & 0x7F) - 0x21, Int(second & 0x7F) - 0x21)
    guard (0..<94).contains(first), (0..<94).contains(second) else { return nil }
    let unit = (isSupplementary ? supplement : standard)[first * 94 + second]
    return unit == 0 ? nil : unit
  }

  /// A halfwidth katakana by its byte, from 0xA1 to 0xDF.
  static func katakana(_ byte: UInt8) -> UInt16 { 0xFF61 + UInt16(byte - 0xA1) }

  /// Writes a character in UTF-8, for which there is room, and returns its length.
  @unsafe static func write(_ unit: UInt16, to target: UnsafeMutablePointer<UInt8>) -> Int {
    // None of the tables has a surrogate.
    let character = UnicodeScalar(unit) ?? "\u{FFFD}"
    var count = 0
    for byte in character.utf8 {
      unsafe target[count] = byte
      count += 1
    }
    return count
  }
}
