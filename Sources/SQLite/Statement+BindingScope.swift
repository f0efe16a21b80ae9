extension Statement {
  /// Binds a text in UTF-8 without a copy for as long as `body` runs. Afterwards, also when `body`
  /// throws, the statement is reset and the parameter is `NULL`.
  /// - Parameter position: The parameter, from 1.
  /// - Throws: As ``bind(text:at:)``, and what `body` throws.
  public func withBinding<R>(
    text: Span<UInt8>, at position: Int, _ body: () throws(SQLiteError) -> R
  ) throws(SQLiteError) -> R {
    try scoped(text: text, at: position, body).get()
  }

  /// Binds a text in UTF-8 without a copy for as long as `body`, which may throw errors of any
  /// type, runs. Afterwards, also when `body` throws, the statement is reset and the parameter is
  /// `NULL`.
  /// - Parameter position: The parameter, from 1.
  /// - Throws: As ``bind(text:at:)``, and what `body` throws.
  public func withBinding<R>(
    text: Span<UInt8>, at position: Int, _ body: () throws -> R
  ) throws -> R {
    try scoped(text: text, at: position, body).get()
  }

  private func scoped<R, E: Error>(
    text: Span<UInt8>, at position: Int, _ body: () throws(E) -> R
  ) throws(SQLiteError) -> Result<R, E> {
    // The span outlives this call, and the binding does not.
    try unsafe text.withUnsafeBytes { bytes throws(SQLiteError) in
      try unsafe bind(borrowedText: bytes, at: position)
    }
    defer { endScope(at: position) }
    return Result { () throws(E) in try body() }
  }

  /// Replacing a binding fails only while a statement runs, and for a wrong position.
  private func endScope(at position: Int) {
    reset()
    try? bindNull(at: position)
  }
}
