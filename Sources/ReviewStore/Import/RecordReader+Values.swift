import SQLite
import Tables

/// Cells that are wrong as they stand, read as people write them.
extension RecordReader where Source: ~Copyable {
  /// Reads a cell of the current record, and sets it and what it says of others.
  /// - Parameter problem: What is wrong with the cell, when it stays wrong.
  /// - Returns: Whether it could be read.
  mutating func reread(
    _ field: Header.Field, _ problem: inout Fault.Problem, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    let text = record.text(at: field.column) ?? ""
    let column = record.columns[field.column]
    if let number = exactNumber(text, column) {
      record.cells[field.column] = .real(number)
      return true
    }
    if let kind = column.written {
      if try read(text, as: kind, field, &problem, connection) { return true }
      let companions = Companions(of: field.column, in: record)
      if problem == .notANumber, let text = companions.text, let status = companions.status {
        problem = .noFigure(
          textColumn: record.columns[text].name, statusColumn: record.columns[status].name)
      }
      if case .boundAsFigure = problem {
        problem = .boundAsFigure(textColumn: companions.text.map { record.columns[$0].name })
      }
      return false
    }
    guard let (cell, plain) = reread(text, as: column, &problem) else { return false }
    record.cells[field.column] = cell
    tell(field, text, plain, japanese: column.word(for: plain, in: .japanese))
    return true
  }

  /// A number with an exponent that is as its program meant it, and no other reading of what is
  /// written.
  private func exactNumber(_ text: String, _ column: Column) -> Double? {
    switch exponents {
    case .exact: break
    case .ofSheets:
      guard text.contains("e"), ScientificNumber(text)?.hasLostDigits == false else { return nil }
    case .ofPeople: return nil
    }
    let kind = CellParser(column).kind
    guard let limit = kind.limit, let number = Number.parseReal(text.utf8Span.span),
      number.magnitude <= limit
    else { return nil }
    return number
  }

  /// Reads a cell that says nothing of others.
  private func reread(
    _ text: String, as column: Column, _ problem: inout Fault.Problem
  ) -> (Cell, plain: String)? {
    switch column.kind {
    case .year:
      switch WrittenYear.read(text, within: stored.years) {
      case .year(let year), .outsideRange(let year): return (.integer(year), "\(year)")
      case let outcome:
        problem = outcome.problem ?? problem
        return nil
      }
    case .choice(let words):
      guard let word = ChoiceWords.word(for: text, among: words) else { return nil }
      return (.text(texts.add(word)), word)
    case .flag:
      guard let written = WrittenAchievement.read(text) else { return nil }
      return (.integer(written.isAchieved ? 1 : 0), written.isAchieved ? "1" : "0")
    case .number, .percent, .integer: return CellParser(column).reread(text, &problem)
    case .text, .code, .list: return nil
    }
  }

  // MARK: - Figures and what stands for them

  private mutating func read(
    _ text: String, as kind: WrittenValue.Column, _ field: Header.Field,
    _ problem: inout Fault.Problem, _ connection: borrowing Connection, isRepeated: Bool = false
  ) throws(SQLiteError) -> Bool {
    let companions = Companions(of: field.column, in: record)
    if kind == .target || kind == .result || kind == .rate,
      let (cell, plain) = CellParser(record.columns[field.column]).reread(text, &problem)
    {
      record.cells[field.column] = cell
      tell(field, text, plain)
      return true
    }
    if !problem.isOfSpelling { return false }
    let unit = kind == .target || kind == .result ? try unit(connection) : nil
    let value = WrittenValue.read(text, as: kind, unit: unit)
    if case .repetition(let repetition) = value, !isRepeated,
      let other = self.text(at: repetition, from: field)
    {
      return try repeated(other, as: kind, field, &problem, connection)
    }
    if kind == .result, case .prose = value, try !hasWordTarget(connection) { return false }
    let known =
      kind == .target || kind == .result ? try stored.indicator(of: record, connection) : nil
    if case .achievement = value, companions.achieved != field.column,
      let status = companions.status, let target = figureTarget(known)
    {
      problem = .achievementOfFigure(
        target: Number.spelling(of: target), statusColumn: record.columns[status].name)
      return false
    }
    guard set(value, text, unit, field, companions, known, &problem) else { return false }
    try setFormula(value, companions, connection)
    return true
  }

  /// Reads a cell as another one says.
  private mutating func repeated(
    _ other: String, as kind: WrittenValue.Column, _ field: Header.Field,
    _ problem: inout Fault.Problem, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    let kept = texts.add(other)
    var wrong: Fault.Problem?
    // The arena keeps the text until the row has been written.
    let cell = unsafe CellParser(record.columns[field.column]).cell(kept.bytes, &wrong)
    guard wrong != nil else {
      record.cells[field.column] = cell
      tell(field, record.text(at: field.column) ?? "", other)
      return true
    }
    return try read(other, as: kind, field, &problem, connection, isRepeated: true)
  }

  /// The text that a cell repeats; nil where there is none to follow.
  private func text(at repetition: Repetition, from field: Header.Field) -> String? {
    guard repetition == .left, field.position > 0 else { return nil }
    let text = source.text(at: field.position - 1)
    return text.isEmpty ? nil : text
  }

  /// Sets a cell and its companions.
  /// - Parameter known: The record's indicator as it is stored.
  private mutating func set(
    _ value: WrittenValue, _ text: String, _ unit: String?, _ field: Header.Field,
    _ companions: Companions, _ known: StoredIndicators.Indicator?,
    _ problem: inout Fault.Problem
  ) -> Bool {
    switch value {
    case .figure(let figure):
      return set(figure, text, unit, field, companions, &problem)
    case .blank(let blank, let remark):
      return set(blank, remark, text, field, companions, &problem)
    case .achievement(let achievement):
      guard let column = companions.achieved else { return false }
      let flag: Int64 = achievement.isAchieved ? 1 : 0
      if column != field.column, let stated = record.cells[column].integer, stated != flag {
        problem = .statusDiffers(
          column: record.columns[column].name, stated: "\(stated)", read: "\(flag)")
        return false
      }
      if column != field.column, contradicts(text, companions, &problem) { return false }
      if column == field.column {
        record.cells[column] = .integer(flag)
      } else {
        // A figure that is stored gives way to the words.
        record.cells[field.column] = known?.hasResult ?? false ? .clear : .keep
        setCompanion(column, .integer(flag))
        setCompanion(companions.text, text)
      }
      tell(
        field, text, "achieved \(flag)",
        japanese: record.columns[column].word(for: "\(flag)", in: .japanese))
      return true
    case .prose:
      guard let column = companions.text, !contradicts(text, companions, &problem) else {
        return false
      }
      // What is stored gives way to the words: the figure, and what was said in its place.
      record.cells[field.column] = .clear
      setCompanion(column, text)
      for other in companions.replaced where known?.has(record.columns[other].name) ?? false {
        clearCompanion(other)
      }
      let kept = record.columns[column]
      tell(field, text, kept.name, japanese: "「\(kept.title(in: .japanese))」に記録")
      return true
    case .repetition:
      problem = .nothingToRepeat
      return false
    case .refused(.bareDash) where companions.status.map({ record.isBlank($0) }) ?? false:
      // The status beside it says why.
      record.cells[field.column] = .keep
      return true
    case .refused(let refusal):
      problem = refusal
      return false
    }
  }

  /// Whether the row gives another text in the column that keeps it.
  private func contradicts(
    _ text: String, _ companions: Companions, _ problem: inout Fault.Problem
  ) -> Bool {
    guard let column = companions.text, let stated = record.cells[column].string, stated != text
    else { return false }
    problem = .textDiffers(column: record.columns[column].name, stated: stated)
    return true
  }

  private mutating func set(
    _ figure: WrittenFigure, _ text: String, _ unit: String?, _ field: Header.Field,
    _ companions: Companions, _ problem: inout Fault.Problem
  ) -> Bool {
    guard let number = Number.parseReal(figure.value.utf8Span.span) else { return false }
    let parser = CellParser(record.columns[field.column])
    if let beyond = parser.beyondLimit(figure.value.utf8Span.span) {
      problem = beyond
      return false
    }
    record.cells[field.column] = .real(number)
    setCompanion(companions.text, text)
    if figure.remark != nil { setCompanion(companions.remark, text) }
    if unit == nil, let written = figure.unit { setCompanion(companions.unit, written) }
    if figure.isProvisional { setCompanion(companions.status, "provisional") }
    tell(field, text, [figure.value, figure.unit].compactMap(\.self).joined(separator: " "))
    return true
  }

  private mutating func set(
    _ blank: WrittenBlank, _ remark: String?, _ text: String, _ field: Header.Field,
    _ companions: Companions, _ problem: inout Fault.Problem
  ) -> Bool {
    guard let column = companions.status else { return false }
    guard column != field.column else {
      record.cells[column] = .text(texts.add(blank.rawValue))
      tell(field, text, blank.rawValue, japanese: blank.words[0])
      return true
    }
    if let stated = record.cells[column].string, stated != blank.rawValue {
      problem = .statusDiffers(
        column: record.columns[column].name, stated: stated, read: blank.rawValue)
      return false
    }
    record.cells[field.column] = .keep
    setCompanion(column, blank.rawValue)
    if remark != nil { setCompanion(companions.text, text) }
    let status = record.columns[column]
    tell(
      field, text, "\(status.name) \(blank.rawValue)",
      japanese: "\(status.title(in: .japanese))：\(blank.words[0])")
    return true
  }

  /// A target that is to be undercut is met by less, where nothing else was said of its formula.
  private mutating func setFormula(
    _ value: WrittenValue, _ companions: Companions, _ connection: borrowing Connection
  ) throws(SQLiteError) {
    guard case .figure(let figure) = value, figure.direction == .atMost,
      let column = companions.formula, !record.cells[column].isGiven,
      try stored.indicator(of: record, connection)?.formula == nil
    else { return }
    setCompanion(column, "at_most")
  }

  /// The target of the record's indicator where it is a figure from which a rate is worked out: as the
  /// row leaves it behind.
  private func figureTarget(_ known: StoredIndicators.Indicator?) -> Double? {
    if record.cell("formula")?.string ?? known?.formula == "achieved" { return nil }
    if let target = record.cell("target")?.real { return target }
    if record.cell("target")?.isClear ?? false { return nil }
    if let status = record.index(of: "target_status"), record.isBlank(status) { return nil }
    return known?.target
  }

  /// The unit of the record's indicator: the file's, else the store's.
  private mutating func unit(_ connection: borrowing Connection) throws(SQLiteError) -> String? {
    if let unit = record.cell("unit")?.string { return unit }
    return try stored.indicator(of: record, connection)?.unit
  }

  /// Whether the target of the record's indicator is in words, so that its result may be too: beside
  /// a figure, words are more likely a slip.
  private mutating func hasWordTarget(
    _ connection: borrowing Connection
  ) throws(SQLiteError) -> Bool {
    if record.cell("target")?.isGiven ?? false { return false }
    if record.cell("target_text")?.isGiven ?? false { return true }
    return try stored.indicator(of: record, connection)?.hasWordTarget ?? false
  }

  // MARK: - Companions

  mutating func setCompanion(_ column: Int?, _ text: String) {
    guard let column else { return }
    setCompanion(column, .text(texts.add(text)))
  }

  /// Sets a cell that the file leaves open.
  mutating func setCompanion(_ column: Int, _ cell: Cell) {
    guard !record.cells[column].isGiven else { return }
    companions.append((column, record.cells[column]))
    record.cells[column] = cell
  }

  /// Clears a cell that the file leaves open.
  private mutating func clearCompanion(_ column: Int) {
    guard record.cells[column].isKept else { return }
    companions.append((column, record.cells[column]))
    record.cells[column] = .clear
  }

  /// The words that forms offer say what they say: only other words for the same are told.
  private mutating func tell(
    _ field: Header.Field, _ written: String, _ read: String, japanese: String? = nil
  ) {
    var remark: Reading.Remark?
    if source.hasAsides, case .shown(let number)? = source.aside(at: field.position)?.kind {
      remark = .stored(number)
    } else if ChoiceWord.isOffered(written) {
      return
    }
    readings.add(
      Reading(
        row: record.row, column: header.titles[field.position], written: written, remark,
        read: read, japanese: japanese))
  }
}

/// The columns that a cell of a figure also speaks of.
struct Companions {
  /// Where the text is kept as it was written.
  let text: Int?
  /// Where a remark beside the figure is kept.
  let remark: Int?
  /// Why there is no figure, or that it is provisional.
  let status: Int?
  let achieved: Int?
  let unit: Int?
  let formula: Int?
  /// What words in the cell take the place of, beside its figure.
  let replaced: [Int]

  init(of column: Int, in record: borrowing Record) {
    let name = record.columns[column].name
    let resource = record.resource
    func index(_ name: String) -> Int? { record.index(of: name) }
    let isTarget = name == "target"
    let isResult = name == "result"
    text = isTarget ? index("target_text") : isResult ? index("result_text") : nil
    remark = name == "rate" && resource == .assessments ? index("comment") : nil
    status =
      switch name {
      case "target": index("target_status")
      case "result", "achieved": index("result_status")
      case "rate" where resource == .assessments: index("status")
      case "target_status", "result_status", "status": column
      default: nil
      }
    achieved = isResult || name == "achieved" ? index("achieved") : nil
    unit = isTarget || isResult ? index("unit") : nil
    formula = isTarget ? index("formula") : nil
    replaced =
      switch name {
      case "target": ["target_status", "target_max"].compactMap(index)
      case "result": ["result_status", "achieved"].compactMap(index)
      default: []
      }
  }
}

extension Column {
  /// How its cells are written where they are more than plain figures and words; nil where not.
  var written: WrittenValue.Column? {
    switch (name, kind) {
    case ("target", .number), ("target_max", .number), ("target_original", .number): .target
    // Where an indicator started from was measured, too.
    case ("result", .number), ("baseline", .number): .result
    case ("achieved", .flag): .achieved
    case (_, .percent): .rate
    case (_, .choice(let words)) where words == Resource.statuses: .status
    default: nil
    }
  }
}

extension Column {
  /// When its cells are read again: keys first, then words, then what depends on both, then the
  /// result, which depends on its target.
  var turn: Int {
    if isKey { return 0 }
    switch kind {
    case .choice, .flag: return 1
    default: return name == "result" ? 3 : 2
    }
  }
}

extension Record {
  /// Whether a status says that there is no value.
  func isBlank(_ column: Int) -> Bool {
    guard let status = cells[column].string else { return false }
    return status != "provisional"
  }
}
