import ReviewStore
import Tables

/// What codes of findings mean, why they matter, and what to do.
struct ExplanationList {
  private let codes: [FindingCode]
  private let isWhole: Bool

  /// - Parameter codes: As a person types them; `all` for every one.
  /// - Throws: `Notice` when there is no such code.
  init(codes: [String]) throws {
    isWhole = codes.contains("all")
    self.codes = isWhole ? FindingCode.allCases : try codes.map(FindingCode.named)
  }

  func write(_ output: OutputOptions, in session: Session, _ language: Language) throws {
    guard output.isUnasked else { return try writeTable(output, in: session, language) }
    let width = session.textWidth
    for (index, code) in codes.enumerated() {
      if index > 0, !isWhole { try session.print("") }
      try session.printHeading(heading(of: code, language))
      for line in lines(of: code, language, width) { try session.print(line) }
    }
  }

  private func heading(of code: FindingCode, _ language: Language) -> String {
    let severity = code.severity.word(in: language)
    return switch language {
    case .english: "\(code.rawValue) (\(severity))"
    case .japanese: "\(code.rawValue) \(code.title(in: language))（\(severity)）"
    }
  }

  /// Of every code only what it means: the rest would be a book.
  private func lines(of code: FindingCode, _ language: Language, _ width: Int) -> [String] {
    let explanation = code.explanation(in: language)
    let rest =
      language == .japanese
      ? ["理由：\(explanation.reason)", "対応：\(explanation.remedy)"]
      : ["Why: \(explanation.reason)", "To do: \(explanation.remedy)"]
    let texts = [explanation.meaning] + (isWhole ? [] : rest)
    return texts.flatMap { DisplayWidth.wrap($0, to: width - 2) }.map { "  " + $0 }
  }

  private func writeTable(
    _ output: OutputOptions, in session: Session, _ language: Language
  ) throws {
    try output.write(in: session, language) { writer throws(TableError) in
      try writer.begin(columns: ["code", "severity", "meaning", "reason", "remedy"])
      for code in codes {
        let explanation = code.explanation(in: language)
        try writer.text(code.rawValue)
        try writer.text(code.severity.rawValue)
        try writer.text(explanation.meaning)
        try writer.text(explanation.reason)
        try writer.text(explanation.remedy)
        try writer.endRow()
      }
      try writer.end()
    }
  }
}

extension FindingCode {
  /// The code that a person typed.
  /// - Throws: `Notice` with the nearest codes when there is none.
  static func named(_ name: String) throws -> FindingCode {
    if let code = FindingCode(rawValue: name) { return code }
    let nearest = NearestNames(allCases.map(\.rawValue)).nearest(to: name)
    throw Notice(
      english: "there is no code “\(name)”"
        + (nearest.isEmpty ? "" : "; did you mean \(nearest.joined(separator: " or "))?")
        + (nearest.isEmpty ? "." : "") + " `furikaeri check --explain all` lists them.",
      japanese: "「\(name)」という種類はありません。"
        + (nearest.isEmpty ? "" : "近いもの：\(nearest.joined(separator: "、"))。")
        + "`furikaeri check --explain all` で一覧できます。")
  }
}
