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
        cell.format = formats[0] ?? .number
        return
      }
      if let number = text.number, let format = formats[number] {
        cell.format = format
      } else {
        fault(.unknownFormat(text.string))
      }
    }

    mutating func endCell() {
      guard !cell.isFaulty else { return }
      if cell.hasValue {
        readValue()
      } else if cell.hasFormula {
        fault(.formulaWithoutValue)
      }
    }

    /// Notes what is wrong with the cell.
    mutating func fault(_ problem: SpreadsheetProblem.CellProblem) {
      cell.isFaulty = true
      lastColumn = max(lastColumn, column)
      let place = SheetPlace(sheet: sheet, cell: CellReference(row: row, column: column))
      rows.queue.add(fault: .cell(place, problem))
    }

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
  }
#endif
