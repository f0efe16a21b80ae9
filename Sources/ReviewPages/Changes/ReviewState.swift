import ReviewStore
import SQLite

/// What a review said as a whole: the plan, its measures, and the content it was made of.
struct ReviewState {
  let plan: ReviewPlan
  let measures: [MeasureState]
  let contentHash: String

  init(_ reader: ReviewReader, in store: borrowing Store) throws {
    plan = reader.plan
    measures = try MeasureState.all(reader, in: store)
    contentHash = try store.contentHash()
  }

  /// The same plan in an earlier store.
  /// - Parameter path: The store or package, as its user named it.
  /// - Throws: `EarlierStoreError`, and what reading the store throws.
  init(
    of code: String, in store: borrowing Store, at path: String, _ options: ReviewOptions
  ) throws {
    let known = try store.connection.queryRows("SELECT code FROM plan ORDER BY code")
      .map { $0[0].string }
    guard let stored = known.spelling(of: code) else {
      throw EarlierStoreError(path: path, problem: .noSuchPlan(code, known: known))
    }
    let plan = try ReviewPlan(stored, in: store)
    try self.init(ReviewReader(plan: plan, options: options), in: store)
  }
}
