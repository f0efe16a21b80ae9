import Glibc
import Tables

/// Another program while it runs, with all that it starts in a process group of its own. All of them
/// are killed when a signal ends this process.
struct ChildProcess {
  private let id: pid_t
  private let leftover: Leftover

  /// A value of `errno`.
  struct Failure: Error {
    let code: Int32
  }

  /// Starts a program with the environment of this one.
  /// - Parameters:
  ///   - output: The file for what it writes to standard output and error.
  ///   - folder: Where it keeps temporary files: what it leaves there when it is killed goes with it.
  init(
    _ path: String, _ arguments: [String], output: String, folder: String
  ) throws(Failure) {
    // The actions, the attributes and the C strings are there until the process has been started.
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    let strings = unsafe ([path] + arguments).map { unsafe strdup($0) }
    let variables = unsafe Self.environment(folder).map { unsafe strdup($0) }
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
      unsafe (strings + variables).forEach { unsafe free($0) }
    }
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    unsafe posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    // It would inherit what is blocked here, and could not be asked to end.
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    var id: pid_t = 0
    var code: Int32 = 0
    leftover = Leftover {
      code = unsafe posix_spawn(
        &id, path, &actions, &attributes, strings + [nil], variables + [nil])
      guard code == 0 else { return {} }
      let group = id
      return { Self.end(group) }
    }
    guard code == 0 else { throw Failure(code: code) }
    self.id = id
  }

  /// The environment of this process, with another place for temporary files.
  private static func environment(_ folder: String) -> [String] {
    var variables = ["TMPDIR=\(folder)"]
    var entry = unsafe environ
    while let text = unsafe entry.pointee {
      let variable = unsafe String(cString: text)
      if !variable.hasPrefix("TMPDIR=") { variables.append(variable) }
      unsafe entry += 1
    }
    return variables
  }

  /// Kills a group of processes and waits for its first one.
  private static func end(_ group: pid_t) {
    var status: Int32 = 0
    kill(-group, SIGKILL)
    while unsafe waitpid(group, &status, 0) < 0, errno == EINTR {}
  }

  /// Waits until it has ended, and ends what it has left behind.
  /// - Returns: The exit code, or as a shell has it: 128 and the signal of a program that was killed;
  ///   nil when it had to be stopped because the time was over.
  func wait(for limit: Duration) -> Int32? {
    let end = ContinuousClock.now + limit
    while true {
      var status: Int32 = 0
      let ended = unsafe waitpid(id, &status, WNOHANG)
      if ended == id || (ended < 0 && errno != EINTR) {
        kill(-id, SIGKILL)
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
      }
      if ContinuousClock.now >= end {
        Self.end(id)
        return nil
      }
      usleep(10_000)
    }
  }
}
