import SQLite

/// A checksum of the content of a store: the sum of a hash of every row and of every value in it.
///
/// A sum depends on no order, and can be carried on: what an import adds is added, what it changes is
/// taken off as it was and added as it is, so that an import of a million rows does not read them again,
/// and damage that was there before an import is not taken into its receipt. It does not protect against
/// somebody who means to deceive, who could write a receipt as well: it finds what a disk, a network or a
/// program did that kept no record.
struct ContentChecksum: Equatable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Of nothing.
  init() {}

  /// As a receipt has it; nil for anything else.
  init?(hexadecimal text: String) {
    guard text.utf8.count == 32, let low = UInt64(text.suffix(16), radix: 16),
      let high = UInt64(text.prefix(16), radix: 16)
    else { return nil }
    self.low = low
    self.high = high
  }

  /// 32 digits.
  var hexadecimal: String {
    [high, low].map { part in
      let digits = String(part, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  mutating func add(_ hash: ContentHash) {
    low &+= hash.low
    high &+= hash.high
  }

  mutating func subtract(_ hash: ContentHash) {
    low &-= hash.low
    high &-= hash.high
  }

  static func += (sum: inout ContentChecksum, other: ContentChecksum) {
    sum.low &+= other.low
    sum.high &+= other.high
  }

  static func -= (sum: inout ContentChecksum, other: ContentChecksum) {
    sum.low &-= other.low
    sum.high &-= other.high
  }
}

/// The hash of a value in its column and row, or of a row's being there.
struct ContentHash {
  fileprivate let low: UInt64
  fileprivate let high: UInt64

  /// - Parameters:
  ///   - value: ``hash(of:)`` of the value.
  ///   - column: ``seed(_:)`` of the table and the column.
  ///   - row: What tells the row apart, by ``combine(_:_:)``.
  init(_ value: UInt64, in column: UInt64, ofRow row: UInt64) {
    let place = Self.combine(row, column)
    low = Self.combine(place, value)
    high = Self.combine(value ^ 0x2D35_8DCC_AA6C_78A5, place ^ 0x8BB8_4B93_962E_ACC9)
  }

  /// Two hashes as one: the halves of their product, which every bit of both has a part in. This is the
  /// mixing of wyhash (<https://github.com/wangyi-fudan/wyhash>, in the public domain).
  static func combine(_ first: UInt64, _ second: UInt64) -> UInt64 {
    let product = (first ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(
      by: second ^ 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }

  static func seed(_ name: String) -> UInt64 { hash(of: Array(name.utf8).span) }

  static func hash(of value: Int64) -> UInt64 { combine(UInt64(bitPattern: value), 1) }

  /// SQLite gives back a whole number that was stored in a column of REAL as a real one, and stores it
  /// as an integer: they are one value.
  static func hash(of value: Double) -> UInt64 {
    if value == value.rounded(), value.magnitude < 9e15 { return hash(of: Int64(value)) }
    return combine(value.bitPattern, 2)
  }

  static func hash(of text: Span<UInt8>) -> UInt64 {
    // Bytes have no other bytes between or behind them.
    hash(of: unsafe text.bytes)
  }

  /// Of a text, eight bytes at a time.
  static func hash(of text: RawSpan) -> UInt64 {
    var result = UInt64(text.byteCount) &+ 3
    var index = 0
    while index + 8 <= text.byteCount {
      // There are eight bytes from here, and any of them make a number.
      let word = unsafe text.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
      result = combine(result, UInt64(littleEndian: word))
      index += 8
    }
    guard index < text.byteCount else { return result }
    var rest: UInt64 = 0
    while index < text.byteCount {
      rest = rest << 8 | UInt64(unsafe text.unsafeLoad(fromByteOffset: index, as: UInt8.self))
      index += 1
    }
    return combine(result, rest)
  }

  /// Nil for NULL, which is nothing.
  static func hash(of value: Value) -> UInt64? {
    switch value {
    case .null: nil
    case .integer(let value): hash(of: value)
    case .real(let value): hash(of: value)
    case .text(let text): hash(of: Array(text.utf8).span)
    case .blob(let bytes): hash(of: bytes.span)
    }
  }
}
