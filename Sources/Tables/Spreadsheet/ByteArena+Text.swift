#if Spreadsheets
  extension ByteArena {
    /// Removes spaces and line breaks at both ends of the text from `start` on, as programs do where
    /// `xml:space` does not say that they are meant.
    mutating func trim(from start: Int) {
      var end = count
      while end > start, Self.isSpace(self[end - 1]) { end -= 1 }
      truncate(to: end)
      var first = start
      while first < end, Self.isSpace(self[first]) { first += 1 }
      if first > start { remove(start..<first) }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    /// Decodes `_xHHHH_` in the text from `start` on: a unit of UTF-16, by which workbooks write
    /// what XML cannot hold, and the underline before what only looks like that
    /// (ISO/IEC 29500-1, 22.9.2.19). Two units make a character beyond U+FFFF. An escape of NUL or of
    /// half a pair stays as it is: no text can hold what it stands for.
    mutating func decodeEscapes(from start: Int) {
      var source = start
      while source + 7 <= count, self[source] != UInt8(ascii: "_") || unit(at: source) == nil {
        source += 1
      }
      // Nearly every text has none, and has been left alone so far.
      guard source + 7 <= count else { return }
      var target = source
      while source < count {
        if let (scalar, length) = escape(at: source) {
          for byte in UTF8.encode(scalar)! {
            self[target] = byte
            target += 1
          }
          source += length
        } else {
          self[target] = self[source]
          target += 1
          source += 1
        }
      }
      truncate(to: target)
    }

    /// The character that an escape at `start` stands for, and the bytes it takes.
    private func escape(at start: Int) -> (UnicodeScalar, Int)? {
      guard let first = unit(at: start), first != 0 else { return nil }
      if let scalar = UnicodeScalar(first) { return (scalar, 7) }
      guard first < 0xDC00, let second = unit(at: start + 7), UTF16.isTrailSurrogate(second),
        let scalar = UnicodeScalar(
          0x10000 + ((UInt32(first) - 0xD800) << 10) + UInt32(second) - 0xDC00)
      else { return nil }
      return (scalar, 14)
    }

    private func unit(at start: Int) -> UInt16? {
      guard start + 7 <= count, self[start] == UInt8(ascii: "_"),
        self[start + 1] == UInt8(ascii: "x"), self[start + 6] == UInt8(ascii: "_")
      else { return nil }
      var unit: UInt16 = 0
      for index in start + 2..<start + 6 {
        guard let digit = Self.hexadecimal(self[index]) else { return nil }
        unit = unit << 4 | digit
      }
      return unit
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt16? {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt16(byte - UInt8(ascii: "A") + 10)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt16(byte - UInt8(ascii: "a") + 10)
      default: nil
      }
    }
  }
#endif
