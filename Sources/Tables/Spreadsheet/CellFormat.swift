#if Spreadsheets
  /// What the format of a cell makes of its number.
  enum CellFormat: UInt8 {
    case number
    /// A hundred times the number, with a percent sign.
    case percent
    /// A day.
    case date
    /// A day and a time of day.
    case dateTime
    /// A time of day, or a duration.
    case time
    /// More than that: what is shown depends on the number, or is not the number alone.
    case coded

    /// A format that every program knows by its number: ISO/IEC 29500-1, 18.8.30. Numbers 27 to 36
    /// and 50 to 58 are those of East Asian languages.
    init(builtIn number: Int) {
      self =
        switch number {
        case 9, 10: .percent
        case 14...17, 27...31, 34...36, 50...58: .date
        case 18...21, 32, 33, 45...47: .time
        case 22: .dateTime
        default: .number
        }
    }

    /// A format code such as `#,##0.0%` or `yyyy"年"m"月"d"日"`: ISO/IEC 29500-1, 18.8.31.
    init(_ format: NumberFormat) {
      self = format.simple ?? .coded
    }
  }

  extension NumberFormat {
    /// What nearly all formats come to, whatever the number is; nil where it must be asked.
    fileprivate var simple: CellFormat? {
      guard sections.count <= 4, !changesText, sections.allSatisfy({ $0.condition == nil }) else {
        return nil
      }
      var sections = self.sections.prefix(3)
      if self.sections.count <= 3, sections.count > 1, sections.last?.isText ?? false {
        sections = sections.dropLast()
      }
      let first = sections[0]
      if first.isDate {
        // The other sections are for what is no day.
        return first.showsYearOnly ? nil : first.dateFormat
      }
      if sections.count == 1, first.tokens.isEmpty {
        return self.sections.count == 1 ? .number : nil
      }
      // Without conditions, a number's sign decides, and whether any digit is shown of a small one.
      let shown = ["1234.5", "0.000001", "-1234.5", "0"].map { text in
        SheetNumber(text.utf8Span.span).map { self.shown($0) }
      }
      if shown.allSatisfy({ $0 == .number() }) { return .number }
      return shown.allSatisfy { $0 == .percent } ? .percent : nil
    }
  }
#endif
