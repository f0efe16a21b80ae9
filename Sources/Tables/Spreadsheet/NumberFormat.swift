#if Spreadsheets
  /// A format code such as `#,##0"人";▲#,##0"人"`, in its sections: ISO/IEC 29500-1, 18.8.31.
  struct NumberFormat {
    let sections: [Section]

    /// One of the parts between the semicolons.
    struct Section: Equatable {
      var tokens: [Token] = []
      /// Which numbers it is for, where it says so: `[>=100]`.
      var condition: Condition?
    }

    /// A piece of a section.
    enum Token: Equatable {
      /// Stands as it is.
      case literal(String)
      /// As wide as a character, and nothing else.
      case space
      /// `0`, `#` or `?`: a digit.
      case digit(Character)
      case point
      case comma
      case percent
      /// `E+` or `E-`.
      case exponent
      /// `/`, which makes a fraction of what is around it.
      case slash
      /// The number as it is without a format.
      case general
      /// `@`: the text.
      case text
      /// Letters for a part of a date or time, in lower case.
      case date(Character, count: Int)
      /// `[h]`, `[mm]`: hours, minutes or seconds that do not start again.
      case elapsed(Character)
      case halfOfDay
    }

    struct Condition: Equatable {
      enum Relation: String { case less = "<", notGreater = "<=", equal = "=", different = "<>" }
      let relation: Relation
      /// Whether the relation is turned round: `>=` is not `<`.
      let isNegated: Bool
      let bound: Double

      /// Reads `>=100`.
      init?(_ text: some StringProtocol) {
        let relation = String(text.prefix { "<>=".contains($0) })
        let digits = String(text.dropFirst(relation.count).filter { $0 != " " })
        guard let bound = Double(digits), bound.isFinite else { return nil }
        switch relation {
        case ">": (self.relation, isNegated) = (.notGreater, true)
        case ">=": (self.relation, isNegated) = (.less, true)
        default:
          guard let known = Relation(rawValue: relation) else { return nil }
          (self.relation, isNegated) = (known, false)
        }
        self.bound = bound
      }

      func holds(for value: Double) -> Bool {
        let holds =
          switch relation {
          case .less: value < bound
          case .notGreater: value <= bound
          case .equal: value == bound
          case .different: value != bound
          }
        return holds != isNegated
      }

      /// Whether it holds only for numbers below zero: their minus is then not written by itself.
      var isNegativeOnly: Bool {
        switch relation {
        case .less: !isNegated && bound <= 0
        case .notGreater, .equal: !isNegated && bound < 0
        case .different: false
        }
      }
    }

    /// Reads a format code. Any text is one: what means nothing stands as it is.
    init(_ code: String) {
      var reader = FormatCodeReader()
      reader.read(code)
      sections = reader.sections
    }
  }

  extension NumberFormat.Section {
    var isDate: Bool {
      tokens.contains {
        switch $0 {
        case .date, .elapsed, .halfOfDay: true
        default: false
        }
      }
    }

    var isText: Bool { tokens.contains(.text) }

    /// Whether it shows a text as it is.
    var isPlainText: Bool { tokens.allSatisfy { $0 == .text || $0.isBlank } && isText }

    /// What a date section shows: a day, a time or both.
    var dateFormat: CellFormat {
      var hasDay = false
      var hasTime = false
      let letters = tokens.compactMap { token -> Character? in
        switch token {
        case .date(let letter, _): letter
        case .elapsed(let letter): letter == "h" ? "h" : "s"
        case .halfOfDay: "p"
        default: nil
        }
      }
      for (index, letter) in letters.enumerated() {
        switch letter {
        case "h", "s": hasTime = true
        case "p": break
        // Minutes stand behind hours or before seconds; months do not.
        case "m":
          let isMinute =
            index > 0 && letters[index - 1] == "h"
            || index + 1 < letters.count && letters[index + 1] == "s"
          if isMinute { hasTime = true } else { hasDay = true }
        default: hasDay = true
        }
      }
      if hasDay { return hasTime ? .dateTime : .date }
      return .time
    }

    /// Whether of a day only the year is shown.
    var showsYearOnly: Bool {
      guard isDate else { return false }
      return tokens.allSatisfy {
        switch $0 {
        case .date(let letter, _): "ygeb".contains(letter)
        case .elapsed, .halfOfDay: false
        default: true
        }
      }
    }
  }

  extension NumberFormat.Token {
    /// Whether nothing is seen of it.
    var isBlank: Bool {
      switch self {
      case .space: true
      case .literal(let text): text.allSatisfy(\.isWhitespace)
      default: false
      }
    }
  }

  /// Splits a format code into sections and tokens.
  private struct FormatCodeReader {
    private(set) var sections = [NumberFormat.Section()]
    private var rest = Substring()

    mutating func read(_ code: String) {
      rest = Substring(code)
      while let character = rest.popFirst() {
        switch character {
        case ";": sections.append(NumberFormat.Section())
        case "\"":
          add(.literal(String(rest.prefix { $0 != "\"" })))
          rest = rest.drop { $0 != "\"" }.dropFirst()
        // Japanese programs write ! for it: 0!.0"万".
        case "\\", "!": if let next = rest.popFirst() { add(.literal(String(next))) }
        case "_":
          rest = rest.dropFirst()
          add(.space)
        // Fills the cell, however wide it is.
        case "*": rest = rest.dropFirst()
        case "[": readBrackets()
        case "0", "#", "?": add(.digit(character))
        case ".": add(.point)
        case ",": add(.comma)
        case "%": add(.percent)
        case "/": add(.slash)
        case "@": add(.text)
        default: readLetters(character)
        }
      }
    }

    private mutating func add(_ token: NumberFormat.Token) {
      sections[sections.count - 1].tokens.append(token)
    }

    private mutating func readBrackets() {
      let inside = rest.prefix { $0 != "]" }
      rest = rest.drop { $0 != "]" }.dropFirst()
      let small = inside.lowercased()
      if let letter = small.first, "hms".contains(letter), small.allSatisfy({ $0 == letter }) {
        add(.elapsed(letter))
      } else if inside.first == "$" {
        // A currency, and behind the hyphen a language: [$¥-411].
        let currency = inside.dropFirst().prefix { $0 != "-" }
        if !currency.isEmpty { add(.literal(String(currency))) }
      } else if let condition = NumberFormat.Condition(inside) {
        sections[sections.count - 1].condition = condition
      }
      // Colours, and kinds of digits, change no value.
    }

    private mutating func readLetters(_ character: Character) {
      let letter = Character(character.lowercased())
      let following = rest.lowercased()
      if letter == "g", following.hasPrefix("eneral") {
        rest = rest.dropFirst(6)
        return add(.general)
      }
      if character == "G", rest.hasPrefix("/標準") {
        rest = rest.dropFirst(3)
        return add(.general)
      }
      if letter == "e", let next = rest.first, next == "+" || next == "-" {
        rest = rest.dropFirst()
        return add(.exponent)
      }
      if letter == "a",
        let length = following.hasPrefix("m/pm") ? 4 : following.hasPrefix("/p") ? 2 : nil
      {
        rest = rest.dropFirst(length)
        return add(.halfOfDay)
      }
      // Year, month, day, hour, second; the era and its year, the weekday, the Buddhist year.
      guard "ymdhsgeab".contains(letter) else { return add(.literal(String(character))) }
      let more = rest.prefix { $0.lowercased() == String(letter) }.count
      rest = rest.dropFirst(more)
      add(.date(letter, count: more + 1))
    }
  }
#endif
