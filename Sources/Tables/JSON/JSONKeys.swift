/// The keys of a file's objects, in the order in which they first appear: its columns.
struct JSONKeys: ~Copyable {
  /// The text of all keys. It moves only while keys are added.
  private var text = InputBuffer(capacity: 4 << 10)
  /// Where each key ends in `text`, and the next one begins.
  private var ends: [Int] = []
  private var columns: [[UInt8]: Int] = [:]

  /// The most bytes of all keys together: 1 MiB.
  static let byteLimit = 1 << 20
  /// The most keys: as many as a spreadsheet has columns.
  static let countLimit = CSVReader.columnLimit

  var count: Int { ends.count }
  /// Whether the limits are exceeded.
  var areTooMany: Bool { count > Self.countLimit }
  var areTooLong: Bool { text.count > Self.byteLimit }
  /// Whether another key is of any use.
  var isOpen: Bool { !areTooMany && !areTooLong }

  /// The column of a key; nil when there is none. `hint`: where it probably is, for objects mostly
  /// have the same keys in the same order.
  func column(of key: Span<UInt8>, hint: Int) -> Int? {
    // One or two keys may be left out without a search.
    for candidate in hint..<max(hint, min(hint + 3, count)) where isKey(key, at: candidate) {
      return candidate
    }
    return columns[Array(copying: key)]
  }

  /// Adds a key that there is not yet.
  mutating func add(_ key: Span<UInt8>) {
    while text.capacity - text.end < key.count { text.makeRoom(limit: .max / 2) }
    // There is room for the key, which is elsewhere in memory.
    unsafe key.withUnsafeBytes { unsafe text.room.copyMemory(from: $0) }
    text.grow(by: key.count)
    columns[Array(copying: key)] = count
    ends.append(text.end)
  }

  /// The text of a key in place. It stays there while none is added.
  @unsafe func bytes(at column: Int) -> UnsafeBufferPointer<UInt8> {
    let start = column == 0 ? 0 : ends[column - 1]
    return unsafe UnsafeBufferPointer(start: text.first + start, count: ends[column] - start)
  }

  private func isKey(_ key: Span<UInt8>, at column: Int) -> Bool {
    let other = unsafe bytes(at: column)
    guard other.count == key.count else { return false }
    return unsafe key.withUnsafeBufferPointer { unsafe $0.elementsEqual(other) }
  }
}

extension [UInt8] {
  init(copying span: Span<UInt8>) {
    // The bytes are copied before this returns.
    self = unsafe span.withUnsafeBufferPointer { unsafe [UInt8]($0) }
  }
}
