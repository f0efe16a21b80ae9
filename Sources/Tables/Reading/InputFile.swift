import Glibc

/// A descriptor to read from. It is closed at the end of its life when it was opened here.
struct InputFile: ~Copyable {
  let name: String
  private(set) var isAtEnd = false
  let descriptor: Int32
  private let isOwned: Bool

  static func opened(path: String) throws(TableError) -> InputFile {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    let code = errno
    guard descriptor >= 0 else {
      throw TableError(file: path, problem: code == ENOENT ? .missing : .unreadable(code: code))
    }
    let file = InputFile(descriptor: descriptor, name: path, isOwned: true)
    // open(2) takes a folder as well; only read(2) would refuse it.
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw TableError(file: path, problem: .isFolder)
    }
    return file
  }

  init(descriptor: Int32, name: String, isOwned: Bool = false) {
    self.descriptor = descriptor
    self.name = name
    self.isOwned = isOwned
  }

  deinit {
    if isOwned { close(descriptor) }
  }

  /// Where the next byte to read stands in the file; nil for what cannot be read twice.
  var position: Int? {
    let position = lseek(descriptor, 0, SEEK_CUR)
    return position < 0 ? nil : position
  }

  /// Reads as `read(into:)` does, but from `position`, and leaves the file where it is.
  @unsafe func read(
    into buffer: UnsafeMutableRawBufferPointer, at position: Int
  ) throws(TableError) -> Int {
    while true {
      let count = unsafe pread(descriptor, buffer.baseAddress, buffer.count, position)
      if count >= 0 { return count }
      let code = errno
      guard code == EINTR else { throw TableError(file: name, problem: .unreadable(code: code)) }
    }
  }

  /// Reads at most `buffer.count` bytes, at least one unless the file is at its end.
  @unsafe mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(TableError) -> Int {
    while true {
      let count = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        isAtEnd = count == 0
        return count
      }
      switch errno {
      case EINTR: continue
      case EAGAIN: wait(for: POLLIN, on: descriptor)
      case let code:
        throw TableError(file: name, problem: code == EISDIR ? .isFolder : .unreadable(code: code))
      }
    }
  }
}

/// Waits until a descriptor that someone else made non-blocking is ready.
func wait(for events: Int32, on descriptor: Int32) {
  var request = pollfd(fd: descriptor, events: Int16(events), revents: 0)
  _ = unsafe poll(&request, 1, -1)
}
