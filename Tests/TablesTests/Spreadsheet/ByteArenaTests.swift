#if Spreadsheets
  import Testing

  @testable import Tables

  @Suite("ByteArena: texts one after another")
  struct ByteArenaTests {
    /// What becomes of `text` behind another.
    private func changed(_ text: String, _ change: (inout ByteArena, Int) -> Void) -> String {
      var arena = ByteArena(capacity: 400)
      let before = Array("_x0041".utf8)
      unsafe before.withUnsafeBufferPointer { unsafe arena.append($0) }
      let bytes = Array(text.utf8)
      unsafe bytes.withUnsafeBufferPointer { unsafe arena.append($0) }
      change(&arena, before.count)
      #expect(arena[5] == UInt8(ascii: "1"))
      return arena.withBytes(from: before.count) { String(repairing: $0) }
    }

    private func decoded(_ text: String) -> String {
      changed(text) { $0.decodeEscapes(from: $1) }
    }

    @Test("_xHHHH_ is a unit of UTF-16")
    func escapes() {
      #expect(decoded("_x0041_") == "A")
      #expect(decoded("a_x000D_b\nc") == "a\rb\nc")
      #expect(decoded("_x3042_い_x3046_") == "あいう")
      #expect(decoded("_xff5e_") == "～")
      #expect(decoded("_xD83D__xDE00_") == "😀")
      #expect(decoded("_x0041__x0042_") == "AB")
      #expect(decoded("__x0041__") == "_A_")
    }

    @Test("an escaped underline keeps what follows from being an escape")
    func underline() {
      #expect(decoded("_x005F_x000D_") == "_x000D_")
      #expect(decoded("_x005F__x005F_") == "__")
    }

    @Test(
      "what is no escape, or stands for no text, stays",
      arguments: [
        "", "_", "_x", "_x004", "_x0041", "_x00 1_", "_X0041_", "x0041_", "_x00G1_", "_x0000_",
        "_xD83D_", "_xDE00_", "_xD83D__x0041", "file_x1_y", "_xDE00__xD83D_",
      ])
    func noEscapes(_ text: String) {
      #expect(decoded(text) == text)
    }

    @Test("half a pair before another character stays, and the other is decoded")
    func halfPair() {
      #expect(decoded("_xD83D__x0041_") == "_xD83D_A")
    }

    @Test("spaces at both ends are trimmed, others not")
    func trimming() {
      func trimmed(_ text: String) -> String { changed(text) { $0.trim(from: $1) } }
      #expect(trimmed(" \t\r\n a b \n") == "a b")
      #expect(trimmed("　全角　") == "　全角　")
      #expect(trimmed("  ") == "")
      #expect(trimmed("") == "")
      #expect(trimmed("a") == "a")
    }

    @Test("texts move only to the front, and stay whole when the arena grows")
    func moving() {
      var arena = ByteArena(capacity: 4)
      let bytes: [UInt8] = [1, 2, 3, 4]
      unsafe bytes.withUnsafeBufferPointer { unsafe arena.append($0) }
      arena.moveToFront(from: 3)
      #expect(arena.count == 1 && arena[0] == 4)
      arena.grow(to: 10)
      #expect(arena.room == 9 && arena[0] == 4)
      arena.append(limit: 9) { for byte in 5...9 as ClosedRange<UInt8> { $0.append(byte) } }
      arena.remove(1..<3)
      #expect(arena.withBytes(from: 0) { span in span.indices.map { span[$0] } } == [4, 7, 8, 9])
    }
  }
#endif
