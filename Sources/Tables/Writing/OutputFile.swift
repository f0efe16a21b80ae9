import Glibc
import Synchronization

/// A file that appears whole or not at all.
///
/// The bytes go to a temporary file in the same folder, which ``commit()`` puts in the place of the
/// file at `path`; without it, or after an error, the temporary file is removed and a file that was
/// there before is as it was. A process that is killed can leave the temporary file behind, never a
/// half-written one at `path`.
///
/// A file that is replaced hands on its permissions, and a symbolic link stays one. What is neither
/// a file nor a folder (a pipe, `/dev/stdout`) cannot be replaced and is written to directly.
public struct OutputFile: ~Copyable {
  /// Takes what is to be in the file. Must not be used after the file's life.
  public let sink: ByteSink

  let path: String
  /// For what writes by position, and then nothing to the sink.
  let descriptor: Int32
  /// The path that is replaced, symbolic links followed, and what replaces it.
  private let target: String
  private var temporary: String?

  /// Creates the temporary file. Throws when `path` is a folder, or cannot be written.
  public static func create(at path: String) throws(TableError) -> OutputFile {
    var status = stat()
    let exists = unsafe stat(path, &status) == 0
    let kind = exists ? status.st_mode & S_IFMT : S_IFREG
    guard kind != S_IFDIR else { throw TableError(file: path, problem: .isFolder) }
    guard kind == S_IFREG else { return try direct(path) }
    let target = exists ? resolved(path) : path
    let (descriptor, temporary) = try createTemporary(beside: target, for: path)
    let file = OutputFile(path, descriptor, target: target, temporary: temporary)
    // Not being allowed to is no reason to fail: the file is then as any new one.
    if exists { _ = fchmod(descriptor, status.st_mode & 0o777) }
    return file
  }

  private init(_ path: String, _ descriptor: Int32, target: String, temporary: String?) {
    sink = ByteSink(descriptor: descriptor, name: path)
    self.path = path
    self.descriptor = descriptor
    self.target = target
    self.temporary = temporary
    if let temporary { _ = Self.unfinished.withLock { $0.insert(temporary) } }
  }

  deinit {
    close(descriptor)
    if let temporary { Self.remove(temporary) }
  }

  /// The temporary files of the process.
  private static let unfinished = Mutex<Set<String>>([])

  private static func remove(_ temporary: String) {
    unfinished.withLock { if $0.remove(temporary) != nil { _ = unsafe unlink(temporary) } }
  }

  /// Removes every temporary file, for a process that is about to end itself in the midst of its
  /// work. Any thread may call it. From then on, ``commit()`` fails.
  public static func removeUnfinished() {
    unfinished.withLock { files in
      for file in files { _ = unsafe unlink(file) }
      files = []
    }
  }

  /// Writes what is left, waits until it is on the disk, and puts the file in its place.
  public consuming func commit() throws(TableError) {
    try sink.flush()
    guard let temporary else { return }
    guard fsync(descriptor) == 0, unsafe rename(temporary, target) == 0 else {
      throw TableError(writing: path, code: errno)
    }
    _ = Self.unfinished.withLock { $0.remove(temporary) }
    self.temporary = nil
    // The file is in place. That its name outlives a power cut needs the folder on the disk too;
    // some file systems cannot do that, and none can undo the renaming.
    let folder = unsafe open(Self.folder(of: target), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  private static func direct(_ path: String) throws(TableError) -> OutputFile {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw TableError(writing: path, code: errno) }
    return OutputFile(path, descriptor, target: path, temporary: nil)
  }

  /// A new file in the folder of `target`, with the permissions that new files have here (which
  /// mkstemp(3) does not give).
  private static func createTemporary(
    beside target: String, for path: String
  ) throws(TableError) -> (descriptor: Int32, path: String) {
    while true {
      let name = ".\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp"
      let temporary = folder(of: target) + name
      let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (descriptor, temporary) }
      let code = errno
      guard code == EEXIST else { throw TableError(writing: path, code: code) }
    }
  }

  /// `path` up to its last slash, or the current folder.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    // realpath(3) gives a C string that is the caller's to free.
    return unsafe String(cString: resolved)
  }
}
