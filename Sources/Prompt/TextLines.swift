import Glibc
public import Tables

/// The lines of a file or a pipe, in UTF-8.
public final class TextLines: LineSource {
  /// The longest line that is read, in bytes: what is longer is no text that people write.
  public static let longestLine = 1_000_000

  private let name: String
  private let descriptor: Int32
  private let isOwned: Bool
  private var bytes: [UInt8] = []
  /// Where in `bytes` the next line begins.
  private var start = 0
  private var isAtEnd = false
  private var isFirst = true
  /// The line read last, counted from 1.
  public private(set) var number = 0

  /// Reads from an open descriptor, which stays open.
  /// - Parameter name: What errors call it.
  public init(descriptor: Int32, name: String) {
    self.name = name
    self.descriptor = descriptor
    isOwned = false
  }

  /// Opens a file.
  /// - Throws: `TableError`, when there is no such file, or it is a folder, or cannot be opened.
  public init(path: String) throws(TableError) {
    name = path
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    isOwned = descriptor >= 0
    guard descriptor >= 0 else {
      let code = errno
      throw TableError(file: path, problem: code == ENOENT ? .missing : .unreadable(code: code))
    }
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// The next line; nobody is asked for it.
  public func next(prompt: String) throws(TableError) -> LineEvent {
    guard var line = try nextBytes() else { return .end }
    number += 1
    guard line.count <= Self.longestLine else {
      bytes = []
      start = 0
      isAtEnd = true
      return .tooLong(line: number)
    }
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    if isFirst, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    isFirst = false
    guard let text = String(validating: line, as: UTF8.self) else { return .notText(line: number) }
    return .line(text)
  }

  /// Up to the next line feed, or what is left before the end; of a line that is too long its
  /// beginning.
  private func nextBytes() throws(TableError) -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return bytes[start..<end]
      }
      searched = bytes.count - start
      bytes.removeFirst(start)
      start = 0
      if isAtEnd || bytes.count > Self.longestLine {
        guard !bytes.isEmpty else { return nil }
        defer { bytes = [] }
        return bytes[...]
      }
      try fill()
    }
  }

  private func fill() throws(TableError) {
    var block = [UInt8](repeating: 0, count: 64 << 10)
    // The block has room for as many bytes as are asked for.
    let count = unsafe block.withUnsafeMutableBytes {
      unsafe read(descriptor, $0.baseAddress, $0.count)
    }
    if count < 0 {
      let code = errno
      guard code != EINTR else { return }
      throw TableError(file: name, problem: code == EISDIR ? .isFolder : .unreadable(code: code))
    }
    isAtEnd = count == 0
    bytes += block[..<count]
  }
}
