import Glibc
import SQLite

/// What compacting a store came to.
public struct CompactReceipt: Equatable, Sendable {
  /// The bytes of the file before.
  public let before: Int
  /// And after.
  public let after: Int
}

extension Store {
  /// Gives the pages of the file that hold nothing any more back to the disk, and puts the others in
  /// order. It is done in one transaction; others must not have the store open for long.
  /// <https://www.sqlite.org/lang_vacuum.html>
  /// - Throws: ``StoreError``, and ``CareError`` where the room for it lacks. The store is then as it
  ///   was.
  public func compact() throws -> CompactReceipt {
    do {
      let before = try connection.size()
      if let lack = FreeRoom.lack(beside: path, for: before) { throw CareError(path: path, lack) }
      try connection.execute("VACUUM")
      return CompactReceipt(before: before, after: try connection.size())
    } catch let error as SQLiteError {
      throw StoreError(path: path, failure: error, of: connection)
    }
  }
}

/// The room that SQLite needs to compact a database: as much as the file beside it, for the journal,
/// and as much among the temporary files, for the new one.
enum FreeRoom {
  /// What lacks; nil when there is room enough, or nobody can tell.
  static func lack(beside path: String, for size: Int) -> CareError.Problem? {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let temporary = temporaryFolder
    guard let own = Volume(folder), let other = Volume(temporary) else { return nil }
    if own.number == other.number {
      return own.free / 2 < size ? .noRoom(needed: 2 * size, free: own.free, folder: folder) : nil
    }
    if own.free < size { return .noRoom(needed: size, free: own.free, folder: folder) }
    return other.free < size ? .noRoom(needed: size, free: other.free, folder: temporary) : nil
  }

  /// Where SQLite makes temporary files. <https://www.sqlite.org/tempfiles.html#temporary_file_storage_locations>
  private static var temporaryFolder: String {
    let named = ["SQLITE_TMPDIR", "TMPDIR"].compactMap { name -> String? in
      guard let value = unsafe getenv(name) else { return nil }
      return unsafe String(cString: value)
    }
    return (named + ["/var/tmp", "/usr/tmp", "/tmp"]).first {
      unsafe FileStatus($0) == .folder && access($0, W_OK | X_OK) == 0
    } ?? "."
  }

  private struct Volume {
    let number: UInt
    let free: Int

    init?(_ folder: String) {
      var status = statvfs()
      guard unsafe statvfs(folder, &status) == 0 else { return nil }
      number = UInt(status.f_fsid)
      free = Int(status.f_bavail) * Int(status.f_frsize)
    }
  }
}
