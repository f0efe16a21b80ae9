extension JSONDocument {
  mutating func readLine(_ keys: inout JSONKeys) -> Outcome {
    readObject(&keys, next: .afterObject, broken: .wrongLine(isDoubtful: false))
  }

  /// A line that does not begin with an object.
  mutating func wrongLine() -> Outcome {
    number += 1
    isWithinObject = true
    scanner.add(.lineIsNoObject(found: excerpt), at: 0)
    state = .wrongLine(isDoubtful: false)
    return .step(.faults)
  }

  mutating func endOfObject(_ byte: UInt8) -> Outcome {
    guard byte != 0x0A else {
      scanner.index = 1
      state = .line
      return .again
    }
    isWithinObject = true
    scanner.add(.textAfterObject(excerpt), at: 0)
    state = .wrongLine(isDoubtful: false)
    return .step(.faults)
  }

  /// Consumes the rest of the line.
  mutating func leaveLine(_ isDoubtful: Bool) -> Outcome {
    let text = unsafe self.text
    guard let end = unsafe text.firstIndex(of: 0x0A) else {
      buffer.start += text.count
      if scanner.isLast { state = .end }
      return scanner.isLast ? .step(.end) : .outOfBytes
    }
    scanner.index = end + 1
    state = isDoubtful ? .doubtfulLine : .line
    return .again
  }
}
