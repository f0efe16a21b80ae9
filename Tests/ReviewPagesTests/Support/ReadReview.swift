import ReviewStore
import Tables

@testable import ReviewPages

/// A review with the rows of its tables at hand.
struct ReadReview {
  let review: Review
  let tables: [ReviewTable]
  /// Where the store is, which goes with its folder.
  let path: String
  let folder: TestFolder

  var plan: String { review.plan }
  var title: String { review.title }
  var about: String? { review.about }
  var source: String? { review.source }
  var language: Language { review.language }

  /// Writes the review, from a connection of its own.
  @discardableResult
  func write(to path: String, as format: ReviewFormat) throws -> [String] {
    try review.write(to: path, as: format, in: Store.open(at: self.path))
  }

  /// The table of that name.
  subscript(_ name: String) -> ReviewTable {
    tables.first { $0.name == name } ?? ReviewTable(name: "none", title: "", columns: [], rows: [])
  }
}
