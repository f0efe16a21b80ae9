/// Writes JSON by [RFC 8259](https://www.rfc-editor.org/rfc/rfc8259): a row is an object, numbers
/// are numbers, null is null. Columns of the same name become `name`, `name_2` and so on.
@safe final class JSONWriter: TableWriter {
  enum Layout {
    /// One array, one object a line in it.
    case array
    /// One object a line, with nothing around them.
    case lines
  }

  private let sink: ByteSink
  private let layout: Layout
  /// What stands before each value, a brace or comma, the name and a colon, one after another: an
  /// array would be retained and released for every value, which costs as much as writing it.
  /// Allocated in `begin`, freed in deinit; initialised up to the last of `ends`.
  private var prefixes = unsafe UnsafeMutableBufferPointer<UInt8>(start: nil, count: 0)
  private var ends: [Int] = []
  /// Where the prefix of the next value begins.
  private var start = 0
  private var column = 0
  private var hasRows = false

  init(to sink: ByteSink, layout: Layout) {
    self.sink = sink
    self.layout = layout
  }

  deinit { unsafe prefixes.deallocate() }

  func begin(columns: [String]) throws(TableError) {
    precondition(ends.isEmpty, "a table begins once")
    // Put in the property whole: one that is changed in place is watched whenever it is read, too.
    var ends: [Int] = []
    var bytes: [UInt8] = []
    for (index, name) in Self.unique(columns).enumerated() {
      let prefix = ByteSink()
      try prefix.append(UInt8(ascii: index == 0 ? "{" : ","))
      try prefix.append(jsonString: name.utf8Span.span)
      try prefix.append(UInt8(ascii: ":"))
      bytes += prefix.contents()
      ends.append(bytes.count)
    }
    self.ends = ends
    unsafe prefixes = .allocate(capacity: bytes.count)
    unsafe _ = prefixes.initialize(from: bytes)
    if layout == .array { try sink.append(UInt8(ascii: "[")) }
  }

  func null() throws(TableError) {
    try startValue()
    try sink.append(literal: "null")
  }

  func integer(_ value: Int64) throws(TableError) {
    try startValue()
    try sink.append(value)
  }

  func real(_ value: Double) throws(TableError) {
    guard !value.isNaN else { return try null() }
    try startValue()
    try sink.append(value)
  }

  func text(_ utf8: Span<UInt8>) throws(TableError) {
    try startValue()
    try sink.append(jsonString: utf8)
  }

  func blob(_ bytes: Span<UInt8>) throws(TableError) {
    try startValue()
    try sink.append(UInt8(ascii: "\""))
    try sink.append(hexadecimal: bytes)
    try sink.append(UInt8(ascii: "\""))
  }

  func endRow() throws(TableError) {
    if column == 0 {
      try startRow()
      try sink.append(UInt8(ascii: "{"))
    }
    try sink.append(UInt8(ascii: "}"))
    if layout == .lines { try sink.append(UInt8(ascii: "\n")) }
    start = 0
    column = 0
  }

  func end() throws(TableError) {
    if layout == .array { try sink.append(literal: hasRows ? "\n]\n" : "]\n") }
    try sink.flush()
  }

  private func startValue() throws(TableError) {
    precondition(column < ends.count, "more values than columns")
    if column == 0 { try startRow() }
    let end = ends[column]
    // A copy of where they are, so that the property is not watched while they are appended. In
    // bounds: ends ascend to the number of bytes.
    let prefixes = unsafe self.prefixes
    try sink.append(unsafe prefixes.span.extracting(start..<end))
    start = end
    column += 1
  }

  private func startRow() throws(TableError) {
    if layout == .array { try sink.append(literal: hasRows ? ",\n" : "\n") }
    hasRows = true
  }

  private static func unique(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      var candidate = name
      var number = 2
      while !taken.insert(candidate).inserted {
        candidate = "\(name)_\(number)"
        number += 1
      }
      return candidate
    }
  }
}
