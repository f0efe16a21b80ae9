import Glibc

/// Where results may be written.
enum OutputPath {
  /// Refuses a path that leads to a database: a slip such as `--output review.db` would replace the
  /// store with a table.
  static func check(_ path: String) throws(Notice) {
    guard isDatabase(path) || isJournal(path) else { return }
    throw Notice(
      english: "\(path): this belongs to a database, and would be lost. Choose another name.",
      japanese: "\(path): データベースのファイルのため、上書きできません。別の名前を指定してください。")
  }

  /// Refuses a path that leads to what is read: it would be replaced by what was made of it.
  static func check(_ path: String, isNot source: String?) throws(Notice) {
    guard let source, areSame(path, source) else { return }
    throw Notice(
      english:
        "\(path): this is the earlier review itself, and would be lost. Choose another name.",
      japanese: "\(path): 比較元そのものを上書きすることになります。別の名前を指定してください。")
  }

  private static func areSame(_ path: String, _ other: String) -> Bool {
    var first = stat()
    var second = stat()
    guard unsafe stat(path, &first) == 0, unsafe stat(other, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// By the first bytes of the file. <https://www.sqlite.org/fileformat.html#the_database_header>
  private static func isDatabase(_ path: String) -> Bool {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    let mark = Array("SQLite format 3\0".utf8)
    var bytes = [UInt8](repeating: 0, count: mark.count)
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe read(descriptor, $0.baseAddress, $0.count)
    }
    return count == mark.count && bytes == mark
  }

  private static func isJournal(_ path: String) -> Bool {
    ["-journal", "-wal", "-shm"].contains { ending in
      path.hasSuffix(ending) && isDatabase(String(path.dropLast(ending.count)))
    }
  }
}
