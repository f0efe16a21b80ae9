/// Texts that stand in no file as such, such as a part of a cell, kept in place until the rows that
/// use them have been written.
///
/// It counts as safe because it hands out a ``CellText`` only, which has a rule of its own, and frees
/// what it has allocated once.
@safe final class TextArena {
  private var texts: [UnsafeMutableRawBufferPointer] = unsafe []

  deinit { removeAll() }

  /// Keeps a text that is not empty.
  func add(_ text: String) -> CellText {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: text.utf8.count, alignment: 1)
    // As long as the text is.
    unsafe bytes.copyBytes(from: text.utf8)
    unsafe texts.append(bytes)
    return unsafe CellText(UnsafeRawBufferPointer(bytes))
  }

  /// Gives all texts up.
  func removeAll() {
    unsafe texts.forEach { unsafe $0.deallocate() }
    unsafe texts.removeAll(keepingCapacity: true)
  }
}
