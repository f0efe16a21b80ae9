import Glibc

/// The time that a thread has had the processor since the clock was made on it. Any thread may read
/// it for as long as that thread lives.
struct ThreadClock: Sendable {
  private let clock: clockid_t
  private let start: Duration

  init() {
    var clock = clockid_t()
    unsafe pthread_getcpuclockid(pthread_self(), &clock)
    self.clock = clock
    start = Self.time(of: clock)
  }

  var now: Duration { Self.time(of: clock) - start }

  private static func time(of clock: clockid_t) -> Duration {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
