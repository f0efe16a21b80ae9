#if Spreadsheets
  /// Parses the next block of a sheet on a thread of its own while the rows of the one before are
  /// used, and has its part inflated on another. The threads end with the sheet, or with the life of
  /// this.
  struct ParsingThread: ~Copyable {
    /// Pieces of a block: few enough to stay in a processor's cache, and so many that two threads
    /// rarely have to wait for one another.
    private static let pieces = 16

    private let reading: SheetReading
    private let thread: BlockThread<RowBlock>

    /// Goes on with `reading`, which must not be used elsewhere any more. Returns nil, and does not
    /// use it, where the system has no thread left.
    static func started(_ reading: SheetReading) -> ParsingThread? {
      let thread = BlockThread<RowBlock>.started {
        reading.archive.readAhead()
        reading.parse(pieces: pieces)
      } filling: { block in
        reading.exchange(&block)
        return block.ending == nil
      }
      guard let thread else { return nil }
      return ParsingThread(reading: reading, thread: thread)
    }

    private init(reading: SheetReading, thread: consuming BlockThread<RowBlock>) {
      self.reading = reading
      self.thread = thread
    }

    // The thread is waited for when this has been done.
    deinit { reading.abandon() }

    /// Gives the next rows for a block whose rows have been taken, and which is not the last.
    func exchange(_ block: inout RowBlock) { thread.exchange(&block) }
  }
#endif
