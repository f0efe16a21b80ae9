/// A line of a file and a character in it, both counted from 1.
struct JSONPosition {
  private(set) var line = 1
  private(set) var column = 1
  /// How far into the buffer was counted.
  var counted = 0

  /// Goes on behind these bytes.
  mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
    var rest = unsafe bytes[...]
    if let lineBreak = unsafe bytes.lastIndex(of: 0x0A) {
      line += unsafe bytes.count { $0 == 0x0A }
      column = 1
      unsafe rest = bytes[(lineBreak + 1)...]
    }
    // The second and later bytes of a character are not counted.
    column += unsafe rest.count { $0 & 0xC0 != 0x80 }
  }
}
