#if Spreadsheets
  import Glibc

  /// Texts for C functions that take pointers to characters they do not change.
  enum CStrings {
    /// Calls `body` with a C string for each text, or NULL for an empty one, and NULL behind them.
    /// They are there until it returns.
    static func with(
      _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Void
    ) {
      var pointers = unsafe texts.map { unsafe $0.isEmpty ? nil : strdup($0) } + [nil]
      defer { unsafe pointers.forEach { unsafe free($0) } }
      unsafe pointers.withUnsafeMutableBufferPointer { buffer in
        // Never empty: NULL is in it.
        if let start = buffer.baseAddress { unsafe body(start) }
      }
    }
  }
#endif
