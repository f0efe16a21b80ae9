/// Tells UTF-8 from CP932 by decoding both strictly, from the first byte outside ASCII on; and both
/// from EUC-JP and the encoding of western Europe, some texts in which are CP932 by chance.
struct EncodingTrial {
  private var utf8 = UTF8Check()
  private var cp932 = CP932Table.shared.map { CP932Check($0) }
  private var eucJP = EUCJPCheck()
  private var doubts: CP932Doubts
  private var isUTF8 = true
  private var isCP932 = true
  private var isEUCJP = true

  /// `last`: the byte before the first that is fed.
  init(after last: UInt8 = 0) { doubts = CP932Doubts(after: last) }

  /// What was found out.
  struct Verdict: Equatable {
    let encoding: TextEncoding
    /// Whether the other encoding is ruled out. What does not fit this one then fits neither.
    let isOnlyCandidate: Bool
    /// What the file seems to be in rather than in either of the two.
    var foreign: ForeignEncoding?
    /// What the file may be in as well, for all that its bytes tell.
    var alternative: TextEncoding?
  }

  /// Takes the bytes that follow. Returns false when no more are needed.
  mutating func feed(_ bytes: Span<UInt8>) -> Bool {
    isCP932 = isCP932 && cp932?.accepts(bytes) ?? false
    // Without CP932, UTF-8 is left while it fits: who reads it finds out whether all of it does.
    isUTF8 = isUTF8 && utf8.accepts(bytes)
    guard isCP932 || !isUTF8 else { return false }
    // A text in CP932 soon is no EUC-JP, and has what no word of western Europe is.
    if isEUCJP || doubts.eastern == 0 || !isCP932 { doubts.add(bytes) }
    isEUCJP = isEUCJP && eucJP.accepts(bytes)
    return isCP932 || isEUCJP || doubts.western + doubts.eastern < Self.enoughWords
  }

  /// After so many words the encoding of western Europe is told from none at all.
  private static let enoughWords = 1000

  /// `isComplete`: all bytes up to the end of the file were fed, or no more were needed.
  func verdict(isComplete: Bool) -> Verdict {
    let fitsCP932 = isCP932 && (!isComplete || cp932?.isBetweenCharacters ?? false)
    let fitsUTF8 = isUTF8 && (!isComplete || utf8.isBetweenCharacters)
    // Where the C library has no CP932, it is not ruled out.
    guard fitsCP932 else {
      return Verdict(
        encoding: .utf8, isOnlyCandidate: cp932 != nil,
        foreign: fitsUTF8 ? nil : foreignOfNeither(isComplete))
    }
    if fitsUTF8 { return Verdict(encoding: .utf8, isOnlyCandidate: false) }
    var verdict = Verdict(encoding: .cp932, isOnlyCandidate: true)
    var doubts = doubts
    doubts.finish()
    if isEUCJP, eucJP.isBetweenCharacters || !isComplete {
      // Of a word in halfwidth katakana, every third pair of bytes would be a rare kanji.
      if doubts.impossible > eucJP.unlikely { verdict.foreign = .eucJP }
      if doubts.impossible == 0, eucJP.unlikely == 0 { verdict.alternative = .eucJP }
    }
    if verdict.foreign == nil, doubts.isWestern { verdict.foreign = .latin1 }
    return verdict
  }

  /// What a file is in that is neither UTF-8 nor CP932, as far as its bytes tell.
  private func foreignOfNeither(_ isComplete: Bool) -> ForeignEncoding? {
    // A long text in EUC-JP may have a few bytes that are damaged.
    let isEUCJP = isEUCJP && (eucJP.isBetweenCharacters || !isComplete)
    if eucJP.isLikely, isEUCJP || eucJP.characters >= Self.manyCharacters { return .eucJP }
    var doubts = doubts
    doubts.finish()
    return doubts.isMostlyWestern ? .latin1 : nil
  }

  private static let manyCharacters = 50
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
