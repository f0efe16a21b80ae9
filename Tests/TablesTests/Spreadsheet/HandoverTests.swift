#if Spreadsheets
  import Glibc
  import Synchronization
  import Testing

  @testable import Tables

  @Suite("Handover: values from one thread to another")
  struct HandoverTests {
    /// Counts those of its kind that are alive.
    private struct Token: ~Copyable, Sendable {
      let number: Int
      private let alive: Counter

      init(_ number: Int, _ alive: Counter) {
        self.number = number
        self.alive = alive
        alive.add(1)
      }

      deinit { alive.add(-1) }
    }

    private final class Counter: Sendable {
      private let atomic = Atomic(0)

      var value: Int { atomic.load(ordering: .sequentiallyConsistent) }

      func add(_ number: Int) { atomic.add(number, ordering: .sequentiallyConsistent) }
    }

    /// Has another thread do something while this one does something else, and waits for it.
    private func meanwhile(
      _ body: @escaping @Sendable () -> Void, _ other: () -> Void
    ) {
      let thread = JoinedThread.started(body)
      let isStarted = thread != nil
      #expect(isStarted)
      other()
    }

    @Test("what is given is taken, each value once and in order")
    func order() {
      let handover = Handover<Token>()
      let alive = Counter()
      let numbers = 0..<10_000
      var taken: [Int] = []
      meanwhile {
        for number in numbers { handover.give(Token(number, alive)) }
      } _: {
        for _ in numbers {
          guard let token = handover.take() else { return }
          taken.append(token.number)
        }
      }
      #expect(taken == Array(numbers))
      #expect(alive.value == 0)
    }

    @Test("who gives waits until the value before has been taken")
    func oneAtATime() {
      let handover = Handover<Token>()
      let alive = Counter()
      let given = Counter()
      meanwhile {
        for number in 0..<1000 {
          handover.give(Token(number, alive))
          given.add(1)
        }
      } _: {
        for taken in 0..<1000 {
          #expect(given.value <= taken + 1)
          _ = handover.take()
        }
      }
      #expect(given.value == 1000)
    }

    @Test("closing ends the waiting of who takes, and of who gives, and drops the values")
    func close() {
      let alive = Counter()
      let ended = Counter()
      let empty = Handover<Token>()
      let full = Handover<Token>()
      full.give(Token(1, alive))
      meanwhile {
        while empty.take() != nil {}
        ended.add(1)
      } _: {
        meanwhile {
          full.give(Token(2, alive))
          ended.add(1)
        } _: {
          empty.close()
          full.close()
        }
      }
      #expect(ended.value == 2)
      full.give(Token(3, alive))
      let isNothingLeft = full.take() == nil && empty.take() == nil
      #expect(isNothingLeft)
      #expect(alive.value == 0)
    }
  }

  @Suite("JoinedThread: a thread that is waited for")
  struct JoinedThreadTests {
    private final class Seen: Sendable {
      let caller = Mutex<pthread_t?>(nil)
      let blocksInterrupts = Mutex(false)
    }

    private func run(_ body: @escaping @Sendable () -> Void) {
      let thread = JoinedThread.started(body)
      let isStarted = thread != nil
      #expect(isStarted)
    }

    @Test("it calls the body elsewhere, and the end of its life waits for that")
    func joined() {
      let seen = Seen()
      run {
        usleep(20_000)
        seen.caller.withLock { $0 = pthread_self() }
      }
      let caller = seen.caller.withLock { $0 }
      #expect(caller != nil && caller != pthread_self())
    }

    private static var blocksInterrupts: Bool {
      var blocked = sigset_t()
      unsafe pthread_sigmask(SIG_BLOCK, nil, &blocked)
      return unsafe sigismember(&blocked, SIGINT) == 1
    }

    @Test("signals are left to the others, which block no more than before")
    func signals() {
      let seen = Seen()
      let before = Self.blocksInterrupts
      run {
        let isBlocked = Self.blocksInterrupts
        seen.blocksInterrupts.withLock { $0 = isBlocked }
      }
      #expect(seen.blocksInterrupts.withLock { $0 })
      #expect(Self.blocksInterrupts == before)
    }
  }
#endif
