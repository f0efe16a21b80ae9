import Glibc

/// What kind of file the first bytes tell of: enough to choose between a reader of text and
/// ``XLSXReader``, which says what is wrong with a spreadsheet that it does not read.
public enum FileSignature: Sendable, Equatable {
  /// A ZIP file, as .xlsx is.
  case zip
  /// A compound file: an Excel 97–2003 workbook, or a newer one behind a password. See
  /// [MS-CFB](https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb/).
  case compoundFile
  /// Anything else: text, as far as this tells.
  case other

  /// Looks at the first bytes of an open file, and leaves its position alone. What cannot be read
  /// at a position, such as a pipe, is `other`.
  public init(descriptor: Int32) {
    var bytes = [UInt8](repeating: 0, count: 8)
    // The array is as long as said.
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe pread(descriptor, $0.baseAddress, $0.count, 0)
    }
    self.init(bytes.prefix(max(count, 0)))
  }

  init(_ bytes: some Collection<UInt8>) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compoundFile
    } else {
      self = .other
    }
  }

  /// Whether the file is for ``XLSXReader``.
  public var isSpreadsheet: Bool { self != .other }
}
