import Glibc
import ReviewStore
import Tables

/// Where results may be written.
enum OutputPath {
  /// Whether it stands for standard output where a file is asked for. A file that standard output
  /// already goes to, and which other programs write to as well, must not be replaced.
  static func isStandardOutput(_ path: String) -> Bool {
    ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].contains(path)
  }

  /// Refuses to send bytes that nobody can read to a terminal.
  static func checkStandardOutput(takes isBinary: Bool, in session: Session) throws(Notice) {
    guard isBinary, session.terminalWidth != nil else { return }
    throw Notice(
      english: "this format is not for a terminal. Name a file with --output.",
      japanese: "この形式は端末に表示できません。--output でファイルを指定してください。")
  }

  /// Refuses an empty name, as of a variable that was not set.
  static func checkName(_ path: String) throws(Notice) {
    guard path.isEmpty else { return }
    throw Notice(
      english: "the name of the file to write is empty. Name a file; nothing was written.",
      japanese: "書き出すファイルの名前が空です。ファイルを指定してください（何も書き出していません）。",
      isOfUsage: true)
  }

  /// Refuses a path where there is anything already, but for what can only be written to, such as a
  /// device.
  static func checkIsFree(_ path: String) throws(Notice) {
    try checkName(path)
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return }
    // A symbolic link to nothing is something, too.
    let isDevice =
      unsafe stat(path, &status) == 0
      && ![S_IFREG, S_IFDIR, S_IFLNK].contains(status.st_mode & S_IFMT)
    if isDevice { return }
    throw Notice(
      english:
        "\(visible: path): there is something here already. Choose another name; nothing was written.",
      japanese: "\(visible: path): すでに何かがあります。別の名前を指定してください（何も書き出していません）。")
  }

  /// Refuses a path that leads to a database: a slip such as `--output review.db` would replace the
  /// store with a table.
  static func check(_ path: String) throws(Notice) {
    try checkName(path)
    guard isDatabase(path) || isJournal(path) else { return }
    throw Notice(
      english:
        "\(visible: path): this belongs to a database, and would be lost. Choose another name.",
      japanese: "\(visible: path): データベースのファイルのため、上書きできません。別の名前を指定してください。")
  }

  /// Refuses a path that leads to what is read: it would be replaced by what was made of it.
  static func check(_ path: String, isNot source: String?) throws(Notice) {
    guard let source, FileStatus.areSame(path, source) else { return }
    throw Notice(
      english:
        "\(visible: path): this is the earlier review itself, and would be lost. Choose another name.",
      japanese: "\(visible: path): 比較元そのものを上書きすることになります。別の名前を指定してください。")
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
