import Foundation
import Tables
import Testing

@Suite("CSVReader: encodings of what can be read only once")
struct CSVReaderPipeTests {
  /// Reads `bytes` from a pipe into which they are written in pieces of `piece` bytes.
  private func transcript(
    _ bytes: [UInt8], piece: Int = 3, encoding: TextEncoding? = nil
  ) -> Transcript {
    let (reading, writing) = makePipe()
    Thread {
      for start in stride(from: 0, to: bytes.count, by: piece) {
        let chunk = Array(bytes[start..<min(start + piece, bytes.count)])
        _ = unsafe write(writing, chunk, chunk.count)
      }
      close(writing)
    }.start()
    defer { close(reading) }
    return Transcript(reading: CSVReader(descriptor: reading, name: "-", encoding: encoding))
  }

  @Test("every encoding, with a mark and without")
  func encodings() {
    let text = "id,指標\n1,㈱①髙～\n"
    let files: [(TextEncoding, [UInt8])] = [
      (.utf8, Array(text.utf8)), (.utf8, [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      (.cp932, encoded(text, "CP932")), (.utf16le, encoded("\u{FEFF}" + text, "UTF-16LE")),
      (.utf16be, encoded(text, "UTF-16BE")),
    ]
    for (encoding, bytes) in files {
      for piece in [1, 2, 7, 1_000] {
        for choice in [nil, encoding] {
          let transcript = transcript(bytes, piece: piece, encoding: choice)
          #expect(transcript.records == [["id", "指標"], ["1", "㈱①髙～"]])
          #expect(transcript.errors == [])
          #expect(transcript.encoding == encoding)
        }
      }
    }
  }

  @Test("what fits both encodings at first is decided by what follows")
  func both() {
    let rows = Array(String(repeating: "1234567,abcdefgh\n", count: 2_000).utf8)
    let mei: [UInt8] = [0xD2, 0xB2, 0x2C, 0x62, 0x0A]
    let cp932 = transcript(mei + rows + [0x93, 0xFA, 0x2C, 0x31], piece: 4_096)
    #expect(cp932.records.first == ["ﾒｲ", "b"])
    #expect(cp932.records.last == ["日", "1"])
    #expect(cp932.encoding == .cp932)
  }

  @Test("what turns out not to fit after the buffer is an error")
  func beyondTheBuffer() {
    let rows = Array(String(repeating: "1234567,abcdefgh\n", count: 50_000).utf8)
    let place = TableError.Place(row: 50_002, column: 1, line: 50_002)
    let mei: [UInt8] = [0xD2, 0xB2, 0x2C, 0x62, 0x0A]
    let utf8 = transcript(mei + rows + [0x93, 0xFA, 0x2C, 0x31], piece: 4_096)
    #expect(utf8.errors.map(\.problem) == [.notInEncoding(place, bytes: [0x93], .utf8)])
    let nichi: [UInt8] = [0x93, 0xFA, 0x2C, 0x62, 0x0A]
    let cp932 = transcript(nichi + rows + [0x81, 0xAD, 0x2C, 0x31], piece: 4_096)
    #expect(cp932.records.count == 50_001)
    #expect(cp932.errors.map(\.problem) == [.inNeitherEncoding(place, bytes: [0x81, 0xAD])])
  }
}
