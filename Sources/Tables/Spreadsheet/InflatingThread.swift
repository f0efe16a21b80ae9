#if Spreadsheets
  import CMinizip

  /// Inflates the open part of a ZIP file on a thread of its own, ahead of who reads it. The thread
  /// ends with the part, or with the life of this.
  struct InflatingThread: ~Copyable {
    private let thread: BlockThread<InflatedBlock>
    /// The block that is being read.
    private var block = InflatedBlock()

    /// Goes on with the open part of `handle`, which must not be used elsewhere while this lives.
    /// Returns nil, and does not use it, where the system has no thread left.
    static func started(_ handle: ZipHandle) -> InflatingThread? {
      let thread = BlockThread<InflatedBlock>.started { block in
        block.fill(from: handle)
        return block.status > 0
      }
      guard let thread else { return nil }
      thread.give(InflatedBlock())
      return InflatingThread(thread)
    }

    private init(_ thread: consuming BlockThread<InflatedBlock>) { self.thread = thread }

    /// Copies the bytes that follow, as many as there are and fit. Returns how many; 0 at the part's
    /// end, and minizip's code where it cannot be read on.
    @unsafe mutating func read(_ room: UnsafeMutableRawBufferPointer) -> Int32 {
      while block.isUsed {
        guard block.status > 0 else { return block.status }
        thread.exchange(&block)
      }
      return unsafe block.take(room)
    }
  }

  /// Bytes of a part that have been inflated, and what minizip said of them.
  struct InflatedBlock: ~Copyable, Sendable {
    /// Few enough to stay in a processor's cache, and so many that two threads rarely have to wait
    /// for one another.
    private static let size = 256 << 10

    private var bytes = ByteArena(capacity: size)
    /// How many of the bytes have been taken.
    private var start = 0
    /// The number of bytes; 0 at the part's end; or what is wrong.
    private(set) var status: Int32 = 1

    var isUsed: Bool { start == bytes.count }

    /// Inflates what follows in the open part.
    mutating func fill(from handle: ZipHandle) {
      start = 0
      bytes.truncate(to: 0)
      bytes.append(limit: Self.size) { output in
        unsafe output.withUnsafeMutableBufferPointer { room, count in
          unsafe status = unzReadCurrentFile(handle.pointer, room.baseAddress, UInt32(room.count))
          count = Int(max(status, 0))
        }
      }
    }

    /// Copies the bytes that follow, as many as there are and fit.
    @unsafe mutating func take(_ room: UnsafeMutableRawBufferPointer) -> Int32 {
      let count = min(room.count, bytes.count - start)
      unsafe room.copyMemory(from: UnsafeRawBufferPointer(bytes.bytes(at: start, count: count)))
      start += count
      return Int32(count)
    }
  }
#endif
