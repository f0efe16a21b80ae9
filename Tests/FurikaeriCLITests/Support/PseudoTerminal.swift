import Foundation

/// A terminal that is not there: what is written to it can be read.
final class PseudoTerminal {
  /// For the program to write to.
  private(set) var descriptor: Int32
  private let controller: Int32

  /// Requests of ioctl(2) that Swift does not import:
  /// <https://man7.org/linux/man-pages/man2/TIOCSPTLCK.2const.html>
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  init(columns: UInt16) throws {
    controller = unsafe open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: Int32 = 0
    var number: Int32 = 0
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    descriptor = -1
    guard unsafe ioctl(controller, Self.setLock, &lock) == 0,
      unsafe ioctl(controller, Self.getNumber, &number) == 0,
      unsafe ioctl(controller, UInt(TIOCSWINSZ), &size) == 0
    else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    descriptor = unsafe open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    close(controller)
  }

  /// All that was written, once nobody can write any more. It fits in the terminal's buffer.
  func text() -> String {
    close(descriptor)
    descriptor = -1
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = unsafe read(controller, &buffer, buffer.count)
      // EIO says that the other end is closed and all has been read.
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    // The terminal makes every line feed a carriage return and a line feed.
    return String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
  }
}
