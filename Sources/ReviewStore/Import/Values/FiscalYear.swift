/// Fiscal years in the spellings that imports take, for what a person types elsewhere.
public enum FiscalYear {
  /// Reads a fiscal year: `2021`, `2021年度`, `FY2021`, `令和3年度`, `R3`.
  /// - Parameters:
  ///   - text: As it was typed.
  ///   - range: The plan's years, if they are known: 3年度, without its era, is then the one of them
  ///     that it can be.
  /// - Returns: The calendar year it starts in, which may be outside the range.
  /// - Throws: ``Fault`` without a place; its ``Fault/explanation(in:)`` says what is wrong.
  public static func read(
    _ text: String, within range: ClosedRange<Int64>? = nil
  ) throws(Fault) -> Int64 {
    let outcome = WrittenYear.read(text, within: range)
    switch outcome {
    case .year(let year), .outsideRange(let year): return year
    case .eraMissing, .impossible, .notAYear:
      throw Fault(file: "", value: text, outcome.problem ?? .notAYear)
    }
  }
}
