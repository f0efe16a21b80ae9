#if Spreadsheets
  extension SheetScanner {
    mutating func startCell(_ attributes: XMLAttributes) {
      let previous = column
      column = previous + 1
      if let text = attributes["r"] {
        guard let place = text.withBytes({ CellReference(utf8: $0) }), place.row == row else {
          return fail(.invalidReference(sheet: sheet, row: row, reference: text.string))
        }
        column = place.column
      }
      guard column <= CellReference.columnLimit else {
        let reference = CellReference(row: row, column: column).description
        return fail(.invalidReference(sheet: sheet, row: row, reference: reference))
      }
      cell = Cell(start: rows.arena.count)
      state = .cell
      if column <= previous { fault(.outOfOrder) }
      if let type = attributes["t"] { readType(type) }
      readFormat(attributes["s"])
    }

    private mutating func readType(_ type: XMLText) {
      switch type {
      case "n": cell.type = .number
      case "s": cell.type = .shared
      case "str": cell.type = .formulaText
      case "inlineStr": cell.type = .inline
      case "b": cell.type = .boolean
      case "e": cell.type = .error
      case "d": cell.type = .date
      default: fault(.unknownType(type.string))
      }
    }

    private mutating func readFormat(_ text: XMLText?) {
      guard let text else {
        cell.look = formats[0] ?? CellLook()
        return
      }
      if let number = text.number, let look = formats[number] {
        cell.look = look
      } else {
        fault(.unknownFormat(text.string))
      }
    }

    mutating func endCell() {
      defer {
        if !runs.isEmpty { runs.removeAll(keepingCapacity: true) }
        if cell.hasAside { aside = CellAside() }
      }
      guard !cell.isFaulty else { return }
      if results != .current, isNotComputed() { return }
      if cell.hasValue {
        readValue()
      } else if cell.hasFormula {
        fault(.formulaWithoutValue)
      }
    }

    // MARK: Formulas that nobody has computed

    /// How many ranges are kept that one formula fills each: far more than a sheet has at a time.
    private static let formulaRangeLimit = 1000

    /// Notes the cells that a formula of an array fills: only the first of them has it.
    mutating func addFormulaRange(_ attributes: XMLAttributes) {
      guard let type = attributes["t"], type == "array" || type == "dataTable",
        let range = attributes["ref"]?.withBytes({ CellRange(utf8: $0) }) ?? nil
      else { return }
      formulaRanges.removeAll { $0.last.row < row }
      if formulaRanges.count < Self.formulaRangeLimit { formulaRanges.append(range) }
    }

    /// Whether the cell has the result of a formula that was not computed, or not since cells changed
    /// that it depends on. Notes that, too.
    private mutating func isNotComputed() -> Bool {
      let place = CellReference(row: row, column: column)
      guard cell.hasFormula || formulaRanges.contains(where: { $0.contains(place) }) else {
        return false
      }
      if cell.type == .number { rows.arena.trim(from: cell.start) }
      let isEmpty = rows.arena.count == cell.start
      let isZero = cell.type == .number && value == "0"
      switch results {
      case .current: return false
      // A text that was given may be empty.
      case .given: if !isZero, !isEmpty || cell.type != .number { return false }
      case .outdated: break
      }
      fault(isEmpty || isZero ? .formulaWithoutValue : .outdatedResult(value))
      return true
    }

    /// Notes what is wrong with the cell.
    mutating func fault(_ problem: SpreadsheetProblem.CellProblem) {
      cell.isFaulty = true
      lastColumn = max(lastColumn, column)
      let place = SheetPlace(sheet: sheet, cell: CellReference(row: row, column: column))
      rows.queue.add(fault: .cell(place, problem))
    }

    // MARK: Keeping what was read

    /// Keeps the cell's text in the arena, or the shared one that it stands for.
    mutating func keep(shared: Range<Int>? = nil) {
      let range = shared ?? cell.start..<rows.arena.count
      guard !range.isEmpty else { return }
      let kept = RowQueue.Cell(
        column: UInt16(column - 1), storage: shared == nil ? .arena : .shared,
        start: UInt32(range.lowerBound),
        count: UInt32(range.count))
      if let width = rows.outline.width, column > width {
        fault(
          .beyondHeader(
            value: rows.text(of: kept), lastColumn: CellReference.name(ofColumn: width)))
      } else {
        lastColumn = column
        rows.queue.add(kept)
      }
    }

    /// Says what the cell is besides its text, which is kept next.
    mutating func set(_ kind: CellAside.Kind) {
      aside.kind = kind
      cell.hasAside = true
    }

    /// Keeps the cell's text and what it is besides, where it is anything besides.
    mutating func keepWithAside() {
      guard cell.hasAside else { return keep() }
      let count = rows.queue.cells.count
      if rows.arena.count > cell.start {
        keep()
      } else if rows.outline.width.map({ column <= $0 }) ?? true {
        // A cell that shows nothing makes no header wider.
        rows.queue.add(RowQueue.Cell(emptyAt: column - 1))
      }
      if rows.queue.cells.count > count { rows.queue.add(aside) }
    }
  }

  // MARK: - Letters that are set apart

  extension SheetScanner {
    /// Takes out of the cell's text in the arena what is struck out, and notes what is raised.
    mutating func readSettings(_ runs: ArraySlice<TextRun>) {
      let look = cell.look.setting
      let end = rows.arena.count - cell.start
      let all = runs.isEmpty ? [TextRun(end: UInt32(end), setting: .inherited)] : runs
      var visible: [UInt8] = []
      var struck: [UInt8] = []
      var start = 0
      for run in all {
        let setting = run.setting.contains(.inherited) ? look : run.setting
        let bytes = (start..<min(Int(run.end), end)).map { rows.arena[cell.start + $0] }
        start = Int(run.end)
        if setting.contains(.struck) {
          struck += bytes
        } else {
          visible += bytes
          if setting.contains(.raised), !bytes.isEmpty { aside.isRaised = true }
        }
      }
      if aside.isRaised { cell.hasAside = true }
      guard !struck.isEmpty else { return }
      let text = String(decoding: struck, as: UTF8.self)
      // Nothing is seen of a space that is struck out, and nothing lost with it.
      guard !text.allSatisfy(\.isWhitespace) || visible.isEmpty else { return }
      aside.struck = text
      cell.hasAside = true
      rows.arena.truncate(to: cell.start)
      rows.arena.append(limit: visible.count) { for byte in visible { $0.append(byte) } }
      // What stood between the old and the new.
      rows.arena.trim(from: cell.start)
    }

    /// Has the text in the arena shown by the cell's format.
    mutating func showText() {
      let stored = rows.arena.withBytes(from: cell.start) { String(repairing: $0) }
      guard !stored.isEmpty else { return }
      let shown = formats.format(of: cell.look).shown(stored)
      guard shown != stored else { return }
      replaceText(shown ?? "")
      set(shown == nil ? .hidden(stored: stored) : .shown(stored: stored))
    }

    /// Puts a text in the place of the cell's.
    mutating func replaceText(_ text: String) {
      guard hasRoom(for: text.utf8.count) else { return }
      rows.arena.truncate(to: cell.start)
      rows.arena.append(limit: text.utf8.count) { for byte in text.utf8 { $0.append(byte) } }
    }
  }
#endif
