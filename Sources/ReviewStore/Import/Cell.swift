import Glibc

/// What a cell of an imported row says.
enum Cell {
  /// The column is absent or the cell empty: leave what is stored.
  case keep
  /// Clear what is stored.
  case clear
  case integer(Int64)
  case real(Double)
  case text(CellText)

  /// Whether the cell gives a value.
  var isGiven: Bool {
    switch self {
    case .keep, .clear: false
    case .integer, .real, .text: true
    }
  }

  /// Whether it leaves what is stored.
  var isKept: Bool { if case .keep = self { true } else { false } }

  /// Whether it clears what is stored.
  var isClear: Bool { if case .clear = self { true } else { false } }

  /// The text, copied.
  var string: String? {
    guard case .text(let text) = self else { return nil }
    return text.string
  }

  var integer: Int64? {
    guard case .integer(let value) = self else { return nil }
    return value
  }

  var real: Double? {
    guard case .real(let value) = self else { return nil }
    return value
  }
}

/// The text of a cell, in place in the reader's buffer.
///
/// It counts as safe because of one rule that all of this folder keeps: a cell is used before
/// `RecordReader.next` moves the bytes, which it announces by calling `RowImport.flush`, and no
/// `RowImport` keeps cells beyond that.
@safe struct CellText {
  /// The bytes, valid UTF-8; at least one but where `isBlank` is asked.
  let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) {
    unsafe self.bytes = bytes
  }

  /// Whether it begins or ends with a space, ASCII's or the ideographic one (U+3000).
  var hasSpacesAround: Bool {
    func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || (9...13).contains(byte) }
    return unsafe isSpace(bytes[0]) || isSpace(bytes[count - 1])
      || hasIdeographicSpace(at: 0) || hasIdeographicSpace(at: count - 3)
  }

  private func hasIdeographicSpace(at start: Int) -> Bool {
    guard start >= 0, start + 3 <= count else { return false }
    return unsafe bytes[start] == 0xE3 && bytes[start + 1] == 0x80 && bytes[start + 2] == 0x80
  }

  /// Whether there is nothing, or nothing but spaces.
  var isBlank: Bool {
    var index = 0
    while index < count {
      let byte = unsafe bytes[index]
      if byte == UInt8(ascii: " ") || (9...13).contains(byte) {
        index += 1
      } else if hasIdeographicSpace(at: index) {
        index += 3
      } else if byte == 0xC2, index + 1 < count, unsafe bytes[index + 1] == 0xA0 {
        // A space at which no line breaks: U+00A0.
        index += 2
      } else {
        return false
      }
    }
    return true
  }

  /// The number of bytes.
  var count: Int { unsafe bytes.count }

  /// The text, copied.
  var string: String { unsafe String(decoding: bytes, as: UTF8.self) }

  /// Whether the text is these bytes.
  func equals(_ other: [UInt8]) -> Bool {
    guard count == other.count else { return false }
    return unsafe other.withUnsafeBytes { other in
      // Neither is empty, and both are as long as compared.
      unsafe memcmp(bytes.baseAddress!, other.baseAddress!, other.count) == 0
    }
  }
}
