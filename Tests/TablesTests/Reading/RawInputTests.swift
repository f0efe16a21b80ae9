import Glibc
import Testing

@testable import Tables

@Suite("RawInput")
struct RawInputTests {
  private func take(_ input: inout RawInput, _ count: Int) throws -> [UInt8] {
    var room = [UInt8](repeating: 0, count: count)
    let taken = unsafe try room.withUnsafeMutableBytes { unsafe try input.read(into: $0) }
    return Array(room[..<taken])
  }

  @Test("what is looked at ahead is still there to be taken, and is handed over once")
  func file() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<200).map { UInt8($0) }
    for capacity in [4, 7, 300] {
      var input = RawInput(
        try InputFile.opened(path: folder.file("a", bytes)), capacity: capacity)
      let log = ByteLog()
      input.onBytes = { log.add($0) }
      let first = try take(&input, 3)
      _ = try input.fill()
      let seen = ByteLog()
      let isComplete = try input.lookAhead {
        seen.add($0)
        return true
      }
      var rest: [UInt8] = []
      while case let piece = try take(&input, 5), !piece.isEmpty { rest += piece }
      #expect(isComplete)
      #expect(first + seen.bytes == bytes)
      #expect(first + rest == bytes)
      #expect(log.bytes == bytes)
    }
  }

  @Test("a pipe is looked at as far as the buffer goes")
  func pipe() throws {
    let (reading, writing) = makePipe()
    defer { close(reading) }
    let bytes = (0..<20).map { UInt8($0) }
    _ = unsafe write(writing, bytes, bytes.count)
    close(writing)
    var input = RawInput(InputFile(descriptor: reading, name: "-"), capacity: 8)
    let seen = ByteLog()
    let isComplete = try input.lookAhead {
      seen.add($0)
      return true
    }
    var all: [UInt8] = []
    while case let piece = try take(&input, 5), !piece.isEmpty { all += piece }
    #expect(!isComplete)
    #expect(seen.bytes == Array(bytes[..<8]))
    #expect(all == bytes)
  }

  @Test("bytes that were put back are taken again, and not handed over again")
  func putBack() throws {
    let folder = try TemporaryFolder()
    var input = RawInput(
      try InputFile.opened(path: folder.file("a", [1, 2, 3, 4])), capacity: 4)
    let log = ByteLog()
    input.onBytes = { log.add($0) }
    let taken = try take(&input, 3)
    unsafe taken[1...].withUnsafeBytes { unsafe input.putBack($0) }
    let begins = input.begins(with: [2, 3])
    let again = try take(&input, 4)
    let last = try take(&input, 4)
    #expect(begins)
    #expect(again == [2, 3])
    #expect(last == [4])
    #expect(log.bytes == [1, 2, 3, 4])
  }
}
