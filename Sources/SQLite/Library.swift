import CSQLite

/// What concerns the SQLite library as a whole, and with it every connection of the process.
public enum Library {
  /// The version of the SQLite that is linked: `3.40.1`.
  public static var version: String { unsafe String(cString: sqlite3_libversion()) }

  /// The version as one number: 3040001 is 3.40.1.
  public static var versionNumber: Int { Int(sqlite3_libversion_number()) }

  /// The bytes that SQLite has in use in the whole process. See
  /// <https://www.sqlite.org/c3ref/memory_highwater.html>.
  public static var memoryInUse: Int { Int(sqlite3_memory_used()) }

  /// Limits the memory that SQLite may use in the whole process; beyond it, statements fail with
  /// ``ResultCode/outOfMemory``. See <https://www.sqlite.org/c3ref/hard_heap_limit64.html>.
  /// - Parameter bytes: The limit, 0 for none. A negative number changes nothing.
  /// - Returns: The limit that was in force before, in bytes; 0 for none.
  @discardableResult
  public static func setHardHeapLimit(_ bytes: Int64) -> Int64 {
    sqlite3_hard_heap_limit64(bytes)
  }
}
