import ArgumentParser
import ReviewStore
import SQLite
import Tables

extension Shell {
  /// Runs statements and writes their results.
  func answer(_ question: Question, showingAll: Bool = false) throws {
    last = question
    session.updateWidth()
    let began = ContinuousClock.now
    try interruption.running {
      try store.forEachStatement(in: question.sql) { statement in
        try bind(question.values, to: statement)
        try write(statement, showingAll: showingAll)
      }
    }
    if settings.isTimed {
      try session.output.flush()
      session.tell(ShellText.time(ContinuousClock.now - began, language))
    }
  }

  /// How SQLite would answer, without answering.
  func explain(_ sql: String) throws {
    let question = "EXPLAIN QUERY PLAN "
    var plan = QueryPlan()
    var isFirst = true
    do {
      try interruption.running {
        try store.forEachStatement(in: question + sql) { statement in
          // The statements that follow have no EXPLAIN before them.
          guard isFirst else { return }
          isFirst = false
          while try statement.step() {
            plan.steps.append(
              QueryPlan.Step(
                id: statement.row.integer(at: 0), parent: statement.row.integer(at: 1),
                detail: statement.row.text(at: 3)))
          }
        }
      }
    } catch let error as QueryError {
      throw error.without(prefix: question)
    }
    for line in plan.lines { try session.print(line) }
  }

  /// Values that a statement has no parameter for are for others.
  private func bind(_ values: [String: Value], to statement: borrowing Statement) throws {
    let names = Set(statement.parameterNames)
    do {
      try statement.bind(parameters: values.filter { names.contains($0.key) })
    } catch let error as ParameterError {
      guard case .missing(let name) = error.problem else { throw error }
      throw Notice.missingValue(of: name)
    }
  }

  private func write(_ statement: borrowing Statement, showingAll: Bool) throws {
    let file = settings.output
    settings.output = nil
    guard file != nil || settings.format != .xlsx else { throw Notice.workbookNeedsFile }
    let output = try outputOptions(file)
    let isShort = file == nil && !showingAll
    let limit = isShort ? settings.limit(onTerminal: session.terminalWidth != nil) : nil
    let isSeparate = file == nil && settings.isForPeople
    try output.withDestination(in: session, language) { destination in
      if isSeparate, hasResultAbove { try destination.separate() }
      var destination = destination
      destination.isInShell = true
      destination.shownRows = limit
      try destination.write(statement, store.limits.rows, in: session, language)
    }
    try session.output.flush()
    if let file { session.tell(FileText.written(file, language)) } else { hasResultAbove = true }
  }

  /// A file has the format that its ending names, or else that of what is shown.
  private func outputOptions(_ file: String?) throws -> OutputOptions {
    guard let file else {
      return try OutputOptions.parse(settings.format.map { ["--format", $0.rawValue] } ?? [])
    }
    let ending = OutputFormat.format(of: file)
    let format = ending == .table ? settings.format ?? .table : ending
    let options = format.map { ["--format", $0.rawValue] } ?? []
    return try OutputOptions.parse(["--output=\(file)"] + options)
  }
}
