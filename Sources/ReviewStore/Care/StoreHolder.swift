import Glibc
public import Tables

/// A process that has a store locked.
public struct StoreHolder: Equatable, Sendable {
  /// Its number.
  public let process: Int32
  /// Its program without arguments, which may hold secrets; empty where that cannot be known.
  public let program: String
  /// Whether it writes; otherwise it reads, and keeps writers from ending.
  public let isWriting: Bool

  /// Says who holds a store.
  public init(process: Int32, program: String, isWriting: Bool) {
    self.process = process
    self.program = program
    self.isWriting = isWriting
  }

  /// Who holds the store at a path; nil where the system does not say, as of another machine on a
  /// network drive.
  init?(ofStoreAt path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    let locks = Self.text(of: "/proc/locks").split(separator: "\n")
      .compactMap { Lock(line: $0) }
      .filter { $0.inode == UInt64(status.st_ino) && $0.isOfSQLite && $0.process != getpid() }
    // Who writes has a lock to read as well.
    guard let lock = locks.first(where: \.isWriting) ?? locks.first else { return nil }
    self.init(
      process: lock.process, program: Self.program(of: lock.process), isWriting: lock.isWriting)
  }

  /// `process 4711 (furikaeri)`
  func name(in language: Language) -> String {
    let shown = DisplayWidth.cut(PrintableText.visible(program), to: 60)
    switch language {
    case .english: return "process \(process)" + (shown.isEmpty ? "" : " (\(shown))")
    case .japanese: return "プロセス \(process)" + (shown.isEmpty ? "" : "（\(shown)）")
    }
  }

  /// What keeps others waiting: `process 4711 (furikaeri) is writing to the store`.
  public static func doing(_ holder: StoreHolder?, _ language: Language) -> String {
    switch language {
    case .english:
      "\(holder?.name(in: .english) ?? "another program") is "
        + (holder?.isWriting == false ? "reading the store" : "writing to the store")
    case .japanese:
      "\(holder?.name(in: .japanese) ?? "ほかのプログラム")が"
        + (holder?.isWriting == false ? "読取り中です" : "書込み中です")
    }
  }

  /// The name that the kernel keeps of a program, of at most 15 bytes: what a process writes over its
  /// own command line cannot bring arguments into it
  /// (<https://man7.org/linux/man-pages/man5/proc_pid_comm.5.html>).
  private static func program(of process: Int32) -> String {
    String(text(of: "/proc/\(process)/comm").prefix { $0 != "\n" })
  }

  private static func text(of path: String) -> String {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16 << 10)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }
}

/// A line of /proc/locks: `2: POSIX  ADVISORY  READ 24903 fe:00:16367627 1073741826 1073742335`
/// (<https://man7.org/linux/man-pages/man5/proc_locks.5.html>).
private struct Lock {
  let process: Int32
  let inode: UInt64
  let isWriting: Bool
  private let first: UInt64

  /// Where SQLite locks a file: its pending byte, and the 511 behind it.
  /// <https://www.sqlite.org/fileformat.html#the_lock_byte_page>
  private static let lockBytes: Range<UInt64> = 0x4000_0000..<0x4000_0200

  /// Nil for what is no lock that is held: a process that waits has an arrow in its line.
  init?(line: Substring) {
    let words = line.split(separator: " ")
    guard words.count == 8, words[1] == "POSIX", let process = Int32(words[4]), process > 0,
      let inode = words[5].split(separator: ":").last.flatMap({ UInt64($0) }),
      let first = UInt64(words[6])
    else { return nil }
    self.process = process
    self.inode = inode
    self.first = first
    isWriting = words[3] == "WRITE"
  }

  var isOfSQLite: Bool { Self.lockBytes.contains(first) }
}
