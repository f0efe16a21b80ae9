import Tables

/// The text of a cell, made ready to be read: widths, spaces and remarks.
enum CellWords {
  /// The longest cell that is looked at for a figure, a year or a word, in UTF-8 bytes. Longer ones
  /// are prose, whatever they hold.
  static let limit = 2000

  /// The text in half-width letters and digits, with single spaces and none around it.
  ///
  /// A space that does not break a line (U+00A0, U+2009, U+202F) between digits stands between
  /// groups of three, as in SI and in French spreadsheets: it becomes a comma.
  static func tidy(_ text: String) -> String {
    let scalars = Array(HalfWidth.of(text).unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      guard isSpace(scalar) else {
        result.append(scalar)
        continue
      }
      if groupSpaces.contains(scalar), index > 0, index + 1 < scalars.count,
        isDigit(scalars[index - 1]), isDigit(scalars[index + 1])
      {
        result.append(",")
      } else if let last = result.last, last != " " {
        result.append(" ")
      }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
  }

  /// What two spellings of a word have in common, for looking it up in a table of words; nil for a
  /// text too long to be one.
  static func key(_ text: String) -> String? {
    guard text.utf8.count <= 200 else { return nil }
    return MatchingKey.of(text)
  }

  /// A text and what stands beside it in parentheses or behind ※.
  struct Annotated {
    /// The text without its remarks.
    var body: String
    /// The remarks without their parentheses, in order.
    var remarks: [String]

    /// The remarks as one text; nil where there are none.
    var remark: String? { remarks.isEmpty ? nil : remarks.joined(separator: " ") }
  }

  /// Splits a tidy text at its parentheses and its ※; nil where they are not in pairs.
  static func annotated(_ text: String) -> Annotated? {
    var body = ""
    var remarks: [String] = []
    var remark = ""
    var closings: [Character] = []
    for (index, character) in zip(text.indices, text) {
      if closings.isEmpty, character == "※" {
        remarks.append(tidy(String(text[index...].dropFirst())))
        break
      }
      if let closing = brackets[character] {
        if !closings.isEmpty { remark.append(character) }
        closings.append(closing)
      } else if character == closings.last {
        closings.removeLast()
        if closings.isEmpty {
          remarks.append(tidy(remark))
          remark = ""
          body.append(" ")
        } else {
          remark.append(character)
        }
      } else if brackets.values.contains(character) {
        return nil
      } else if closings.isEmpty {
        body.append(character)
      } else {
        remark.append(character)
      }
    }
    guard closings.isEmpty else { return nil }
    return Annotated(body: tidy(body), remarks: remarks.filter { !$0.isEmpty })
  }

  /// Whether a character is an ASCII digit, alone: `5` with an accent is none.
  static func isDigit(_ character: Character) -> Bool {
    character.utf8.count == 1 && character.isASCII && character.isNumber
  }

  private static let brackets: [Character: Character] = [
    "(": ")", "[": "]", "【": "】", "〔": "〕", "〈": "〉",
  ]
  private static let groupSpaces: Set<Unicode.Scalar> = ["\u{A0}", "\u{2009}", "\u{202F}"]

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// White space, and what has no width at all.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{2060}"
      || scalar == "\u{FEFF}"
  }
}
