import SQLite

extension Store {
  /// Calls `body`, whose statements may take what queries may: their time, and values of the length
  /// that ``QueryStore`` takes. The memory is only told of, not put into force.
  /// - Parameter body: Is given what stops its statements from another thread.
  /// - Throws: ``QueryError`` where they were stopped or had not enough memory, and what else `body`
  ///   throws.
  public func limited<R>(
    to limits: QueryLimits, _ body: (QueryStopper) throws -> R
  ) throws -> R {
    let watch = QueryWatch(limit: limits.time)
    watch.begin()
    connection.setProgressHandler(every: QueryStore.instructionsBetweenQuestions) {
      watch.goesOn()
    }
    let length = connection.setLimit(.length, to: QueryLimits.valueLength)
    defer {
      connection.removeProgressHandler()
      connection.setLimit(.length, to: length)
    }
    do {
      return try body(QueryStopper(watch: watch, handle: connection.interruptHandle))
    } catch {
      guard let error = error as? SQLiteError else { throw error }
      if let reason = watch.reason, error.isInterruption {
        throw QueryError(stop: reason, limits, sql: "")
      }
      guard error.code.primary == .outOfMemory else { throw error }
      throw QueryError(problem: .memory(limit: limits.memory), sql: "")
    }
  }
}
