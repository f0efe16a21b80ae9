import Tables

extension WrittenFigure {
  /// Reads a cell as a figure.
  ///
  /// Where the indicator's unit is known, the figure is in it: with 万人, `2,746 万人`, `2,746` and
  /// `27,460,000人` are all 2746, and another unit is refused. Where it is not, the unit is returned,
  /// if what stands behind the figure can be nothing else (see `WrittenUnit.isPlausible`).
  ///
  /// Units, widths and spaces are matched freely; kanji digits are never read (三 may be part of any
  /// word). A figure in parentheses is refused: accounts write negatives so, and others remarks.
  /// - Parameters:
  ///   - text: The cell.
  ///   - unit: The indicator's own unit, if it is known.
  static func read(_ text: String, unit: String?) -> Outcome {
    guard text.utf8.count <= CellWords.limit else { return .prose(.words) }
    let text = CellWords.tidy(text)
    guard let annotated = CellWords.annotated(text) else { return .prose(.words) }
    // ※ takes all behind it for a remark, also where it stands before the figure it is a note to.
    if annotated.body.isEmpty, text.first == "※", let remark = annotated.remarks.first,
      let marked = CellWords.annotated(remark),
      case .figure = FigureReader.read(marked, unit: WrittenUnit(unit))
    {
      return .refused(.figureBehindMark)
    }
    if annotated.body.isEmpty, let remark = annotated.remarks.first,
      case .figure = FigureReader.read(.init(body: remark, remarks: []), unit: WrittenUnit(unit))
    {
      return .refused(.figureInParentheses)
    }
    return FigureReader.read(annotated, unit: WrittenUnit(unit))
  }
}

/// Reads one figure and accounts for what stands around it.
private struct FigureReader {
  private let expected: WrittenUnit?
  private var direction: WrittenFigure.Direction?
  private var hasTwoDirections = false
  private var isProvisional = false
  private var remarks: [String] = []
  /// Whether the figure has 千, 万, 億 or 兆, or thousand, million or billion.
  private var wasMultiplied = false
  /// Whether the figure is in tenths (8割), which are percent by ten.
  private var isInTenths = false
  /// A unit before the figure: ¥.
  private var leadingUnit: String?

  private init(_ expected: WrittenUnit?) { self.expected = expected }

  static func read(_ text: CellWords.Annotated, unit: WrittenUnit?) -> WrittenFigure.Outcome {
    var reader = FigureReader(unit)
    return reader.read(text)
  }

  private mutating func read(_ text: CellWords.Annotated) -> WrittenFigure.Outcome {
    let body = text.body
    // What is meant as a figure and spelled wrong is refused, not kept as if it were prose.
    let isBare = !body.isEmpty && !body.contains { $0.isLetter }
    let wrong: WrittenFigure.Outcome = isBare ? .refused(.notANumber) : .prose(.words)
    guard let start = Self.start(in: body) else { return wrong }
    // (1) beside a figure may be a mark, a footnote or another figure.
    if text.remarks.contains(where: { $0.allSatisfy(CellWords.isDigit) }) {
      return .prose(.severalFigures)
    }
    guard let isNegative = readPrefix(body[..<start]) else { return wrong }
    var rest = body[start...]
    let number = takeTenths(from: &rest) ?? takeNumber(from: &rest)
    var tail = readTail(rest)
    if !isUnit(tail), Self.isMagnitude(tail) { return .refused(.magnitudeUnclear) }
    guard let number else { return isUnit(tail) ? .refused(.notANumber) : wrong }
    if let other = rest.firstIndex(where: CellWords.isDigit), tail.isEmpty || !isUnit(tail) {
      return Self.severalFigures(between: rest[..<other])
    }
    readRemarks(text.remarks, &tail)
    if isInTenths {
      guard tail.isEmpty || tail == "%" else { return .prose(.words) }
      tail = "%"
    }
    let unit = WrittenUnit(tail.isEmpty ? leadingUnit : tail)
    guard !hasTwoDirections, (unit?.exponent ?? 0) == 0 else { return .prose(.words) }
    if let problem = problem(of: unit) { return problem == .notANumber ? wrong : .refused(problem) }
    return .figure(figure(number, isNegative, unit))
  }

  /// Where the figure begins: at its first digit, or at the point before it (.77). The point of a
  /// word (No.5) is none of the figure.
  private static func start(in body: String) -> String.Index? {
    guard let digit = body.firstIndex(where: CellWords.isDigit) else { return nil }
    let before = body[..<digit]
    guard before.last == "." else { return digit }
    let word = before.dropLast().last
    return word.map { $0.isASCII && $0.isLetter } ?? false ? digit : before.indices.last
  }

  /// Whether letters behind a figure may stand for a magnitude, each of them for several: 5k, 3M.
  private static func isMagnitude(_ tail: String) -> Bool {
    let word = String(tail.prefix { $0.isASCII && $0.isLetter })
    // A small m, t or g is a unit.
    if ["K", "M", "B", "T"].contains(word) { return true }
    return [
      "k", "b", "kk", "bil", "mil", "mill", "mio", "mln", "mrd", "thou", "thsd", "tsd", "tn", "trn",
      "dozen", "dozens", "lakh", "crore", "grand",
    ].contains(word.lowercased())
  }

  /// What is wrong with a unit: another than the indicator's, or none at all (`notANumber`).
  private func problem(of unit: WrittenUnit?) -> Fault.Problem? {
    guard let unit else { return nil }
    guard let expected else { return unit.isPlausible ? nil : .notANumber }
    if unit.isSame(as: expected) { return nil }
    return unit.isPlausible
      ? .unitDiffers(written: unit.text, expected: expected.given) : .notANumber
  }

  /// Puts the figure into its unit.
  private func figure(
    _ number: PlainDecimal, _ isNegative: Bool, _ unit: WrittenUnit?
  ) -> WrittenFigure {
    var number = number
    // Without a unit or multiplier it is in the indicator's own, whatever multiplier that has.
    if let expected, unit != nil || wasMultiplied {
      number = number.shifted(by: -expected.exponent)
    }
    return WrittenFigure(
      value: isNegative ? number.negativeSpelling : number.spelling,
      unit: expected?.given ?? unit?.text, direction: direction, isProvisional: isProvisional,
      remark: remarks.isEmpty ? nil : remarks.joined(separator: " "))
  }

  /// Two figures where one is expected: a range, several, or one that is grouped as none is.
  private static func severalFigures(between gap: Substring) -> WrittenFigure.Outcome {
    if gap.allSatisfy({ " ,.、，。".contains($0) }) { return .refused(.notANumber) }
    var gap = gap
    while let last = gap.last, " ▲△約".contains(last) { gap.removeLast() }
    let isRange = ["~", "〜", "-", "−", "–", "—", "―", "から", "以上", "超", "to"].contains {
      gap.hasSuffix($0)
    }
    return .prose(isRange || gap == "ー" ? .range : .severalFigures)
  }
}

// MARK: - The digits

extension FigureReader {
  /// Takes the figure with its multipliers from the beginning of a text that begins with a digit:
  /// `2,746万`, `1億2,000万`, `1万5000`.
  ///
  /// The parts of a figure fall from great to small and do not overlap. A last part without a
  /// multiplier has all its digits: 1万5 may be 15,000 as people say it, or 10,005.
  /// - Returns: nil where it is spelled as no figure is.
  private mutating func takeNumber(from rest: inout Substring) -> PlainDecimal? {
    var number: PlainDecimal?
    var exponent = 0
    repeat {
      let run = rest.prefix { CellWords.isDigit($0) || $0 == "," || $0 == "." }
      rest = rest.dropFirst(run.count)
      let power = takeMultiplier(from: &rest)
      guard let digits = WrittenNumber.withoutSeparators(run) else { return nil }
      let part = PlainDecimal(digits)
      guard let greater = number else {
        number = part
        exponent = power
        continue
      }
      let places = exponent - power
      let isComplete = power > 0 || digits.prefix { $0 != "." }.count == places
      guard places > 0, greater.isWhole, part.wholeDigits <= places, isComplete else { return nil }
      number = greater.followed(by: part, places: places)
      exponent = power
    } while exponent > 0 && rest.first.map(CellWords.isDigit) ?? false
    return number?.shifted(by: exponent)
  }

  /// Takes a share in tenths, hundredths and thousandths: 8割, 8割5分, 8割5分3厘 are 80, 85 and 85.3 %.
  /// - Returns: nil where the figure is none, or its indicator counts tenths itself.
  private mutating func takeTenths(from text: inout Substring) -> PlainDecimal? {
    let run = text.prefix { CellWords.isDigit($0) || $0 == "." }
    var rest = text.dropFirst(run.count).drop { $0 == " " }
    guard rest.popFirst() == "割", rest.first != "合", !isExpected("割"),
      let digits = WrittenNumber.withoutSeparators(run)
    else { return nil }
    let hundredths = Self.takeDigit(before: "分", from: &rest)
    let thousandths = Self.takeDigit(before: "厘", from: &rest)
    // 2.5割 has its hundredths already.
    guard hundredths == nil && thousandths == nil || !digits.contains(".") else { return nil }
    text = rest
    isInTenths = true
    guard !digits.contains(".") else { return PlainDecimal(digits).shifted(by: 1) }
    return PlainDecimal("\(digits)\(hundredths ?? "0").\(thousandths ?? "0")")
  }

  private static func takeDigit(before unit: Character, from text: inout Substring) -> Character? {
    let rest = text.drop { $0 == " " }
    guard let digit = rest.first, CellWords.isDigit(digit), rest.dropFirst().first == unit else {
      return nil
    }
    text = rest.dropFirst(2)
    return digit
  }

  private mutating func takeMultiplier(from rest: inout Substring) -> Int {
    var after = rest.drop { $0 == " " }
    guard let power = Multiplier.take(from: &after) else { return 0 }
    rest = after
    wasMultiplied = true
    return power
  }
}

// MARK: - The words around them

extension FigureReader {
  /// Accounts for what stands before the figure.
  /// - Returns: Whether a minus does; nil where something is unaccounted for.
  private mutating func readPrefix(_ prefix: Substring) -> Bool? {
    var rest = prefix.drop { $0 == " " }
    while let entry = FigureWords.before.first(where: { rest.beginsInAnyCase(with: $0.word) }) {
      note(entry, String(rest.prefix(entry.word.count)))
      rest = rest.dropFirst(entry.word.count).drop { $0 == " " }
    }
    guard let sign = rest.first else { return false }
    guard rest.dropFirst().allSatisfy({ $0 == " " }) else { return nil }
    return sign == "+" ? false : WrittenNumber.minus.contains(sign) ? true : nil
  }

  /// Accounts for what stands behind the figure, but for its unit.
  /// - Returns: The rest: a unit, or what is unaccounted for.
  private mutating func readTail(_ text: Substring) -> String {
    let tail = withoutEndings(text)
    // 程度 and the like may stand before the period: 105 回程度／年度.
    guard !isExpected(tail), let slash = tail.firstIndex(of: "/") else {
      return CellWords.tidy(String(tail))
    }
    return CellWords.tidy(String(withoutEndings(tail[..<slash]) + tail[slash...]))
  }

  private mutating func withoutEndings(_ text: Substring) -> Substring {
    var tail = text
    while true {
      while tail.last == " " { tail.removeLast() }
      guard !isExpected(tail),
        let entry = FigureWords.behind.first(where: { tail.endsInAnyCase(with: $0.word) })
      else { return tail }
      note(entry, String(tail.suffix(entry.word.count)))
      tail = tail.dropLast(entry.word.count)
    }
  }

  /// Accounts for remarks in parentheses. The unit may stand in them: 15,000（人）.
  private mutating func readRemarks(_ texts: [String], _ tail: inout String) {
    for text in texts {
      let word = text.lowercased()
      let provisional = FigureWords.behind.filter { $0.meaning == .provisional }.map(\.word)
      if tail.isEmpty, isExpected(text[...]) || WrittenUnit(text)?.isPercent ?? false {
        tail = text
      } else if word == "p" || provisional.contains(word) {
        isProvisional = true
      } else {
        // （3月末速報値）
        if provisional.contains(where: { word.hasSuffix($0) && $0 != " p" }) {
          isProvisional = true
        }
        remarks.append(text)
      }
    }
  }

  private mutating func note(_ entry: FigureWords.Entry, _ text: String) {
    switch entry.meaning {
    case .provisional: isProvisional = true
    case .unit(let unit): leadingUnit = unit
    case .remark: if text != ":", text != "。" { remarks.append(text) }
    case .direction(let new):
      switch (direction, new) {
      case (nil, _), (.about, _): direction = new
      case (.some, .about): break
      case (let old, _): hasTwoDirections = hasTwoDirections || old != new
      }
    }
  }

  /// Whether a text can be the unit, or is empty.
  private func isUnit(_ tail: String) -> Bool {
    guard let unit = WrittenUnit(tail) else { return tail.isEmpty }
    return unit.isPlausible || expected.map(unit.isSame) ?? false
  }

  private func isExpected(_ text: Substring) -> Bool {
    guard let expected, let unit = WrittenUnit(String(text)) else { return false }
    return unit.exponent == 0 && unit.isSame(as: expected)
  }
}

extension Substring {
  /// Whether it begins with a word in small letters, written in any.
  fileprivate func beginsInAnyCase(with word: String) -> Bool {
    prefix(word.count).lowercased() == word
  }

  /// Whether it ends with a word in small letters, written in any.
  fileprivate func endsInAnyCase(with word: String) -> Bool {
    suffix(word.count).lowercased() == word
  }
}
