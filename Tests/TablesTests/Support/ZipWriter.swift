/// Writes ZIP files byte by byte, wrong ones too:
/// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.
struct ZipWriter {
  /// A part and what its headers say of it.
  struct Part {
    var name: String
    /// The bytes as they stand in the file.
    var stored: [UInt8]
    /// 0: stored; 8: deflated.
    var method: UInt16 = 0
    var flags: UInt16 = 0
    var checksum: UInt32
    var size: UInt32

    init(_ name: String, _ bytes: some Sequence<UInt8>) {
      self.name = name
      stored = Array(bytes)
      checksum = CRC32.of(stored)
      size = UInt32(stored.count)
    }

    init(_ name: String, _ text: String) { self.init(name, text.utf8) }

    /// A deflated part: `prefix`, `count` times the same byte, and `suffix`.
    init(_ name: String, _ prefix: String, repeating byte: UInt8, count: Int, _ suffix: String) {
      let bytes = Array(prefix.utf8) + Array(repeating: byte, count: count) + Array(suffix.utf8)
      self.name = name
      method = 8
      stored = Deflate.stream(prefix, repeating: byte, count: count, suffix)
      checksum = CRC32.of(bytes)
      size = UInt32(bytes.count)
    }
  }

  static func file(_ parts: [Part]) -> [UInt8] {
    var file: [UInt8] = []
    var list: [UInt8] = []
    for part in parts {
      let offset = UInt32(file.count)
      file += number(0x0403_4B50 as UInt32) + header(of: part) + number(0 as UInt16)
      file += Array(part.name.utf8) + part.stored
      // Made by version 2.0; behind the lengths: disk, attributes inside and outside.
      list += number(0x0201_4B50 as UInt32) + number(20 as UInt16) + header(of: part)
      list += [UInt8](repeating: 0, count: 12) + number(offset) + Array(part.name.utf8)
    }
    let start = UInt32(file.count)
    let count = number(UInt16(parts.count))
    let end =
      number(0x0605_4B50 as UInt32) + number(0 as UInt32) + count + count
      + number(UInt32(list.count)) + number(start) + number(0 as UInt16)
    return file + list + end
  }

  /// What both headers of a part have in common, up to the length of its name and of nothing else.
  private static func header(of part: Part) -> [UInt8] {
    let date = number(0 as UInt16) + number(0x21 as UInt16)
    return number(20 as UInt16) + number(part.flags) + number(part.method) + date
      + number(part.checksum) + number(UInt32(part.stored.count)) + number(part.size)
      + number(UInt16(part.name.utf8.count))
  }

  private static func number(_ value: some FixedWidthInteger) -> [UInt8] {
    unsafe withUnsafeBytes(of: value.littleEndian) { unsafe Array($0) }
  }
}

enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(~0) { value, byte in table[Int((value ^ UInt32(byte)) & 0xFF)] ^ value >> 8 }
  }
}
