#if Spreadsheets
  import CXlsxWriter
  import Glibc

  /// A file in memory, for a library that writes files by name only: what is half written never has
  /// a name that anyone sees, and what is whole can go anywhere, also into a pipe.
  struct MemoryFile: ~Copyable {
    private let descriptor: Int32

    /// Fails with the value of `errno`.
    init?(_ code: inout Int32) {
      descriptor = furikaeri_xlsx_memory_file()
      code = errno
      guard descriptor >= 0 else { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// A name for it in this process. <https://man7.org/linux/man-pages/man5/proc_pid_fd.5.html>
    var path: String { "/proc/self/fd/\(descriptor)" }

    /// Appends all of it to a sink.
    func copy(to sink: ByteSink) throws(TableError) {
      var buffer = [UInt8](repeating: 0, count: 256 << 10)
      var offset: off_t = 0
      while true {
        let count = unsafe pread(descriptor, &buffer, buffer.count, offset)
        if count < 0 {
          if errno == EINTR { continue }
          throw TableError(file: sink.name, problem: .unreadable(code: errno))
        }
        guard count > 0 else { return }
        try sink.append(buffer.span.extracting(0..<count))
        offset += off_t(count)
      }
    }
  }
#endif
