#if Spreadsheets
  import Glibc

  /// A thread that is waited for at the end of the life of this.
  struct JoinedThread: ~Copyable {
    private let thread: pthread_t

    /// Has a new thread call `body`, once. Returns nil where the system has none left.
    static func started(_ body: @escaping @Sendable () -> Void) -> JoinedThread? {
      let work = unsafe Unmanaged.passRetained(Work(body))
      var thread = pthread_t()
      let code = withoutSignals {
        unsafe pthread_create(
          &thread, nil,
          { work in
            // Not nil: it is the work that was retained for this.
            unsafe Unmanaged<Work>.fromOpaque(work!).takeRetainedValue().body()
            return nil
          }, work.toOpaque())
      }
      guard code == 0 else {
        unsafe work.release()
        return nil
      }
      return JoinedThread(thread: thread)
    }

    private init(thread: pthread_t) { self.thread = thread }

    deinit { pthread_join(thread, nil) }

    /// Signals stay with the threads that were there before: a new one inherits what is blocked.
    private static func withoutSignals(_ body: () -> Int32) -> Int32 {
      var all = sigset_t()
      var before = sigset_t()
      unsafe sigfillset(&all)
      unsafe pthread_sigmask(SIG_BLOCK, &all, &before)
      defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
      return body()
    }

    private final class Work: Sendable {
      let body: @Sendable () -> Void

      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
  }
#endif
