public import Tables

/// Why forms cannot be written.
public struct FormError: Error, Equatable, Sendable {
  /// What is wrong.
  public let problem: Problem

  /// What can be wrong.
  public enum Problem: Equatable, Sendable {
    /// The plan has no such year.
    case yearOutsidePlan(Int64, plan: String, first: Int64, last: Int64)
    /// No bureau of the plan has this name.
    case unknownBureau(String, known: [String])
    /// The bureau has no measure that is active in the year.
    case nothingToAsk(String, year: Int64)
    /// No bureau has a measure that is active in the year.
    case noMeasures(year: Int64)
    /// Files that would be written are there already.
    case filesExist([String])
    /// Only CSV has an encoding to choose.
    case encodingOfWorkbook
    /// CSV is written in UTF-8 or CP932 only.
    case encodingNotWritten(TextEncoding)
  }

  init(_ problem: Problem) { self.problem = problem }

  /// The whole message for a person.
  public func message(in language: Language) -> String {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }

  private var english: String {
    switch problem {
    case .yearOutsidePlan(let year, let plan, let first, let last):
      "fiscal year \(year) is not one of the plan \(plan): it has \(first) to \(last)."
    case .unknownBureau(let name, let known):
      "there is no bureau “\(name)”. There \(known.count == 1 ? "is" : "are") "
        + "\(known.joined(separator: ", "))."
    case .nothingToAsk(let bureau, let year):
      "\(bureau) has no measure that is active in fiscal year \(year), so there is nothing to ask."
    case .noMeasures(let year): "no measure is active in fiscal year \(year)."
    case .filesExist(let files):
      "there already: \(files.prefix(5).map(PrintableText.visible).joined(separator: ", "))\(Self.rest(files, " and ", " more")). Nothing was written. "
        + "Name another folder with --output, or move these files away."
    case .encodingOfWorkbook: "--encoding is for CSV only. Leave it out, or add --format csv."
    case .encodingNotWritten(let encoding):
      "forms are not written in \(encoding.rawValue). Choose utf-8 or cp932."
    }
  }

  private var japanese: String {
    switch problem {
    case .yearOutsidePlan(let year, let plan, let first, let last):
      "\(year)年度は計画「\(plan)」の期間（\(first)～\(last)年度）にありません。"
    case .unknownBureau(let name, let known):
      "「\(name)」という局はありません。ある局：\(known.joined(separator: "、"))"
    case .nothingToAsk(let bureau, let year):
      "\(bureau)には\(year)年度に実施する施策がないため、様式はありません。"
    case .noMeasures(let year): "\(year)年度に実施する施策がありません。"
    case .filesExist(let files):
      "すでにあるファイル：\(files.prefix(5).map(PrintableText.visible).joined(separator: "、"))\(Self.rest(files, "ほか", "件"))。何も書き出していません。"
        + "--output で別のフォルダーを指定するか、これらのファイルを移動してください。"
    case .encodingOfWorkbook:
      "--encoding はCSVのときだけ使えます。指定を外すか、--format csv を加えてください。"
    case .encodingNotWritten(let encoding):
      "\(encoding.rawValue) では書き出せません。utf-8 か cp932 を指定してください。"
    }
  }

  /// How many there are beside the first five.
  private static func rest(_ files: [String], _ before: String, _ after: String) -> String {
    files.count > 5 ? before + "\(files.count - 5)" + after : ""
  }
}
