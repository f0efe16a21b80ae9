import Glibc
import Tables

/// A file that is made beside its place and put there when it is complete. A process that is killed
/// leaves nothing at the path, only a hidden file beside it.
struct NewFile: ~Copyable {
  /// Where the file is made.
  let temporary: String
  private let path: String
  /// Has a signal that ends the process remove the file.
  private let leftover: Leftover

  /// Creates an empty file.
  init(for path: String) throws(StoreError) {
    guard FileStatus(path) == .missing else { throw StoreError(path: path, problem: .exists) }
    // SQLite takes a file of such a name for its own, and deletes it.
    for ending in ["-journal", "-wal", "-shm"] where path.hasSuffix(ending) {
      let owner = String(path.dropLast(ending.count))
      guard FileStatus(owner) == .missing else {
        throw StoreError(path: path, problem: .sideFile(of: owner))
      }
    }
    // SQLite would take it for that of the new file, and undo what it never did.
    for journal in ["-journal", "-wal"] where FileStatus(path + journal) != .missing {
      throw StoreError(path: path, problem: .journalLeft(name: path + journal))
    }
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[...$0]) } ?? ""
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    let temporary = "\(folder).\(name).\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp"
    var failure: Int32?
    let leftover = Leftover {
      let descriptor = unsafe Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor < 0 { failure = errno } else { close(descriptor) }
      return { NewFile.remove(temporary) }
    }
    if let code = failure { throw StoreError(path: path, problem: .unwritable(code: code)) }
    self.path = path
    self.temporary = temporary
    self.leftover = leftover
  }

  deinit { Self.remove(temporary) }

  /// Gone already when it was published.
  private static func remove(_ temporary: String) {
    // A copy of a store with a write-ahead log begins as one.
    for ending in ["", "-journal", "-wal", "-shm"] { _ = unsafe unlink(temporary + ending) }
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
