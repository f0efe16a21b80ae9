#if Spreadsheets
  /// Parses the next block of a sheet on a thread of its own while the rows of the one before are
  /// used. The thread ends with the sheet, or with the life of this.
  struct ParsingThread: ~Copyable {
    /// Pieces of a block: few enough to stay in a processor's cache, and so many that two threads
    /// rarely have to wait for one another.
    private static let pieces = 16

    private let reading: SheetReading
    private let taken: Handover<RowBlock>
    private let parsed: Handover<RowBlock>
    private let thread: JoinedThread

    /// Goes on with `reading`, which must not be used elsewhere any more. Returns nil, and does not
    /// use it, where the system has no thread left.
    static func started(_ reading: SheetReading) -> ParsingThread? {
      let taken = Handover<RowBlock>()
      let parsed = Handover<RowBlock>()
      let thread = JoinedThread.started {
        while true {
          reading.parse(pieces: pieces)
          guard var block = taken.take() else { return }
          reading.exchange(&block)
          let isLast = block.ending != nil
          parsed.give(block)
          if isLast { return }
        }
      }
      guard let thread else { return nil }
      return ParsingThread(reading: reading, taken: taken, parsed: parsed, thread: thread)
    }

    private init(
      reading: SheetReading, taken: Handover<RowBlock>, parsed: Handover<RowBlock>,
      thread: consuming JoinedThread
    ) {
      self.reading = reading
      self.taken = taken
      self.parsed = parsed
      self.thread = thread
    }

    // The thread is waited for when this has been done.
    deinit {
      reading.abandon()
      taken.close()
      parsed.close()
    }

    /// Gives the next rows for a block whose rows have been taken, and which is not the last.
    func exchange(_ block: inout RowBlock) {
      taken.give(block)
      // Only deinit closes it.
      block = parsed.take()!
    }
  }
#endif
