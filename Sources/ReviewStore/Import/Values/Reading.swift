public import Tables

/// A cell that was not taken as it was written: how it was read. Nothing is changed in silence.
public struct Reading: Sendable, Equatable {
  /// The row as a spreadsheet shows it.
  public let row: Int
  /// The column by its name in the header.
  public let column: String
  /// The cell's text.
  public let written: String
  /// What is stored, with the store's own words.
  public let read: String
  /// What is stored as it is said in Japanese; nil where it is ``read``.
  public let japanese: String?

  init(row: Int, column: String, written: String, read: String, japanese: String? = nil) {
    self.row = row
    self.column = column
    self.written = written
    self.read = read
    self.japanese = japanese
  }

  /// What is stored, as it is said in a language.
  public func read(in language: Language) -> String {
    language == .japanese ? japanese ?? read : read
  }
}

/// The readings of a file.
public struct ReadingLog: Sendable, Equatable {
  /// The first of them, at most ``limit``.
  public private(set) var readings: [Reading] = []
  /// How many there are.
  public private(set) var count = 0

  /// The most readings that are kept, so that a file that is written so throughout fills no memory.
  public static let limit = 1000

  mutating func add(_ reading: Reading) {
    count += 1
    if readings.count < Self.limit { readings.append(reading) }
  }

  /// Adds the readings of another log, in the order of rows.
  mutating func add(_ other: ReadingLog) {
    let both = (readings + other.readings).enumerated().sorted {
      ($0.element.row, $0.offset) < ($1.element.row, $1.offset)
    }
    readings = both.prefix(Self.limit).map(\.element)
    count += other.count
  }
}
