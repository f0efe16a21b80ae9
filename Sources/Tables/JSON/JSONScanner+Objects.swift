extension JSONScanner {
  /// Objects and arrays within one another that are looked into: 64.
  static let depthLimit = 64

  /// Reads the object that begins at the next byte. Keys that `keys` lacks are added when
  /// `isCollecting`.
  mutating func readObject(
    _ text: Span<UInt8>, _ keys: inout JSONKeys, isCollecting: Bool
  ) throws(Stop) {
    cells.clear()
    var hint = 0
    index += 1
    guard try peek(text, .keyOrBrace) != UInt8(ascii: "}") else {
      index += 1
      return
    }
    repeat {
      guard let column = try readKey(text, &keys, hint, isCollecting: isCollecting) else {
        try readMember(text, column: nil)
        continue
      }
      hint = column + 1
      if cells.isSet(column) {
        add(.duplicateKey, at: key?.lowerBound ?? index)
        try readMember(text, column: nil)
      } else {
        try readMember(text, column: column)
      }
    } while try goesOn(text, closing: UInt8(ascii: "}"))
  }

  /// Reads past a value of any kind, and checks it.
  mutating func skipValue(_ text: Span<UInt8>, depth: Int = 0) throws(Stop) {
    switch try peek(text, .value) {
    case UInt8(ascii: "{"): try skipObject(text, depth: depth + 1)
    case UInt8(ascii: "["): try skipArray(text, depth: depth + 1)
    case UInt8(ascii: "\""): _ = try readString(text)
    default: _ = try readPlain(text)
    }
  }

  /// Reads a key and the colon behind it. Returns nil when the key is none that can be used.
  private mutating func readKey(
    _ text: Span<UInt8>, _ keys: inout JSONKeys, _ hint: Int, isCollecting: Bool
  ) throws(Stop) -> Int? {
    key = nil
    guard try peek(text, .key) == UInt8(ascii: "\"") else { throw unexpected(text, .key) }
    let faultsBefore = faults.count
    let string = try readString(text)
    key = string.start..<string.end
    guard try peek(text, .colon) == UInt8(ascii: ":") else { throw unexpected(text, .colon) }
    index += 1
    guard faults.count == faultsBefore else { return nil }
    let raw = text.extracting(string.start..<string.end)
    guard string.hasEscapes else { return column(of: raw, &keys, hint, isCollecting) }
    let decoded = JSONEscapes.decoded(raw)
    return column(of: decoded.span, &keys, hint, isCollecting)
  }

  private mutating func column(
    of key: Span<UInt8>, _ keys: inout JSONKeys, _ hint: Int, _ isCollecting: Bool
  ) -> Int? {
    if let column = keys.column(of: key, hint: hint) { return column }
    guard isCollecting, keys.isOpen else {
      hasNewKey = true
      return nil
    }
    keys.add(key)
    return keys.count - 1
  }

  /// Reads the value of a member into the cell of its column.
  @inline(__always)
  private mutating func readMember(_ text: Span<UInt8>, column: Int?) throws(Stop) {
    let cell: JSONCells.Cell
    switch try peek(text, .value) {
    case UInt8(ascii: "\""):
      let string = try readString(text)
      cell = JSONCells.Cell(
        start: string.start, end: string.end, kind: string.hasEscapes ? .escaped : .plain)
    case UInt8(ascii: "{"):
      add(.nestedObject, at: index)
      return try skipObject(text, depth: 1)
    case UInt8(ascii: "["):
      add(.nestedArray, at: index)
      return try skipArray(text, depth: 1)
    default: cell = try readPlain(text)
    }
    if let column { cells.set(column, cell) }
  }

  private mutating func skipObject(_ text: Span<UInt8>, depth: Int) throws(Stop) {
    guard depth <= Self.depthLimit else {
      throw stop(.tooDeep(limit: Self.depthLimit), at: index)
    }
    index += 1
    guard try peek(text, .keyOrBrace) != UInt8(ascii: "}") else {
      index += 1
      return
    }
    repeat {
      guard try peek(text, .key) == UInt8(ascii: "\"") else { throw unexpected(text, .key) }
      _ = try readString(text)
      guard try peek(text, .colon) == UInt8(ascii: ":") else { throw unexpected(text, .colon) }
      index += 1
      try skipValue(text, depth: depth)
    } while try goesOn(text, closing: UInt8(ascii: "}"))
  }

  private mutating func skipArray(_ text: Span<UInt8>, depth: Int) throws(Stop) {
    guard depth <= Self.depthLimit else {
      throw stop(.tooDeep(limit: Self.depthLimit), at: index)
    }
    index += 1
    guard try peek(text, .valueOrBracket) != UInt8(ascii: "]") else {
      index += 1
      return
    }
    repeat {
      try skipValue(text, depth: depth)
    } while try goesOn(text, closing: UInt8(ascii: "]"))
  }

  /// Reads the comma before the next member or element, or the end of the list.
  @inline(__always)
  private mutating func goesOn(_ text: Span<UInt8>, closing: UInt8) throws(Stop) -> Bool {
    let isObject = closing == UInt8(ascii: "}")
    let byte = try peek(text, isObject ? .commaOrBrace : .commaOrBracket)
    guard byte != closing else {
      index += 1
      return false
    }
    guard byte == UInt8(ascii: ",") else {
      throw unexpected(text, isObject ? .commaOrBrace : .commaOrBracket)
    }
    let comma = index
    index += 1
    guard try peek(text, isObject ? .key : .value) == closing else { return true }
    add(.trailingComma, at: comma)
    index += 1
    return false
  }
}
