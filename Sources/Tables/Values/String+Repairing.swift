extension String {
  /// The text in `utf8`, with U+FFFD for what is not UTF-8.
  init(repairing utf8: Span<UInt8>) {
    // The span keeps its bytes where they are until they are copied.
    self = unsafe utf8.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
