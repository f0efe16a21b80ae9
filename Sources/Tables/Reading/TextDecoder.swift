/// Turns the bytes of a file that is not UTF-8 into UTF-8, piece by piece. What is no character
/// comes out as ``UndecodableBytes``.
enum TextDecoder {
  case cp932(CP932Table)
  case utf16(highByteFirst: Bool)
  case eucJP(JISTable)
  case iso2022JP(ISO2022JPDecoder)

  /// How far a piece got.
  struct Progress {
    /// Bytes of the source that are done with.
    var read = 0
    /// Bytes of the target.
    var written = 0
    /// Whether some were no character.
    var hasUndecodable = false
  }

  /// The room that the next character is certain to fit in.
  static let leastRoom = 8

  /// Decodes until the source has no whole character left or the target less than `leastRoom`.
  ///
  /// 8 bytes beyond the end of the source can be read, whatever they are. `isLast`: the file ends
  /// with the source, and what is left of a character is none.
  @unsafe func decode(
    _ source: UnsafeBufferPointer<UInt8>, isLast: Bool, into target: UnsafeMutableRawBufferPointer
  ) -> Progress {
    guard let from = source.baseAddress, let to = target.baseAddress else { return Progress() }
    let room = unsafe to.assumingMemoryBound(to: UInt8.self)
    switch self {
    case .cp932(let table):
      return unsafe table.entries.withUnsafeBufferPointer { entries in
        unsafe Self.decodeCP932(from, source.count, isLast, entries, into: room, target.count)
      }
    case .utf16(let highByteFirst):
      return unsafe Self.decodeUTF16(
        from, source.count, isLast, highByteFirst, into: room, target.count)
    case .eucJP(let table):
      return unsafe Self.decodeEUCJP(from, source.count, isLast, table, into: room, target.count)
    case .iso2022JP(let decoder):
      return unsafe decoder.decode(from, source.count, isLast, into: room, target.count)
    }
  }
}
