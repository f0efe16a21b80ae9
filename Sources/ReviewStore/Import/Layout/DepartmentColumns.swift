/// Bureaus and sections that stand in two columns, as lists of departments do.
enum DepartmentColumns {
  /// What is wrong with the two cells of a row.
  struct Mismatch: Error, Equatable {
    let problem: Fault.Problem
  }

  /// The paths of the departments, with semicolons between them: the column `departments`.
  /// - Parameters:
  ///   - bureaus: One to a line.
  ///   - sections: One to a line, each below the bureau beside it, or all below the only one; nil or
  ///     empty where the bureaus themselves are meant.
  static func paths(bureaus: String, sections: String?) -> Result<String, Mismatch> {
    let bureaus = lines(bureaus)
    let sections = lines(sections ?? "")
    guard let first = bureaus.first else { return .failure(Mismatch(problem: .required)) }
    if sections.isEmpty { return .success(bureaus.joined(separator: ";")) }
    if bureaus.count == 1 {
      return .success(sections.map { "\(first)/\($0)" }.joined(separator: ";"))
    }
    guard bureaus.count == sections.count else {
      return .failure(
        Mismatch(problem: .departmentsDoNotPair(bureaus: bureaus.count, sections: sections.count)))
    }
    return .success(zip(bureaus, sections).map { "\($0)/\($1)" }.joined(separator: ";"))
  }

  private static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline)
      .map { line in
        let start = line.drop(while: \.isWhitespace)
        return String(
          start.prefix((start.lastIndex { !$0.isWhitespace }).map { start[...$0].count } ?? 0))
      }
      .filter { !$0.isEmpty }
  }
}
