extension JSONDocument {
  mutating func readObject(
    _ keys: inout JSONKeys, next: State, broken: State
  ) -> Outcome {
    do throws(JSONScanner.Stop) {
      unsafe try scanner.readObject(text.span, &keys, isCollecting: isCollecting)
      state = next
    } catch {
      if error == .outOfBytes { return .outOfBytes }
      state = broken
      if case .wrongLine = broken, case .lineEnds = scanner.faults.last?.problem {
        state = .wrongLine(isDoubtful: true)
      }
    }
    number += 1
    isWithinObject = true
    guard scanner.faults.isEmpty else { return .step(.faults) }
    if !isCollecting { finishCells() }
    return .step(.object)
  }

  /// Makes the bytes of all cells their text: decodes escapes.
  private mutating func finishCells() {
    let unfinished = scanner.cells.unfinished
    guard !unfinished.isEmpty else { return }
    // Afterwards, the bytes are no longer those of the file.
    count(upTo: buffer.start + scanner.index)
    for (column, kind) in unfinished {
      let range = scanner.cells.range(column)
      let start = unsafe buffer.first + range.lowerBound
      switch kind {
      case .plain, .truth: break
      case .escaped:
        // The cell is in the buffer, and gets no longer.
        let count = unsafe JSONEscapes.decode(start, count: range.count)
        scanner.cells.shorten(column, to: count)
      }
    }
  }

  /// The mistakes that were found last, in their order.
  func errors(of file: String) -> [TableError] {
    scanner.faults.map { fault in
      let place = place(of: buffer.start + fault.offset)
      let problem = JSONProblem.Place(
        object: isWithinObject ? number : nil, pointer: pointer(to: fault.key), line: place.line,
        column: place.column)
      return TableError(file: file, problem: .json(.fault(problem, fault.problem)))
    }
  }

  private func pointer(to key: Range<Int>?) -> String {
    guard isWithinObject else { return "" }
    guard let key else { return "/\(number - 1)" }
    let text = unsafe self.text
    let decoded = unsafe JSONEscapes.decoded(text.span.extracting(key))
    return JSONProblem.pointer(object: number, key: String(repairing: decoded.span))
  }
}
