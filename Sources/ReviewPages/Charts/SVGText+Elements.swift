extension SVGText {
  /// Where a text stands beside its point.
  enum Anchor {
    case start, middle, end
  }

  /// Opens the `<svg>` element with its name and its text alternative.
  mutating func open(
    _ id: String, title: String, description: String, width: Double, height: Double
  ) {
    precondition(
      !id.isEmpty && id.utf8.allSatisfy(Self.isAllowedInID), "an id of letters, digits, hyphens")
    append("<svg class=\"chart\" role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\"")
    append(" viewBox=\"0 0 ")
    append(width)
    append(UInt8(ascii: " "))
    append(height)
    // The size a page without the style sheet shows.
    append("\" width=\"100%\">\n<title id=\"\(id)-title\">")
    append(escaping: title)
    append("</title>\n<desc id=\"\(id)-desc\">")
    append(escaping: description)
    append("</desc>\n")
  }

  /// Closes the `<svg>` element.
  mutating func close() { append("</svg>\n") }

  private static func isAllowedInID(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Appends a filled rectangle; nothing when it has no area.
  mutating func rectangle(
    _ style: String, x: Double, y: Double, width: Double, height: Double, radius: Double = 0
  ) {
    guard width > 0, height > 0 else { return }
    start("rect", style)
    attribute(" x=\"", x)
    attribute(" y=\"", y)
    attribute(" width=\"", width)
    attribute(" height=\"", height)
    if radius > 0 { attribute(" rx=\"", radius) }
    append("/>\n")
  }

  /// Appends a straight line.
  mutating func line(_ style: String, from: (x: Double, y: Double), to: (x: Double, y: Double)) {
    start("line", style)
    attribute(" x1=\"", from.x)
    attribute(" y1=\"", from.y)
    attribute(" x2=\"", to.x)
    attribute(" y2=\"", to.y)
    append("/>\n")
  }

  /// Appends a line through points, or a closed shape.
  mutating func path(_ style: String, _ points: [(x: Double, y: Double)], isClosed: Bool = false) {
    start("path", style)
    append(" d=\"")
    for (index, point) in points.enumerated() {
      append(UInt8(ascii: index == 0 ? "M" : "L"))
      append(point.x)
      append(UInt8(ascii: " "))
      append(point.y)
    }
    append(isClosed ? "Z\"/>\n" : "\"/>\n")
  }

  /// Appends upright lines, at each place one for every range from top to bottom.
  mutating func upright(_ style: String, _ places: [Double], _ ranges: [ClosedRange<Double>]) {
    guard !places.isEmpty, !ranges.isEmpty else { return }
    start("path", style)
    append(" d=\"")
    for x in places {
      for range in ranges {
        append(UInt8(ascii: "M"))
        append(x)
        append(UInt8(ascii: " "))
        append(range.lowerBound)
        append(UInt8(ascii: "V"))
        append(range.upperBound)
      }
    }
    append("\"/>\n")
  }

  /// Appends a dot.
  mutating func dot(_ style: String, x: Double, y: Double, radius: Double) {
    start("circle", style)
    attribute(" cx=\"", x)
    attribute(" cy=\"", y)
    attribute(" r=\"", radius)
    append("/>\n")
  }

  /// Appends a line of text, `y` its baseline.
  mutating func text(
    _ style: String, x: Double, y: Double, _ text: String, anchor: Anchor = .start
  ) {
    start("text", style)
    attribute(" x=\"", x)
    attribute(" y=\"", y)
    switch anchor {
    case .start: break
    case .middle: append(" text-anchor=\"middle\"")
    case .end: append(" text-anchor=\"end\"")
    }
    append(UInt8(ascii: ">"))
    append(escaping: text)
    append("</text>\n")
  }

  /// Appends lines of text, `y` the baseline of the first. A text that was cut short has all of it
  /// in its `<title>`.
  mutating func lines(
    _ style: String, x: Double, y: Double, _ text: TextLines, anchor: Anchor = .start
  ) {
    if !text.isWhole {
      append("<g><title>")
      append(escaping: text.whole)
      append("</title>\n")
    }
    for (index, line) in text.lines.enumerated() {
      self.text(style, x: x, y: y + Double(index) * text.size.line, line, anchor: anchor)
    }
    if !text.isWhole { append("</g>\n") }
  }

  private mutating func start(_ element: String, _ style: String) {
    append(UInt8(ascii: "<"))
    append(element)
    append(" class=\"")
    append(style)
    append(UInt8(ascii: "\""))
  }

  private mutating func attribute(_ name: String, _ value: Double) {
    append(name)
    append(value)
    append(UInt8(ascii: "\""))
  }
}
