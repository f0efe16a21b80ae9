import Glibc

/// What kind of file its first bytes and its name tell of: enough to choose between ``CSVReader``,
/// ``XLSXReader``, which says what is wrong with a spreadsheet that it does not read, and
/// ``JSONReader``.
public enum FileSignature: Sendable, Equatable {
  /// A ZIP file, as .xlsx is.
  case zip
  /// A compound file: an Excel 97–2003 workbook, or a newer one behind a password. See
  /// [MS-CFB](https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb/).
  case compoundFile
  /// JSON. Text is taken for it when its name ends in `.json`, `.ndjson` or `.jsonl`; and, unless the
  /// name ends in `.csv`, `.tsv` or `.txt`, when it begins with an array of objects or of nothing, or
  /// with an object that has a key or nothing in it. A table whose first column is called `[a]` or
  /// `{a}` is none of these.
  case json
  /// A kind of file that no reader is for.
  case foreign(ForeignFile)
  /// Anything else: text, as far as this tells.
  case other

  /// Looks at the first bytes of an open file, and leaves its position alone. Of what cannot be read
  /// at a position, such as a pipe, only the name counts.
  public init(descriptor: Int32, name: String = "") {
    var bytes = [UInt8](repeating: 0, count: 512)
    // The array is as long as said.
    let count = unsafe bytes.withUnsafeMutableBytes {
      unsafe pread(descriptor, $0.baseAddress, $0.count, 0)
    }
    self.init(bytes.prefix(max(count, 0)), name: name)
  }

  init(_ bytes: some Collection<UInt8>, name: String) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .zip
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .compoundFile
    } else if let kind = ForeignFile(Array(bytes), name: name) {
      self = .foreign(kind)
    } else {
      let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
      switch ending {
      case "json", "ndjson", "jsonl": self = .json
      case "csv", "tsv", "txt": self = .other
      default: self = Self.beginsAsJSON(bytes) ? .json : .other
      }
    }
  }

  /// Whether the file is for ``XLSXReader``.
  public var isSpreadsheet: Bool { self == .zip || self == .compoundFile }

  private static func beginsAsJSON(_ bytes: some Collection<UInt8>) -> Bool {
    let text = bytes.starts(with: TextEncoding.utf8.byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
    let first = text.lazy.filter { $0 > 0x20 }.prefix(2)
    // Between `[` and what follows it, a space is nothing.
    return ["[{", "[]", "{\"", "{}"].contains { first.elementsEqual($0.utf8) }
  }
}
