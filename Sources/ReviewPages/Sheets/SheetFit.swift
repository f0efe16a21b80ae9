/// How much room texts take on a sheet.
enum SheetFit {
  /// The lines of a text, by the narrow characters that it takes and that fit in a line.
  static func lines(of width: Int, in room: Int) -> Int {
    max(1, (width + room - 2) / max(room - 1, 1))
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
