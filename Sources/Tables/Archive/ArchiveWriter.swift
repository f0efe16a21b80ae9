#if Spreadsheets
  import CMinizip
  import Glibc

  /// Writes a ZIP file whose bytes depend on its files alone: they come in the order in which they are
  /// added, without times (the first of ZIP's calendar, 1980-01-01), owners or extra fields.
  ///
  /// The file appears whole or not at all, and memory does not grow with it.
  @safe public final class ArchiveWriter {
    private let output: ArchiveOutput
    /// Closed in deinit at the latest.
    @unsafe private var handle: zipFile?

    /// The largest file that the plain format can hold: 4 GiB less one byte.
    private static let sizeLimit = Int(UInt32.max)

    /// Writes a ZIP file to `path`, where a file that is there is replaced.
    /// - Parameter body: Adds the files.
    /// - Throws: `TableError`, and what `body` throws. Nothing is then at `path` that was not before.
    public static func write(
      to path: String, _ body: (ArchiveWriter) throws -> Void
    ) throws {
      let file = try OutputFile.create(at: path)
      let writer = try ArchiveWriter(file)
      try body(writer)
      try writer.close()
      try file.commit()
    }

    private init(_ file: borrowing OutputFile) throws(TableError) {
      output = ArchiveOutput(file)
      // What is written first says of later bytes, and is written again.
      guard lseek(file.descriptor, 0, SEEK_CUR) >= 0 else {
        throw TableError(file: file.path, problem: .unwritable(code: errno))
      }
      var functions = unsafe output.functions
      unsafe handle = zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &functions)
      guard unsafe handle != nil else { throw output.error }
    }

    deinit {
      if let handle = unsafe handle { unsafe zipClose(handle, nil) }
    }

    /// Adds a file.
    /// - Parameters:
    ///   - name: Its path within the ZIP file, in UTF-8.
    ///   - body: Is given what takes its bytes.
    /// - Throws: `TableError`, also when the file has 4 GiB or more; and what `body` throws.
    public func add(_ name: String, _ body: (ByteSink) throws -> Void) throws {
      try begin(name)
      var size = 0
      let sink = ByteSink(name: output.path) { [self] (bytes) throws(TableError) in
        size += bytes.count
        guard size < Self.sizeLimit else {
          throw TableError(file: output.path, problem: .unwritable(code: EFBIG))
        }
        let status = unsafe bytes.withUnsafeBufferPointer {
          unsafe zipWriteInFileInZip(handle, $0.baseAddress, UInt32($0.count))
        }
        guard status == ZIP_OK else { throw output.error }
      }
      try body(sink)
      try sink.flush()
      guard unsafe zipCloseFileInZip(handle) == ZIP_OK else { throw output.error }
    }

    private func begin(_ name: String) throws(TableError) {
      var info = zip_fileinfo()
      // Year, month and day as MS-DOS packs them: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.4.6
      info.dosDate = (1 << 5 | 1) << 16
      // A plain file that everybody may read.
      info.external_fa = UInt((S_IFREG | 0o644) << 16)
      let status = unsafe zipOpenNewFileInZip4_64(
        handle, name, &info, nil, 0, nil, 0, nil, Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS,
        DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nil, 0, Self.madeBy, Self.utf8, 0)
      guard status == ZIP_OK else { throw output.error }
    }

    /// Unix, version 2.0 of the format: the same everywhere. APPNOTE 4.4.2.
    private static let madeBy: UInt = 3 << 8 | 20
    /// The name is in UTF-8. APPNOTE 4.4.4, bit 11.
    private static let utf8: UInt = 1 << 11

    private func close() throws(TableError) {
      let status = unsafe zipClose(handle, nil)
      unsafe handle = nil
      guard status == ZIP_OK else { throw output.error }
    }
  }

  /// Where minizip writes: by position, and with the error that it does not tell.
  private final class ArchiveOutput {
    let path: String
    private let descriptor: Int32
    private var position: off_t = 0
    /// The `errno` of a failed call.
    private var failure: Int32?

    /// The file must outlive this.
    init(_ file: borrowing OutputFile) {
      path = file.path
      descriptor = file.descriptor
    }

    /// The error of whatever failed last; where nothing did, memory is short.
    var error: TableError { TableError(writing: path, code: failure ?? ENOMEM) }

    /// minizip's view of this output. It must not outlive the output, which it does not retain.
    var functions: zlib_filefunc64_def {
      // Every function is given the same pointer, to this object, and used only by its writer.
      unsafe zlib_filefunc64_def(
        zopen64_file: { output, _, _ in unsafe output },
        zread_file: { _, _, _, _ in 0 },
        zwrite_file: { output, _, bytes, size in
          let bytes = unsafe UnsafeRawBufferPointer(start: bytes, count: Int(size))
          return unsafe UInt(ArchiveOutput.at(output).write(bytes))
        },
        ztell64_file: { output, _ in unsafe UInt64(ArchiveOutput.at(output).position) },
        zseek64_file: { output, _, offset, origin in
          unsafe ArchiveOutput.at(output).seek(offset, from: origin)
        },
        zclose_file: { _, _ in 0 },
        zerror_file: { output, _ in unsafe ArchiveOutput.at(output).failure == nil ? 0 : 1 },
        opaque: Unmanaged.passUnretained(self).toOpaque())
    }

    /// Writes all of it, or less after an error. Returns how many bytes it wrote.
    private func write(_ bytes: UnsafeRawBufferPointer) -> Int {
      var written = 0
      while written < bytes.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[written...])
        let count = unsafe pwrite(descriptor, rest.baseAddress, rest.count, position)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else {
          failure = errno
          break
        }
        written += count
        position += off_t(count)
      }
      return written
    }

    /// minizip goes back to the header of a file, and forth again.
    private func seek(_ offset: UInt64, from origin: Int32) -> Int {
      guard origin == ZLIB_FILEFUNC_SEEK_SET, let offset = off_t(exactly: offset) else { return -1 }
      position = offset
      return 0
    }

    @unsafe private static func at(_ pointer: UnsafeMutableRawPointer?) -> ArchiveOutput {
      // Never nil: it is the pointer of `functions`.
      unsafe Unmanaged<ArchiveOutput>.fromOpaque(pointer!).takeUnretainedValue()
    }
  }
#endif
