import SQLite
public import Tables

extension QueryError {
  /// The whole message for a person: what is wrong, what to do, and the place in the SQL. It has
  /// several lines where there is a place.
  public func message(in language: Language) -> String {
    let message =
      switch language {
      case .english: english
      case .japanese: japanese
      }
    return ([message] + excerpt).joined(separator: "\n")
  }

  private var english: String {
    switch problem {
    case .noStatement: "SQL: there is no statement. Write one, such as SELECT * FROM plan_review."
    case .tooLong(let limit): "SQL: a statement is longer than \(limit) bytes."
    case .refused(let refusal): refusal.english
    case .timeout(let time):
      "stopped after \(Self.seconds(time)) s of computing. Ask for less, or allow more with --timeout "
        + "SECONDS (0: no limit)."
    case .memory(let limit?):
      "stopped: it needs more than \(limit >> 20) MiB of memory, of which SQLite may have "
        + "\(Self.mebibytes(QueryLimits.part(of: limit))). Ask for less, or allow more with --max-memory MIB (0: no limit)."
    case .memory(limit: nil): "stopped: there is not enough memory. Ask for less."
    case .interrupted: "interrupted."
    case .unknown(.keyword, let name, let nearest):
      "SQL: near \"\(name)\": syntax error. Did you mean \(Texts.englishChoice(nearest))?"
    case .unknown(let kind, let name, let nearest):
      "SQL: no such \(kind.english): \(QueryError.shown(name))"
        + (nearest.isEmpty ? "" : ". Did you mean \(Texts.englishChoice(nearest))?")
    case .noColumn(let name, let tables, let columns, let elsewhere):
      "SQL: no such column: \(PrintableText.visible(name)). \(tables.joined(separator: " and ")) "
        + "\(tables.count == 1 ? "has" : "have") \(columns.joined(separator: ", "))."
        + (elsewhere.isEmpty
          ? "" : " Elsewhere there is \(elsewhere.joined(separator: ", ")).")
    case .notInFrom(let name):
      "SQL: \(QueryError.shown(name)) is not in FROM. Join it there, or take it out here."
    case .noQualifier(let name, let qualifier, let known):
      "SQL: no such column: \(QueryError.shown(name)). No table is called "
        + "\(QueryError.shown(qualifier)) here; write \(Texts.englishChoice(known))."
    case .foreignMark(let mark): "SQL: \(mark.english)"
    case .quoted(let name):
      "SQL: no such column: \(QueryError.shown(name)). For text, write '…' instead of \"…\"."
    case .failure(let error): "SQL: \(QueryError.shown(error.message))" + hint(of: error)
    }
  }

  private func hint(of error: SQLiteError) -> String {
    SQLiteMessage(error.message)?.english.map { ". \($0)" } ?? ""
  }

  /// What can be shown of a name or of SQLite's words: nobody reads more than a few lines of it.
  static func shown(_ text: String) -> String {
    DisplayWidth.cut(PrintableText.visible(String(text.prefix(1_000))), to: 300)
  }

  /// `244`, `0.5`.
  static func mebibytes(_ bytes: Int) -> String {
    bytes < 10 << 20 ? Number.spelling(of: Double(bytes * 10 >> 20) / 10) : "\(bytes >> 20)"
  }

  /// `30`, `0.5`.
  static func seconds(_ time: Duration) -> String {
    Number.spelling(of: time / .milliseconds(1) / 1000)
  }
}

extension QueryError.Kind {
  fileprivate var english: String {
    switch self {
    case .table: "table"
    case .column: "column"
    case .function: "function"
    case .keyword: "keyword"
    }
  }
}

extension QueryRefusal {
  fileprivate var english: String {
    let what = QueryError.shown(what)
    return switch kind {
    case .change: "refused: this would change the store (\(what)); queries only read."
    case .temporary:
      "refused: this would make something temporary (\(what)); queries only read. Name a result "
        + "along the way with WITH name AS (SELECT …)."
    case .otherFile:
      "refused: this would reach another file (\(what)); queries read the store and nothing else."
    case .transaction:
      "refused: this would begin or end a transaction (\(what)). Queries need none: they only read."
    case .pragma:
      "refused: PRAGMA \(what). Queries have those that tell of tables, such as PRAGMA "
        + "table_info(plan)."
    case .function:
      "refused: the function \(what)() does more than compute a value; queries only read."
    case .table:
      "refused: the table \(what) is none of the store's. `SELECT name FROM sqlite_schema` lists "
        + "those."
    }
  }
}

extension ForeignMark {
  fileprivate var english: String {
    switch kind {
    case .space where scalar == "\u{3000}":
      "this space is full-width. Write a half-width one."
    case .space: "this space (\(codePoint)) is none of SQL's. Write a usual one."
    case .invisible: "here is a character that nobody sees (\(codePoint)). Take it out."
    case .quote:
      "“\(scalar)” is none of SQL's quotation marks. Write a text as '…', a name as \"…\"."
    case .fullWidth(let half): "“\(scalar)” is full-width. Write it half-width: \(half)"
    case .other(let known): "“\(scalar)” is no mark of SQL's. Write: \(known)"
    }
  }
}
