#if Spreadsheets
  import Glibc

  /// Bytes one after another, in memory that moves only when it is told to.
  @safe
  // Unchecked because of the pointer: it leads to memory that this alone owns, and goes with it to
  // another thread.
  struct ByteArena: ~Copyable, @unchecked Sendable {
    private(set) var capacity: Int
    /// The bytes that are written. Those behind are never read.
    private(set) var count = 0
    /// Room for `capacity` bytes: allocated here, freed in deinit.
    private var bytes: UnsafeMutablePointer<UInt8>

    init(capacity: Int) {
      self.capacity = capacity
      unsafe bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    }

    deinit { unsafe bytes.deallocate() }

    var room: Int { capacity - count }

    /// Bytes that are written, which stay there until `grow`, `remove` or `moveToFront`.
    @unsafe func bytes(at start: Int, count: Int) -> UnsafeBufferPointer<UInt8> {
      precondition(start >= 0 && count >= 0 && start + count <= self.count)
      return unsafe UnsafeBufferPointer(start: bytes + start, count: count)
    }

    subscript(index: Int) -> UInt8 {
      get {
        precondition(index >= 0 && index < count)
        return unsafe bytes[index]
      }
      set {
        precondition(index >= 0 && index < count)
        unsafe bytes[index] = newValue
      }
    }

    func withBytes<R>(from start: Int, _ body: (Span<UInt8>) -> R) -> R {
      precondition(start >= 0 && start <= count)
      return unsafe body(UnsafeBufferPointer(start: bytes + start, count: count - start).span)
    }

    /// Appends bytes, for which there is room.
    @unsafe mutating func append(_ other: UnsafeBufferPointer<UInt8>) {
      guard let start = other.baseAddress else { return }
      precondition(other.count <= room)
      unsafe (bytes + count).update(from: start, count: other.count)
      count += other.count
    }

    /// Appends what `body` writes, at most `limit` bytes, for which there is room.
    mutating func append(limit: Int, _ body: (inout OutputSpan<UInt8>) -> Void) {
      precondition(limit <= room)
      let buffer = unsafe UnsafeMutableBufferPointer(start: bytes + count, count: limit)
      var output = unsafe OutputSpan(buffer: buffer, initializedCount: 0)
      body(&output)
      unsafe count += output.finalize(for: buffer)
    }

    /// Forgets the bytes from `start` on.
    mutating func truncate(to start: Int) {
      precondition(start >= 0 && start <= count)
      count = start
    }

    /// Removes the bytes in a range.
    mutating func remove(_ range: Range<Int>) {
      precondition(range.lowerBound >= 0 && range.upperBound <= count)
      let rest = count - range.upperBound
      unsafe (bytes + range.lowerBound).update(from: bytes + range.upperBound, count: rest)
      count -= range.count
    }

    mutating func moveToFront(from start: Int) { remove(0..<start) }

    mutating func grow(to capacity: Int) {
      precondition(capacity >= count)
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      unsafe larger.update(from: bytes, count: count)
      unsafe bytes.deallocate()
      unsafe bytes = larger
      self.capacity = capacity
    }
  }
#endif
