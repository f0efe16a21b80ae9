#if Spreadsheets
  extension SheetScanner {
    /// Makes the cell's text of its value, which lies in the arena from the cell's start on.
    mutating func readValue() {
      switch cell.type {
      case .number: readNumber()
      case .shared: readShared()
      case .inline: keep()
      case .formulaText:
        rows.arena.decodeEscapes(from: cell.start)
        keep()
      case .boolean: readBoolean()
      case .error:
        fault(.errorValue(value))
        if rows.queue.keepsFaultyRows { keep() }
      case .date:
        if isDate { keep() } else { fault(.invalidDate(value)) }
      }
    }

    /// The value as it stands in the file, for a message.
    private var value: String {
      rows.arena.withBytes(from: cell.start) {
        String(repairing: $0.extracting(0..<min($0.count, 200)))
      }
    }

    private mutating func readShared() {
      let index = rows.arena.withBytes(from: cell.start) { Number.parseInteger($0) }
      guard let index, index >= 0, index < strings.count else {
        return fault(.invalidString(value))
      }
      rows.arena.truncate(to: cell.start)
      keep(shared: strings.range(of: Int(index)))
    }

    /// `1` and `0`, also for `true` and `false`.
    private mutating func readBoolean() {
      switch value {
      case "1", "0": keep()
      case "true": replace(limit: 1) { $0.append(UInt8(ascii: "1")) }
      case "false": replace(limit: 1) { $0.append(UInt8(ascii: "0")) }
      default: fault(.invalidBoolean(value))
      }
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
      if cell.format == .number, rows.arena.withBytes(from: cell.start, SheetNumber.isShortest) {
        return keep()
      }
      guard let number = rows.arena.withBytes(from: cell.start, { SheetNumber($0) }),
        let value = number.value
      else { return fault(.invalidNumber(value)) }
      switch cell.format {
      case .number: replace(limit: Number.longestSpelling) { Number.append(value, to: &$0) }
      case .percent:
        guard let value = number.timesHundred.value else {
          return fault(.invalidNumber(self.value))
        }
        replace(limit: Number.longestSpelling + 1) {
          Number.append(value, to: &$0)
          $0.append(UInt8(ascii: "%"))
        }
      case .date, .dateTime: replace(SheetDate(value, is1904: is1904))
      case .time: replace(SheetDate(duration: value))
      }
    }

    private mutating func replace(_ date: SheetDate?) {
      guard let date else { return fault(.invalidDate(value)) }
      let showsTime = cell.format != .date
      replace(limit: SheetDate.longestSpelling) { date.append(showsTime: showsTime, to: &$0) }
    }

    /// Keeps what `body` writes in place of the value.
    private mutating func replace(limit: Int, _ body: (inout OutputSpan<UInt8>) -> Void) {
      guard hasRoom(for: limit) else { return }
      let end = rows.arena.count
      rows.arena.append(limit: limit, body)
      rows.arena.remove(cell.start..<end)
      keep()
    }
  }
#endif
