import Glibc

/// Temporary files and folders of processes that were killed: no signal handler sees to those.
///
/// Each has a name that no other program gives, and is locked by the process that makes it for as long as
/// that lives (<https://man7.org/linux/man-pages/man2/flock.2.html>). What has such a name and can be
/// locked is nobody's any more.
extension Leftover {
  /// A new name: `.furikaeri-1a2b3c4d5e6f7.tmp`
  public static func temporaryName() -> String {
    prefix + String(UInt64.random(in: 0 ... .max), radix: 36) + ending
  }

  private static let prefix = ".furikaeri-"
  private static let ending = ".tmp"

  /// Locks what was made under such a name.
  /// - Returns: False when another has just removed it as nobody's: then it is to be made anew. Where the
  ///   file system knows no locks, nobody can lock it to remove it either.
  public static func hold(_ descriptor: Int32) -> Bool {
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 { return errno != EWOULDBLOCK }
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 && status.st_nlink > 0
  }

  /// Removes what killed processes left in a folder, where it is this user's and nobody holds it.
  /// - Parameter folder: Its path; empty: the current one.
  public static func sweep(_ folder: String) {
    let folder = folder.isEmpty ? "." : folder
    for name in names(in: folder) where isTemporary(name) { remove("\(folder)/\(name)") }
  }

  private static func names(in folder: String) -> [String] {
    guard let entries = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(entries) }
    var names: [String] = []
    while let entry = unsafe readdir(entries) {
      names.append(
        unsafe withUnsafePointer(to: &entry.pointee.d_name) {
          // The system ends a name with a zero byte.
          unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
        })
    }
    return names
  }

  private static func isTemporary(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(ending) else { return false }
    let number = name.utf8.dropFirst(prefix.utf8.count).dropLast(ending.utf8.count)
    return (1...13).contains(number.count)
      && number.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
  }

  private static func remove(_ path: String) {
    // Not to be written, not to be followed, and no pipe to wait for.
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_uid == geteuid(),
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      // What SQLite has beside a database goes first: without that it could not be told whose it is.
      for ending in ["-journal", "-wal", "-shm", ""] { unsafe unlink(path + ending) }
    case S_IFDIR: removeTree(path)
    default: break
    }
  }

  /// Removes a folder with all that is in it. Links are removed, not followed.
  private static func removeTree(_ path: String) {
    for name in names(in: path) where name != "." && name != ".." {
      let inner = "\(path)/\(name)"
      if unsafe unlink(inner) != 0 { removeTree(inner) }
    }
    unsafe rmdir(path)
  }
}
