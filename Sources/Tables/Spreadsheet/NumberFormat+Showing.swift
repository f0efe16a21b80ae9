#if Spreadsheets
  extension NumberFormat {
    /// What a cell shows of its number.
    enum Shown: Equatable {
      /// The number, rounded or grouped perhaps. `padded` is its text where that has more zeros before
      /// it than a number is written with.
      case number(padded: String? = nil)
      /// A hundred times the number, with a percent sign.
      case percent
      /// A day, a time or both.
      case date(CellFormat)
      /// The year of a day.
      case year(Section)
      /// A text, with all the digits that are stored.
      case text(String)
      case nothing
      /// A number below zero without a sign of it.
      case unsigned(String)
      /// The number divided by 1,000, once or more, without a word that says so.
      case scaled(String)
    }

    /// What is shown of a number.
    func shown(_ number: SheetNumber) -> Shown {
      guard let value = number.value else { return .number() }
      guard let (section, hidesMinus) = section(for: value) else { return .text("####") }
      if section.isDate {
        return section.showsYearOnly ? .year(section) : .date(section.dateFormat)
      }
      return SectionText(section, number, hidesMinus: hidesMinus).shown
    }

    /// What is shown of a text; nil: nothing.
    func shown(_ text: String) -> String? {
      guard let section = textSection else { return text }
      var shown = ""
      for token in section.tokens {
        switch token {
        case .literal(let literal): shown += literal
        case .text: shown += text
        default: break
        }
      }
      return shown.allSatisfy(\.isWhitespace) ? nil : shown
    }

    /// Whether texts are shown in another way than they are stored.
    var changesText: Bool { textSection.map { !$0.isPlainText } ?? false }

    private var textSection: Section? {
      if sections.count >= 4 { return sections[3] }
      return sections.last.flatMap { $0.isText ? $0 : nil }
    }

    /// The section for a number, and whether a number below zero is shown in it without its minus; nil
    /// where there is none for it.
    private func section(for value: Double) -> (Section, hidesMinus: Bool)? {
      var sections = self.sections.prefix(3)
      if self.sections.count <= 3, sections.count > 1, sections.last?.isText ?? false {
        sections = sections.dropLast()
      }
      let first = sections[0]
      if sections.prefix(2).allSatisfy({ $0.condition == nil }) {
        if value < 0, sections.count > 1 { return (sections[1], true) }
        if value == 0, sections.count > 2 { return (sections[2], false) }
        return (first, false)
      }
      for (index, section) in sections.prefix(2).enumerated() {
        if let condition = section.condition {
          if condition.holds(for: value) { return (section, condition.isNegativeOnly && value < 0) }
        } else if index == 0 ? value > 0 || sections.count < 3 && value == 0 : value < 0 {
          return (section, value < 0)
        } else if index == 1, sections.count == 2 {
          return (section, false)
        }
      }
      return sections.count > 2 ? (sections[2], false) : nil
    }
  }

  extension NumberFormat.Section {
    /// The text of a day of which only the year is shown: R3年度.
    func text(ofYear day: CalendarDay) -> String {
      var text = ""
      for token in tokens {
        switch token {
        case .literal(let literal): text += literal
        case .space: text += " "
        case .point: text += "."
        case .slash: text += "/"
        case .comma: text += ","
        case .date("y", let count): text += Self.digits(day.year, count > 2 ? 4 : 2)
        case .date("b", let count): text += Self.digits(day.year + 543, count > 2 ? 4 : 2)
        case .date("e", let count):
          let era = CalendarEra.of(day)
          text += Self.digits(day.year - (era?.first ?? 1) + 1, era == nil ? 4 : min(count, 2))
        case .date("g", let count): text += CalendarEra.of(day)?.name(ofLength: count) ?? ""
        default: break
        }
      }
      return text
    }

    /// The last digits of a number, all of them where there are fewer, with zeros up to `count`.
    private static func digits(_ number: Int, _ count: Int) -> String {
      let digits = "\(count == 2 && number > 99 ? number % 100 : number)"
      return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
  }

  /// An era of Japan, by the days that spreadsheets number by it.
  private struct CalendarEra {
    /// Its names of one, two and three letters.
    let names: [String]
    let first: Int
    private let month: Int
    private let day: Int

    private init(_ names: [String], _ year: Int, _ month: Int, _ day: Int) {
      self.names = names
      first = year
      self.month = month
      self.day = day
    }

    private static let all = [
      CalendarEra(["R", "令", "令和"], 2019, 5, 1), CalendarEra(["H", "平", "平成"], 1989, 1, 8),
      CalendarEra(["S", "昭", "昭和"], 1926, 12, 25), CalendarEra(["T", "大", "大正"], 1912, 7, 30),
      CalendarEra(["M", "明", "明治"], 1868, 1, 25),
    ]

    static func of(_ day: CalendarDay) -> CalendarEra? {
      all.first { ($0.first, $0.month, $0.day) <= (day.year, day.month, day.day) }
    }

    func name(ofLength count: Int) -> String { names[min(count, 3) - 1] }
  }

  /// Makes the text that a section shows of a number.
  private struct SectionText {
    private let number: SheetNumber
    /// What stands before and behind the number, and whether there is one at all.
    private var before = ""
    private var behind = ""
    private var hasNumber = false
    private var percents = 0
    private let digits: DigitPattern
    private let hidesMinus: Bool

    init(_ section: NumberFormat.Section, _ number: SheetNumber, hidesMinus: Bool) {
      self.number = number
      self.hidesMinus = hidesMinus
      digits = DigitPattern(section.tokens)
      for (index, token) in section.tokens.enumerated() {
        switch token {
        case .literal(let text): if !digits.range.contains(index) { append(text) }
        case .percent:
          percents += 1
          append("%")
        case .digit, .general, .text: hasNumber = true
        // Where there is no number for them, these stand for themselves; a point behind the last digit
        // changes nothing.
        case .point where !hasNumber: append(".")
        case .slash where !digits.range.contains(index): append("/")
        default: break
        }
      }
    }

    private mutating func append(_ text: String) {
      if hasNumber { behind += text } else { before += text }
    }

    var shown: NumberFormat.Shown {
      let isNegative = number.isNegative && number.value != 0
      var words = (before: Self.trimmed(before), behind: Self.trimmed(behind))
      guard hasNumber else {
        let text = words.before
        return text.isEmpty ? .nothing : .text(isNegative && !hidesMinus ? "-" + text : text)
      }
      let scaled = number.times(tenTo: 2 * percents - 3 * digits.scale)
      guard let figure = digits.text(of: scaled) else { return .number() }
      if figure.isEmpty {
        let text = words.before + words.behind
        return text.isEmpty ? .nothing : .text(text)
      }
      if isNegative, hidesMinus {
        let text = words.before + figure + words.behind
        guard let inner = Self.unsigned(words) else { return .unsigned(text) }
        let signed = self.shown(figure, inner, isNegative: true)
        // A triangle is read as it is; parentheses around a figure alone mean less than zero.
        if case .text = signed, !words.before.contains(where: { "(（".contains($0) }) {
          return .text(text)
        }
        return signed
      } else if words.before == "+" {
        words.before = ""
      }
      return self.shown(figure, words, isNegative: isNegative)
    }

    private func shown(
      _ figure: String, _ words: (before: String, behind: String), isNegative: Bool
    ) -> NumberFormat.Shown {
      let text = (isNegative ? "-" : "") + words.before + figure + words.behind
      let behind = percents == 1 ? "%" : ""
      if digits.hasLiterals || !words.before.isEmpty || words.behind != behind {
        return .text(text)
      }
      if percents == 1 { return .percent }
      if digits.scale > 0 { return .scaled(text) }
      return .number(padded: digits.padsWithZeros ? text : nil)
    }

    /// What stands around a number below zero besides the sign that it is; nil where there is none.
    private static func unsigned(
      _ words: (before: String, behind: String)
    ) -> (before: String, behind: String)? {
      var words = words
      if let index = words.before.firstIndex(where: minus.contains) {
        words.before.remove(at: index)
      } else if words.before.hasPrefix("("), words.behind.hasSuffix(")") {
        words = (String(words.before.dropFirst()), String(words.behind.dropLast()))
      } else if words.before.hasPrefix("（"), words.behind.hasSuffix("）") {
        words = (String(words.before.dropFirst()), String(words.behind.dropLast()))
      } else if let last = words.behind.last, minus.contains(last) {
        words.behind.removeLast()
      } else {
        return nil
      }
      return (trimmed(words.before), trimmed(words.behind))
    }

    private static let minus: Set<Character> = ["-", "−", "－", "–", "▲", "△"]

    private static func trimmed(_ text: String) -> String {
      var rest = text.drop(while: \.isWhitespace)
      while rest.last?.isWhitespace ?? false { rest.removeLast() }
      return String(rest)
    }
  }

  /// The digits that a section shows of a number.
  private struct DigitPattern {
    /// The tokens from the first that stands for a digit to the last.
    let range: Range<Int>
    private let tokens: [NumberFormat.Token]
    /// How many times the number is divided by 1,000.
    private(set) var scale = 0
    private var isGrouped = false
    private var isGeneral = false
    /// Whether its decimals depend on more than the number: 1/2, 1.5E+03.
    private var isFraction = false
    /// The digits before and behind the point, and the texts among them.
    private var whole: [NumberFormat.Token] = []
    private var decimals: [NumberFormat.Token] = []

    init(_ tokens: [NumberFormat.Token]) {
      self.tokens = tokens
      func isDigit(_ token: NumberFormat.Token) -> Bool {
        switch token {
        case .digit, .general, .text: true
        default: false
        }
      }
      let first = tokens.firstIndex(where: isDigit) ?? 0
      let last = tokens.lastIndex(where: isDigit).map { $0 + 1 } ?? first
      range = first..<last
      isGeneral = tokens.contains(.general) || tokens.contains(.text)
      isFraction = tokens[range].contains(.slash) || tokens.contains(.exponent)
      let point = tokens[range].firstIndex(of: .point)
      whole = Array(tokens[first..<(point ?? last)])
      decimals = point.map { Array(tokens[($0 + 1)..<last]) } ?? []
      let lastWhole = whole.lastIndex(where: isDigit) ?? -1
      isGrouped = whole.indices.contains { $0 < lastWhole && whole[$0] == .comma }
      scale = whole.indices.count { $0 > lastWhole && whole[$0] == .comma }
      scale += tokens[last...].prefix { $0 == .comma }.count
    }

    /// Whether texts stand between the digits.
    var hasLiterals: Bool {
      guard !isFraction else { return false }
      return (whole + decimals).contains {
        if case .literal = $0 { !$0.isBlank } else { false }
      }
    }

    var padsWithZeros: Bool { !isFraction && whole.count { $0 == .digit("0") } > 1 }

    /// The digits of a number without its sign: all that are stored, unless texts stand between them.
    /// - Returns: Empty where no digit is shown; nil for numbers too great or too small to be written
    ///   so.
    func text(of number: SheetNumber) -> String? {
      guard let plain = number.decimal else { return nil }
      let zeros = isFraction ? 0 : decimals.count { $0 == .digit("0") }
      if !isGeneral, !isFraction, zeros == 0, !whole.contains(.digit("0")),
        rounded(plain).allSatisfy({ $0 == "0" })
      {
        return ""
      }
      if hasLiterals { return parted(plain) }
      var fraction = plain.fraction
      while fraction.count < zeros { fraction += "0" }
      var digits = plain.whole
      while digits.count < whole.count(where: { $0 == .digit("0") }) { digits = "0" + digits }
      if isGrouped { digits = Self.grouped(digits) }
      return digits + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// The digits of a number with the texts between them. All of them, where the one text is a point:
    /// 12345.6 as 1.23456万.
    private func parted(_ number: (whole: String, fraction: String)) -> String {
      let texts = whole.compactMap { if case .literal(let text) = $0 { text } else { nil } }
      if decimals.isEmpty, texts == ["."] { return filled(number.whole) + number.fraction }
      return filled(rounded(number))
    }

    private static func grouped(_ digits: String) -> String {
      var result = ""
      for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
        result.append(digit)
      }
      return result
    }

    /// The digits of a number, rounded to as many decimals as are shown, without a point.
    private func rounded(_ number: (whole: String, fraction: String)) -> String {
      let count = decimals.count {
        if case .digit = $0 { true } else { false }
      }
      let kept = String(number.fraction.prefix(count))
      let zeros = String(repeating: "0", count: count - kept.count)
      var digits = Array((number.whole + kept + zeros).utf8)
      if let next = number.fraction.dropFirst(count).first, next >= "5" {
        var index = digits.count - 1
        while index >= 0, digits[index] == UInt8(ascii: "9") {
          digits[index] = UInt8(ascii: "0")
          index -= 1
        }
        if index >= 0 { digits[index] += 1 } else { digits.insert(UInt8(ascii: "1"), at: 0) }
      }
      return String(decoding: digits, as: UTF8.self)
    }

    /// Puts digits into their places, from the last.
    private func filled(_ digits: String) -> String {
      var rest = Substring(digits)
      while rest.first == "0" { rest.removeFirst() }
      var result = ""
      let pattern = whole + (decimals.isEmpty ? [] : [.point]) + decimals
      let first = pattern.firstIndex { if case .digit = $0 { true } else { false } }
      for (index, token) in pattern.enumerated().reversed() {
        switch token {
        case .digit(let place):
          if let digit = rest.popLast() {
            result = String(digit) + result
          } else if place == "0" {
            result = "0" + result
          }
          // More digits than places stand before the first of them.
          if index == first {
            result = rest + result
            rest = ""
          }
        case .literal(let text): result = text + result
        case .point: result = "." + result
        default: break
        }
      }
      return result
    }
  }
#endif
