import Glibc
import Tables

/// The file that keeps what was typed from one run to the next: a first line that says so, then an
/// entry a line, in which `\n` is a line break and `\\` a backslash.
///
/// Every entry is added at once, so that several shells share one file, and one that is killed loses
/// nothing. A file without that first line was not made here, and is neither read nor changed. Only
/// its owner can read a file that is made here; one that was there keeps its permissions.
public struct HistoryFile: Sendable {
  /// The most bytes that are read: of a longer file its end. It is then made shorter.
  static let readBytes = 1 << 20

  /// The first line of every history: what tells it from any other file that has its name.
  static let mark = Array("-- What was typed in the shell of furikaeri.\n".utf8)

  /// Where the file is, or will be.
  public let path: String

  /// Names a file; nothing is opened.
  public init(path: String) { self.path = path }

  /// Reads the entries. A file that is not there has none.
  /// - Returns: The entries, and how many lines are no entries.
  /// - Throws: ``HistoryProblem``, when there is something else in its place, or it cannot be read.
  public func load() throws(HistoryProblem) -> (entries: RecentEntries, unreadable: Int) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else {
      guard errno == ENOENT || errno == ENOTDIR else { throw failure(reading: errno) }
      return (RecentEntries(), 0)
    }
    defer { close(descriptor) }
    guard try size(of: descriptor) > 0 else { return (RecentEntries(), 0) }
    try checkMark(of: descriptor)
    let (lines, isWhole) = try lastLines(of: descriptor)
    var entries: [String] = []
    var unreadable = 0
    for line in lines {
      if let entry = Self.entry(of: line), RecentEntries.isKept(entry) {
        entries.append(entry)
      } else {
        unreadable += 1
      }
    }
    let recent = RecentEntries(entries)
    if !isWhole || unreadable > 0 || entries.count > 2 * RecentEntries.limit {
      do throws(TableError) { try replace(with: recent.all) } catch { throw .file(error) }
    }
    return (recent, unreadable)
  }

  /// Adds an entry, and makes the file and its folders where they are not there yet.
  /// - Throws: ``HistoryProblem``, when that cannot be done.
  public func append(_ entry: String) throws(HistoryProblem) {
    guard RecentEntries.isKept(entry) else { return }
    makeFolders()
    let descriptor = unsafe open(
      path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOCTTY | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else { throw failure(writing: errno) }
    defer { close(descriptor) }
    let isNew = try size(of: descriptor) == 0
    // Another file may have come to be there since the entries were read.
    if !isNew { try checkMark(of: descriptor) }
    try write((isNew ? Self.mark : []) + Self.line(of: entry), to: descriptor)
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

  /// The size of what is open, which must be a file.
  private func size(of descriptor: Int32) throws(HistoryProblem) -> Int {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure(reading: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return Int(status.st_size)
    case S_IFDIR: throw .file(TableError(file: path, problem: .isFolder))
    default: throw failure(reading: EINVAL)
    }
  }

  private func checkMark(of descriptor: Int32) throws(HistoryProblem) {
    guard try read(Self.mark.count, at: 0, of: descriptor) == Self.mark else {
      throw .notMadeHere(file: path)
    }
  }

  /// The lines behind the mark, or the last of them.
  private func lastLines(
    of descriptor: Int32
  ) throws(HistoryProblem) -> (lines: [ArraySlice<UInt8>], isWhole: Bool) {
    let start = max(Self.mark.count, try size(of: descriptor) - Self.readBytes)
    let isWhole = start == Self.mark.count
    let bytes = try read(Self.readBytes, at: start, of: descriptor)
    var lines = bytes.split(separator: UInt8(ascii: "\n"))
    if !isWhole, !lines.isEmpty { lines.removeFirst() }
    // Two shells that made the file at once have both marked it.
    return (lines.filter { $0 != Self.mark.dropLast() }, isWhole)
  }

  /// So many bytes from a place on, or as many as there are.
  private func read(
    _ most: Int, at start: Int, of descriptor: Int32
  ) throws(HistoryProblem) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: most)
    var count = 0
    while count < most {
      // There is room for as many bytes as are asked for.
      let read = unsafe bytes.withUnsafeMutableBytes {
        unsafe pread(descriptor, $0.baseAddress! + count, $0.count - count, start + count)
      }
      if read < 0, errno == EINTR { continue }
      guard read >= 0 else { throw failure(reading: errno) }
      if read == 0 { break }
      count += read
    }
    return Array(bytes[..<count])
  }

  private func replace(with entries: [String]) throws(TableError) {
    let file = try OutputFile.create(at: path)
    try file.sink.append(Self.mark.span)
    for entry in entries { try file.sink.append(Self.line(of: entry).span) }
    try file.commit()
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(HistoryProblem) {
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

  private func failure(reading code: Int32) -> HistoryProblem {
    .file(TableError(file: path, problem: .unreadable(code: code)))
  }

  private func failure(writing code: Int32) -> HistoryProblem {
    .file(TableError(file: path, problem: code == EISDIR ? .isFolder : .unwritable(code: code)))
  }
}
