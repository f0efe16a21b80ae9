import ReviewPages
import ReviewStore
import SQLite
import Tables

/// What a person is told of an error, and the exit code that goes with it.
struct ErrorReport {
  let lines: [String]
  let code: Int32

  /// Nil for errors of the command line itself, which the argument parser tells.
  init?(_ error: any Error, _ language: Language) {
    switch error {
    case let error as ImportFailure:
      lines = Self.lines(of: error, language)
      // A file that cannot even be opened says nothing of its data.
      code = error.faults.allSatisfy(\.isOfReading) ? 2 : 1
    case let error as StoreError:
      lines = [error.message(in: language)]
      code = 2
    case let error as CareError:
      lines = error.message(in: language).split(separator: "\n").map(String.init)
      code = 2
    case let error as UnknownTableError:
      lines = [error.message(in: language)]
      code = 2
    case let error as HistoryError:
      lines = error.message(in: language).split(separator: "\n").map(String.init)
      if case .hasErrors = error.problem { code = 1 } else { code = 2 }
    case let error as PackageError:
      lines = [error.message(in: language)]
      code = 2
    case let error as TableError:
      lines = [error.message(in: language)]
      code = 2
    case let error as ParameterError:
      lines = [error.message(in: language)]
      code = error.isOfUsage ? 64 : 2
    case let error as ParameterValueError:
      lines = [error.message(in: language)]
      code = 2
    case let error as UnknownQueryError:
      lines = [error.message(in: language)]
      code = 2
    case let error as QueryFileError:
      lines = [error.message(in: language)]
      code = 2
    case let error as ReportUsageError:
      lines = [error.message(in: language)]
      code = 64
    case let error as SearchError:
      lines = [error.message(in: language)]
      code = error.problem == .noWords ? 64 : 2
    case let error as NameError:
      lines = [error.message(in: language)]
      code = 2
    case let error as PlanChoiceError:
      lines = [error.message(in: language)]
      code = 2
    case let error as ReviewOutputError:
      lines = [error.message(in: language)]
      code = 2
    case let error as MarkedCopyError:
      lines = [error.message(in: language)]
      code = 2
    case let error as FormError:
      lines = [error.message(in: language)]
      code = 2
    case let error as PlanCopyError:
      lines = [error.message(in: language)]
      code = 2
    case let error as EarlierStoreError:
      lines = [error.message(in: language)]
      code = 2
    case let error as WorkbookTextError:
      lines = [error.message(in: language)]
      code = 2
    case let error as BrowserError:
      lines = [error.message(in: language)]
      code = 2
    case let error as Notice:
      lines = [error.message(in: language)]
      code = error.isOfUsage ? 64 : 2
    case let error as QueryError:
      lines = error.message(in: language).split(separator: "\n").map(String.init)
      // As a shell has it for a program that Ctrl-C ended.
      code = error.problem == .interrupted ? 130 : 2
    case let error as SQLiteError:
      lines = QueryError(error).message(in: language).split(separator: "\n").map(String.init)
      code = 2
    default: return nil
    }
  }

  private static func lines(of failure: ImportFailure, _ language: Language) -> [String] {
    var lines = failure.faults.map { $0.message(in: language) }
    let more = failure.count - failure.faults.count
    switch language {
    case .english:
      if more > 0 { lines.append("… and \(more) more.") }
      let faults = failure.count == 1 ? "1 error" : "\(failure.count) errors"
      lines.append("\(faults); nothing was imported.")
    case .japanese:
      if more > 0 { lines.append("…ほか \(more) 件") }
      lines.append("エラーが \(failure.count) 件あります。何も取り込んでいません。")
    }
    return lines
  }
}

extension ParameterError {
  /// Whether it is written as none can be.
  fileprivate var isOfUsage: Bool {
    if case .malformed = problem { true } else { false }
  }
}

/// Something a person must be told that is no error of the data.
struct Notice: Error {
  let english: String
  let japanese: String
  /// Whether the command line is wrong, as the argument parser would say of another mistake.
  var isOfUsage = false

  func message(in language: Language) -> String {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }
}
