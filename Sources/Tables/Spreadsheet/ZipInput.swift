#if Spreadsheets
  import CMinizip
  import Glibc

  /// The bytes of a file, for minizip: by position, so that whoever else uses the descriptor is not
  /// disturbed, and with the error that minizip does not tell.
  final class ZipInput {
    /// The size of the file and when it was written, to notice that it changes.
    struct Stamp: Equatable {
      let size: Int
      let seconds: Int
      let nanoseconds: Int
    }

    let stamp: Stamp
    /// The `errno` of a failed read.
    private(set) var failure: Int32?

    private let file: InputFile
    private var position = 0
    /// What `bufferStart ..< bufferStart + bufferCount` of the file holds. minizip reads the list of
    /// parts byte by byte.
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var bufferStart = 0
    private var bufferCount = 0

    init(_ file: consuming InputFile) throws(TableError) {
      let name = file.name
      guard let stamp = Self.stamp(of: file.descriptor),
        lseek(file.descriptor, 0, SEEK_CUR) >= 0
      else { throw TableError(file: name, problem: .unreadable(code: errno)) }
      self.stamp = stamp
      self.file = file
    }

    var name: String { file.name }
    var signature: FileSignature { FileSignature(descriptor: file.descriptor) }
    var hasChanged: Bool { Self.stamp(of: file.descriptor) != stamp }

    private static func stamp(of descriptor: Int32) -> Stamp? {
      var status = stat()
      guard unsafe fstat(descriptor, &status) == 0 else { return nil }
      return Stamp(
        size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
        nanoseconds: status.st_mtim.tv_nsec)
    }

    /// Gives the whole file to `body`, piece by piece.
    func forEachPiece(_ body: (Span<UInt8>) -> Void) throws(TableError) {
      var offset = 0
      bufferCount = 0
      while true {
        // The array is as long as said.
        let count = unsafe buffer.withUnsafeMutableBytes {
          unsafe read($0, at: offset)
        }
        guard count >= 0 else {
          throw TableError(file: name, problem: .unreadable(code: failure ?? EIO))
        }
        if count == 0 { return }
        body(buffer.span.extracting(0..<count))
        offset += count
      }
    }

    @unsafe func read(_ room: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
      while true {
        let count = unsafe pread(file.descriptor, room.baseAddress, room.count, off_t(offset))
        if count >= 0 { return count }
        if errno == EINTR { continue }
        failure = errno
        return -1
      }
    }

    /// Copies what follows the position, and returns how many bytes that were; fewer than fit only
    /// at the end of the file.
    @unsafe fileprivate func read(_ room: UnsafeMutableRawBufferPointer) -> Int {
      var copied = 0
      while copied < room.count {
        let offset = position - bufferStart
        if offset < 0 || offset >= bufferCount {
          // The array is as long as said.
          let count = unsafe buffer.withUnsafeMutableBytes { unsafe read($0, at: position) }
          bufferStart = position
          bufferCount = max(count, 0)
          guard count > 0 else { break }
          continue
        }
        let count = min(bufferCount - offset, room.count - copied)
        // Both ranges are in bounds by the lines above.
        unsafe buffer.withUnsafeBytes {
          unsafe UnsafeMutableRawBufferPointer(rebasing: room[copied..<copied + count])
            .copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count]))
        }
        copied += count
        position += count
      }
      return copied
    }

    fileprivate func seek(_ offset: UInt64, from origin: Int32) -> Int {
      let base =
        switch origin {
        case ZLIB_FILEFUNC_SEEK_CUR: position
        case ZLIB_FILEFUNC_SEEK_END: stamp.size
        default: 0
        }
      // Positions come from the file itself: those outside it are refused here.
      guard let offset = Int(exactly: offset), offset <= stamp.size,
        base + offset <= stamp.size
      else { return -1 }
      position = base + offset
      return 0
    }

    fileprivate var currentPosition: UInt64 { UInt64(position) }

    /// minizip's view of this input. It must not outlive the input, which it does not retain.
    var functions: zlib_filefunc64_def {
      // Every function is given the same pointer, to this object, and used only by its archive.
      unsafe zlib_filefunc64_def(
        zopen64_file: { input, _, _ in unsafe input },
        zread_file: { input, _, room, size in
          guard let room = unsafe room else { return 0 }
          let buffer = unsafe UnsafeMutableRawBufferPointer(start: room, count: Int(size))
          return unsafe UInt(ZipInput.at(input).read(buffer))
        },
        zwrite_file: { _, _, _, _ in 0 },
        ztell64_file: { input, _ in unsafe ZipInput.at(input).currentPosition },
        zseek64_file: { input, _, offset, origin in
          unsafe ZipInput.at(input).seek(offset, from: origin)
        },
        zclose_file: { _, _ in 0 },
        zerror_file: { input, _ in unsafe ZipInput.at(input).failure == nil ? 0 : 1 },
        opaque: Unmanaged.passUnretained(self).toOpaque())
    }

    @unsafe private static func at(_ pointer: UnsafeMutableRawPointer?) -> ZipInput {
      // Never nil: it is the pointer of `functions`.
      unsafe Unmanaged<ZipInput>.fromOpaque(pointer!).takeUnretainedValue()
    }
  }
#endif
