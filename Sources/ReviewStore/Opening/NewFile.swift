import Glibc
import Tables

/// A file that is made beside its place and put there when it is complete. A process that is killed
/// leaves nothing at the path, only a hidden file beside it, which goes when the next is made.
struct NewFile: ~Copyable {
  /// Where the file is made.
  let temporary: String
  private let path: String
  /// Has a signal that ends the process remove the file.
  private let leftover: Leftover
  /// Says that the file is somebody's.
  private let held: Int32

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
    Leftover.sweep(folder)
    while true {
      let temporary = folder + Leftover.temporaryName()
      var descriptor: Int32 = -1
      var code: Int32 = 0
      let leftover = Leftover {
        descriptor = unsafe Glibc.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        code = errno
        if descriptor < 0 { return {} }
        return { NewFile.remove(temporary) }
      }
      guard descriptor >= 0 else {
        if code == EEXIST { continue }
        throw StoreError(path: path, problem: .unwritable(code: code))
      }
      guard Leftover.hold(descriptor) else {
        close(descriptor)
        continue
      }
      self.path = path
      self.temporary = temporary
      self.leftover = leftover
      held = descriptor
      return
    }
  }

  deinit {
    Self.remove(temporary)
    close(held)
  }

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
