import Tables

/// A size of text in a chart. ``ChartStyle`` sets it, and the layout reckons with it.
enum TextSize: Double {
  /// Names, and figures in bars.
  case label = 15
  /// Axes and notes.
  case small = 14

  /// From one baseline to the next.
  var line: Double { (rawValue * 1.3).rounded() }

  /// How wide a text may be at most, as far as that can be told without its font.
  ///
  /// East Asian characters are as wide as they are high; others are reckoned from the widths of the
  /// usual sans-serif fonts, rather too wide than too narrow.
  func width(of text: String) -> Double { Self.ems(text) * rawValue }

  /// The width of one character.
  func width(of character: Character) -> Double { Self.ems(character) * rawValue }

  private static func ems(_ text: String) -> Double {
    text.reduce(0) { $0 + ems($1) }
  }

  private static func ems(_ character: Character) -> Double {
    guard let ascii = character.asciiValue else {
      // ① and … are as wide as a Japanese character in a Japanese font.
      let columns = DisplayWidth.of(character, ambiguousIsWide: true)
      return columns == 1 ? 0.65 : Double(columns) / 2
    }
    return switch ascii {
    case UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "M"), UInt8(ascii: "W"),
      UInt8(ascii: "%"), UInt8(ascii: "@"):
      0.95
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 0.72
    case UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "i"),
      UInt8(ascii: "l"):
      0.35
    default: 0.6
    }
  }
}
