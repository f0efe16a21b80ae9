import CSQLite

extension Statement {
  /// Binds a text in UTF-8, which SQLite copies. The bytes are not validated.
  /// - Parameter position: The parameter, from 1.
  /// - Throws: ``ResultCode/range``; ``ResultCode/tooBig``; ``ResultCode/misuse`` while the
  ///   statement stands on a row.
  public func bind(text: Span<UInt8>, at position: Int) throws(SQLiteError) {
    let code = unsafe text.withUnsafeBytes {
      unsafe bind(text: $0, at: position, furikaeri_sqlite_transient())
    }
    try check(code)
  }

  /// Binds bytes, which SQLite copies.
  /// - Parameter position: The parameter, from 1.
  /// - Throws: ``ResultCode/range``; ``ResultCode/tooBig``; ``ResultCode/misuse`` while the
  ///   statement stands on a row.
  public func bind(blob: Span<UInt8>, at position: Int) throws(SQLiteError) {
    let code = unsafe blob.withUnsafeBytes {
      unsafe bind(blob: $0, at: position, furikaeri_sqlite_transient())
    }
    try check(code)
  }

  /// Binds a text in UTF-8 without a copy. The bytes are not validated.
  ///
  /// The caller keeps the bytes in place and unchanged until the parameter is bound anew or
  /// ``clearBindings()`` is called, or the statement is gone.
  ///
  /// - Parameter position: The parameter, from 1.
  /// - Throws: ``ResultCode/range``; ``ResultCode/tooBig``; ``ResultCode/misuse`` while the
  ///   statement stands on a row.
  @unsafe
  public func bind(
    borrowedText text: UnsafeRawBufferPointer, at position: Int
  ) throws(SQLiteError) {
    try check(unsafe bind(text: text, at: position, nil))
  }

  /// Binds bytes without a copy.
  ///
  /// The caller keeps the bytes in place and unchanged until the parameter is bound anew or
  /// ``clearBindings()`` is called, or the statement is gone.
  ///
  /// - Parameter position: The parameter, from 1.
  /// - Throws: ``ResultCode/range``; ``ResultCode/tooBig``; ``ResultCode/misuse`` while the
  ///   statement stands on a row.
  @unsafe
  public func bind(
    borrowedBlob blob: UnsafeRawBufferPointer, at position: Int
  ) throws(SQLiteError) {
    try check(unsafe bind(blob: blob, at: position, nil))
  }

  /// `destructor` is `SQLITE_TRANSIENT` for a copy, or `nil` (`SQLITE_STATIC`) for none.
  @unsafe
  private func bind(
    text: UnsafeRawBufferPointer, at position: Int, _ destructor: sqlite3_destructor_type?
  ) -> Int32 {
    // Without an address SQLite would bind NULL, not the empty text.
    let start = unsafe text.baseAddress ?? UnsafeRawPointer(emptyText.utf8Start)
    return unsafe sqlite3_bind_text64(
      statement, Int32(clamping: position), start.assumingMemoryBound(to: CChar.self),
      UInt64(text.count), destructor, UInt8(SQLITE_UTF8))
  }

  @unsafe
  private func bind(
    blob: UnsafeRawBufferPointer, at position: Int, _ destructor: sqlite3_destructor_type?
  ) -> Int32 {
    guard let start = blob.baseAddress else {
      // As above: no address would be NULL.
      return unsafe sqlite3_bind_zeroblob(statement, Int32(clamping: position), 0)
    }
    return unsafe sqlite3_bind_blob64(
      statement, Int32(clamping: position), start, UInt64(blob.count), destructor)
  }
}

/// An address that stays valid, of no bytes.
private let emptyText: StaticString = ""
