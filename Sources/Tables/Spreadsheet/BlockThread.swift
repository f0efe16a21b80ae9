#if Spreadsheets
  /// Fills blocks on a thread of its own while others are used. The thread ends with the last block,
  /// or with the life of this.
  struct BlockThread<Block: ~Copyable & Sendable>: ~Copyable {
    private let used: Handover<Block>
    private let filled: Handover<Block>
    private let thread: JoinedThread

    /// Returns nil, and calls nothing, where the system has no thread left.
    /// - Parameters:
    ///   - prepare: What can be done before there is a block to fill.
    ///   - fill: Fills a block that has been used. Returns false when that was the last.
    static func started(
      preparing prepare: @escaping @Sendable () -> Void = {},
      filling fill: @escaping @Sendable (inout Block) -> Bool
    ) -> BlockThread? {
      let used = Handover<Block>()
      let filled = Handover<Block>()
      let thread = JoinedThread.started {
        while true {
          prepare()
          guard var block = used.take() else { return }
          let mayGoOn = fill(&block)
          filled.give(block)
          if !mayGoOn { return }
        }
      }
      guard let thread else { return nil }
      return BlockThread(used: used, filled: filled, thread: thread)
    }

    private init(
      used: Handover<Block>, filled: Handover<Block>, thread: consuming JoinedThread
    ) {
      self.used = used
      self.filled = filled
      self.thread = thread
    }

    // The thread is waited for when this has been done.
    deinit {
      used.close()
      filled.close()
    }

    /// Gives a block that has been used, so that the thread is ahead by one more.
    func give(_ block: consuming Block) { used.give(block) }

    /// Gives a block that has been used, and is not the last, for the next that is filled.
    func exchange(_ block: inout Block) {
      used.give(block)
      // Only deinit closes it.
      block = filled.take()!
    }
  }
#endif
