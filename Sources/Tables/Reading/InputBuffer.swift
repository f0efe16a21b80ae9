/// The bytes of a file that are in memory: those in `start ..< end` are not consumed yet.
///
/// `ByteBlock.width` bytes more than `capacity` are allocated, so that a whole block can be loaded
/// from wherever a byte can be. All memory is zeroed at first, so that none is read uninitialised.
@safe struct InputBuffer: ~Copyable {
  private(set) var capacity: Int
  private(set) var end = 0
  var start = 0
  /// Safe to keep: it is replaced only by `makeRoom`, and freed with the buffer.
  private var bytes: UnsafeMutablePointer<UInt8>

  init(capacity: Int) {
    self.capacity = capacity
    unsafe bytes = Self.allocate(capacity)
  }

  deinit { unsafe bytes.deallocate() }

  var count: Int { end - start }
  var isFull: Bool { end == capacity }

  /// The first byte that is not consumed.
  @unsafe var first: UnsafeMutablePointer<UInt8> { unsafe bytes + start }

  /// The room behind the last byte. What is written there counts after `grow(by:)`.
  @unsafe var room: UnsafeMutableRawBufferPointer {
    unsafe UnsafeMutableRawBufferPointer(start: bytes + end, count: capacity - end)
  }

  mutating func grow(by count: Int) {
    precondition(count >= 0 && count <= capacity - end)
    end += count
  }

  /// Takes the last `count` bytes away.
  mutating func shrink(by count: Int) {
    precondition(count >= 0 && count <= self.count)
    end -= count
  }

  /// The `count` bytes that arrived last.
  func withLast<R>(_ count: Int, _ body: (Span<UInt8>) -> R) -> R {
    precondition(count >= 0 && count <= end)
    // All bytes below `end` are initialised, and nothing moves them while `body` runs.
    let last = unsafe UnsafeBufferPointer(start: bytes + (end - count), count: count)
    return unsafe body(last.span)
  }

  /// Consumes all there is.
  mutating func removeAll() {
    start = 0
    end = 0
  }

  /// Moves what is not consumed to the front; doubles the capacity, up to `limit`, when that gives
  /// no room. Every pointer into the buffer is void after this.
  mutating func makeRoom(limit: Int) {
    let kept = count
    let target = start > 0 ? capacity : min(capacity * 2, limit)
    if target == capacity {
      unsafe bytes.update(from: bytes + start, count: kept)
    } else {
      let larger = unsafe Self.allocate(target)
      unsafe larger.update(from: bytes + start, count: kept)
      unsafe bytes.deallocate()
      unsafe bytes = larger
      capacity = target
    }
    start = 0
    end = kept
  }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + ByteBlock.width)
    unsafe bytes.initialize(repeating: 0, count: capacity + ByteBlock.width)
    return unsafe bytes
  }
}
