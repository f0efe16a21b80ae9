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

    /// A format code such as `#,##0.0%` or `yyyy"年"m"月"d"日"`: ISO/IEC 29500-1, 18.8.31. Its first
    /// section decides, which is that of positive numbers.
    init(code: String) {
      var scan = FormatCodeScan()
      scan.read(code)
      self = scan.format
    }
  }

  /// Finds the letters of a format code that stand for parts of a date.
  private struct FormatCodeScan {
    private var hasPercent = false
    /// Runs of letters that stand for parts of a date or time, in lower case, one letter for each.
    private var runs: [Character] = []
    private var previous: Character?

    var format: CellFormat {
      var hasDay = false
      var hasTime = false
      for (index, letter) in runs.enumerated() {
        switch letter {
        case "h", "s": hasTime = true
        // Minutes stand behind hours or before seconds; months do not.
        case "m":
          let isMinute =
            index > 0 && runs[index - 1] == "h" || index + 1 < runs.count && runs[index + 1] == "s"
          if isMinute { hasTime = true } else { hasDay = true }
        default: hasDay = true
        }
      }
      if hasDay { return hasTime ? .dateTime : .date }
      if hasTime { return .time }
      return hasPercent ? .percent : .number
    }

    mutating func read(_ code: String) {
      var rest = Substring(code)
      while let character = rest.popFirst(), character != ";" {
        switch character {
        case "\"": rest = Self.after("\"", rest)
        // The character behind stands for itself, for its width, or for a fill.
        case "\\", "_", "*": rest = rest.dropFirst()
        case "[":
          let inside = rest.prefix { $0 != "]" }.lowercased()
          // Hours, minutes or seconds that do not start again: a duration.
          if let letter = inside.first, "hms".contains(letter), inside.allSatisfy({ $0 == letter })
          {
            runs.append(letter == "h" ? "h" : "s")
          }
          rest = Self.after("]", rest)
        case "G", "g":
          if rest.prefix(6).lowercased() == "eneral" {
            rest = rest.dropFirst(6)
          } else {
            note(character, rest)
          }
        default: note(character, rest)
        }
        previous = character
      }
    }

    private static func after(_ end: Character, _ text: Substring) -> Substring {
      text.drop { $0 != end }.dropFirst()
    }

    private mutating func note(_ character: Character, _ rest: Substring) {
      if character == "%" { hasPercent = true }
      let letter = Character(character.lowercased())
      // Year, month, day, hour, second; the era and its year, the weekday, the Buddhist year.
      guard "ymdhsgeab".contains(letter) else { return }
      // 0.00E+00 has an exponent, AM/PM and A/P are no weekday: they stand beside hours anyway.
      if letter == "e", let next = rest.first, next == "+" || next == "-" { return }
      if letter == "a", rest.lowercased().hasPrefix("m/pm") || rest.lowercased().hasPrefix("/p") {
        return
      }
      if let previous, previous.lowercased() == character.lowercased() { return }
      if letter == "m", let previous, "ap".contains(previous.lowercased()) { return }
      runs.append(letter)
    }
  }
#endif
