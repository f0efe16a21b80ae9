import Foundation
import Testing

@testable import Tables

@Suite("CSVReader: the cells of a record")
struct CSVReaderCellsTests {
  private func reader(_ text: String, _ folder: TemporaryFolder) throws -> CSVReader {
    try CSVReader(path: try folder.file("t.csv", text.utf8))
  }

  @Test("a cell as text, as a span, in place, and whether it is empty")
  func access() throws {
    let folder = try TemporaryFolder()
    var reader = try reader("漢字,,\"\",\"a\"\"b\"\n", folder)
    try reader.expectRecord()
    let columns = 0..<reader.count
    let texts = columns.map { reader.text(at: $0) }
    let areEmpty = columns.map { reader.isEmpty(at: $0) }
    let counts = columns.map { column in reader.withField(at: column) { $0.count } }
    let inPlace = unsafe Array(reader.bytes(at: 3))
    #expect(texts == ["漢字", "", "", "a\"b"])
    #expect(areEmpty == [false, true, true, false])
    #expect(counts == [6, 0, 0, 3])
    #expect(inPlace == Array("a\"b".utf8))
    for _ in 0..<2 {
      let hasNext = try reader.next()
      let isAtEnd = reader.isAtEnd
      #expect(!hasNext)
      #expect(isAtEnd)
    }
  }

  @Test("an error of the closure comes out of withField")
  func throwingClosure() throws {
    struct Refusal: Error {}
    let folder = try TemporaryFolder()
    var reader = try reader("a\n", folder)
    try reader.expectRecord()
    var isRefused = false
    do throws(Refusal) {
      try reader.withField(at: 0) { (_) throws(Refusal) in throw Refusal() }
    } catch {
      isRefused = true
    }
    #expect(isRefused)
  }

  /// Cells that are used in place and compared when they are about to move.
  @safe private struct Batch {
    private(set) var expected: [String] = []
    private(set) var used: [String] = []
    private var cells: [UnsafeRawBufferPointer] = unsafe []

    mutating func add(_ reader: borrowing CSVReader) {
      for column in 0..<reader.count {
        expected.append(reader.text(at: column))
        unsafe cells.append(reader.bytes(at: column))
      }
    }

    mutating func flush() {
      used += unsafe cells.map { unsafe String(decoding: $0, as: UTF8.self) }
      unsafe cells = []
    }
  }

  @Test("cells stay where they are until the closure has been called, at every buffer size")
  func cellsInPlace() throws {
    let folder = try TemporaryFolder()
    let rows = (0..<60).map { "\($0),\"q\"\"\($0)\",漢\($0)" }
    let path = try folder.file("t.csv", rows.joined(separator: "\r\n").utf8)
    for capacity in 1...64 {
      var reader = CSVReader(
        try InputFile.opened(path: path), encoding: nil, delimiter: nil, capacity: capacity)
      var batch = Batch()
      while try reader.next(beforeBytesMove: { batch.flush() }) { batch.add(reader) }
      batch.flush()
      #expect(batch.used == batch.expected)
      #expect(batch.used.count == 180)
    }
  }

  @Test("when the closure throws nothing has moved, and the reader goes on where it was")
  func throwingMove() throws {
    struct Refusal: Error {}
    let folder = try TemporaryFolder()
    let path = try folder.file("t.csv", "a,\"b\"\"c\"\nd,\"e\"\"f\"\n".utf8)
    for capacity in 1...16 {
      var reader = CSVReader(
        try InputFile.opened(path: path), encoding: nil, delimiter: nil, capacity: capacity)
      var refusesNext = true
      var records: [[String]] = []
      while true {
        do {
          let found = try reader.next {
            refusesNext.toggle()
            if !refusesNext { throw Refusal() }
          }
          guard found else { break }
          records.append((0..<reader.count).map { reader.text(at: $0) })
        } catch is Refusal {}
      }
      #expect(records == [["a", "b\"c"], ["d", "e\"f"]])
    }
  }
}

extension CSVReader {
  fileprivate mutating func expectRecord() throws {
    let hasNext = try next()
    try #require(hasNext)
  }
}
