/// Whether bytes that arrive piece by piece are CP932.
struct CP932Check {
  private let table: CP932Table
  private var firstOfPair: UInt8?

  init(_ table: CP932Table) { self.table = table }

  /// Whether no character has begun without ending.
  var isBetweenCharacters: Bool { firstOfPair == nil }

  /// Returns false when `bytes` cannot follow what came before.
  mutating func accepts(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    if let first = firstOfPair, !bytes.isEmpty {
      guard table.entries[CP932Table.index(first, bytes[0])] != 0 else { return false }
      firstOfPair = nil
      index = 1
    }
    let table = self.table
    let entries = table.entries.span
    while index < bytes.count {
      let first = bytes[index]
      guard first >= 0x80 else {
        index += bytes.countOfASCII(from: index)
        continue
      }
      let isLast = index &+ 1 == bytes.count
      let entry = entries[CP932Table.index(first, isLast ? 0 : bytes[index &+ 1])]
      if CP932Table.isOrdinary(entry) {
        index &+= 2
      } else if entry != 0 {
        index += CP932Table.lengthInCP932(entry)
      } else {
        guard isLast, CP932Table.isFirstOfPair(first) else { return false }
        firstOfPair = first
        index += 1
      }
    }
    return true
  }
}
