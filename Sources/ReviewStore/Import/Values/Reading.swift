public import Tables

/// A cell that was not taken as it was written: how it was read. Nothing is changed in silence.
public struct Reading: Sendable, Equatable {
  /// The row as a spreadsheet shows it.
  public let row: Int
  /// The column by its name in the header.
  public let column: String
  /// The cell's text.
  public let written: String
  /// What is to be known of the cell beside its text.
  public let remark: Remark?
  /// What is stored, with the store's own words.
  public let read: String
  /// What is stored as it is said in Japanese; nil where it is ``read``.
  public let japanese: String?

  /// What is to be known of a cell beside its text.
  public enum Remark: Sendable, Equatable {
    /// This is struck out in it, and no part of the text.
    case struckOut(String)
    /// Its text is not shown.
    case notShown
    /// It holds this number, of which its number format makes the text.
    case stored(String)
  }

  init(
    row: Int, column: String, written: String, _ remark: Remark? = nil, read: String,
    japanese: String? = nil
  ) {
    self.row = row
    self.column = column
    self.written = written
    self.remark = remark
    self.read = read
    self.japanese = japanese
  }

  /// What is stored, as it is said in a language; that it is nothing, too.
  public func read(in language: Language) -> String {
    if read.isEmpty { return language == .japanese ? "（空欄）" : "(blank)" }
    return language == .japanese ? japanese ?? read : read
  }

  /// The cell's text and what is to be known of it, as it is said in a language.
  public func written(in language: Language) -> String {
    let separator = written.isEmpty || language == .japanese ? "" : " "
    return switch (remark, language) {
    case (nil, _): written
    case (.struckOut(let text), .english): "\(written)\(separator)(struck out: \(text))"
    case (.struckOut(let text), .japanese): "\(written)（取消線：\(text)）"
    case (.notShown, .english): "\(written) (not shown)"
    case (.notShown, .japanese): "\(written)（非表示）"
    case (.stored(let number), .english): "\(written) (stored as \(number))"
    case (.stored(let number), .japanese): "\(written)（値は \(number)）"
    }
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
