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
      code = 2
    case let error as NameError:
      lines = [error.message(in: language)]
      code = 2
    case let error as PlanChoiceError:
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
    case let error as BrowserError:
      lines = [error.message(in: language)]
      code = 2
    case let error as Notice:
      lines = [error.message(in: language)]
      code = 2
    case let error as SQLiteError:
      lines = Self.lines(of: error, language)
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

  /// SQLite's message, and the place in the SQL it speaks of.
  private static func lines(of error: SQLiteError, _ language: Language) -> [String] {
    let message: String
    // Some refusals have SQLite's general code, and are known by their words alone.
    let isRefused = error.code.primary == .authorization || error.message == "not authorized"
    switch (isRefused, language) {
    case (true, .english):
      message = "this is refused: queries only read. (\(error.message))"
    case (true, .japanese):
      message = "問合せでは読取りしかできません。（\(error.message)）"
    case (_, .english): message = "SQL: \(error.message)"
    case (_, .japanese): message = "SQL エラー: \(error.message)"
    }
    guard let position = error.position, !position.lineText.isEmpty else { return [message] }
    let line = position.lineText.map { $0 == "\t" ? " " : String($0) }
    let before = DisplayWidth.of(line.prefix(position.column - 1).joined())
    return [message, "  \(line.joined())", "  \(String(repeating: " ", count: before))^"]
  }
}

/// Something a person must be told that is no error of the data.
struct Notice: Error {
  let english: String
  let japanese: String

  func message(in language: Language) -> String {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }
}
