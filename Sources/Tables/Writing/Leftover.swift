import Synchronization

/// Something that must not stay when what it was made for comes to nothing: a temporary file, a program
/// at work. Its owner removes it; where a signal ends the process before that, ``Interruption`` does.
///
/// It is known for as long as this lives.
public final class Leftover: Sendable {
  private let number: Int

  private struct Known {
    var next = 0
    var removals: [Int: @Sendable () -> Void] = [:]
  }

  private static let known = Mutex(Known())

  /// - Parameter make: Makes it, and says how it is removed. No signal ends the process in between. The
  ///   removal may be called when there is nothing to remove any more. It must not use leftovers.
  public init(_ make: () -> @Sendable () -> Void) {
    number = Self.known.withLock { known in
      known.next += 1
      known.removals[known.next] = make()
      return known.next
    }
  }

  deinit {
    Self.known.withLock { known in known.removals[number] = nil }
  }

  /// Calls `body`, which puts something in its place, or adds to what is half made: in the midst of it
  /// nothing is removed.
  static func whileNoneIsRemoved<R>(_ body: () -> R) -> R { known.withLock { _ in body() } }

  /// Removes all there are, the latest first, and has `end` end the process: nothing more is made, and
  /// whoever would make or put in place something waits for the end.
  public static func removeAll(andThen end: () -> Never) -> Never {
    known.withLock { known in
      for (_, remove) in known.removals.sorted(by: { $0.key > $1.key }) { remove() }
      end()
    }
  }
}
