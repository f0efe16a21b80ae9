import Glibc
import Tables

/// A file to import, open, that can be read again from its beginning. A pipe is first copied to a
/// temporary file, since it can be read only once; so is a file in a ZIP file, which is inflated there.
final class InputDescriptor {
  /// The file as its user named it.
  let path: String
  private let descriptor: Int32
  private var opened: XLSXWorkbook?
  /// What stands between the cells of a file of text; nil: told from its first records.
  var delimiter: UInt8?

  /// Opens a file, wherever it lies.
  convenience init(_ source: ImportSource) throws(TableError) {
    if let archived = source.archived {
      try self.init(path: source.path, inflated: archived)
    } else {
      try self.init(path: source.path)
    }
  }

  private init(path: String, inflated file: ArchivedFile) throws(TableError) {
    self.path = path
    let target = try Self.temporary(for: path)
    descriptor = target
    let sink = ByteSink(descriptor: target, name: path)
    try ArchiveReader(path: file.archive).extract(file.name, to: sink)
    lseek(target, 0, SEEK_SET)
  }

  init(path: String) throws(TableError) {
    self.path = path
    let opened = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
    let code = errno
    guard opened >= 0 else {
      throw TableError(file: path, problem: code == ENOENT ? .missing : .unreadable(code: code))
    }
    switch FileStatus(path) {
    case .folder:
      close(opened)
      throw TableError(file: path, problem: .isFolder)
    case .file: descriptor = opened
    case .missing, .other:
      defer { close(opened) }
      // A device such as /dev/zero never ends; a terminal does.
      var status = stat()
      if unsafe fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFCHR,
        isatty(opened) == 0, !Self.isNullDevice(status)
      {
        throw TableError(file: path, problem: .unreadable(code: EINVAL))
      }
      descriptor = try Self.copy(of: opened, path: path)
    }
  }

  deinit {
    close(descriptor)
  }

  /// The bytes of the file; nil where that cannot be told.
  var size: Int? {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : nil
  }

  /// What kind of file it is, by its first bytes and its ending.
  var signature: FileSignature { FileSignature(descriptor: descriptor, name: path) }

  /// A reader of the file as JSON.
  func jsonReader() -> JSONReader { JSONReader(descriptor: descriptor, name: path) }

  /// A reader at the beginning of a file of text. Only one is used at a time.
  /// - Parameter encoding: The encoding of the file; nil: told from its bytes.
  func reader(_ encoding: TextEncoding? = nil, header: HeaderPlace = .first) -> CSVReader {
    lseek(descriptor, 0, SEEK_SET)
    return CSVReader(
      descriptor: descriptor, name: path, encoding: encoding, delimiter: delimiter, header: header)
  }

  /// The first rows of a file of text, split by what was asked for; else by what makes most of their
  /// words headings, where several things may separate the cells.
  func topRows(
    _ resource: Resource?, _ options: ImportOptions, _ headings: HeadingReader
  ) throws(TableError) -> TopRows {
    delimiter = options.delimiter
    var first = reader(options.encoding, header: .absent)
    let top = try TopRows(of: &first)
    delimiter = first.delimiter
    guard options.delimiter == nil else { return top }
    var best = (top: top, header: top.header(resource, headings), delimiter: first.delimiter)
    for other in first.possibleDelimiters.dropFirst() where !(best.header?.isWhole ?? false) {
      delimiter = other
      var reader = reader(options.encoding, header: .absent)
      let top = try TopRows(of: &reader)
      let header = top.header(resource, headings)
      if (header?.knownCount ?? 0) > (best.header?.knownCount ?? 0) {
        best = (top, header, other)
      }
    }
    delimiter = best.delimiter
    return best.top
  }

  /// The note about the delimiter, if it is an unusual one.
  var delimiterNote: ImportNote? {
    guard let delimiter, delimiter != UInt8(ascii: ","), delimiter != UInt8(ascii: "\t") else {
      return nil
    }
    return .delimiter(Character(UnicodeScalar(delimiter)))
  }

  /// The file as a workbook, which is opened once.
  func workbook() throws(TableError) -> XLSXWorkbook {
    if let opened { return opened }
    let workbook = try XLSXWorkbook(descriptor: descriptor, name: path)
    opened = workbook
    return workbook
  }

  private static func isNullDevice(_ status: stat) -> Bool {
    var null = stat()
    return unsafe stat("/dev/null", &null) == 0 && null.st_rdev == status.st_rdev
  }

  /// A file that has no name and is gone with its descriptor, however this process ends.
  private static func temporary(for path: String) throws(TableError) -> Int32 {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
    let target = unsafe Glibc.open(folder, O_TMPFILE_FLAGS | O_RDWR | O_CLOEXEC, 0o600)
    guard target >= 0 else { throw TableError(file: path, problem: .unreadable(code: errno)) }
    return target
  }

  private static func copy(of source: Int32, path: String) throws(TableError) -> Int32 {
    let target = try temporary(for: path)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe read(source, $0.baseAddress, $0.count)
      }
      if count == 0 { return target }
      if count < 0, errno == EINTR { continue }
      guard count > 0, writeAll(buffer[..<count], to: target) else {
        let code = errno
        close(target)
        throw TableError(file: path, problem: .unreadable(code: code))
      }
    }
  }

  private static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// `O_TMPFILE`, a macro that Swift does not import: `__O_TMPFILE | O_DIRECTORY`.
  private static let O_TMPFILE_FLAGS: Int32 = 0o20_000_000 | O_DIRECTORY
}
