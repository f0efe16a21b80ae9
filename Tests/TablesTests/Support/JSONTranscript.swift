import Foundation

@testable import Tables

/// All that a reader says about a JSON file.
struct JSONTranscript: Equatable {
  var records: [[String]] = []
  var rows: [Int] = []
  var errors: [TableError] = []

  var messages: [String] { errors.map { $0.message(in: .english) } }
  var japaneseMessages: [String] { errors.map { $0.message(in: .japanese) } }

  /// What is wrong, without the places.
  var faults: [JSONProblem.Fault] {
    errors.compactMap { error in
      guard case .json(.fault(_, let fault)) = error.problem else { return nil }
      return fault
    }
  }

  /// Reads to the end, and on after errors.
  init(reading reader: consuming JSONReader) {
    while true {
      do throws(TableError) {
        guard try reader.next() else { break }
        records.append((0..<reader.count).map { reader.text(at: $0) })
        rows.append(reader.row)
      } catch {
        errors.append(error)
      }
    }
  }

  /// Reads `text` as a file with first capacities from 1 to 40 and a large one, and returns what all
  /// of them agree on.
  init(_ text: String) throws { try self.init(bytes: Array(text.utf8)) }

  /// Reads bytes as a file.
  init(bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("t.json", bytes)
    let descriptor = unsafe open(path, O_RDONLY)
    defer { close(descriptor) }
    let transcripts = try ([1 << 16] + Array(1...40)).map { capacity in
      let log = ByteLog()
      var reader = JSONReader(
        InputFile(descriptor: descriptor, name: "t.json"), capacity: capacity)
      reader.onBytes = { log.add($0) }
      let transcript = JSONTranscript(reading: reader)
      guard bytes.starts(with: log.bytes) else { throw Transcript.WrongBytes(given: log.bytes) }
      if transcript.errors.isEmpty, log.bytes != bytes {
        throw Transcript.WrongBytes(given: log.bytes)
      }
      return transcript
    }
    for (capacity, found) in transcripts.enumerated() where found != transcripts[0] {
      throw Disagreement(capacity: capacity, found: found, expected: transcripts[0])
    }
    self = transcripts[0]
  }

  struct Disagreement: Error {
    let capacity: Int
    let found: JSONTranscript
    let expected: JSONTranscript
  }
}
