import CSQLite

/// What SQLite may assume of a function: <https://www.sqlite.org/c3ref/c_deterministic.html>.
public struct FunctionTraits: OptionSet, Sendable {
  /// The flags, as SQLite has them.
  public let rawValue: Int32

  /// Creates traits with flags of SQLite's.
  public init(rawValue: Int32) {
    self.rawValue = rawValue
  }

  /// The same arguments give the same answer within one statement.
  public static let deterministic = FunctionTraits(rawValue: SQLITE_DETERMINISTIC)
  /// Only SQL texts may call it: no view, trigger, index or constraint of the file.
  public static let directOnly = FunctionTraits(rawValue: SQLITE_DIRECTONLY)
  /// The schema may call it even where it is not trusted: it has no effect and tells nothing but what
  /// its arguments are.
  public static let innocuous = FunctionTraits(rawValue: SQLITE_INNOCUOUS)
}

/// Why a function has no answer: the statement that called it fails with these words.
public struct FunctionError: Error, Hashable, Sendable {
  /// The words, which become ``SQLiteError/message`` of a statement without parameters.
  public let message: String
  /// What the statement fails with.
  public let code: ResultCode

  /// Creates an error.
  public init(_ message: String, code: ResultCode = .error) {
    self.message = message
    self.code = code
  }

  /// The answer is longer than ``Limit/length``, in the words that SQLite has for it.
  public static let tooBig = FunctionError("string or blob too big", code: .tooBig)
}

/// What a function answers.
private enum FunctionAnswer {
  case value(Value)
  /// A text in UTF-8, valid or not; nil: `NULL`.
  case text([UInt8]?)
}

/// Gives the closure an address that SQLite can carry.
private final class FunctionCallback {
  let answer: (borrowing FunctionArguments) throws(FunctionError) -> FunctionAnswer

  init(_ answer: @escaping (borrowing FunctionArguments) throws(FunctionError) -> FunctionAnswer) {
    self.answer = answer
  }
}

extension Connection {
  /// Gives SQL a function, in place of an earlier one with the same name and number of arguments.
  /// See <https://www.sqlite.org/c3ref/create_function.html>.
  ///
  /// - Parameters:
  ///   - name: The name, in at most 255 bytes. Case does not matter.
  ///   - argumentCount: How many arguments it takes; −1: any number.
  ///   - traits: What SQLite may assume of it.
  ///   - answer: The function. It must not use the connection. It lives until the function is replaced
  ///     or the connection closed.
  /// - Throws: ``ResultCode/misuse`` for a name or a number that SQLite does not take, and
  ///   ``ResultCode/busy`` while a statement runs that an earlier function of that name belongs to.
  public func define(
    function name: String, argumentCount: Int, _ traits: FunctionTraits = [.deterministic],
    _ answer: @escaping (borrowing FunctionArguments) throws(FunctionError) -> Value
  ) throws(SQLiteError) {
    try define(
      name, argumentCount, traits,
      FunctionCallback { (arguments) throws(FunctionError) in .value(try answer(arguments)) })
  }

  /// The same for a function that answers text, in UTF-8 that need not be valid, or `NULL`.
  public func define(
    textFunction name: String, argumentCount: Int, _ traits: FunctionTraits = [.deterministic],
    _ answer: @escaping (borrowing FunctionArguments) throws(FunctionError) -> [UInt8]?
  ) throws(SQLiteError) {
    try define(
      name, argumentCount, traits,
      FunctionCallback { (arguments) throws(FunctionError) in .text(try answer(arguments)) })
  }

  private func define(
    _ name: String, _ argumentCount: Int, _ traits: FunctionTraits, _ callback: FunctionCallback
  ) throws(SQLiteError) {
    // SQLite reads the name up to a NUL.
    guard !name.utf8.contains(0) else { throw SQLiteError(code: SQLITE_MISUSE) }
    let code = unsafe sqlite3_create_function_v2(
      database.connection, name, Int32(clamping: argumentCount), SQLITE_UTF8 | traits.rawValue,
      // Released by the last closure here, which SQLite calls also when it refuses the function.
      Unmanaged.passRetained(callback).toOpaque(),
      { context, count, values in
        guard let data = unsafe sqlite3_user_data(context) else { return }
        let callback = unsafe Unmanaged<FunctionCallback>.fromOpaque(data).takeUnretainedValue()
        unsafe callback.run(FunctionArguments(values, count: count), context)
      },
      nil, nil,
      { data in
        guard let data = unsafe data else { return }
        unsafe Unmanaged<FunctionCallback>.fromOpaque(data).release()
      })
    try database.check(code)
  }
}

extension FunctionCallback {
  @unsafe
  func run(_ arguments: borrowing FunctionArguments, _ context: OpaquePointer?) {
    do throws(FunctionError) {
      switch try answer(arguments) {
      case .value(let value): unsafe Self.give(value, to: context)
      case .text(let bytes?): unsafe Self.give(text: bytes, to: context)
      case .text(nil): unsafe sqlite3_result_null(context)
      }
    } catch {
      unsafe sqlite3_result_error(context, error.message, -1)
      // Behind the words, which would take it back.
      unsafe sqlite3_result_error_code(context, error.code.rawValue)
    }
  }

  @unsafe
  private static func give(text: [UInt8], to context: OpaquePointer?) {
    unsafe text.withUnsafeBytes { bytes in
      // Without an address SQLite would answer NULL, not the empty text.
      guard let start = bytes.baseAddress else {
        return unsafe sqlite3_result_text(context, "", 0, furikaeri_sqlite_transient())
      }
      unsafe sqlite3_result_text64(
        context, start.assumingMemoryBound(to: CChar.self), UInt64(bytes.count),
        furikaeri_sqlite_transient(), UInt8(SQLITE_UTF8))
    }
  }

  @unsafe
  private static func give(_ value: Value, to context: OpaquePointer?) {
    let copies = unsafe furikaeri_sqlite_transient()
    switch value {
    case .null: unsafe sqlite3_result_null(context)
    case .integer(let integer): unsafe sqlite3_result_int64(context, integer)
    case .real(let real): unsafe sqlite3_result_double(context, real)
    case .text(var text):
      text.withUTF8 { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
          guard let start = bytes.baseAddress else {
            // Without an address SQLite would answer NULL, not the empty text.
            return unsafe sqlite3_result_text(context, "", 0, copies)
          }
          unsafe sqlite3_result_text64(
            context, start, UInt64(bytes.count), copies, UInt8(SQLITE_UTF8))
        }
      }
    case .blob(let bytes):
      unsafe bytes.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else {
          return unsafe sqlite3_result_zeroblob(context, 0)
        }
        unsafe sqlite3_result_blob64(context, start, UInt64(bytes.count), copies)
      }
    }
  }
}
