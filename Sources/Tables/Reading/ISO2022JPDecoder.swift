/// Decodes ISO-2022-JP ([RFC 1468](https://www.rfc-editor.org/rfc/rfc1468)) as mail programs write it:
/// with halfwidth katakana and JIS X 0212 too. The Latin letters of JIS X 0201 are read as ASCII, as
/// Windows does.
///
/// A class because it remembers between two pieces of a file which characters it is among.
final class ISO2022JPDecoder {
  private enum Characters { case ascii, katakana, standard, supplement }

  private let table: JISTable
  private var characters = Characters.ascii
  /// Whether a control character has switched to katakana.
  private var isShifted = false

  init(_ table: JISTable) { self.table = table }

  /// Reads stay below `count`; writes, of at most 8 bytes from `limit` on, in the room.
  @unsafe func decode(
    _ source: UnsafePointer<UInt8>, _ count: Int, _ isLast: Bool,
    into room: UnsafeMutablePointer<UInt8>, _ roomCount: Int
  ) -> TextDecoder.Progress {
    var here = TextDecoder.Progress()
    let limit = roomCount - TextDecoder.leastRoom
    while here.read < count, here.written <= limit {
      let bytes = unsafe UnsafeBufferPointer(start: source + here.read, count: count - here.read)
      guard bytes.count >= 4 || isLast || !mayNeedMore(unsafe bytes[0]) else { return here }
      if let length = unsafe switchCharacters(bytes) {
        here.read += length
      } else if let (unit, length) = unsafe character(bytes) {
        here.written += unsafe JISTable.write(unit, to: room + here.written)
        here.read += length
      } else {
        let wrong = unsafe UnsafeBufferPointer(rebasing: bytes.prefix(isPair(bytes) ? 2 : 1))
        here.written += unsafe UndecodableBytes.write(wrong.span, to: room + here.written)
        here.read += wrong.count
        here.hasUndecodable = true
      }
    }
    return here
  }

  /// Whether the first two bytes could be a character, but are none.
  @unsafe private func isPair(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    unsafe isDouble && bytes.count > 1 && bytes[0] > 0x20 && (0x21...0x7E).contains(bytes[1])
  }

  private var isDouble: Bool { characters == .standard || characters == .supplement }

  private func mayNeedMore(_ byte: UInt8) -> Bool { byte == EscapeSearch.escape || isDouble }

  /// The length of an escape sequence or shift at the beginning; nil: there is none.
  @unsafe private func switchCharacters(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    switch unsafe bytes[0] {
    case 0x0E: isShifted = true
    case 0x0F: isShifted = false
    case EscapeSearch.escape:
      for (sequence, characters) in Self.sequences
      where unsafe bytes.dropFirst().starts(with: sequence) {
        self.characters = characters
        return 1 + sequence.count
      }
      return nil
    default: return nil
    }
    return 1
  }

  private static let sequences: [([UInt8], Characters)] = [
    (Array("(B".utf8), .ascii), (Array("(J".utf8), .ascii), (Array("(H".utf8), .ascii),
    (Array("(I".utf8), .katakana), (Array("$@".utf8), .standard), (Array("$B".utf8), .standard),
    (Array("$(B".utf8), .standard), (Array("$(D".utf8), .supplement),
  ]

  /// The character at the beginning and the number of its bytes.
  @unsafe private func character(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (UInt16, length: Int)? {
    let first = unsafe bytes[0]
    // A line ends in ASCII, even where nobody switched back to it.
    if first == 0x0A || first == 0x0D {
      characters = .ascii
      isShifted = false
    }
    if first <= 0x20 { return first == EscapeSearch.escape ? nil : (UInt16(first), 1) }
    switch characters {
    // Some programs write halfwidth katakana with their highest bit and no sequence.
    case .ascii where (0xA1...0xDF).contains(first): return (JISTable.katakana(first), 1)
    case .ascii where isShifted, .katakana:
      guard first <= 0x5F else { return nil }
      return (JISTable.katakana(first | 0x80), 1)
    case .ascii: return first < 0x80 ? (UInt16(first), 1) : nil
    case .standard, .supplement:
      guard bytes.count > 1, first < 0x80, unsafe bytes[1] < 0x80 else { return nil }
      let unit = unsafe table.character(
        first, bytes[1], isSupplementary: characters == .supplement)
      return unit.map { ($0, 2) }
    }
  }
}
