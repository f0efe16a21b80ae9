/// The name of a column where there is less room than it takes.
enum ColumnName {
  /// The name in lines of at most `width` columns: broken behind `_` and at spaces, within words only
  /// where they are wider than that.
  static func lines(of name: String, to width: Int, ambiguousIsWide: Bool) -> [String] {
    guard DisplayWidth.of(name, ambiguousIsWide: ambiguousIsWide) > width else { return [name] }
    var lines: [String] = []
    var line = ""
    for part in parts(of: name) {
      if DisplayWidth.of(line + part, ambiguousIsWide: ambiguousIsWide) <= width {
        line += part
        continue
      }
      if !line.isEmpty { lines.append(line) }
      let broken = DisplayWidth.wrap(
        part, to: width, ambiguousIsWide: ambiguousIsWide, breakingWords: true)
      lines += broken.dropLast()
      line = broken.last ?? ""
    }
    return lines + [line]
  }

  /// The columns of the widest part that need not be broken.
  static func widestPart(of name: String, ambiguousIsWide: Bool) -> Int {
    parts(of: name)
      .flatMap { DisplayWidth.wrap($0, to: 1, ambiguousIsWide: ambiguousIsWide) }
      .reduce(0) { max($0, DisplayWidth.of($1, ambiguousIsWide: ambiguousIsWide)) }
  }

  /// The name, cut behind each `_`.
  private static func parts(of name: String) -> [String] {
    var parts = [""]
    for character in name {
      if parts[parts.count - 1].last == "_", character != "_" { parts.append("") }
      parts[parts.count - 1].append(character)
    }
    return parts
  }
}
