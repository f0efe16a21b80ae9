import Tables

/// Reads the cells of one column.
struct CellParser {
  private let kind: Kind
  /// The words of a choice, as bytes.
  private let words: [[UInt8]]
  private let isClearable: Bool

  /// What a cell may hold, without what only messages need: it is asked for every cell.
  private enum Kind {
    case text, code, number, percent, integer(Int64, Int64), year, choice, flag
  }

  /// Words in a cell that clear what is stored.
  private static let clearWords = [Array("(clear)".utf8), Array("消去".utf8)]

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
    let text = unsafe CellText(bytes)
    if isClearWord(text) {
      if !isClearable { problem = .cannotClear }
      return .clear
    }
    switch kind {
    case .text: return .text(text)
    case .code:
      if text.hasSpacesAround { problem = .spacesAround }
      return .text(text)
    case .choice:
      if words.contains(where: { text.equals($0) }) { return .text(text) }
      problem = .notOneOf(words.map { String(decoding: $0, as: UTF8.self) })
      return .keep
    case .number, .percent, .integer, .year, .flag:
      // Only for the length of this call, during which the bytes stay where they are.
      return unsafe number(bytes.assumingMemoryBound(to: UInt8.self).span, &problem)
    }
  }

  private func number(_ digits: Span<UInt8>, _ problem: inout Fault.Problem?) -> Cell {
    switch kind {
    case .number, .percent:
      if let value = Number.parseReal(digits) { return .real(value) }
      problem = .notANumber
    case .integer(let lower, let upper):
      if let value = Number.parseInteger(digits), value >= lower, value <= upper {
        return .integer(value)
      }
      problem = .notWhole(lower...upper)
    case .year:
      if let value = Number.parseInteger(digits), Resource.years.contains(value) {
        return .integer(value)
      }
      problem = .notAYear
    case .flag:
      if digits.count == 1, digits[0] == UInt8(ascii: "1") { return .integer(1) }
      if digits.count == 1, digits[0] == UInt8(ascii: "0") { return .integer(0) }
      problem = .notAFlag
    case .code, .text, .choice: break
    }
    return .keep
  }

  /// Reads a cell that is wrong as it stands, but may be written as people write figures and years.
  /// - Returns: The cell, and its plain spelling; nil when it stays wrong.
  func reread(_ text: String) -> (cell: Cell, plain: String)? {
    var plain: String?
    switch kind {
    case .number, .percent, .integer:
      let isPercent = if case .percent = kind { true } else { false }
      plain = WrittenNumber.plain(text, isPercent: isPercent)
    case .year: plain = WrittenYear.year(text).map { "\($0)" }
    case .text, .code, .choice, .flag: break
    }
    guard let plain else { return nil }
    var problem: Fault.Problem?
    let cell = number(plain.utf8Span.span, &problem)
    guard problem == nil else { return nil }
    // `007` and `-0` are figures too; what is told is what is stored.
    let stored = cell.real.map { Number.spelling(of: $0) } ?? cell.integer.map { "\($0)" }
    return (cell, stored ?? plain)
  }

  private func isClearWord(_ text: CellText) -> Bool {
    // Nearly every cell is told apart by its length alone.
    (text.count == 6 || text.count == 7) && Self.clearWords.contains { text.equals($0) }
  }
}
