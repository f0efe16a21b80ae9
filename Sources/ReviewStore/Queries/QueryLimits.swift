import SQLite

/// How much a query may take.
///
/// The limits that can be set are for those who ask. The others belong to the safety of the store:
/// <https://www.sqlite.org/security.html> says what SQLite's makers advise, and each says here where
/// and why it allows more.
public struct QueryLimits: Hashable, Sendable {
  /// How long the statements of one SQL text may compute, together; nil for no limit.
  ///
  /// It is the time that the thread has the processor: waiting for a pager, a disk or another
  /// program's lock does not count.
  public var time: Duration?

  /// How many rows are written of a result; nil for all.
  public var rows: Int?

  /// The memory that the process may use, in bytes; nil for no limit. It limits nothing until
  /// ``limitMemoryOfProcess()`` is called.
  ///
  /// SQLite counts what it asks for, and may ask for nearly half of it: the C library rounds up, so that
  /// many small pieces, such as the rows that an `ORDER BY` sorts, take twice what they are, and the
  /// rest of the program needs something, too.
  public var memory: Int?

  /// Sets limits: by default 30 seconds, every row, 512 MiB.
  public init(
    time: Duration? = .seconds(30), rows: Int? = nil, memory: Int? = 512 * 1024 * 1024
  ) {
    self.time = time
    self.rows = rows
    self.memory = memory
  }

  /// Puts ``memory`` into force, **for the whole process**: SQLite knows no limit of one connection.
  /// A program that does more than answer queries leaves it alone, or chooses it for all it does.
  public func limitMemoryOfProcess() {
    Library.setHardHeapLimit(Int64(memory.map(Self.part) ?? 0))
  }

  /// What SQLite may ask for where the process may use so much: that is the limit which is reached.
  static func part(of memory: Int) -> Int { max(memory - ownMemory, memory / 2) / 2 }

  /// What the program takes for itself, in bytes.
  private static let ownMemory = 24 << 20
}

extension QueryLimits {
  /// The bytes of a statement. As advised.
  public static let sqlLength = 100_000

  /// The bytes of a text, a blob or a row. As advised: what one instruction does to a value cannot be
  /// stopped half way, and `instr()` or `replace()` take the product of two lengths.
  static let valueLength = 1_000_000

  /// The bytes of texts and blobs in a row of a result, which is shown as a whole. SQLite knows no such
  /// limit.
  static let rowLength = 16 << 20

  /// The columns of a result, an `ORDER BY` and their like. 100 are advised; a join of some of the
  /// views has more.
  static let columns = 500

  /// The depth of an expression. 10 are advised; the program's own views are deeper.
  static let expressionDepth = 200

  /// The parts of a `UNION`. 3 are advised; the view `finding` has many more.
  static let compoundSelectTerms = 100

  /// The instructions of a statement. 25,000 are advised; the view `finding` has 40,000.
  static let instructions = 250_000

  /// The arguments of a function. 8 are advised; `json_object()` takes two for every member.
  static let functionArguments = 100

  /// The bytes of a pattern of `LIKE` or `GLOB`. 50 are advised; they would be 16 characters of
  /// Japanese. A pattern of 500 on the longest text takes a second or two.
  static let patternLength = 500

  /// The highest position of a parameter. 10 are advised; a list of codes may be longer, and costs
  /// nothing.
  static let parameters = 1_000

  static func apply(to connection: borrowing Connection) {
    connection.setLimit(.sqlLength, to: sqlLength)
    connection.setLimit(.length, to: valueLength)
    connection.setLimit(.columns, to: columns)
    connection.setLimit(.expressionDepth, to: expressionDepth)
    connection.setLimit(.compoundSelectTerms, to: compoundSelectTerms)
    connection.setLimit(.instructions, to: instructions)
    connection.setLimit(.functionArguments, to: functionArguments)
    connection.setLimit(.likePatternLength, to: patternLength)
    connection.setLimit(.parameters, to: parameters)
    connection.setLimit(.attachedDatabases, to: 0)
    connection.setLimit(.workerThreads, to: 0)
    // No trigger runs where nothing is written.
    connection.setLimit(.triggerDepth, to: 1)
  }
}
