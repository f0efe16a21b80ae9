import Tables

/// How much room texts take on a sheet.
enum SheetFit {
  /// The lines of a text, by the narrow characters that it takes and that fit in a line.
  static func lines(of width: Int, in room: Int) -> Int {
    max(1, (width + room - 2) / max(room - 1, 1))
  }

  /// The width of the longest line of a text, in narrow characters.
  static func width(of text: String) -> Int {
    // A line break has no width: only texts with one need to be parted.
    guard hasLineBreak(text) else { return DisplayWidth.of(text) }
    return text.split(whereSeparator: \.isNewline).map { DisplayWidth.of(String($0)) }.max() ?? 0
  }

  /// The lines that a text takes in a column of that many narrow characters.
  static func lines(of text: String, in room: Int) -> Int {
    // No character takes more columns than bytes: most texts need no closer look.
    guard hasLineBreak(text) else {
      return text.utf8.count < room ? 1 : lines(of: DisplayWidth.of(text), in: room)
    }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .reduce(0) { $0 + lines(of: DisplayWidth.of(String($1)), in: room) }
  }

  /// Whether a text may have a line break: LF, CR and their kin, or a byte that begins one of those of
  /// Unicode (U+0085, U+2028, U+2029). Bytes are looked through far faster than characters.
  private static func hasLineBreak(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      switch bytes[index] {
      case 0x0A...0x0D, 0xC2: return true
      case 0xE2 where index + 1 < bytes.count && bytes[index + 1] == 0x80: return true
      default: break
      }
    }
    return false
  }

  /// The height of a row of that many lines, in points.
  static func height(ofLines lines: Int) -> Double { Double(lines) * 16 + 4 }

  /// A heading with what is in brackets on a line of its own.
  static func broken(_ heading: String) -> String {
    for bracket in ["（", " ("] {
      let parts = heading.split(separator: bracket, maxSplits: 1)
      if parts.count == 2 { return parts[0] + "\n" + bracket.drop { $0 == " " } + parts[1] }
    }
    return heading
  }
}
