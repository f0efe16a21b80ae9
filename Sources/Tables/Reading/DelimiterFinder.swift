/// Tells what stands between the cells of a file from its first records: what most of them have as many
/// of, whatever stands above the table.
///
/// The candidates are the comma, the tab, the semicolon and the vertical bar. Each of them splits the
/// records in a way of its own, since what is in quotation marks does not count.
struct DelimiterFinder {
  /// How many records are looked at, and how many bytes.
  static let recordLimit = 40
  static let byteLimit = 128 << 10

  private var candidates: [DelimiterCandidate]

  /// - Parameters:
  ///   - choice: What was asked for.
  ///   - name: The file's name, whose ending decides where the records do not.
  init(_ choice: UInt8? = nil, file name: String = "") {
    var delimiters = DelimiterCandidate.all
    let ending = name.split(separator: ".").last.map { $0.lowercased() }
    if ending == "tsv" || ending == "tab" { delimiters.swapAt(0, 1) }
    candidates = (choice.map { [$0] } ?? delimiters).map { DelimiterCandidate($0) }
  }

  /// Goes on in the file, of which `text` holds all bytes that are there so far. Returns false when
  /// more are needed; `isLast` when no more will follow.
  mutating func look(at text: Span<UInt8>, isLast: Bool) -> Bool {
    for index in candidates.indices { candidates[index].advance(in: text, isLast: isLast) }
    return isLast || text.count >= Self.byteLimit
      || candidates.allSatisfy { $0.records.count >= Self.recordLimit }
  }

  /// What was found: first what most records say, then what else stands in as many of each.
  var delimiters: [UInt8] {
    let found = candidates.filter { $0.score > 0 }
    // Of equals, the first goes before.
    guard let best = found.map(\.score).max() else { return [candidates[0].delimiter] }
    return found.filter { $0.score == best }.map(\.delimiter)
      + found.filter { $0.score < best }.map(\.delimiter)
  }

  /// The fullwidth twin of a delimiter, where most records have as many of it and none of the
  /// delimiters does.
  var fullWidth: Character? {
    let records = candidates[0].records
    guard candidates.count > 1, candidates.allSatisfy({ $0.score == 0 }) else { return nil }
    return FullWidthDelimiter.allCases.first { twin in
      let count = DelimiterCandidate.commonest(records.map { $0.fullWidth[twin.index] }, from: 1)
      return count > 1 && count * 2 > records.count
    }?.character
  }

  /// Whether the rows below the header have an empty cell more than it, at their end. Of few rows
  /// that is not certain where it may be a figure that was split: `1,234,`.
  func endsEmpty(belowRow header: Int, width: Int, by delimiter: UInt8) -> Bool {
    let candidate = candidates.first { $0.delimiter == delimiter }
    let rows = candidate?.records.filter { $0.row > header } ?? []
    return !rows.isEmpty && rows.allSatisfy { $0.endsEmpty && $0.cells == width + 1 }
      && (rows.count > 2 || !rows.contains(where: \.mayHaveGroups))
  }
}

/// Punctuation that people who write Japanese take for a delimiter.
private enum FullWidthDelimiter: Character, CaseIterable {
  case comma = "，"
  case semicolon = "；"
  case bar = "｜"

  var character: Character { rawValue }

  var index: Int {
    switch self {
    case .comma: 0
    case .semicolon: 1
    case .bar: 2
    }
  }

  /// Its place in ``DelimiterCandidate/Record/fullWidth`` by its last two bytes, behind 0xEF.
  static func index(_ second: UInt8, _ third: UInt8) -> Int? {
    switch (second, third) {
    case (0xBC, 0x8C): 0
    case (0xBC, 0x9B): 1
    case (0xBD, 0x9C): 2
    default: nil
    }
  }
}

/// A delimiter, and the records that it makes of the beginning of a file.
private struct DelimiterCandidate {
  /// How a record is split.
  struct Record {
    var row = 0
    var cells = 1
    /// Whether its last cell is empty.
    var endsEmpty = false
    /// Whether two cells next to each other may be one figure: `1,234`.
    var mayHaveGroups = false
    /// How often it has each ``FullWidthDelimiter``.
    var fullWidth = [0, 0, 0]
  }

  /// The comma, the tab, the semicolon and the vertical bar.
  static let all: [UInt8] = [0x2C, 0x09, 0x3B, 0x7C]

  let delimiter: UInt8
  private(set) var records: [Record] = []

  private var position = 0
  private var row = 1
  private var record = Record()
  private var isQuoted = false
  /// Whether a quotation mark here opens a cell, or doubles the one that closed it.
  private var canOpen = true
  /// An empty line is no record.
  private var isEmpty = true
  private var cellLength = 0
  private var digits = 0
  private var mayBeginFigure = false
  private var lastTwo: (UInt8, UInt8) = (0, 0)

  init(_ delimiter: UInt8) { self.delimiter = delimiter }

  /// In how many records the delimiter stands as often as in no other number of them.
  var score: Int {
    let counts = records.map(\.cells)
    let score = Self.commonest(counts, from: 2)
    // Semicolons and bars stand within texts, too; then the header has none.
    let isUsual = delimiter == UInt8(ascii: ",") || delimiter == UInt8(ascii: "\t")
    guard !isUsual, let first = counts.first, first < 2 else { return score }
    return Self.commonest(counts, from: 3) > 1 ? score : 0
  }

  /// How often the commonest of the numbers is there that are at least `least`.
  static func commonest(_ numbers: [Int], from least: Int) -> Int {
    var counts: [Int: Int] = [:]
    for number in numbers where number >= least { counts[number, default: 0] += 1 }
    return counts.values.max() ?? 0
  }

  mutating func advance(in text: Span<UInt8>, isLast: Bool) {
    while position < text.count, records.count < DelimiterFinder.recordLimit {
      take(text[position])
      position += 1
    }
    if isLast, position == text.count, !isEmpty { endLine() }
  }

  private mutating func take(_ byte: UInt8) {
    if byte == UInt8(ascii: "\"") {
      if isQuoted || canOpen { isQuoted.toggle() }
      isEmpty = false
      cellLength += 1
      return
    }
    guard !isQuoted else { return }
    switch byte {
    case delimiter:
      endCell()
      record.cells += 1
      canOpen = true
      isEmpty = false
    case UInt8(ascii: "\n"): endLine()
    case UInt8(ascii: "\r"): break
    default:
      // A quotation mark behind another candidate opens a cell of its.
      canOpen = Self.all.contains(byte)
      isEmpty = false
      cellLength += 1
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { digits += 1 }
      if lastTwo.0 == 0xEF, let twin = FullWidthDelimiter.index(lastTwo.1, byte) {
        record.fullWidth[twin] += 1
      }
    }
    lastTwo = (lastTwo.1, byte)
  }

  private mutating func endCell() {
    let isNumber = digits == cellLength
    if mayBeginFigure, isNumber, digits == 3 { record.mayHaveGroups = true }
    mayBeginFigure = isNumber && (1...3).contains(digits)
    (cellLength, digits) = (0, 0)
  }

  private mutating func endLine() {
    if !isEmpty {
      record.row = row
      record.endsEmpty = record.cells > 1 && cellLength == 0
      endCell()
      records.append(record)
    }
    row += 1
    record = Record()
    isEmpty = true
    canOpen = true
    mayBeginFigure = false
    (cellLength, digits) = (0, 0)
  }
}
