/// Cells that are not written as they come.
extension DelimitedWriter {
  /// What spells text in the encoding; nil for UTF-8, which needs nothing.
  func chosenEncoder() throws(TableError) -> CP932Encoder? {
    switch options.encoding {
    case .utf8: return nil
    case .cp932:
      if let encoder = CP932Encoder.shared { return encoder }
      throw TableError(file: sink.name, problem: .encodingUnavailable(.cp932))
    case .utf16le, .utf16be, .eucJP, .iso2022JP:
      throw TableError(file: sink.name, problem: .encodingNotWritten(options.encoding))
    }
  }

  /// The bytes of the current cell, with an apostrophe and in the encoding of the file.
  func altered(_ utf8: Span<UInt8>, isGuarded: Bool) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count + 1)
    let cell = CellReference(row: row, column: column)
    if isGuarded {
      alterations.addGuarded(cell)
      bytes.append(FormulaGuard.mark)
    }
    guard let encoder else {
      for index in utf8.indices { bytes.append(utf8[index]) }
      return bytes
    }
    encoder.append(String(repairing: utf8), to: &bytes) { character in
      let replacement = CP932Replacement.of(character)
      refusal?.isDue = true
      alterations.addReplaced(
        UnmappableCharacter(
          cell: cell, column: column <= columns.count ? columns[column - 1] : "",
          character: character, replacement: replacement))
      return replacement
    }
    return bytes
  }

  /// Ends the table with an error where characters were replaced. It comes at the end, to name them
  /// all at once.
  func refuseReplacements() throws(TableError) {
    guard alterations.replacedCount > 0, !options.replacesUnmappable else { return }
    throw TableError(
      file: sink.name,
      problem: .unmappable(
        alterations.replaced, count: alterations.replacedCount, options.encoding))
  }
}
