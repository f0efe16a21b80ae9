public import ReviewStore
import SQLite
public import Tables

/// The review of a plan as published tables.
public struct Review: Sendable {
  /// The plan's code.
  public let plan: String
  /// The plan's title.
  public let title: String
  /// What the plan is about.
  public let about: String?
  /// The document the figures are from.
  public let source: String?
  /// The language of titles and headings.
  public let language: Language
  /// The tables, in the order of publication.
  public let tables: [ReviewTable]

  /// Reads the review of a plan.
  /// - Parameters:
  ///   - code: The plan; nil: the only one.
  ///   - store: Where it is.
  ///   - language: The language of titles and headings. Names stay as they are stored.
  /// - Throws: ``PlanChoiceError``, or `SQLiteError`.
  public init(of code: String?, in store: borrowing Store, language: Language) throws {
    let code = try ReviewPlan.choose(code, in: store)
    // One transaction: all tables show the same state.
    let (plan, tables) = try store.connection.transaction {
      let plan = try ReviewPlan(code, in: store)
      return (plan, try ReviewReader(plan: plan, language: language).tables(in: store))
    }
    self.plan = code
    self.language = language
    self.tables = tables
    title = plan.title
    about = plan.about
    source = plan.source
  }
}
