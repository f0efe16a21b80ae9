import ArgumentParser
import ReviewStore
import Tables

/// How long a command may compute, and in how much memory.
struct ComputingOptions: ParsableArguments {
  // The defaults are no values of the options: describing a value takes the library nine searches
  // through all conformances of the program, a fiftieth of a query's start.
  @Option(
    name: .customLong("timeout"), parsing: .unconditional,
    help: ArgumentHelp(
      "Stop after this long computing; 0: never. Waiting for who reads does not count. (default: 30)",
      valueName: "seconds"))
  var writtenTimeout: Double?

  @Option(
    name: .customLong("max-memory"), parsing: .unconditional,
    help: ArgumentHelp(
      "Stop when it needs more memory than this; 0: never. (default: 512)", valueName: "MiB"))
  var writtenMemory: Int?

  private var timeout: Double { writtenTimeout ?? 30 }
  private var maxMemory: Int { writtenMemory ?? 512 }

  func validate() throws {
    guard timeout >= 0, timeout <= 1e9 else {
      throw ValidationError("--timeout is a number of seconds, 0 or more.")
    }
    guard maxMemory >= 0, maxMemory <= 1 << 40 else {
      throw ValidationError("--max-memory is a number of MiB, 0 or more.")
    }
  }

  var limits: QueryLimits {
    QueryLimits(
      time: timeout == 0 ? nil : .seconds(timeout),
      memory: maxMemory == 0 ? nil : maxMemory * 1_048_576)
  }
}

/// How much a query may take.
struct LimitOptions: ParsableArguments {
  @OptionGroup var computing: ComputingOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Write this many rows, and say whether there are more.", valueName: "n"))
  var maxRows: Int?

  func validate() throws {
    guard maxRows ?? 0 >= 0 else { throw ValidationError("--max-rows is 0 or more.") }
  }

  var limits: QueryLimits {
    var limits = computing.limits
    limits.rows = maxRows
    return limits
  }
}

extension Session {
  /// Opens a store for queries and calls `body` with it. In a process of its own, memory is limited,
  /// Ctrl-C stops the query, and a query that cannot be stopped ends the process.
  func query<R>(
    _ path: String, _ limits: QueryLimits, _ language: Language,
    _ body: (borrowing QueryStore) throws -> R
  ) throws -> R {
    if interrupts != nil { limits.limitMemoryOfProcess() }
    let store = try QueryStore(at: path, limits: limits) { self.tellWaiting(path, $0, language) }
    guard let interrupts else { return try body(store) }
    return try interrupts.stopping(store.stopper, limits, language) { try body(store) }
  }

  /// Calls `body`, in which Ctrl-C and time stop what `stopper` stops.
  func stopping<R>(
    _ stopper: QueryStopper, _ limits: QueryLimits, _ language: Language, _ body: () throws -> R
  ) throws -> R {
    guard let interrupts else { return try body() }
    return try interrupts.stopping(stopper, limits, language, body)
  }

  /// Says that a command waits for another program that has the store.
  func tellWaiting(_ path: String, _ holder: StoreHolder?, _ language: Language) {
    tell(CareText.waiting(path, for: holder, language))
  }
}
