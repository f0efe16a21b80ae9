public import SQLite

/// Why SQL that a person wrote was not answered.
public struct QueryError: Error, Hashable, Sendable {
  /// What is wrong.
  public let problem: Problem
  /// The whole SQL text.
  public let sql: String
  /// The place in ``sql`` that it is about, in UTF-8 bytes; nil where there is none to show.
  public let offset: Int?

  /// Where the statement at fault begins, in UTF-8 bytes; nil where that is not known.
  let start: Int?

  /// The line that it is on, from 1: that of the place, or else the one on which the statement begins.
  public var line: Int? { (offset ?? start).map { TextPosition(of: $0, in: sql).line } }

  /// What can be wrong.
  public enum Problem: Hashable, Sendable {
    /// There is nothing to run.
    case noStatement
    /// A statement has more bytes than this.
    case tooLong(Int)
    /// It would do more than read.
    case refused(QueryRefusal)
    /// It computed for longer than this.
    case timeout(Duration)
    /// It needs more memory than there is, or than this many bytes.
    case memory(limit: Int?)
    /// Somebody stopped it.
    case interrupted
    /// A name is not known. `nearest` has the names that come closest.
    case unknown(Kind, name: String, nearest: [String])
    /// The tables that a statement names have no such column. `columns` are what they have, and
    /// `elsewhere` columns of that name, or nearly, of other tables: `finding.code`.
    case noColumn(String, in: [String], columns: [String], elsewhere: [String])
    /// There is such a table, but the statement does not read it.
    case notInFrom(String)
    /// No table of the statement is called what stands before the full stop; `known` are their names.
    case noQualifier(String, qualifier: String, known: [String])
    /// A character stands where SQL has another: `；`, a no-break space, `‘`.
    case foreignMark(ForeignMark)
    /// A name in double quotes is not known; it may have been meant as text.
    case quoted(String)
    /// Anything else that SQLite finds.
    case failure(SQLiteError)
  }

  /// What a name is one of.
  public enum Kind: Hashable, Sendable {
    /// Of a table or view.
    case table
    /// Of a column.
    case column
    /// Of a function.
    case function
    /// Not a name, but a word of SQL's.
    case keyword
  }

  /// What SQLite finds, of SQL that no person wrote.
  public init(_ error: SQLiteError) {
    self.init(problem: .failure(error), sql: error.sql ?? "", offset: error.offset)
  }

  init(problem: Problem, sql: String, offset: Int? = nil, start: Int? = nil) {
    self.problem = problem
    self.sql = sql
    self.offset = offset
    self.start = start
  }

  /// The same for the text without what a program had put before it.
  public func without(prefix: String) -> QueryError {
    let count = prefix.utf8.count
    return QueryError(
      problem: problem, sql: String(sql.dropFirst(prefix.count)),
      offset: offset.map { max($0 - count, 0) }, start: start.map { max($0 - count, 0) })
  }

  /// The same with the place where its statement begins.
  func inStatement(at start: Int?) -> QueryError {
    QueryError(problem: problem, sql: sql, offset: offset, start: start)
  }

  init(stop reason: QueryStop, _ limits: QueryLimits, sql: String) {
    switch reason {
    case .interruption: self.init(problem: .interrupted, sql: sql)
    case .timeout: self.init(problem: .timeout(limits.time ?? .zero), sql: sql)
    }
  }

  /// The statement of an SQL text, from 0, is more than reading.
  init(refusing sql: String, statement: Int) {
    self = QueryExplainer(sql: sql, statement: statement).refusal(of: nil)
  }
}
