import Glibc
import Prompt
import ReviewStore
import SQLite
import Tables

extension Shell {
  /// Runs a line for the shell itself.
  func run(_ command: DotCommand) throws -> End {
    switch command {
    case .help(let name): for line in ShellHelp.lines(name, language) { try session.print(line) }
    case .tables(let pattern): try listTables(pattern.map { NamePattern($0) })
    case .schema(let name): try showSchema(name)
    case .reports: try listReports()
    case .report(let name, let parameters): try answerReport(name, parameters)
    case .explain(let sql): try explain(sql ?? lastQuestion().sql)
    case .all: try answer(lastQuestion(), showingAll: true)
    case .read(let path):
      // A person who waits for a pipe or a terminal could not stop that.
      if !isReadingFile, interruption.signals != nil {
        try Self.check(path) { $0 != S_IFREG }
      }
      return try run(TextLines(path: path), of: path)
    case .quit: isQuitting = true
    default: try change(command)
    }
    return .done
  }

  /// The commands that change what is done with results, or tell how it is.
  private func change(_ command: DotCommand) throws {
    switch command {
    case .mode(.format(.xlsx)) where settings.output == nil: throw Notice.workbookNeedsFile
    case .mode(.format(let format)): settings.format = format
    case .mode(.automatic): settings.format = nil
    case .mode(nil): try session.print(ShellText.mode(settings.format, language))
    case .limit(let limit?): settings.limit = limit
    case .limit(nil):
      let limit = settings.limit(onTerminal: session.terminalWidth != nil)
      try session.print(ShellText.limit(limit, language))
    case .output(let path):
      if let path {
        try OutputPath.check(path)
        // Only a person who types is there to mean it.
        if isReadingFile { try OutputPath.checkIsFree(path) }
        if interruption.signals != nil { try Self.check(path) { $0 == S_IFIFO } }
        if settings.format == nil { try OutputFormat.check(endingOf: path, inShell: true) }
      }
      settings.output = path
    case .timer(let isOn?): settings.isTimed = isOn
    case .timer(nil): try session.print(ShellText.timer(settings.isTimed, language))
    case .setParameter(let name, let value): settings.parameters[name] = Value(typed: value)
    case .unsetParameter(let name):
      guard settings.parameters.removeValue(forKey: name) != nil else {
        throw Notice.noParameter(name)
      }
    case .listParameters: try listParameters()
    default: break
    }
  }

  /// Refuses what is of a kind that is not waited for; what is not there is told by who opens it.
  private static func check(
    _ path: String, refuses: (_ kind: mode_t) -> Bool
  ) throws(Notice) {
    var status = stat()
    guard unsafe stat(path, &status) == 0, refuses(status.st_mode & S_IFMT) else { return }
    throw Notice.notAFile(path)
  }

  private func lastQuestion() throws(Notice) -> Question {
    guard let last else { throw .nothingToRepeat }
    return last
  }
}

extension Shell {
  private func listTables(_ pattern: NamePattern?) throws {
    let relations = try ShellCatalog.relations(of: store).relations
      .filter { pattern?.matches($0.name) ?? true }
    if let pattern, relations.isEmpty { throw Notice.noRelation(like: pattern.typed) }
    session.updateWidth()
    for isView in [false, true] where relations.contains(where: { $0.isView == isView }) {
      let heading =
        switch (isView, language) {
        case (false, .english): "tables"
        case (true, .english): "views"
        case (false, .japanese): "表"
        case (true, .japanese): "ビュー"
        }
      try session.printHeading(heading)
      // Elsewhere than on a terminal one a line, for other programs.
      let width = session.terminalWidth.map { $0 - 3 } ?? 1
      let names = relations.filter { $0.isView == isView }.map(\.name)
      for line in ColumnList.lines(of: names, width: width) { try session.print("  " + line) }
    }
  }

  private static let schema = """
    SELECT sql FROM sqlite_schema
    WHERE sql IS NOT NULL AND (:name IS NULL OR lower(tbl_name) = lower(:name))
    ORDER BY type NOT IN ('table', 'view'), type, name
    """

  private func showSchema(_ name: String?) throws {
    if let name { try checkRelation(name) }
    try store.forEachStatement(in: Self.schema) { statement in
      try statement.bind(parameters: ["name": name.map { .text($0) } ?? .null])
      while try statement.step() { try session.print(statement.row.text(at: 0) + ";") }
    }
  }

  private func checkRelation(_ name: String) throws {
    let catalog = try ShellCatalog.relations(of: store)
    guard catalog.relation(name) == nil else { return }
    throw Notice.unknownRelation(
      name, nearest: NearestNames(catalog.names).nearest(to: name, limit: 1).first)
  }

  private func listParameters() throws {
    let parameters = settings.parameters
    let width = parameters.keys.map { DisplayWidth.of($0) }.max() ?? 0
    for (name, value) in parameters.sorted(by: { $0.key < $1.key }) {
      let gap = String(repeating: " ", count: width - DisplayWidth.of(name) + 2)
      try session.print(":" + name + gap + Self.shown(value))
    }
  }

  private static func shown(_ value: Value) -> String {
    switch value {
    case .null: "NULL"
    case .integer(let value): String(value)
    case .real(let value): Number.spelling(of: value)
    case .text(let value): "'\(value)'"
    case .blob: "(blob)"
    }
  }
}

extension Shell {
  private func listReports() throws {
    let reports = library.queries
    let width = reports.map { DisplayWidth.of($0.name) }.max() ?? 0
    for report in reports {
      let gap = String(repeating: " ", count: width - DisplayWidth.of(report.name) + 2)
      let title = language == .japanese ? report.japanese : report.english
      try session.print(report.name + gap + title)
      for parameter in report.parameters {
        let meaning = language == .japanese ? parameter.japanese : parameter.english
        let initial = parameter.initial.map { "=\($0)" } ?? "="
        try session.print(
          String(repeating: " ", count: width + 4) + parameter.name + initial + "  " + meaning)
      }
    }
  }

  private func answerReport(_ name: String, _ parameters: [String]) throws {
    let report = try find(name)
    var given = settings.parameters.filter { value in
      report.parameters.contains { $0.name == value.key }
    }
    for (name, value) in try Self.namesAndValues(parameters, of: report.name) {
      given[name] = value
    }
    let values = try store.values(of: report, given: given)
    try answer(Question(sql: report.sql, values: values))
  }

  private func find(_ name: String) throws -> SavedQuery {
    do {
      return try library.find(name)
    } catch is UnknownQueryError {
      throw Notice.unknownReport(
        name, nearest: NearestNames(library.names).nearest(to: name, limit: 1).first)
    }
  }

  /// Reads `NAME=VALUE`, and what is written on the command line: `--NAME VALUE`.
  private static func namesAndValues(
    _ words: [String], of report: String
  ) throws(Notice) -> [(String, Value)] {
    var values: [(String, Value)] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      let bare = word.hasPrefix("--") ? word.dropFirst(2) : word[...]
      let parts = bare.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let next = parts.count == 1 && word.hasPrefix("--") ? rest.popFirst() : nil
      guard let name = parts.first, !name.isEmpty,
        let value = parts.count == 2 ? String(parts[1]) : next
      else { throw .notNameAndValue(word, of: report) }
      values.append((String(name), Value(typed: value)))
    }
    return values
  }
}
