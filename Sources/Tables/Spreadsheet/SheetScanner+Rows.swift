#if Spreadsheets
  extension SheetScanner {
    /// How many hidden rows are listed.
    static let hiddenRowLimit = 1000

    mutating func startRow(_ attributes: XMLAttributes) {
      let previous = row
      row = previous + 1
      if let text = attributes["r"] {
        guard let number = text.withBytes({ CellReference.row($0) }) else {
          return fail(.invalidReference(sheet: sheet, row: nil, reference: text.string))
        }
        row = number
      }
      guard row > previous else {
        return fail(.rowOutOfOrder(sheet: sheet, row: row, after: previous))
      }
      guard row <= CellReference.rowLimit else {
        return fail(.invalidReference(sheet: sheet, row: nil, reference: String(row)))
      }
      rowIsHidden = attributes["hidden"]?.isTrue ?? false
      rowTextStart = rows.arena.count
      column = 0
      lastColumn = 0
      state = .row
    }

    /// A row without any text is no record.
    mutating func endRow() {
      defer { rowTextStart = rows.arena.count }
      guard !rows.queue.rowIsEmpty else { return }
      guard row >= header.firstRow else { return rows.queue.forgetRow() }
      if rowIsHidden {
        rows.outline.hiddenRowCount += 1
        if rows.outline.hiddenRows.count < Self.hiddenRowLimit {
          rows.outline.hiddenRows.append(row)
        }
      }
      if header != .absent, rows.outline.width == nil { rows.outline.width = lastColumn }
      rows.queue.endRow(row)
    }

    mutating func addColumns(_ attributes: XMLAttributes) {
      guard attributes["hidden"]?.isTrue ?? false else { return }
      // Ranges that ascend are at most as many as there are columns.
      guard let first = attributes["min"]?.number, let last = attributes["max"]?.number,
        rows.outline.hiddenColumns.last?.upperBound ?? 0 < first, first <= last,
        last <= CellReference.columnLimit
      else { return fail(.unexpectedContent(part: part)) }
      rows.outline.hiddenColumns.append(first...last)
    }

    mutating func addMerge(_ attributes: XMLAttributes) {
      let text = attributes["ref"]
      guard let range = text?.withBytes({ CellRange(utf8: $0) }) ?? nil else {
        let reference = text?.string ?? ""
        return fail(.invalidReference(sheet: sheet, row: nil, reference: reference))
      }
      guard rows.outline.mergedRanges.count < limits.mergedRanges else {
        return fail(.exceeded(.mergedRanges(sheet: sheet, limits.mergedRanges)))
      }
      rows.outline.mergedRanges.append(range)
    }
  }
#endif
