import Glibc
public import Tables

/// The file that keeps what was typed from one run to the next: an entry a line, in which `\n` is a
/// line break and `\\` a backslash.
///
/// Every entry is added at once, so that several shells share one file, and one that is killed loses
/// nothing. Only its owner can read the file.
public struct HistoryFile: Sendable {
  /// The most bytes that are read: of a longer file its end. It is then made shorter.
  static let readBytes = 1 << 20

  /// Where the file is, or will be.
  public let path: String

  /// Names a file; nothing is opened.
  public init(path: String) { self.path = path }

  /// Reads the entries. A file that is not there has none.
  /// - Returns: The entries, and how many lines are no entries.
  /// - Throws: `TableError`, when there is something else in its place, or it cannot be read.
  public func load() throws(TableError) -> (entries: RecentEntries, unreadable: Int) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else { throw failure(reading: errno) }
      return (RecentEntries(), 0)
    }
    try checkKind(status)
    let (bytes, isWhole) = try readEnd(size: Int(status.st_size))
    var entries: [String] = []
    var unreadable = 0
    var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
    if !isWhole { lines = lines.dropFirst() }
    for line in lines {
      if let entry = Self.entry(of: line), RecentEntries.isKept(entry) {
        entries.append(entry)
      } else {
        unreadable += 1
      }
    }
    let recent = RecentEntries(entries)
    if !isWhole || unreadable > 0 || entries.count > 2 * RecentEntries.limit {
      try replace(with: recent.all)
    }
    return (recent, unreadable)
  }

  /// Adds an entry, and makes the file and its folders where they are not there yet.
  /// - Throws: `TableError`, when that cannot be done.
  public func append(_ entry: String) throws(TableError) {
    guard RecentEntries.isKept(entry) else { return }
    makeFolders()
    let descriptor = unsafe open(
      path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw failure(writing: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(writing: errno) }
    try checkKind(status)
    // One that others could read was not made here.
    if status.st_mode & 0o077 != 0 { _ = fchmod(descriptor, 0o600) }
    try write(Self.line(of: entry), to: descriptor)
  }

  /// The line that stands for an entry.
  static func line(of entry: String) -> [UInt8] {
    var line: [UInt8] = []
    for byte in entry.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): line += #"\\"#.utf8
      case UInt8(ascii: "\n"): line += #"\n"#.utf8
      default: line.append(byte)
      }
    }
    return line + [UInt8(ascii: "\n")]
  }

  /// The entry that a line stands for; nil where it stands for none.
  static func entry(of line: some Collection<UInt8>) -> String? {
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in line {
      switch (isEscaped, byte) {
      case (false, UInt8(ascii: "\\")): isEscaped = true
      case (false, _): bytes.append(byte)
      case (true, UInt8(ascii: "\\")), (true, UInt8(ascii: "n")):
        bytes.append(byte == UInt8(ascii: "n") ? UInt8(ascii: "\n") : byte)
        isEscaped = false
      case (true, _): return nil
      }
    }
    return isEscaped ? nil : String(validating: bytes, as: UTF8.self)
  }

  private func checkKind(_ status: stat) throws(TableError) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw TableError(file: path, problem: .isFolder)
    default: throw failure(reading: EINVAL)
    }
  }

  private func readEnd(size: Int) throws(TableError) -> (bytes: [UInt8], isWhole: Bool) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(reading: errno) }
    defer { close(descriptor) }
    let start = max(0, size - Self.readBytes)
    var bytes = [UInt8](repeating: 0, count: size - start)
    var count = 0
    while count < bytes.count {
      // There is room for as many bytes as are asked for.
      let read = unsafe bytes.withUnsafeMutableBytes {
        unsafe pread(descriptor, $0.baseAddress! + count, $0.count - count, start + count)
      }
      if read < 0, errno == EINTR { continue }
      guard read >= 0 else { throw failure(reading: errno) }
      if read == 0 { break }
      count += read
    }
    return (Array(bytes[..<count]), start == 0)
  }

  private func replace(with entries: [String]) throws(TableError) {
    let file = try OutputFile.create(at: path)
    for entry in entries { try file.sink.append(Self.line(of: entry).span) }
    try file.commit()
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(TableError) {
    // One call, so that the entries of several shells do not mix.
    let count = unsafe bytes.withUnsafeBytes {
      unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
    }
    guard count == bytes.count else { throw failure(writing: count < 0 ? errno : ENOSPC) }
  }

  /// Failing is no reason to stop: opening the file then fails, and says why.
  private func makeFolders() {
    for index in path.indices.dropFirst() where path[index] == "/" {
      unsafe mkdir(String(path[..<index]), 0o700)
    }
  }

  private func failure(reading code: Int32) -> TableError {
    TableError(file: path, problem: .unreadable(code: code))
  }

  private func failure(writing code: Int32) -> TableError {
    TableError(file: path, problem: code == EISDIR ? .isFolder : .unwritable(code: code))
  }
}
