import Glibc

/// A file that appears whole or not at all.
///
/// The bytes go to a temporary file in the same folder, which ``commit()`` puts in the place of the
/// file at `path`; without it, or after an error, the temporary file is removed and a file that was
/// there before is as it was. A process that is killed can leave the temporary file behind (not where
/// ``Interruption`` sees to it), never a half-written one at `path`.
///
/// A file that is replaced hands on its permissions, and a symbolic link stays one, also one to
/// a file that is not there yet. What is neither
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
  private let leftover: Leftover?

  /// Creates the temporary file. Throws when `path` is a folder, or cannot be written.
  public static func create(at path: String) throws(TableError) -> OutputFile {
    var status = stat()
    let exists = unsafe stat(path, &status) == 0
    let kind = exists ? status.st_mode & S_IFMT : S_IFREG
    guard kind != S_IFDIR else { throw TableError(file: path, problem: .isFolder) }
    guard kind == S_IFREG else { return try direct(path) }
    let target = exists ? resolved(path) : try endOfLinks(path)
    let temporary = try createTemporary(beside: target, for: path)
    // Not being allowed to is no reason to fail: the file is then as any new one.
    if exists { _ = fchmod(temporary.descriptor, status.st_mode & 0o777) }
    return OutputFile(path, target: target, temporary)
  }

  /// What is written to: a temporary file, or what cannot be replaced.
  private struct Destination {
    let descriptor: Int32
    var temporary: String?
    var leftover: Leftover?
  }

  private init(_ path: String, target: String, _ destination: Destination) {
    sink = ByteSink(descriptor: destination.descriptor, name: path)
    self.path = path
    descriptor = destination.descriptor
    self.target = target
    temporary = destination.temporary
    leftover = destination.leftover
  }

  deinit {
    close(descriptor)
    if let temporary { _ = unsafe unlink(temporary) }
  }

  /// Writes what is left, waits until it is on the disk, and puts the file in its place.
  public consuming func commit() throws(TableError) {
    try sink.flush()
    guard let temporary else { return }
    guard fsync(descriptor) == 0, unsafe rename(temporary, target) == 0 else {
      throw TableError(writing: path, code: errno)
    }
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
    return OutputFile(path, target: path, Destination(descriptor: descriptor))
  }

  /// A new file in the folder of `target`, with the permissions that new files have here (which
  /// mkstemp(3) does not give).
  private static func createTemporary(
    beside target: String, for path: String
  ) throws(TableError) -> Destination {
    Leftover.sweep(folder(of: target))
    while true {
      let temporary = folder(of: target) + Leftover.temporaryName()
      var descriptor: Int32 = -1
      var code: Int32 = 0
      let leftover = Leftover {
        descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        code = errno
        if descriptor < 0 { return {} }
        return { _ = unsafe unlink(temporary) }
      }
      if descriptor >= 0 {
        guard Leftover.hold(descriptor) else {
          close(descriptor)
          continue
        }
        return Destination(descriptor: descriptor, temporary: temporary, leftover: leftover)
      }
      guard code == EEXIST else { throw TableError(writing: path, code: code) }
    }
  }

  /// `path` up to its last slash, or the current folder.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
  }

  /// Where symbolic links lead that end at no file.
  private static func endOfLinks(_ path: String) throws(TableError) -> String {
    var target = path
    // As many as Linux follows: https://man7.org/linux/man-pages/man7/path_resolution.7.html
    for _ in 0...40 {
      var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
      // There is room for as many bytes as are asked for.
      let count = unsafe bytes.withUnsafeMutableBytes {
        unsafe readlink(target, $0.baseAddress!, $0.count)
      }
      guard count >= 0 else { return target }
      let link = String(decoding: bytes[..<count], as: UTF8.self)
      target = link.hasPrefix("/") ? link : folder(of: target) + link
    }
    throw TableError(writing: path, code: ELOOP)
  }

  private static func resolved(_ path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    // realpath(3) gives a C string that is the caller's to free.
    return unsafe String(cString: resolved)
  }
}
