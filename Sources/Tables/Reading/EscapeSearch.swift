/// Looks for an escape sequence that switches to Japanese characters, as ISO-2022-JP has them by
/// [RFC 1468](https://www.rfc-editor.org/rfc/rfc1468): no other text has one.
struct EscapeSearch {
  static let escape: UInt8 = 0x1B

  private(set) var hasFound = false
  private var behind: [UInt8]?

  /// JIS X 0208 of 1978 and 1983, JIS X 0212, JIS X 0213, the letters and katakana of JIS X 0201.
  private static let sequences = ["$@", "$B", "$(D", "$(O", "$(P", "$(Q", "(J", "(I"].map {
    Array($0.utf8)
  }

  /// Takes the bytes that follow. Returns false when no more are needed.
  mutating func feed(_ bytes: Span<UInt8>) -> Bool {
    for index in bytes.indices where !hasFound {
      let byte = bytes[index]
      if byte == Self.escape {
        behind = []
      } else if var begun = behind {
        begun.append(byte)
        hasFound = Self.sequences.contains(begun)
        behind = Self.sequences.contains { $0.starts(with: begun) } ? begun : nil
      }
    }
    return !hasFound
  }
}
