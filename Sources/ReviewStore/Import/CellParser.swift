import Tables

/// Reads the cells of one column.
struct CellParser {
  let kind: Kind
  /// The words of a choice, as bytes.
  private let words: [[UInt8]]
  private let isClearable: Bool

  /// What a cell may hold. It is asked for every cell, and so has nothing that is counted by
  /// reference.
  enum Kind {
    case text, code, number, percent, integer(Int64, Int64), year, choice, flag
  }

  init(_ column: Column) {
    isClearable = !column.isKey && !column.isRequired
    words = if case .choice(let words) = column.kind { words.map { Array($0.utf8) } } else { [] }
    kind =
      switch column.kind {
      case .text: .text
      case .code, .list: .code
      case .number: .number
      case .percent: .percent
      case .integer(let range): .integer(range.lowerBound, range.upperBound)
      case .year: .year
      case .choice: .choice
      case .flag: .flag
      }
  }

  /// Reads a cell that is not empty. Should it be wrong, sets `problem`.
  @unsafe func cell(_ bytes: UnsafeRawBufferPointer, _ problem: inout Fault.Problem?) -> Cell {
    if let plain = unsafe kind.plainCell(bytes) { return plain }
    let text = unsafe CellText(bytes)
    if text.isClearWord {
      if !isClearable { problem = .cannotClear }
      return .clear
    }
    if case .choice = kind, words.contains(where: { text.equals($0) }) { return .text(text) }
    problem = unsafe beyondLimit(bytes.assumingMemoryBound(to: UInt8.self).span) ?? wrongSpelling
    return if case .code = kind { .text(text) } else { .keep }
  }

  /// What is wrong with a figure whose size is beyond what the column takes; nil where it is not.
  func beyondLimit(_ digits: Span<UInt8>) -> Fault.Problem? {
    guard let limit = kind.limit, let value = Number.parseReal(digits), value.magnitude > limit
    else { return nil }
    if case .percent = kind { return .rateBeyondLimit }
    return .figureBeyondLimit
  }

  /// What is wrong with a cell that is none of its kind.
  private var wrongSpelling: Fault.Problem? {
    switch kind {
    case .text: nil
    case .code: .spacesAround
    case .choice: .notOneOf(words.map { String(decoding: $0, as: UTF8.self) })
    case .number, .percent: .notANumber
    case .integer(let lower, let upper): .notWhole(lower...upper)
    case .year: .notAYear
    case .flag: .notAFlag
    }
  }

  /// Reads a cell that is wrong as it stands, but may be written as people write figures and years.
  /// - Parameter problem: Set where it is a figure, but beyond the limit, or one that lost digits.
  /// - Returns: The cell, and its plain spelling; nil when it stays wrong.
  func reread(_ text: String, _ problem: inout Fault.Problem) -> (cell: Cell, plain: String)? {
    var plain: String?
    switch kind {
    case .number, .percent, .integer:
      let isPercent = if case .percent = kind { true } else { false }
      if let scientific = ScientificNumber(text) {
        guard !scientific.hasLostDigits else {
          problem = .digitsLost
          return nil
        }
        plain = scientific.plain
      } else {
        plain = WrittenNumber.plain(text, isPercent: isPercent)
      }
      // Programs that keep all numbers alike spell 1 as 1.0.
      if case .integer = kind { plain = plain.map(WrittenNumber.whole) }
    case .year: plain = WrittenYear.year(text).map { "\($0)" }
    case .text, .code, .choice, .flag: break
    }
    guard let plain else { return nil }
    guard let cell = kind.number(plain.utf8Span.span) else {
      problem = beyondLimit(plain.utf8Span.span) ?? problem
      return nil
    }
    // `007` and `-0` are figures too; what is told is what is stored.
    let stored = cell.real.map { Number.spelling(of: $0) } ?? cell.integer.map { "\($0)" }
    return (cell, stored ?? plain)
  }
}

extension CellParser.Kind {
  /// Reads a cell that is not empty and written as nearly all are; nil where
  /// ``CellParser/cell(_:_:)`` has more to say. A million rows are read with this, so it carries
  /// neither words nor problems around.
  @unsafe func plainCell(_ bytes: UnsafeRawBufferPointer) -> Cell? {
    let text = unsafe CellText(bytes)
    if text.isClearWord { return nil }
    switch self {
    case .text: return .text(text)
    case .code: return text.hasSpacesAround ? nil : .text(text)
    case .choice: return nil
    case .number, .percent, .integer, .year, .flag:
      // Only for the length of this call, during which the bytes stay where they are.
      return unsafe number(bytes.assumingMemoryBound(to: UInt8.self).span)
    }
  }

  /// How great a figure of this kind may be, on either side of zero; nil where it is no figure.
  ///
  /// Up to 9 × 10¹⁵ every whole figure is kept to its last digit. What is beyond a billion percent is
  /// no rate: see the view `measure_year`.
  var limit: Double? {
    switch self {
    case .number: 9e15
    case .percent: 1e9
    case .text, .code, .integer, .year, .choice, .flag: nil
    }
  }

  /// Reads a number of this kind; nil where it is none.
  func number(_ digits: Span<UInt8>) -> Cell? {
    switch self {
    case .number, .percent:
      // One with an exponent is looked at more closely: see `ScientificNumber`.
      guard let value = Number.parsePlainReal(digits), value.magnitude <= limit ?? .infinity else {
        return nil
      }
      return .real(value)
    case .integer(let lower, let upper):
      guard let value = Number.parseInteger(digits), value >= lower, value <= upper else {
        return nil
      }
      return .integer(value)
    case .year:
      guard let value = Number.parseInteger(digits), Resource.years.contains(value) else {
        return nil
      }
      return .integer(value)
    case .flag:
      // 1.0, as programs spell it that have nothing but numbers with a point.
      let hasPoint =
        digits.count == 3 && digits[1] == UInt8(ascii: ".") && digits[2] == UInt8(ascii: "0")
      guard digits.count == 1 || hasPoint else { return nil }
      switch digits[0] {
      case UInt8(ascii: "0"): return .integer(0)
      case UInt8(ascii: "1"): return .integer(1)
      default: return nil
      }
    case .code, .text, .choice: return nil
    }
  }
}

extension CellText {
  /// Words in a cell that clear what is stored.
  private static let clearWords = [Array("(clear)".utf8), Array("消去".utf8)]

  /// Whether it is a word that clears what is stored.
  fileprivate var isClearWord: Bool {
    // Nearly every cell is told apart by its length alone.
    (count == 6 || count == 7) && Self.clearWords.contains { equals($0) }
  }
}
