#if Spreadsheets
  import Glibc

  /// Hands values from one thread to another, one at a time: who gives waits until the value before
  /// has been taken, and who takes waits until there is one.
  @safe
  // Unchecked because of what both threads change, which is the value and whether it is closed: they
  // do so only with the mutex locked. The pointers stay the same; what they lead to is made for this
  // use, allocated here and freed in deinit, when nobody can wait, for who waits holds this object.
  final class Handover<Value: ~Copyable & Sendable>: @unchecked Sendable {
    private var value: Value?
    private var isClosed = false
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    /// Signalled when the value or `isClosed` has changed.
    private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
      unsafe pthread_mutex_init(mutex, nil)
      unsafe pthread_cond_init(change, nil)
    }

    deinit {
      unsafe pthread_cond_destroy(change)
      unsafe pthread_mutex_destroy(mutex)
      unsafe change.deallocate()
      unsafe mutex.deallocate()
    }

    /// Gives a value, which is dropped where nobody will take it any more.
    func give(_ new: consuming Value) {
      lock()
      while value != nil, !isClosed { wait() }
      if !isClosed { value = consume new }
      unlock()
    }

    /// Takes a value. Returns nil once this is closed.
    func take() -> Value? {
      lock()
      while value == nil, !isClosed { wait() }
      let taken = value.take()
      unlock()
      return taken
    }

    /// Ends the waiting of both, for good, and drops what has not been taken.
    func close() {
      lock()
      isClosed = true
      value = nil
      unlock()
    }

    private func lock() { unsafe pthread_mutex_lock(mutex) }

    /// Unlocks the mutex until something has changed.
    private func wait() { unsafe pthread_cond_wait(change, mutex) }

    /// Unlocks the mutex, after a change.
    private func unlock() {
      unsafe pthread_cond_broadcast(change)
      unsafe pthread_mutex_unlock(mutex)
    }
  }
#endif
