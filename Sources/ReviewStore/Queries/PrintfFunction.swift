import SQLite

/// `printf()` and `format()` as SQLite has them, but for what no value can hold: that is an error, as
/// it is of `zeroblob()`. SQLite counts to the end of a `%.2147483647c` within one instruction, for
/// seconds that nothing can stop, and then answers NULL. <https://www.sqlite.org/printf.html>
final class PrintfFunction {
  /// A connection to nothing, whose own `printf()` answers.
  private final class Answerer {
    let connection: Connection

    init() throws(SQLiteError) {
      connection = try Connection(path: ":memory:", access: .create)
      connection.setLimit(.length, to: QueryLimits.valueLength)
    }
  }

  /// Made when the function is first called.
  private var answerer: Answerer?

  /// Gives a connection the functions in the place of SQLite's.
  static func define(on connection: borrowing Connection) throws(SQLiteError) {
    let function = PrintfFunction()
    for name in ["printf", "format"] {
      try connection.define(
        textFunction: name, argumentCount: -1, [.deterministic, .innocuous]
      ) { (arguments) throws(FunctionError) in try function.answer(arguments) }
    }
  }

  private func answer(
    _ arguments: borrowing FunctionArguments
  ) throws(FunctionError) -> [UInt8]? {
    guard arguments.count > 0, !arguments.isNull(at: 0) else { return nil }
    guard PrintfFormat.cost(of: arguments) <= QueryLimits.valueLength else { throw .tooBig }
    do throws(SQLiteError) {
      if let answer = try answered(arguments, "?1") { return answer }
      // NULL is also the answer to a format without characters, which this one is not.
      guard try answered(arguments, "'x' || ?1") != nil else { throw .tooBig }
      return nil
    } catch {
      throw FunctionError(error.message, code: error.code)
    }
  }

  private func openAnswerer() throws(SQLiteError) -> Answerer {
    if let answerer { return answerer }
    let new = try Answerer()
    answerer = new
    return new
  }

  private func answered(
    _ arguments: borrowing FunctionArguments, _ format: String
  ) throws(SQLiteError) -> [UInt8]? {
    let answerer = try openAnswerer()
    let others = (1..<arguments.count).map { ", ?\($0 + 1)" }.joined()
    let sql = "SELECT CAST(printf(\(format)\(others)) AS BLOB)"
    return try answerer.connection.withStatement(sql) { (statement) throws(SQLiteError) in
      for position in 0..<arguments.count {
        try arguments.bind(position, to: statement, at: position + 1)
      }
      guard try statement.step(), case .blob(let bytes) = statement.row.value(at: 0) else {
        return nil
      }
      return bytes
    }
  }
}

extension SQLiteError {
  fileprivate static let tooBig = SQLiteError(
    code: .tooBig, message: FunctionError.tooBig.message, sql: nil)
}
