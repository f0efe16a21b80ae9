import SQLite
import Tables

/// Cells that are more than their texts: truth values, dates, numbers that are shown in another way,
/// texts of which a part is struck out. What they say is decided by what their column holds.
extension RecordReader where Source: ~Copyable {
  /// Looks at the cells of the current record that have been read, and corrects what was read of them.
  mutating func readAsides(
    _ fields: [Header.Field], _ connection: borrowing Connection
  ) throws(SQLiteError) {
    for field in fields {
      guard let aside = source.aside(at: field.position) else { continue }
      tellStruck(aside, header.titles[field.position], record.text(at: field.column) ?? "")
      if aside.isRaised, let problem = problemOfRaised(field) {
        setProblem(problem, of: field)
      } else {
        try read(aside.kind, field, connection)
      }
    }
  }

  /// Tells what is struck out at positions of which nothing else is read, or nothing more.
  mutating func tellStruck(_ positions: [Int]) {
    for position in positions {
      guard let aside = source.aside(at: position) else { continue }
      tellStruck(aside, header.titles[position], source.text(at: position))
    }
  }

  private mutating func tellStruck(_ aside: CellAside, _ title: String, _ text: String) {
    guard let struck = aside.struck else { return }
    readings.add(
      Reading(row: source.row, column: title, written: text, .struckOut(struck), read: text))
  }

  private mutating func read(
    _ kind: CellAside.Kind, _ field: Header.Field, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    let column = record.columns[field.column]
    if case .hidden(let stored) = kind { return readHidden(stored, field) }
    // It is struck out.
    guard record.sent[field.column] != nil else { return }
    switch kind {
    case .plain, .hidden: break
    case .boolean: readTruth(field)
    case .date(let day):
      if column.isOfCodes { try setDateForCode(day, field, connection) }
    case .year(let day):
      if column.isOfCodes { return try setDateForCode(day, field, connection) }
      if column.kind == .year { readYear(of: day, field) }
    case .shown(let stored):
      guard column.isOfFigures, !problems.contains(where: { $0.field == field }),
        let text = record.text(at: field.column), text != stored
      else { return }
      readings.add(
        Reading(
          row: record.row, column: header.titles[field.position], written: text, .stored(stored),
          read: text))
    case .padded(let text): try readPadded(text, field, connection)
    case .unsigned(let stored):
      if column.isOfFigures { setProblem(.unsignedFigure(stored: stored), of: field) }
    case .scaled(let stored):
      if column.isOfFigures { setProblem(.scaledFigure(stored: stored), of: field) }
    }
  }

  private mutating func setProblem(_ problem: Fault.Problem, of field: Header.Field) {
    problems.removeAll { $0.field == field }
    problems.append((field, problem))
  }

  private mutating func set(_ cell: Cell, of field: Header.Field) {
    problems.removeAll { $0.field == field }
    record.cells[field.column] = cell
  }

  /// A zero that is not shown is none to whoever looks at the sheet; anything else may be forgotten
  /// there, or hidden so that it is not taken.
  private mutating func readHidden(_ stored: String, _ field: Header.Field) {
    if Number.parseReal(stored.utf8Span.span) == 0 {
      readings.add(
        Reading(
          row: source.row, column: header.titles[field.position], written: stored, .notShown,
          read: ""))
    } else {
      setProblem(.hiddenValue(stored: stored), of: field)
    }
  }

  private mutating func readTruth(_ field: Header.Field) {
    guard record.columns[field.column].kind == .flag else {
      return setProblem(.truthValue, of: field)
    }
    let isTrue = record.text(at: field.column)?.lowercased() == "true"
    set(.integer(isTrue ? 1 : 0), of: field)
  }

  /// The fiscal year of a date that shows its year only. 年度 says that the year is a fiscal one;
  /// without it, one from April on is the same as the calendar's.
  private mutating func readYear(of day: CalendarDay, _ field: Header.Field) {
    let text = record.text(at: field.column) ?? ""
    let year = Int64(day.year)
    guard Resource.years.contains(year) else { return }
    guard day.month >= 4 || text.contains("年度") || text.uppercased().contains("FY") else {
      return setProblem(.yearOfDate(candidates: [year - 1, year]), of: field)
    }
    set(.integer(year), of: field)
    if text != "\(year)" { readings.add(record.reading(field.column, as: "\(year)")) }
  }

  /// A code is what is shown, 005, unless only the number itself is one.
  private mutating func readPadded(
    _ text: String, _ field: Header.Field, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    guard record.columns[field.column].name == "measure" else { return }
    let plain = (record.cells[field.column], record.sent[field.column])
    let isPlainKnown = try stored.measure(of: record, connection) != nil
    let kept = texts.add(text)
    record.cells[field.column] = .text(kept)
    record.sent[field.column] = kept
    guard isPlainKnown, try stored.measure(of: record, connection) == nil else { return }
    (record.cells[field.column], record.sent[field.column]) = plain
    readings.add(record.reading(field.column, text, as: record.text(at: field.column) ?? ""))
  }

  private mutating func setDateForCode(
    _ day: CalendarDay, _ field: Header.Field, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    var known: [String] = []
    if record.columns[field.column].name == "measure" {
      known = try stored.codes(turnedInto: [day], of: record, connection)
    }
    setProblem(
      known.isEmpty
        ? .dateForCode(likely: [EatenCode.likely(day)], isKnown: false)
        : .dateForCode(likely: known, isKnown: true), of: field)
  }

  /// What is wrong with raised letters: they are no part of a figure or a code. A text keeps them, and
  /// so do words where a figure is expected.
  private func problemOfRaised(_ field: Header.Field) -> Fault.Problem? {
    let column = record.columns[field.column]
    guard column.kind != .text, let text = record.text(at: field.column), !text.isEmpty else {
      return nil
    }
    if let written = column.written {
      switch WrittenValue.read(text, as: written) {
      case .prose(.words), .prose(.qualitative): return nil
      default: break
      }
    }
    return .raisedLetters
  }
}

extension Column {
  /// Whether its cells are figures, or words in the place of one.
  fileprivate var isOfFigures: Bool {
    switch kind {
    case .number, .percent, .integer: true
    case .text, .code, .list, .year, .choice, .flag: false
    }
  }

  /// Whether its cells name something by a code or a name.
  fileprivate var isOfCodes: Bool {
    switch kind {
    case .code, .list: true
    case .text, .number, .percent, .integer, .year, .choice, .flag: false
    }
  }
}
