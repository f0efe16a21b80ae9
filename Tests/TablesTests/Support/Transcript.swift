import Foundation

@testable import Tables

/// All that a reader says about a file.
struct Transcript: Equatable {
  var records: [[String]] = []
  var rows: [Int] = []
  var lines: [Int] = []
  var errors: [TableError] = []
  var encoding = TextEncoding.utf8
  var delimiter: Character = ","

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
    encoding = reader.encoding
    delimiter = Character(UnicodeScalar(reader.delimiter))
  }

  /// Reads `bytes` as a file, with a buffer that starts with `capacity` bytes.
  init(
    _ bytes: some Sequence<UInt8>, encoding: TextEncoding? = nil, delimiter: Character? = nil,
    capacity: Int = 1 << 16
  ) throws {
    self = try Self.transcripts(bytes, encoding, delimiter, capacities: [capacity])[0]
  }

  /// Reads `bytes` with every first capacity from 1 to 64 and returns what all of them agree on.
  static func atAllSizes(
    _ bytes: some Sequence<UInt8>, encoding: TextEncoding? = nil, delimiter: Character? = nil
  ) throws -> Transcript {
    let capacities = [1 << 16] + Array(1...64)
    let transcripts = try transcripts(bytes, encoding, delimiter, capacities: capacities)
    for (capacity, found) in transcripts.enumerated() where found != transcripts[0] {
      throw Disagreement(capacity: capacity, found: found, expected: transcripts[0])
    }
    return transcripts[0]
  }

  static func atAllSizes(_ text: String, delimiter: Character? = nil) throws -> Transcript {
    try atAllSizes(Array(text.utf8), delimiter: delimiter)
  }

  private static func transcripts(
    _ bytes: some Sequence<UInt8>, _ encoding: TextEncoding?, _ delimiter: Character?,
    capacities: [Int]
  ) throws -> [Transcript] {
    let bytes = Array(bytes)
    let folder = try TemporaryFolder()
    let path = try folder.file("t.csv", bytes)
    let descriptor = unsafe open(path, O_RDONLY)
    defer { close(descriptor) }
    return try capacities.map { capacity in
      lseek(descriptor, 0, SEEK_SET)
      let log = ByteLog()
      var reader = CSVReader(
        InputFile(descriptor: descriptor, name: "t.csv"), encoding: encoding,
        delimiter: delimiter?.asciiValue, capacity: capacity)
      reader.onBytes = { log.add($0) }
      let transcript = Transcript(reading: reader)
      // After an error that ends the file the rest is not read.
      guard bytes.starts(with: log.bytes) else { throw WrongBytes(given: log.bytes) }
      if transcript.errors.isEmpty, log.bytes != bytes { throw WrongBytes(given: log.bytes) }
      return transcript
    }
  }

  struct Disagreement: Error {
    let capacity: Int
    let found: Transcript
    let expected: Transcript
  }

  struct WrongBytes: Error {
    let given: [UInt8]
  }
}

/// Keeps the bytes that a reader says it has read.
final class ByteLog {
  private(set) var bytes: [UInt8] = []

  func add(_ chunk: Span<UInt8>) {
    for index in chunk.indices { bytes.append(chunk[index]) }
  }
}
