import ReviewStore
import SQLite
import Tables

/// Reads the tables of a review from the views. Each table has a file of its own.
struct ReviewReader {
  let plan: ReviewPlan
  let options: ReviewOptions

  var language: Language { options.language }

  /// The parts that are asked for, in the order of publication.
  func sections(in store: borrowing Store) throws -> [ReviewSection] {
    let isListed = options.parts.contains(.list) || options.parts.contains(.themes)
    let measures = isListed ? try measureRows(in: store) : []
    var sections: [ReviewSection] = []
    for part in ReviewPart.allCases where options.parts.contains(part) {
      let tables = try tables(of: part, measures, in: store)
      guard !tables.isEmpty else { continue }
      sections.append(ReviewSection(part: part, tables: tables))
    }
    return sections
  }

  private func tables(
    of part: ReviewPart, _ measures: [MeasureRow], in store: borrowing Store
  ) throws -> [ReviewTable] {
    switch part {
    case .changes: try options.since.map { try changes(since: $0, in: store) } ?? []
    case .summary: [try summary(in: store)]
    case .list: [list(measures)]
    case .themes: themes(measures)
    case .measures: [self.measures, years, indicators]
    case .departments: [try departments(in: store)]
    case .reconciliation: [reconciliation, try fieldReconciliation(in: store)]
    case .findings: [findings(in: store)]
    }
  }

  /// A heading or title in the review's language.
  func word(_ english: String, _ japanese: String) -> String {
    language == .japanese ? japanese : english
  }

  func column(
    _ key: String, _ english: String, _ japanese: String, _ kind: ReviewColumn.Kind = .text
  ) -> ReviewColumn {
    ReviewColumn(key, word(english, japanese), kind)
  }
}
