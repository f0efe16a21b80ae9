import Glibc

/// A copy of a store that was made, and whose file is whole.
public struct StoreCopy: Equatable, Sendable {
  /// The file, as its user named it.
  public let path: String
  /// Its pages.
  public let pages: Int
  /// Its size.
  public let bytes: Int
  /// The SHA-256 of its bytes, in hexadecimal.
  public let sha256: String
  /// What the store lacks or has altered, and the copy with it.
  public let alterations: [IntegrityProblem]
}

/// How far the copying of a file has come.
public struct CopyProgress: Equatable, Sendable {
  /// The file that is written, as its user named it.
  public let file: String
  /// Its bytes that are there.
  public let bytes: Int
  /// From 0 to 1.
  public let fraction: Double

  /// Says how far a copy has come.
  public init(file: String, bytes: Int, fraction: Double) {
    self.file = file
    self.bytes = bytes
    self.fraction = fraction
  }
}

extension FileDigest {
  /// The digest of a whole file; nil when it cannot be read.
  convenience init?(ofFile path: String) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    self.init()
    var buffer = [UInt8](repeating: 0, count: 256 << 10)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(descriptor, $0.baseAddress, $0.count)
      }
      if count == 0 { return }
      guard count > 0 else { return nil }
      add(buffer.span.extracting(..<count))
    }
  }
}
