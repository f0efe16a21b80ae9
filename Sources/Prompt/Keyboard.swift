import Glibc

/// The keys that a terminal sends, as characters, one after another, and the news that there is an
/// event to look at.
struct Keyboard {
  enum Key: Equatable {
    case character(Unicode.Scalar)
    case event
    case end
  }

  private let descriptor: Int32
  private let events: Int32
  /// The bytes of a character that is not complete.
  private var bytes: [UInt8] = []

  /// - Parameter events: A descriptor that can be read when there is an event.
  init(descriptor: Int32, events: Int32) {
    self.descriptor = descriptor
    self.events = events
  }

  /// Waits for a key or an event. Bytes that are not UTF-8 are no keys.
  mutating func next() -> Key {
    while true {
      var requests = [
        pollfd(fd: events, events: Int16(POLLIN), revents: 0),
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      ]
      guard unsafe poll(&requests, 2, -1) > 0 else { continue }
      if requests[0].revents != 0 { return .event }
      var byte: UInt8 = 0
      let count = unsafe read(descriptor, &byte, 1)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      // A terminal that was taken away fails instead of ending.
      guard count == 1 else { return .end }
      if let scalar = take(byte) { return .character(scalar) }
    }
  }

  /// Takes one more byte, and returns the character that is complete with it.
  mutating func take(_ byte: UInt8) -> Unicode.Scalar? {
    if byte & 0xC0 != 0x80 { bytes = [] }
    bytes.append(byte)
    if let text = String(validating: bytes, as: UTF8.self) {
      bytes = []
      return text.unicodeScalars.first
    }
    if bytes.count >= 4 { bytes = [] }
    return nil
  }
}
