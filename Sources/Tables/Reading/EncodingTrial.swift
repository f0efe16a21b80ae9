/// Tells UTF-8 from CP932 by decoding both strictly, from the first byte outside ASCII on.
struct EncodingTrial {
  private var utf8 = UTF8Check()
  private var cp932 = CP932Table.shared.map { CP932Check($0) }
  private var isUTF8 = true
  private var isCP932 = true

  /// What was found out.
  struct Verdict: Equatable {
    let encoding: TextEncoding
    /// Whether the other encoding is ruled out. What does not fit this one then fits neither.
    let isOnlyCandidate: Bool
  }

  /// Takes the bytes that follow. Returns false when no more are needed.
  mutating func feed(_ bytes: Span<UInt8>) -> Bool {
    // Without CP932, UTF-8 is left, whether it fits or not: who reads it finds out.
    isCP932 = isCP932 && cp932?.accepts(bytes) ?? false
    guard isCP932 else { return false }
    isUTF8 = isUTF8 && utf8.accepts(bytes)
    return true
  }

  /// `isComplete`: all bytes up to the end of the file were fed, or no more were needed.
  func verdict(isComplete: Bool) -> Verdict {
    let fitsCP932 = isCP932 && (!isComplete || cp932?.isBetweenCharacters ?? false)
    // Where the C library has no CP932, it is not ruled out.
    guard fitsCP932 else { return Verdict(encoding: .utf8, isOnlyCandidate: cp932 != nil) }
    let fitsUTF8 = isUTF8 && (!isComplete || utf8.isBetweenCharacters)
    return fitsUTF8
      ? Verdict(encoding: .utf8, isOnlyCandidate: false)
      : Verdict(encoding: .cp932, isOnlyCandidate: true)
  }
}

/// Tells the byte orders of UTF-16 apart, in a file without a mark, by decoding both strictly.
struct ByteOrderTrial {
  private var little = UTF16Check(highByteFirst: false)
  private var big = UTF16Check(highByteFirst: true)
  private var isLittle = true
  private var isBig = true

  /// Takes the bytes that follow. Returns false when no more are needed.
  mutating func feed(_ bytes: Span<UInt8>) -> Bool {
    isLittle = isLittle && little.accepts(bytes)
    isBig = isBig && big.accepts(bytes)
    return isLittle || isBig
  }

  /// The only byte order in which the file can be read; nil when there are two or none.
  func verdict(isComplete: Bool) -> TextEncoding? {
    let fitsLittle = isLittle && (!isComplete || little.isBetweenCharacters)
    let fitsBig = isBig && (!isComplete || big.isBetweenCharacters)
    guard fitsLittle != fitsBig else { return nil }
    return fitsLittle ? .utf16le : .utf16be
  }
}
