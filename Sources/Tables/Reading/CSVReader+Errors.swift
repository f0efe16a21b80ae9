extension CSVReader {
  func error(_ problem: TableError.Problem) -> TableError {
    TableError(file: file, problem: problem)
  }

  /// The error that a fault of the current record is.
  func error(_ fault: RecordScanner.Fault) -> TableError {
    let place = TableError.Place(
      row: row, column: fault.column + 1, line: line + fault.lineBreaks)
    return switch fault.kind {
    case .quoteInsideCell: error(.quoteInsideCell(place, value: source(of: fault)))
    case .textAfterQuote: error(.textAfterQuote(place, value: source(of: fault)))
    case .unclosedQuote: error(.unclosedQuote(place))
    case .loneCarriageReturn: error(.loneCarriageReturn(place))
    case .nulByte: error(.nulByte(place))
    case .endOfFileMark: error(.endOfFileMark(place))
    }
  }

  /// Checks the whole record at once: delimiters and quotation marks are ASCII, so it is UTF-8 if
  /// and only if its cells are.
  func checkUTF8() throws(TableError) {
    // The record is in the buffer, and nothing moves it before this returns.
    let record = unsafe UnsafeBufferPointer(start: buffer.first, count: scanner.cursor.position)
    do throws(UTF8.ValidationError) {
      _ = try unsafe UTF8Span(validating: record.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      let column = (0..<count).first { offset < Int(scanner.cells[$0].end) } ?? count - 1
      let lineBreaks = unsafe record.prefix(offset).count { $0 == UInt8(ascii: "\n") }
      let place = TableError.Place(row: row, column: column + 1, line: line + lineBreaks)
      throw self.error(unsafe undecodable(record.span, at: offset, place))
    }
  }

  /// What is to be said of text that is not UTF-8 from `offset` on.
  private func undecodable(
    _ text: Span<UInt8>, at offset: Int, _ place: TableError.Place
  ) -> TableError.Problem {
    let bytes =
      encoding == .utf8 ? [text[offset]] : UndecodableBytes.read(from: text, at: offset)
    if bytes.isEmpty { return .truncatedUTF16(place) }
    return switch encodingGround {
    case .choice: .notInChosenEncoding(place, bytes: bytes, encoding)
    case .bytes: .notInEncoding(place, bytes: bytes, encoding)
    case .elimination: .inNeitherEncoding(place, bytes: bytes)
    }
  }

  /// The cell as it stands in the file, shortened, to be shown in a message.
  private func source(of fault: RecordScanner.Fault) -> String {
    // The record is in the buffer, and the offsets of a fault are within it.
    let record = unsafe UnsafeBufferPointer(start: buffer.first, count: scanner.cursor.position)
    let rest = unsafe record[fault.offset...].prefix {
      $0 != delimiter && $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r")
    }
    let cell = unsafe record[fault.cellStart..<rest.endIndex]
    let shown = unsafe PrintableText.visible(String(decoding: cell.prefix(200), as: UTF8.self))
    return shown.count > 40 ? shown.prefix(39) + "…" : shown
  }
}
