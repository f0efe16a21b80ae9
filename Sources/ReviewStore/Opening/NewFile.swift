import Glibc

/// What is at a path.
enum FileStatus {
  case missing, file, folder, other

  init(_ path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      self = .missing
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    default: self = .other
    }
  }

  /// Whether two paths lead to one file.
  static func areSame(_ path: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    guard unsafe stat(path, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }
}

/// A file that is made beside its place and put there when it is complete. A process that is killed
/// leaves nothing at the path, only a hidden file beside it.
struct NewFile: ~Copyable {
  /// Where the file is made.
  let temporary: String
  private let path: String

  /// Creates an empty file.
  init(for path: String) throws(StoreError) {
    guard FileStatus(path) == .missing else { throw StoreError(path: path, problem: .exists) }
    // SQLite would take it for that of the new file, and undo what it never did.
    for journal in ["-journal", "-wal"] where FileStatus(path + journal) != .missing {
      throw StoreError(path: path, problem: .journalLeft(name: path + journal))
    }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    let temporary = "\(folder).\(name).\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp"
    let descriptor = unsafe Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    let code = errno
    guard descriptor >= 0 else { throw StoreError(path: path, problem: .unwritable(code: code)) }
    close(descriptor)
    self.path = path
    self.temporary = temporary
  }

  deinit {
    // Gone already when it was published.
    _ = unsafe unlink(temporary)
    _ = unsafe unlink(temporary + "-journal")
  }

  /// Puts the file in its place, where there must still be nothing: of two programs at once only
  /// one succeeds.
  consuming func publish() throws(StoreError) {
    // A second name, of which the first is then dropped: link(2) never replaces a file.
    if unsafe link(temporary, path) == 0 { return syncFolder() }
    var code = errno
    // Some file systems know no second names. There, the moment between looking and renaming stays.
    if code == EPERM || code == EOPNOTSUPP || code == ENOSYS {
      var status = stat()
      if unsafe lstat(path, &status) == 0 { throw StoreError(path: path, problem: .exists) }
      if unsafe rename(temporary, path) == 0 { return syncFolder() }
      code = errno
    }
    throw StoreError(path: path, problem: code == EEXIST ? .exists : .unwritable(code: code))
  }

  /// Has the name outlive a power cut, where the file system can do that.
  private borrowing func syncFolder() {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
