import Glibc
import Tables

extension SavedQuery {
  /// The longest file that is taken for a query, in bytes: it is one statement.
  static let longestFile = QueryLimits.sqlLength

  /// Reads a query of a person's own: `NAME.sql`, with a head comment as the program's own have it, or
  /// without. A query that has no title is called by its name; a parameter that is not explained takes
  /// any value, and is NULL unless it is given.
  /// - Throws: ``QueryFileError``, for the first thing that is wrong.
  init(file path: String) throws(QueryFileError) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard PrintableText.visible(name) == name else { throw QueryFileError(path, .notAName) }
    let bytes = try Self.read(path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw QueryFileError(path, line: Self.lineNotUTF8(bytes), .notUTF8)
    }
    // Some editors put a byte order mark before UTF-8, and a carriage return before a line feed.
    let sql = (text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
      .replacing("\r\n", with: "\n")
    self.init(name: String(name.dropLast(".sql".count)), sql: sql)
    file = path
    try Self.checkHead(of: sql, path)
    try checkStatement(path)
    let explained = parameters.map(\.name)
    parameters += QueryText(sql).parameters.filter { !explained.contains($0) }.map {
      Parameter(name: $0, kind: .anything, initial: nil, english: "", japanese: "")
    }
  }

  private static func checkHead(of sql: String, _ file: String) throws(QueryFileError) {
    var names: Set<String> = []
    for (index, line) in head(of: sql).enumerated() {
      guard line.hasPrefix(":") else { continue }
      guard let parameter = Parameter(line: line.dropFirst()) else {
        throw QueryFileError(file, line: index + 1, .notAParameter)
      }
      guard names.insert(parameter.name).inserted else {
        throw QueryFileError(file, line: index + 1, .repeated(parameter.name))
      }
      if let fault = parameter.faultOfUsualValue {
        throw QueryFileError(file, line: index + 1, .usualValue(fault))
      }
    }
  }

  private func checkStatement(_ file: String) throws(QueryFileError) {
    let text = QueryText(sql)
    guard !text.statements.isEmpty else { throw QueryFileError(file, .noStatement) }
    if text.statements.count > 1 {
      throw QueryFileError(file, line: text.statements[1], .severalStatements)
    }
    if let line = text.unnamed.first { throw QueryFileError(file, line: line, .unnamed) }
    if let name = parameters.map(\.name).first(where: { !text.parameters.contains($0) }) {
      let line = Self.head(of: sql).firstIndex {
        $0.hasPrefix(":") && Parameter(line: $0.dropFirst())?.name == name
      }
      throw QueryFileError(file, line: line.map { $0 + 1 }, .unused(name))
    }
  }

  private static func lineNotUTF8(_ bytes: [UInt8]) -> Int {
    // Lines end alike in all encodings that a query may have come in by mistake but UTF-16.
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 } ?? 1
  }

  private static func read(_ path: String) throws(QueryFileError) -> [UInt8] {
    // A named pipe among the files must not make the program wait.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw QueryFileError(path, .unreadable(code: errno)) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: longestFile + 1)
    var count = 0
    while count < bytes.count {
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress! + count, buffer.count - count)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw QueryFileError(path, .unreadable(code: errno)) }
      if got == 0 { break }
      count += got
    }
    guard count <= longestFile else { throw QueryFileError(path, .tooLong(limit: longestFile)) }
    return Array(bytes.prefix(count))
  }
}
