import Foundation
import Testing

/// The program at a terminal of its own: keys go to it, and what it shows can be waited for.
final class TerminalProgram {
  private let controller: Int32
  /// It must be there as long as the program.
  private let folder: TestFolder
  private let process: pid_t
  /// All that the terminal was sent, and how much of it was waited for.
  private var bytes: [UInt8] = []
  private var seen = 0
  private var status: Int32?

  /// Only a program that hangs comes near this.
  private static let patience: TimeInterval = 60

  /// Requests of ioctl(2) that Swift does not import:
  /// <https://man7.org/linux/man-pages/man2/TIOCSPTLCK.2const.html>
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// POSIX_SPAWN_SETSID, which glibc has for _GNU_SOURCE only.
  private static let setSession: Int16 = 0x80

  /// The modes of the terminal before the program starts.
  let modes: Modes

  /// Starts the program as the first of a session, with no other environment than this.
  /// - Parameter parent: The command that is the first instead, and starts the program.
  init(
    _ arguments: [String], in folder: TestFolder, environment: [String: String] = [:],
    columns: UInt16 = 80, below parent: [String] = []
  ) throws {
    self.folder = folder
    controller = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: Int32 = 0
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard unsafe ioctl(controller, Self.setLock, &lock) == 0,
      unsafe ioctl(controller, Self.getNumber, &number) == 0,
      unsafe ioctl(controller, UInt(TIOCSWINSZ), &size) == 0
    else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    modes = Modes(of: controller)
    let own = [
      "TERM": "xterm", "NO_COLOR": "1", "LC_ALL": "C.UTF-8", "HOME": folder.path,
      "FURIKAERI_HISTORY": folder.file("history"),
    ]
    process = try Self.start(
      ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder.path] + parent + [Executable.path]
        + arguments,
      own.merging(environment) { $1 }, terminal: "/dev/pts/\(number)")
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      _ = waitpid(process, nil, 0)
    }
    close(controller)
  }

  /// All that was shown so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Types keys.
  func type(_ keys: String) throws {
    var rest = Array(keys.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(controller, $0.baseAddress, $0.count) }
      guard count > 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
      rest = rest.dropFirst(count)
    }
  }

  /// Types keys, and waits for what they bring about.
  func type(_ keys: String, until text: String) throws {
    try type(keys)
    try wait(for: text)
  }

  /// Reads until a text appears behind those that were waited for before.
  @discardableResult
  func wait(for text: String) throws -> String {
    let wanted = Array(text.utf8)
    let end = Date(timeIntervalSinceNow: Self.patience)
    while true {
      if let place = Self.place(of: wanted, in: bytes[seen...]) {
        defer { seen = place + wanted.count }
        return String(decoding: bytes[seen..<place], as: UTF8.self)
      }
      guard Date() < end, read() else { throw NotShown(wanted: text, shown: self.text) }
    }
  }

  /// Waits until the program has ended: its exit code, or 128 and the signal that ended it.
  func end() throws -> Int32 {
    let end = Date(timeIntervalSinceNow: Self.patience)
    while read() { guard Date() < end else { throw NotShown(wanted: "end", shown: text) } }
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    self.status = status
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Sends the program a signal.
  func signal(_ signal: Int32) { kill(process, signal) }

  /// Waits until the program has computed for another second: it is then within what takes it long,
  /// and no longer on the way there.
  func waitUntilItComputes() {
    let before = computed
    // The system's ticks are hundredths of a second.
    for _ in 0..<12_000 where computed < before + 100 { usleep(10_000) }
  }

  /// The time that the program has had the processor, in ticks: fields 14 and 15 of
  /// [proc_pid_stat(5)](https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html).
  private var computed: Int {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    return fields.dropFirst(11).prefix(2).compactMap { Int($0) }.reduce(0, +)
  }

  /// Gives the terminal another width.
  func resize(columns: UInt16) throws {
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try #require(unsafe ioctl(controller, UInt(TIOCSWINSZ), &size) == 0)
  }

  /// What `stty -a` shows.
  struct Modes: Equatable {
    private let flags: [tcflag_t]
    private let characters: [UInt8]

    init(of descriptor: Int32) {
      var modes = termios()
      _ = unsafe tcgetattr(descriptor, &modes)
      flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
      characters = unsafe withUnsafeBytes(of: &modes.c_cc) { unsafe Array($0) }
    }

    /// Whether the terminal itself shows and edits what is typed.
    var isCooked: Bool { flags[3] & tcflag_t(ICANON) != 0 && flags[3] & tcflag_t(ECHO) != 0 }
  }

  /// The modes of the terminal now.
  var currentModes: Modes { Modes(of: controller) }

  /// What was waited for did not come.
  struct NotShown: Error {
    let wanted: String
    let shown: String
  }

  /// Reads what there is, or waits a moment for it. False when nobody can write any more.
  private func read() -> Bool {
    var request = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&request, 1, 1000) == 1 else { return true }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = unsafe Foundation.read(controller, &buffer, buffer.count)
    guard count > 0 else { return false }
    bytes += buffer[..<count]
    return true
  }

  private static func place(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    return (bytes.startIndex...(bytes.endIndex - wanted.count)).first {
      bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }

  private static func start(
    _ command: [String], _ environment: [String: String], terminal: String
  ) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a session opens is its own.
    unsafe posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(&attributes, setSession)
    // The C strings are there until the process has been started.
    let arguments = unsafe command.map { unsafe strdup($0) }
    let variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") }
    defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(
      &process, command[0], &actions, &attributes, arguments + [nil], variables + [nil])
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    return process
  }
}
