import ReviewPages
import ReviewStore
import SQLite
import Tables

/// What a person is told of an error, and the exit code that goes with it.
struct ErrorReport {
  let lines: [String]
  let code: Int32

  /// Nil for errors of the command line itself, which the argument parser tells.
  /// - Parameter store: The store that the command works on, for what SQLite reports without its name.
  init?(_ error: any Error, _ language: Language, store: String? = nil) {
    if let failure = error as? ImportFailure {
      lines = Self.lines(of: failure, language)
      // A file that cannot even be opened says nothing of its data.
      code = failure.faults.allSatisfy(\.isOfReading) ? 2 : 1
      return
    }
    // SQL that a person wrote is explained where it is run; this is of the program's own, and of no
    // interest to anybody.
    let error =
      (error as? SQLiteError).map { StoreError(path: store ?? "SQLite", failure: $0) } ?? error
    guard let explained = error as? any ExplainedError else { return nil }
    lines = explained.message(in: language)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    code = Self.code(of: explained)
  }

  private static func code(of error: any ExplainedError) -> Int32 {
    switch error {
    case let error as HistoryError: if case .hasErrors = error.problem { 1 } else { 2 }
    case let error as ParameterError: if case .malformed = error.problem { 64 } else { 2 }
    case is ReportUsageError: 64
    case let error as SearchError where error.problem == .noWords: 64
    case let error as Notice where error.isOfUsage: 64
    // As a shell has it for a program that Ctrl-C ended.
    case let error as QueryError where error.problem == .interrupted: 130
    default: 2
    }
  }

  private static func lines(of failure: ImportFailure, _ language: Language) -> [String] {
    var lines = failure.groups.map { $0.message(in: language) }
    let more = failure.count - failure.faults.count
    switch language {
    case .english:
      if more > 0 { lines.append("… and \(more) more.") }
      lines.append("\(failure.count, counted: "error"); nothing was imported.")
    case .japanese:
      if more > 0 { lines.append("…ほか \(more) 件") }
      lines.append("エラーが \(failure.count) 件あります。何も取り込んでいません。")
    }
    return lines
  }
}

/// An error that people are told of in their language.
private protocol ExplainedError: Error {
  func message(in language: Language) -> String
}

extension StoreError: ExplainedError {}
extension CareError: ExplainedError {}
extension UnknownTableError: ExplainedError {}
extension HistoryError: ExplainedError {}
extension PackageError: ExplainedError {}
extension TableError: ExplainedError {}
extension ParameterError: ExplainedError {}
extension ParameterValueError: ExplainedError {}
extension UnknownQueryError: ExplainedError {}
extension QueryFileError: ExplainedError {}
extension ReportUsageError: ExplainedError {}
extension SearchError: ExplainedError {}
extension NameError: ExplainedError {}
extension PlanChoiceError: ExplainedError {}
extension ReviewOutputError: ExplainedError {}
extension MarkedCopyError: ExplainedError {}
extension FormError: ExplainedError {}
extension PlanCopyError: ExplainedError {}
extension EarlierStoreError: ExplainedError {}
extension WorkbookTextError: ExplainedError {}
extension BrowserError: ExplainedError {}
extension QueryError: ExplainedError {}
extension QueryErrorInFile: ExplainedError {}
extension Notice: ExplainedError {}
