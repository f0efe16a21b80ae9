import Testing

@testable import Tables

@Suite("InputBuffer")
struct InputBufferTests {
  @Test("room comes from what is consumed first, then from doubling up to the limit")
  func makeRoom() {
    var buffer = InputBuffer(capacity: 4)
    var seen: [[Int]] = []
    buffer.grow(by: 4)
    buffer.start = 1
    for _ in 0..<4 {
      buffer.makeRoom(limit: 10)
      seen.append([buffer.capacity, buffer.start, buffer.count])
      buffer.grow(by: buffer.capacity - buffer.end)
    }
    #expect(seen == [[4, 0, 3], [8, 0, 4], [10, 0, 8], [10, 0, 10]])
  }

  @Test("moving keeps the bytes")
  func bytes() {
    var buffer = InputBuffer(capacity: 3)
    unsafe buffer.room.copyBytes(from: [1, 2, 3])
    buffer.grow(by: 3)
    buffer.start = 1
    buffer.makeRoom(limit: 8)
    let moved = buffer.withLast(2) { [$0[0], $0[1]] }
    #expect(moved == [2, 3])
    unsafe buffer.room.copyBytes(from: [4])
    buffer.grow(by: 1)
    buffer.makeRoom(limit: 8)
    let grown = buffer.withLast(3) { [$0[0], $0[1], $0[2]] }
    #expect(grown == [2, 3, 4])
  }
}
