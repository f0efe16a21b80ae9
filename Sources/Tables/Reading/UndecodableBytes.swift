/// How bytes that are no character in the encoding of their file stand in the text that is made of
/// it, until the record that they are in is looked at: as bytes that UTF-8 never has.
///
/// So the reader finds them where it looks for all that is not UTF-8, in the right row and column,
/// and reads on behind them.
///
/// 0xFF comes first, then 0x80 plus the number of bytes, then 0x80 plus four bits for each half of a
/// byte: nothing that a delimiter, a quotation mark or a line break could be.
enum UndecodableBytes {
  /// The longest form, of two bytes.
  static let longest = 6

  /// Writes the form of `bytes`, at most two, and returns its length. There is room for it. No
  /// bytes: the file ends within a character.
  @unsafe static func write(
    _ bytes: Span<UInt8>, to target: UnsafeMutablePointer<UInt8>
  ) -> Int {
    unsafe target[0] = 0xFF
    unsafe target[1] = 0x80 | UInt8(bytes.count)
    for index in bytes.indices {
      unsafe target[2 + 2 * index] = 0x80 | bytes[index] >> 4
      unsafe target[3 + 2 * index] = 0x80 | bytes[index] & 0xF
    }
    return 2 + 2 * bytes.count
  }

  /// The bytes whose form begins at `start`.
  static func read(from text: Span<UInt8>, at start: Int) -> [UInt8] {
    let count = Int(text[start + 1] & 0xF)
    return (0..<count).map { index in
      text[start + 2 + 2 * index] << 4 | text[start + 3 + 2 * index] & 0xF
    }
  }
}
