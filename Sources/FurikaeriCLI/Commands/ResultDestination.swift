import ReviewStore
import SQLite
import Tables

/// Takes the results of statements, one after another, in one format.
struct ResultDestination {
  let sink: ByteSink
  let format: TableFormat
  let chart: TableChart?
  var options: TableOptions
  /// The most rows of a result that are shown; nil: all.
  var shownRows: Int?
  /// Whether results are for a shell, where other words ask for the same.
  var isInShell = false
  private let position = Position()

  /// Where the next result begins.
  private final class Position {
    var row = 1
  }

  init(sink: ByteSink, format: TableFormat, chart: TableChart?, options: TableOptions) {
    self.sink = sink
    self.format = format
    self.chart = chart
    self.options = options
  }

  /// Rows behind those that are shown are counted up to this: to count all could take for ever.
  static let countedRows = 100_000

  /// Runs a query and writes its rows, or so many of them, each of which is shown to `each`.
  func write(
    _ statement: borrowing Statement, _ limit: Int? = nil, in session: Session,
    _ language: Language, each: (borrowing Row) -> Void = { _ in }
  ) throws {
    guard chart == nil, let shownRows, limit ?? .max > shownRows else {
      var rows: WrittenRows?
      try write(in: session, language) { writer in
        rows = try statement.write(to: writer, limit: limit, each: each)
      }
      if let rows, rows.hasMore { session.tell(ResultText.moreThanAsked(rows.count, language)) }
      return
    }
    var hidden = 0
    var isMore = false
    try write(in: session, language) { writer in
      let limited = LimitedWriter(writer, limit: shownRows)
      let most = min(limit ?? .max, shownRows + Self.countedRows)
      isMore = try statement.write(to: limited, limit: most, each: each).hasMore
      hidden = limited.hiddenRows
    }
    guard hidden > 0 else { return }
    session.tell(ResultText.hidden(hidden, isMore: isMore, inShell: isInShell, language))
  }

  /// Writes a table that comes from no query.
  func write(
    in session: Session, _ language: Language, _ body: (any TableWriter) throws -> Void
  ) throws {
    var options = options
    options.firstRow = position.row
    let writer =
      chart?.writer(to: sink, options: options) ?? format.writer(to: sink, options: options)
    try body(writer)
    position.row = writer.nextRow
    session.tell(writer.alterations, of: sink.name, language)
    guard writer.usesLines else { return }
    session.tellOnce(ResultText.inLines(inShell: isInShell, language))
  }

  /// Writes what stands between two results: nothing, where every line is of its own.
  func separate() throws(TableError) {
    guard format != .ndjson else { return }
    try sink.append(UInt8(ascii: "\n"))
    position.row += 1
  }
}
