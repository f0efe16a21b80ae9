import Glibc
import Tables

/// Reads a file of bytes.
enum ByteFile {
  /// Calls `body` with the bytes, piece by piece; all pieces but the last are of `size` bytes.
  /// - Throws: `TableError`, and what `body` throws.
  static func forEachPiece(
    of path: String, size: Int = 1 << 16, _ body: (inout [UInt8]) throws -> Void
  ) throws {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw TableError(file: path, problem: .unreadable(code: errno)) }
    defer { close(descriptor) }
    while true {
      var piece = [UInt8](repeating: 0, count: size)
      var count = 0
      while count < size {
        let read = unsafe piece.withUnsafeMutableBytes {
          unsafe Glibc.read(descriptor, $0.baseAddress! + count, size - count)
        }
        if read < 0, errno == EINTR { continue }
        guard read >= 0 else { throw TableError(file: path, problem: .unreadable(code: errno)) }
        if read == 0 { break }
        count += read
      }
      guard count > 0 else { return }
      piece.removeLast(size - count)
      try body(&piece)
      if count < size { return }
    }
  }

  /// The first bytes of a file, `limit` at most.
  static func contents(of path: String, limit: Int) throws -> [UInt8] {
    struct Enough: Error {}
    var bytes: [UInt8] = []
    do {
      try forEachPiece(of: path, size: limit) {
        bytes = $0
        throw Enough()
      }
    } catch is Enough {}
    return bytes
  }
}
