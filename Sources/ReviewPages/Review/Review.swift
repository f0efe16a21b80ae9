public import ReviewStore
import SQLite
public import Tables

/// The review of a plan as it is published.
public struct Review: Sendable {
  /// The plan's code.
  public let plan: String
  /// The plan's title.
  public let title: String
  /// What the plan is about.
  public let about: String?
  /// The document the figures are from.
  public let source: String?
  /// The licence of the figures.
  public let license: String?
  /// What is published, and how.
  public let options: ReviewOptions
  /// The parts, in the order of publication.
  public let sections: [ReviewSection]

  /// What it was made of, and with.
  public let stamp: ReviewStamp

  /// What the tables are labelled by.
  let labels: ReviewPlan

  /// The language of titles and headings.
  public var language: Language { options.language }
  /// The tables of all parts, in order.
  public var tables: [ReviewTable] { sections.flatMap(\.tables) }

  /// Reads the review of a plan. The rows of its longest tables are read when it is written, from the
  /// same store: see ``publish(_:of:in:to:as:)``.
  /// - Parameters:
  ///   - code: The plan; nil: the only one.
  ///   - store: Where it is.
  ///   - options: What is published, and how.
  /// - Throws: ``PlanChoiceError``, or `SQLiteError`.
  init(of code: String?, in store: borrowing Store, _ options: ReviewOptions) throws {
    let code = try ReviewPlan.choose(code, in: store)
    let plan = try ReviewPlan(code, in: store)
    let reader = ReviewReader(plan: plan, options: options)
    self.plan = code
    self.options = options
    labels = plan
    sections = try reader.sections(in: store)
    title = plan.title
    about = plan.about
    source = plan.source
    license = plan.license
    stamp = ReviewStamp(contentHash: try store.contentHash(), program: ProgramVersion.name)
  }

  /// Publishes the review of a plan, all of it as the store is at one moment.
  /// - Parameters:
  ///   - code: The plan; nil: the only one.
  ///   - store: Where it is.
  ///   - options: What is published.
  ///   - path: A file; for formats that are folders, one that is not there yet or is empty.
  ///   - format: How.
  ///   - altered: Is called with a file in which texts had to be altered, and how.
  /// - Returns: The files written.
  /// - Throws: ``PlanChoiceError``, ``ReviewOutputError``, `SQLiteError` or `TableError`. A file that
  ///   was there before is replaced whole or not at all; of a folder with anything in it, nothing is.
  @discardableResult
  public static func publish(
    _ options: ReviewOptions, of code: String?, in store: borrowing Store, to path: String,
    as format: ReviewFormat, altered: (String, Alterations) -> Void = { _, _ in }
  ) throws -> [String] {
    try store.connection.transaction {
      try store.checkSoundness()
      let review = try Review(of: code, in: store, options)
      return try review.write(to: path, as: format, in: store, altered: altered)
    }
  }

  /// Publishes the review of a plan as one file, such as standard output.
  /// - Returns: What had to be altered.
  /// - Throws: As ``publish(_:of:in:to:as:altered:)``, and ``ReviewOutputError`` for what is a folder.
  public static func publish(
    _ options: ReviewOptions, of code: String?, in store: borrowing Store, to sink: ByteSink,
    as format: ReviewFormat
  ) throws -> Alterations {
    try store.connection.transaction {
      try store.checkSoundness()
      return try Review(of: code, in: store, options).write(to: sink, as: format, in: store)
    }
  }
}
