#if Spreadsheets
  extension SheetScanner {
    /// Makes the cell's text of its value, which lies in the arena from the cell's start on.
    mutating func readValue() {
      switch cell.type {
      case .number: readNumber()
      case .shared: readShared()
      case .inline: keepText()
      case .formulaText:
        trimLines()
        rows.arena.decodeEscapes(from: cell.start)
        keepText()
      case .boolean: readBoolean()
      case .error:
        rows.arena.trim(from: cell.start)
        fault(.errorValue(value))
        if rows.queue.keepsFaultyRows { keep() }
      case .date:
        rows.arena.trim(from: cell.start)
        if isDate { keepDate() } else { fault(.invalidDate(value)) }
      }
    }

    /// Keeps a text that is the cell's own.
    private mutating func keepText() {
      if !runs.isEmpty || cell.look.isSpecial {
        readSettings(runs[...])
        if cell.look.changesText { showText() }
      }
      keepWithAside()
    }

    /// Keeps a value that is no text, and that the cell's letters may strike out.
    private mutating func keepValue() {
      if !cell.look.setting.isEmpty { readSettings([]) }
      keepWithAside()
    }

    /// Removes the line breaks, and what else is blank beside them, that a program has put around the
    /// text for the sake of the file's looks.
    private mutating func trimLines() {
      let end = rows.arena.count - 1
      guard end >= cell.start,
        rows.arena[end] <= 0x20 || rows.arena[cell.start] <= 0x20,
        value.contains(where: \.isNewline)
      else { return }
      rows.arena.trim(from: cell.start)
    }

    /// The value as it stands in the file, for a message.
    var value: String {
      rows.arena.withBytes(from: cell.start) {
        String(repairing: $0.extracting(0..<min($0.count, 200)))
      }
    }

    private mutating func readShared() {
      var index = rows.arena.withBytes(from: cell.start) { Number.parseInteger($0) }
      if index == nil {
        rows.arena.trim(from: cell.start)
        index = rows.arena.withBytes(from: cell.start) { Number.parseInteger($0) }
      }
      guard let index, index >= 0, index < strings.count else {
        return fault(.invalidString(value))
      }
      rows.arena.truncate(to: cell.start)
      let range = strings.range(of: Int(index))
      guard strings.hasRuns || cell.look.isSpecial else { return keep(shared: range) }
      let runs = strings.runs(of: Int(index))
      guard
        cell.look.isSpecial
          || runs.contains(where: { !$0.setting.isEmpty && $0.setting != .inherited })
      else { return keep(shared: range) }
      guard hasRoom(for: range.count) else { return }
      unsafe rows.arena.append(strings.bytes(at: range.lowerBound, count: range.count))
      readSettings(runs)
      if cell.look.changesText { showText() }
      keepWithAside()
    }

    private mutating func readBoolean() {
      rows.arena.trim(from: cell.start)
      switch value {
      case "1", "true": replaceText("TRUE")
      case "0", "false": replaceText("FALSE")
      default: return fault(.invalidBoolean(value))
      }
      set(.boolean)
      keepValue()
    }

    /// Keeps a date that is spelled as such.
    private mutating func keepDate() {
      let parts = value.prefix(10).split(separator: "-").compactMap { Int($0) }
      if parts.count == 3 {
        set(.date(CalendarDay(year: parts[0], month: parts[1], day: parts[2])))
      }
      keepValue()
    }

    /// Whether the value looks like ISO 8601, as cells of type `d` spell their dates.
    private var isDate: Bool {
      rows.arena.withBytes(from: cell.start) { text in
        text.count >= 8
          && text.indices.allSatisfy { index in
            switch text[index] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"),
              UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "T"), UInt8(ascii: "Z"):
              true
            default: false
            }
          }
      }
    }

    private mutating func readNumber() {
      rows.arena.trim(from: cell.start)
      guard rows.arena.count > cell.start else {
        if cell.hasFormula { fault(.formulaWithoutValue) }
        return
      }
      let look = cell.look
      if look.format == .number, look.setting.isEmpty, !hidesZeros,
        rows.arena.withBytes(from: cell.start, SheetNumber.isShortest)
      {
        return keep()
      }
      guard let number = rows.arena.withBytes(from: cell.start, { SheetNumber($0) }),
        let value = number.value
      else { return fault(.invalidNumber(self.value)) }
      if hidesZeros, value == 0 {
        set(.hidden(stored: "0"))
        rows.arena.truncate(to: cell.start)
      } else {
        show(number, value, as: look.format)
      }
      if !cell.isFaulty { keepValue() }
    }

    /// Puts what the format makes of a number in the place of the cell's text.
    private mutating func show(_ number: SheetNumber, _ value: Double, as format: CellFormat) {
      switch format {
      case .number: replace(limit: Number.longestSpelling) { Number.append(value, to: &$0) }
      case .percent:
        guard let value = number.timesHundred.value else {
          return fault(.invalidNumber(self.value))
        }
        replace(limit: Number.longestSpelling + 1) {
          Number.append(value, to: &$0)
          $0.append(UInt8(ascii: "%"))
        }
      case .date, .dateTime: replace(SheetDate(value, is1904: is1904), as: format)
      case .time: replace(SheetDate(duration: value), as: format)
      case .coded: showByCode(number, value)
      }
    }

    private mutating func showByCode(_ number: SheetNumber, _ value: Double) {
      let stored = Number.spelling(of: value)
      switch formats.format(of: cell.look).shown(number) {
      case .number(let padded):
        show(number, value, as: .number)
        if let padded { set(.padded(padded)) }
      case .percent: show(number, value, as: .percent)
      case .date(let format): show(number, value, as: format)
      case .year(let section):
        guard let day = SheetDate(value, is1904: is1904)?.calendarDay else {
          return fault(.invalidDate(self.value))
        }
        replaceText(section.text(ofYear: day))
        set(.year(day))
      case .text(let text):
        replaceText(text)
        // So some programs show truth values: "TRUE";"TRUE";"FALSE".
        set(text == "TRUE" || text == "FALSE" ? .boolean : .shown(stored: stored))
      case .nothing:
        rows.arena.truncate(to: cell.start)
        set(.hidden(stored: stored))
      case .unsigned(let text):
        replaceText(text)
        set(.unsigned(stored: stored))
      case .scaled(let text):
        replaceText(text)
        set(.scaled(stored: stored))
      }
    }

    private mutating func replace(_ date: SheetDate?, as format: CellFormat) {
      guard let date else { return fault(.invalidDate(value)) }
      let showsTime = format != .date
      replace(limit: SheetDate.longestSpelling) { date.append(showsTime: showsTime, to: &$0) }
      if let day = date.calendarDay { set(.date(day)) }
    }

    /// Puts what `body` writes in the place of the value.
    private mutating func replace(limit: Int, _ body: (inout OutputSpan<UInt8>) -> Void) {
      guard hasRoom(for: limit) else { return }
      let end = rows.arena.count
      rows.arena.append(limit: limit, body)
      rows.arena.remove(cell.start..<end)
    }
  }
#endif
