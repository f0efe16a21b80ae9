import Glibc

/// A file of text as UTF-8, whatever encoding it is in.
///
/// A byte order mark decides, and is left out. Without one, and where no encoding was asked for:
/// - A file that begins with an ASCII character in UTF-16 (one of its first two bytes is zero) is
///   UTF-16, if all of it can be decoded so in one byte order and not in the other. One with a zero
///   further on is, if it is a table of Japanese text so: see ``UTF16TableCheck``.
/// - All else is read as it is while it is ASCII, which is the same in UTF-8 and in CP932. At the
///   first byte outside ASCII the rest is looked through: the file is UTF-8 if all of it is, else
///   CP932 if all of it is. A file that is neither is read as UTF-8, so that whoever reads on finds
///   what is wrong, and where. A file in UTF-8 is seldom looked through far: soon a character turns
///   up that is none in CP932.
/// - A file that looks like EUC-JP, ISO-2022-JP or the encoding of western Europe is refused: see
///   ``ForeignEncoding``.
///
/// What cannot be read twice, such as a pipe, is looked through for 64 KiB at most, and the encoding
/// that fits up to there is taken; what turns out not to fit later is found like anything that is
/// wrong.
///
/// Memory does not grow with the file. UTF-8 is read to where it is wanted, without a copy.
struct TextInput: ~Copyable {
  /// Why the encoding is what it is.
  enum Ground {
    /// Somebody chose it.
    case choice
    /// There is a mark, or it is the one that fits.
    case bytes
    /// The other one does not fit: what is wrong in this one is wrong in both.
    case elimination
  }

  private enum State { case start, ascii, utf8, decoded(TextDecoder) }

  /// How far is looked ahead in what cannot be read twice: 64 KiB.
  private static let window = 64 << 10

  /// What has been found; UTF-8 while all is ASCII.
  private(set) var encoding: TextEncoding
  private(set) var ground: Ground
  /// Whether the text can hold what is not UTF-8.
  private(set) var isUnchecked = true
  /// Whether all was given.
  private(set) var isAtEnd = false
  /// The encoding that would do as well; nil where the bytes tell.
  private(set) var alternative: TextEncoding?

  private var raw: RawInput
  private var state = State.start
  /// Whether an escape character may begin a sequence of ISO-2022-JP.
  private var heedsEscapes = true
  /// The last byte that was given, while all is ASCII.
  private var lastASCII: UInt8 = 0
  /// Text that was made for a reader who had too little room for it.
  private var spill = InputBuffer(capacity: TextDecoder.leastRoom)

  /// `encoding`: what was asked for; nil: to be told from the bytes.
  init(_ file: consuming InputFile, encoding: TextEncoding?, capacity: Int) {
    self.encoding = encoding ?? .utf8
    ground = encoding == nil ? .bytes : .choice
    // The longest character, of UTF-16, takes four bytes.
    raw = RawInput(file, capacity: max(min(capacity, Self.window), 4))
  }

  /// Receives the bytes of the file itself as they are read, each once, in order.
  var onBytes: ((Span<UInt8>) -> Void)? {
    get { raw.onBytes }
    set { raw.onBytes = newValue }
  }

  /// Gives at most `room.count` bytes, at least one unless all were given.
  @unsafe mutating func read(into room: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
    if case .start = state { try begin() }
    let count: Int
    switch state {
    case .start, .ascii: count = unsafe try readASCII(into: room)
    case .utf8: count = unsafe try raw.read(into: room)
    case .decoded(let decoder): count = unsafe try decode(decoder, into: room)
    }
    isAtEnd = count == 0
    return count
  }

  /// Looks at the first bytes of the file.
  private mutating func begin() throws(TableError) {
    while raw.waiting.count < 3, try raw.fill() > 0 {}
    let marked = skipMark()
    // Some programs write it twice.
    if marked != nil {
      while raw.waiting.count < 3, try raw.fill() > 0 {}
      _ = skipMark()
    }
    if ground == .choice { return try use(encoding) }
    if let marked { return try use(marked) }
    if let encoding = try byteOrder() { return try use(encoding) }
    state = .ascii
  }

  /// Skips a byte order mark: that of the encoding that was asked for, if one was.
  private mutating func skipMark() -> TextEncoding? {
    let candidates = ground == .choice ? [encoding] : TextEncoding.allCases
    for encoding in candidates where raw.begins(with: encoding.byteOrderMark) {
      raw.skip(encoding.byteOrderMark.count)
      return encoding
    }
    return nil
  }

  /// UTF-16, if this is a file in UTF-16 without a mark.
  private mutating func byteOrder() throws(TableError) -> TextEncoding? {
    let first = raw.waiting.withLast(raw.waiting.count) { $0.count < 2 ? nil : ($0[0], $0[1]) }
    guard let first else { return nil }
    guard (first.0 == 0) != (first.1 == 0) else { return try byteOrderOfTable() }
    var trial = ByteOrderTrial()
    let isComplete = try raw.lookAhead { trial.feed($0) }
    return trial.verdict(isComplete: isComplete)
  }

  /// UTF-16, if a file that does not begin with ASCII is a table in it.
  private mutating func byteOrderOfTable() throws(TableError) -> TextEncoding? {
    // A table has a delimiter soon.
    var (looked, hasZero) = (0, false)
    _ = try raw.lookAhead { bytes in
      var index = 0
      while index < bytes.count, looked < 512, !hasZero {
        hasZero = bytes[index] == 0
        index += 1
        looked += 1
      }
      return looked < 512 && !hasZero
    }
    guard hasZero else { return nil }
    var little = UTF16TableCheck(highByteFirst: false)
    var big = UTF16TableCheck(highByteFirst: true)
    let isComplete = try raw.lookAhead {
      little.add($0)
      big.add($0)
      return little.isPossible || big.isPossible
    }
    let isLittle = little.isTable(isComplete: isComplete)
    guard isLittle != big.isTable(isComplete: isComplete) else { return nil }
    return isLittle ? .utf16le : .utf16be
  }

  /// Decides between UTF-8 and CP932 at the first byte outside ASCII.
  private mutating func settle() throws(TableError) {
    var trial = EncodingTrial(after: lastASCII)
    let isComplete = try raw.lookAhead { trial.feed($0) }
    let verdict = trial.verdict(isComplete: isComplete)
    if let foreign = verdict.foreign {
      throw TableError(file: raw.name, problem: .foreignEncoding(foreign))
    }
    alternative = verdict.alternative
    if verdict.isOnlyCandidate { ground = .elimination }
    try use(verdict.encoding)
  }

  /// Decides at an escape character whether the file is ISO-2022-JP, which has no byte outside ASCII.
  private mutating func settleEscapes() throws(TableError) {
    var search = EscapeSearch()
    _ = try raw.lookAhead { search.feed($0) }
    if search.hasFound {
      throw TableError(file: raw.name, problem: .foreignEncoding(.iso2022JP))
    }
    heedsEscapes = false
  }

  private mutating func use(_ encoding: TextEncoding) throws(TableError) {
    self.encoding = encoding
    isUnchecked = encoding == .utf8
    switch encoding {
    case .utf8: state = .utf8
    case .utf16le: state = .decoded(.utf16(highByteFirst: false))
    case .utf16be: state = .decoded(.utf16(highByteFirst: true))
    case .cp932:
      guard let table = CP932Table.shared else {
        throw TableError(file: raw.name, problem: .encodingUnavailable(encoding))
      }
      state = .decoded(.cp932(table))
    case .eucJP, .iso2022JP:
      guard let table = JISTable.shared else {
        throw TableError(file: raw.name, problem: .encodingUnavailable(encoding))
      }
      state = .decoded(encoding == .eucJP ? .eucJP(table) : .iso2022JP(ISO2022JPDecoder(table)))
    }
  }

  /// Reads what is ASCII; the first byte that is not decides what it is.
  @unsafe private mutating func readASCII(
    into room: UnsafeMutableRawBufferPointer
  ) throws(TableError) -> Int {
    if raw.waiting.count == 0 {
      // What is not ASCII must fit where it waits.
      let room = unsafe UnsafeMutableRawBufferPointer(rebasing: room.prefix(raw.waiting.capacity))
      let count = unsafe try raw.read(into: room)
      let bytes = unsafe UnsafeRawBufferPointer(rebasing: room[..<count])
      let ascii = unsafe countOfPlain(bytes.bindMemory(to: UInt8.self).span)
      unsafe raw.putBack(UnsafeRawBufferPointer(rebasing: bytes[ascii...]))
      if ascii > 0 { lastASCII = unsafe bytes[ascii - 1] }
      if ascii > 0 || count == 0 { return ascii }
    }
    let ascii = raw.waiting.withLast(raw.waiting.count) { waiting in
      countOfPlain(waiting.extracting(first: room.count))
    }
    guard ascii > 0 else {
      if raw.begins(with: [EscapeSearch.escape]) { try settleEscapes() } else { try settle() }
      return unsafe try read(into: room)
    }
    let count = unsafe try raw.read(
      into: UnsafeMutableRawBufferPointer(rebasing: room.prefix(ascii)))
    lastASCII = unsafe room[count - 1]
    return count
  }

  /// How many bytes are ASCII and no escape character that matters, without a break.
  private func countOfPlain(_ bytes: Span<UInt8>) -> Int {
    let ascii = bytes.countOfASCII()
    guard heedsEscapes else { return ascii }
    // memchr(3) reads no further than it is told, and the bytes stay where they are meanwhile.
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress,
        let escape = unsafe memchr(first, Int32(EscapeSearch.escape), ascii)
      else { return ascii }
      return unsafe UnsafeRawPointer(escape) - UnsafeRawPointer(first)
    }
  }

  @unsafe private mutating func decode(
    _ decoder: TextDecoder, into room: UnsafeMutableRawBufferPointer
  ) throws(TableError) -> Int {
    if spill.count == 0 {
      if room.count >= TextDecoder.leastRoom {
        return unsafe try decodeDirectly(decoder, into: room)
      }
      spill.removeAll()
      spill.grow(by: unsafe try decodeDirectly(decoder, into: spill.room))
    }
    let count = min(spill.count, room.count)
    unsafe room.copyMemory(from: UnsafeRawBufferPointer(start: spill.first, count: count))
    spill.start += count
    return count
  }

  /// `room` has space for the longest character.
  @unsafe private mutating func decodeDirectly(
    _ decoder: TextDecoder, into room: UnsafeMutableRawBufferPointer
  ) throws(TableError) -> Int {
    while true {
      let progress = unsafe decoder.decode(
        UnsafeBufferPointer(start: raw.waiting.first, count: raw.waiting.count),
        isLast: raw.fileIsAtEnd, into: room)
      raw.skip(progress.read)
      if progress.hasUndecodable { isUnchecked = true }
      if progress.written > 0 || raw.fileIsAtEnd { return progress.written }
      _ = try raw.fill()
    }
  }
}
