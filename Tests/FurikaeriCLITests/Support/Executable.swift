import Foundation

/// The program as it was built, run as a process of its own.
enum Executable {
  /// The program that `FURIKAERI_PROGRAM` names, as `make test` has it: the release build, which is
  /// what people run. Otherwise the one beside the program that runs the tests.
  static let path: String = {
    if let program = ProcessInfo.processInfo.environment["FURIKAERI_PROGRAM"] { return program }
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/furikaeri"
  }()

  /// What a sanitizer that watches the program goes by.
  static let watch = ProcessInfo.processInfo.environment.filter {
    ["ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key)
  }

  /// Runs the program in a folder, with no other environment than this.
  /// - Parameter output: An open descriptor for standard output; otherwise the outcome has it.
  static func run(
    _ arguments: [String], in folder: TestFolder, environment: [String: String] = [:],
    output: Int32? = nil
  ) throws -> Outcome {
    try spawn([path] + arguments, in: folder, environment, output)
  }

  /// Runs a shell script in a folder; `$F` is the program.
  static func shell(
    _ script: String, in folder: TestFolder, environment: [String: String] = [:]
  ) throws -> Outcome {
    let own = ["F": path, "PATH": "/usr/bin:/bin"]
    return try spawn(
      ["/bin/sh", "-c", script], in: folder, own.merging(environment) { $1 }, nil)
  }

  private static func spawn(
    _ command: [String], in folder: TestFolder, _ environment: [String: String], _ output: Int32?
  ) throws -> Outcome {
    // Files, not pipes: nobody has to read while the program writes.
    let files = try TestFolder()
    let errors = try descriptor(for: files.file("errors"))
    let result = try output ?? descriptor(for: files.file("output"))
    defer {
      close(errors)
      if output == nil { close(result) }
    }
    let status = try wait(
      for: start(
        // The shell takes the folder, and then becomes the command.
        ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\" < /dev/null", folder.path] + command,
        environment.merging(watch) { given, _ in given }, result, errors))
    return Outcome(
      code: status, output: output == nil ? try files.text("output") : "",
      errors: try files.text("errors"))
  }

  private static func descriptor(for file: String) throws -> Int32 {
    let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    return descriptor
  }

  private static func start(
    _ command: [String], _ environment: [String: String], _ output: Int32, _ errors: Int32
  ) throws -> pid_t {
    // The actions and the C strings are there until the process has been started.
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    // Threads of a test may have signals blocked, which a program would inherit.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var noSignals = sigset_t()
    unsafe sigemptyset(&noSignals)
    unsafe posix_spawnattr_setsigmask(&attributes, &noSignals)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let arguments = unsafe command.map { unsafe strdup($0) }
    let variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") }
    defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(
      &process, command[0], &actions, &attributes, arguments + [nil], variables + [nil])
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    return process
  }

  /// The exit code, or as a shell has it: 128 and the signal for a process that was killed.
  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
