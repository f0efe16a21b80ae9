/// Splits one record of CSV into cells: the state machine of
/// [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), which can stop wherever the bytes do.
///
/// All offsets count from the first byte of the record, so that moving the bytes changes nothing.
struct RecordScanner: ~Copyable {
  /// The first mistake in the record, which does not keep the scanner from finding its end.
  struct Fault {
    enum Kind {
      case quoteInsideCell, textAfterQuote, unclosedQuote, loneCarriageReturn, nulByte
      case endOfFileMark
    }
    let kind: Kind
    /// The cell it is in, counted from 0, where that begins, and where the mistake is.
    let column: Int
    let cellStart: Int
    let offset: Int
    /// Line breaks of the record that stand before the mistake.
    let lineBreaks: Int
  }

  /// Where the scanner stands.
  struct Cursor {
    enum Quotes { case none, open, closed }
    /// The next byte to look at.
    var position = 0
    var cellStart = 0
    /// Cells that have ended, more than are kept when the record is wider than expected.
    var count = 0
    var quotes = Quotes.none
    var hasDoubledQuotes = false
    var quoteLine = 0
    var lineBreaks = 0
    var nonASCII: UInt64 = 0
    var fault: Fault?
  }

  private enum Step { case onward, resume(at: Int), recordEnds(at: Int), wait }

  private(set) var cursor = Cursor()
  private let delimiter: UInt8
  private let delimiters: UInt64
  private(set) var cells: CellList

  /// Keeps at most `columnLimit` cells.
  init(delimiter: UInt8, columnLimit: Int) {
    precondition(Self.canDelimit(delimiter), "not a delimiter")
    self.delimiter = delimiter
    delimiters = UInt64(delimiter) &* 0x0101_0101_0101_0101
    cells = CellList(limit: columnLimit)
  }

  /// Whether a byte can stand between cells.
  static func canDelimit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0, endOfFileMark: false
    default: byte < 0x80
    }
  }

  /// True when the record is a line without a byte.
  var isEmptyLine: Bool { cursor.count == 0 }

  /// Starts on the next record.
  mutating func reset() { cursor = Cursor() }

  /// Makes an incomplete record end before `count` bytes: the others were none of the file.
  mutating func cut(to count: Int) { cursor.position = min(cursor.position, count) }

  /// Gives the record empty cells at its end.
  mutating func padCells(to width: Int) {
    for index in cursor.count..<width { cells.set(index, start: 0, end: 0) }
    cursor.count = max(cursor.count, width)
  }

  /// Takes the last cell of the record away.
  mutating func dropLastCell() { cursor.count -= 1 }

  /// From now on, what a record has beyond the cells of the first one is counted only.
  mutating func fixWidth() { cells.stopGrowing() }

  /// Goes on in the record at `record`, of which `available` bytes are there; `isLast` when no more
  /// will follow. Returns true when the record is complete: it then takes `cursor.position` bytes.
  /// Returns false when more bytes are needed, or when there are none.
  @unsafe mutating func scan(
    _ record: UnsafeMutablePointer<UInt8>, available: Int, isLast: Bool
  ) -> Bool {
    var here = cursor
    defer { cursor = here }
    blocks: while here.position < available {
      let base = here.position
      let block = unsafe ByteBlock(record + base, count: available - base, delimiters: delimiters)
      here.nonASCII |= block.nonASCII
      var specials = block.specials
      while specials != 0 {
        let offset = base &+ specials.trailingZeroBitCount
        specials &= specials &- 1
        let byte = unsafe record[offset]
        if byte == delimiter {
          if here.quotes != .open { unsafe endCell(&here, record, at: offset) }
          continue
        }
        switch unsafe step(&here, record, byte, at: offset, available, isLast) {
        case .onward: continue
        case .resume(let position):
          here.position = position
          continue blocks
        case .recordEnds(let position):
          here.position = position
          return true
        case .wait:
          here.position = offset
          return false
        }
      }
      here.position = min(base + ByteBlock.width, available)
    }
    return unsafe isLast && available > 0 && endOfFile(&here, record, available)
  }

  /// Handles a special byte other than the delimiter.
  @inline(__always)
  private mutating func step(
    _ here: inout Cursor, _ record: UnsafeMutablePointer<UInt8>, _ byte: UInt8, at offset: Int,
    _ available: Int, _ isLast: Bool
  ) -> Step {
    switch byte {
    case UInt8(ascii: "\n"):
      here.lineBreaks &+= 1
      if here.quotes == .open { return .onward }
      unsafe endRecord(&here, record, at: offset)
      return .recordEnds(at: offset + 1)
    case UInt8(ascii: "\""):
      return unsafe quote(&here, record, at: offset, available, isLast)
    case UInt8(ascii: "\r"):
      if here.quotes == .open { return .onward }
      return unsafe carriageReturn(&here, record, at: offset, available, isLast)
    case 0:
      note(.nulByte, &here, at: offset)
      return .onward
    case Self.endOfFileMark:
      if !isLast, unsafe Self.mayEndFile(record, from: offset, to: available) { return .wait }
      note(.endOfFileMark, &here, at: offset)
      return .onward
    default:
      return .onward
    }
  }

  /// ^Z, which once stood behind the last byte of a text.
  static let endOfFileMark: UInt8 = 0x1A

  /// Whether a byte stands behind the last row of a file at most: ^Z, a line break, NUL, a space.
  static func isFiller(_ byte: UInt8) -> Bool {
    switch byte {
    case endOfFileMark, UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: " "), 0: true
    default: false
    }
  }

  /// Whether the file may end at ^Z, as far as the bytes that are there tell.
  @inline(never)
  private static func mayEndFile(
    _ record: UnsafeMutablePointer<UInt8>, from start: Int, to end: Int
  ) -> Bool {
    for index in start..<end {
      guard unsafe isFiller(record[index]) else { return false }
    }
    return true
  }

  /// A line feed must follow, and both together end the record.
  @inline(__always)
  private mutating func carriageReturn(
    _ here: inout Cursor, _ record: UnsafeMutablePointer<UInt8>, at offset: Int,
    _ available: Int, _ isLast: Bool
  ) -> Step {
    if offset + 1 == available, !isLast { return .wait }
    guard offset + 1 < available, unsafe record[offset + 1] == UInt8(ascii: "\n") else {
      note(.loneCarriageReturn, &here, at: offset)
      return .onward
    }
    here.lineBreaks &+= 1
    unsafe endRecord(&here, record, at: offset)
    return .recordEnds(at: offset + 2)
  }

  /// A quotation mark opens a cell, closes it, or is one of a doubled pair.
  @inline(__always)
  private func quote(
    _ here: inout Cursor, _ record: UnsafeMutablePointer<UInt8>, at offset: Int,
    _ available: Int, _ isLast: Bool
  ) -> Step {
    guard here.quotes == .open else {
      if here.quotes == .none, offset == here.cellStart {
        here.quotes = .open
        here.quoteLine = here.lineBreaks
      } else {
        note(.quoteInsideCell, &here, at: offset)
      }
      return .onward
    }
    if offset + 1 == available, !isLast { return .wait }
    let next = unsafe offset + 1 < available ? record[offset + 1] : UInt8(ascii: "\n")
    if next == UInt8(ascii: "\"") {
      here.hasDoubledQuotes = true
      return .resume(at: offset + 2)
    }
    here.quotes = .closed
    if next != delimiter, next != UInt8(ascii: "\n"), next != UInt8(ascii: "\r") {
      note(.textAfterQuote, &here, at: offset + 1)
    }
    return .onward
  }

  /// Ends the last record of a file that does not end with a line break.
  private mutating func endOfFile(
    _ here: inout Cursor, _ record: UnsafeMutablePointer<UInt8>, _ available: Int
  ) -> Bool {
    if here.quotes == .open {
      // The place to name is where the cell opens, not where the file ends.
      here.lineBreaks = here.quoteLine
      note(.unclosedQuote, &here, at: available)
    }
    unsafe endRecord(&here, record, at: available)
    return true
  }

  /// Ends the last cell, unless the line has no byte at all.
  @inline(__always)
  private mutating func endRecord(
    _ here: inout Cursor, _ record: UnsafeMutablePointer<UInt8>, at offset: Int
  ) {
    if offset > 0 { unsafe endCell(&here, record, at: offset) }
  }

  /// Keeps the cell that ends before `offset`, and starts the next behind the delimiter there.
  @inline(__always)
  private mutating func endCell(
    _ here: inout Cursor, _ record: UnsafeMutablePointer<UInt8>, at offset: Int
  ) {
    var start = here.cellStart
    var end = offset
    if here.quotes == .closed {
      if here.fault == nil {
        start += 1
        end -= 1
        if here.hasDoubledQuotes { unsafe end = Self.unescape(record, start, end) }
      }
      here.quotes = .none
      here.hasDoubledQuotes = false
    }
    cells.set(here.count, start: start, end: end)
    here.count &+= 1
    here.cellStart = offset + 1
  }

  /// Makes every doubled quotation mark in `start ..< end` a single one and returns the new end.
  /// What is left over becomes spaces: bytes that are valid in any text around them.
  @inline(never)
  private static func unescape(
    _ record: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int
  ) -> Int {
    var source = start
    var target = start
    while source < end {
      let byte = unsafe record[source]
      unsafe record[target] = byte
      source += byte == UInt8(ascii: "\"") ? 2 : 1
      target += 1
    }
    unsafe (record + target).update(repeating: UInt8(ascii: " "), count: end - target)
    return target
  }

  @inline(never)
  private func note(_ kind: Fault.Kind, _ here: inout Cursor, at offset: Int) {
    guard here.fault == nil else { return }
    here.fault = Fault(
      kind: kind, column: here.count, cellStart: here.cellStart, offset: offset,
      lineBreaks: here.lineBreaks)
  }
}
