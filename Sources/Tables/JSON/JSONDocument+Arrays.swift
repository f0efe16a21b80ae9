extension JSONDocument {
  /// Behind the opening bracket or a comma.
  mutating func element(after byte: UInt8) -> Outcome {
    guard byte == UInt8(ascii: "]") else {
      state = .element
      return .again
    }
    scanner.index = 1
    if case .nextElement = state { scanner.add(.trailingComma, at: 0) }
    state = .afterArray
    return scanner.faults.isEmpty ? .again : .step(.faults)
  }

  mutating func separator(_ byte: UInt8) -> Outcome {
    switch byte {
    case UInt8(ascii: ","): state = .nextElement
    case UInt8(ascii: "]"): state = .afterArray
    default: return stop(.unexpected(excerpt, expected: .commaOrBracket))
    }
    scanner.index = 1
    return .again
  }

  mutating func readElement(_ byte: UInt8, _ keys: inout JSONKeys) -> Outcome {
    if byte == UInt8(ascii: "{") { return readObject(&keys, next: .afterElement, broken: .end) }
    let isValue = byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\"")
    guard isValue || JSONScanner.isPlain(byte) else {
      return stop(.unexpected(excerpt, expected: .object))
    }
    isWithinObject = true
    scanner.add(.notAnObject(found: JSONProblem.Kind(firstByte: byte)), at: 0)
    do throws(JSONScanner.Stop) {
      unsafe try scanner.skipValue(text.span)
      state = .afterElement
    } catch {
      if error == .outOfBytes { return .outOfBytes }
      state = .end
    }
    number += 1
    return .step(.faults)
  }

  /// What cannot be read on from.
  mutating func stop(_ fault: JSONProblem.Fault) -> Outcome {
    scanner.add(fault, at: 0)
    state = .end
    return .step(.faults)
  }
}
