/// The bytes of a file, which can be looked at before they are taken.
struct RawInput: ~Copyable {
  /// Receives all bytes as they are read, each once, in order.
  var onBytes: ((Span<UInt8>) -> Void)?

  private var file: InputFile
  /// What was read of the file and not taken yet.
  private(set) var waiting: InputBuffer

  /// At most `capacity` bytes wait to be taken.
  init(_ file: consuming InputFile, capacity: Int) {
    waiting = InputBuffer(capacity: capacity)
    self.file = file
  }

  /// The file as it was named.
  var name: String { file.name }
  /// Whether the file has no more than what waits.
  var fileIsAtEnd: Bool { file.isAtEnd }

  /// Whether what waits begins with `bytes`, of which there is at least one.
  func begins(with bytes: [UInt8]) -> Bool {
    waiting.withLast(waiting.count) { waiting in
      !bytes.isEmpty && bytes.count <= waiting.count
        && bytes.indices.allSatisfy { bytes[$0] == waiting[$0] }
    }
  }

  /// Takes at most `room.count` bytes: those that wait, or else, without a copy, those that follow.
  /// None are left when it takes none.
  @unsafe mutating func read(into room: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
    guard waiting.count > 0 else { return unsafe try readFile(into: room) }
    let count = min(waiting.count, room.count)
    unsafe room.copyMemory(from: UnsafeRawBufferPointer(start: waiting.first, count: count))
    waiting.start += count
    return count
  }

  /// Takes `count` bytes that wait.
  mutating func skip(_ count: Int) { waiting.start += count }

  /// Puts bytes back that were taken last. Nothing waits.
  @unsafe mutating func putBack(_ bytes: UnsafeRawBufferPointer) {
    waiting.removeAll()
    unsafe waiting.room.copyMemory(from: bytes)
    waiting.grow(by: bytes.count)
  }

  /// Reads more to wait. Returns how many bytes came: none at the end of the file, or when
  /// `waiting` is full.
  mutating func fill() throws(TableError) -> Int {
    if waiting.start > 0 { waiting.makeRoom(limit: waiting.capacity) }
    guard !waiting.isFull else { return 0 }
    // The room is as large as it says, and read(2) writes no further.
    let count = unsafe try readFile(into: waiting.room)
    waiting.grow(by: count)
    return count
  }

  /// Gives `body` what waits and what follows in the file, until it returns false, and takes none
  /// of it. Returns false when `body` would have gone on but could not: the file cannot be read
  /// twice, and no more can wait.
  mutating func lookAhead(_ body: (Span<UInt8>) -> Bool) throws(TableError) -> Bool {
    guard waiting.withLast(waiting.count, body) else { return true }
    if let position = file.position { return try lookAhead(from: position, body) }
    while true {
      let count = try fill()
      guard count > 0 else { return file.isAtEnd }
      guard waiting.withLast(count, body) else { return true }
    }
  }

  private func lookAhead(
    from start: Int, _ body: (Span<UInt8>) -> Bool
  ) throws(TableError) -> Bool {
    var piece = InputBuffer(capacity: 64 << 10)
    var position = start
    while true {
      // The room is as large as it says, and pread(2) writes no further.
      let count = unsafe try file.read(into: piece.room, at: position)
      piece.grow(by: count)
      guard count > 0, piece.withLast(count, body) else { return true }
      piece.removeAll()
      position += count
    }
  }

  @unsafe private mutating func readFile(
    into room: UnsafeMutableRawBufferPointer
  ) throws(TableError) -> Int {
    let count = unsafe try file.read(into: room)
    if count > 0, let onBytes {
      // As many bytes as were read are initialised, and stay where they are during the call.
      let bytes = unsafe UnsafeRawBufferPointer(rebasing: room[..<count])
      onBytes(unsafe bytes.bindMemory(to: UInt8.self).span)
    }
    return count
  }
}
