public import Tables

/// A text of the review that no cell of a workbook holds.
public struct WorkbookTextError: Error, Equatable, Sendable {
  /// Why it does not fit.
  public enum Reason: Equatable, Sendable {
    /// It has so many UTF-16 units, more than ``WorkbookLimits/text``.
    case tooLong(Int)
    /// It has a character that XML has not, such as U+FFFE.
    case character(Unicode.Scalar)
  }

  /// The workbook that was to be written.
  public let path: String
  /// The code of the measure; nil: it is of the plan, or of a row for several measures.
  public let measure: String?
  /// The heading under which it stands.
  public let column: String
  /// Why it does not fit.
  public let reason: Reason

  /// The same said of a cell; nil where the error is of another kind.
  init?(_ error: TableError, measure: String?, column: String) {
    guard case .spreadsheet(.writing(.cell(_, let problem))) = error.problem else { return nil }
    switch problem {
    case .tooLong(let count): reason = .tooLong(count)
    case .character(let scalar): reason = .character(scalar)
    case .notFinite, .outside: return nil
    }
    path = error.file
    self.measure = measure
    self.column = column
  }

  init(path: String, measure: String?, column: String, reason: Reason) {
    self.path = path
    self.measure = measure
    self.column = column
    self.reason = reason
  }

  /// The whole message for a person.
  public func message(in language: Language) -> String {
    let limit = WorkbookLimits.text
    switch language {
    case .english:
      let owner = measure.map { "measure \($0), " } ?? ""
      let (what, deed) =
        switch reason {
        case .tooLong(let count):
          ("has \(count) characters, and a cell of a workbook holds \(limit)", "Shorten it")
        case .character(let scalar):
          ("has a character that no workbook holds (\(Self.name(scalar)))", "Remove that")
        }
      return
        "\(visible: path): \(owner)“\(column)”: the text \(what). \(deed) and import it again, or "
        + "export HTML, PDF, CSV or JSON, which take it as it is."
    case .japanese:
      let owner = measure.map { "施策\($0)の" } ?? ""
      let (what, deed) =
        switch reason {
        case .tooLong(let count): ("文字列が\(count)文字あり、ブックのセルに入る\(limit)文字を超えています", "短くして")
        case .character(let scalar): ("ブックに書けない文字（\(Self.name(scalar))）があります", "取り除いて")
        }
      return "\(visible: path): \(owner)「\(column)」：\(what)。\(deed)取り込み直すか、そのまま書けるHTML、PDF、CSV、"
        + "JSONで書き出してください。"
    }
  }

  /// `U+FFFE`.
  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
