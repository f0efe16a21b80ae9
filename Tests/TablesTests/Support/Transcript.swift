import Foundation

@testable import Tables

/// All that a reader says about a file.
struct Transcript: Equatable {
  var records: [[String]] = []
  var rows: [Int] = []
  var lines: [Int] = []
  var errors: [TableError] = []

  /// The errors as an English reader sees them.
  var messages: [String] { errors.map { $0.message(in: .english) } }

  /// Reads to the end, and on after errors.
  init(reading reader: consuming CSVReader) {
    while true {
      do throws(TableError) {
        guard try reader.next() else { break }
        records.append((0..<reader.count).map { reader.text(at: $0) })
        rows.append(reader.row)
        lines.append(reader.line)
      } catch {
        errors.append(error)
      }
    }
  }

  /// Reads `bytes` as a file, with a buffer that starts with `capacity` bytes.
  init(
    _ bytes: some Sequence<UInt8>, delimiter: Character = ",", capacity: Int = 1 << 16
  ) throws {
    self = try Self.transcripts(bytes, delimiter, capacities: [capacity])[0]
  }

  /// Reads `bytes` with every first capacity from 1 to 64 and returns what all of them agree on.
  static func atAllSizes(
    _ bytes: some Sequence<UInt8>, delimiter: Character = ","
  ) throws -> Transcript {
    let transcripts = try transcripts(bytes, delimiter, capacities: [1 << 16] + Array(1...64))
    for (capacity, found) in transcripts.enumerated() where found != transcripts[0] {
      throw Disagreement(capacity: capacity, found: found, expected: transcripts[0])
    }
    return transcripts[0]
  }

  private static func transcripts(
    _ bytes: some Sequence<UInt8>, _ delimiter: Character, capacities: [Int]
  ) throws -> [Transcript] {
    let folder = try TemporaryFolder()
    let path = try folder.file("t.csv", bytes)
    let descriptor = unsafe open(path, O_RDONLY)
    defer { close(descriptor) }
    return capacities.map { capacity in
      lseek(descriptor, 0, SEEK_SET)
      let input = InputFile(descriptor: descriptor, name: "t.csv")
      return Transcript(
        reading: CSVReader(input, delimiter: delimiter.asciiValue ?? 0, capacity: capacity))
    }
  }

  static func atAllSizes(_ text: String, delimiter: Character = ",") throws -> Transcript {
    try atAllSizes(Array(text.utf8), delimiter: delimiter)
  }

  struct Disagreement: Error {
    let capacity: Int
    let found: Transcript
    let expected: Transcript
  }
}
