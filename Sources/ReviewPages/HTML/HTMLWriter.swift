import Tables

/// Writes HTML. Mark-up is what the program's own text says; whatever comes from a store goes through
/// ``text(_:)`` or the value of an attribute, and is escaped there.
struct HTMLWriter {
  let sink: ByteSink
  /// The language of the page.
  let language: Language

  /// The attributes of an element, in order. Those with an empty value are written without one.
  typealias Attributes = KeyValuePairs<StaticString, String>

  /// Writes mark-up as it is.
  func markup(_ literal: StaticString) throws { try sink.append(literal: literal) }

  /// Writes mark-up that this module has made, such as a style sheet.
  func made(_ markup: String) throws { try sink.append(markup) }

  /// Writes a chart.
  func chart(_ chart: some SVGChart, id: String) throws {
    var svg = SVGText()
    chart.write(to: &svg, id: id)
    try sink.append(svg.bytes.span)
  }

  /// Writes text: nothing in it is mark-up.
  func text(_ text: String) throws { try append(escaped: text) }

  /// Writes an element with what `body` writes inside.
  func element(
    _ name: StaticString, _ attributes: Attributes = [:], _ body: () throws -> Void
  ) throws {
    try open(name, attributes)
    try body()
    try markup("</")
    try markup(name)
    try markup(">")
  }

  /// Writes an element with a text inside.
  func element(
    _ name: StaticString, _ attributes: Attributes = [:], text: String
  ) throws {
    try element(name, attributes) { try self.text(text) }
  }

  /// Writes an element with a text from the store inside, and its language where that is not the
  /// page's.
  func element(
    _ name: StaticString, _ attributes: Attributes = [:], data text: String
  ) throws {
    try open(name, attributes, lang: TextLanguage.tag(of: text, on: language))
    try self.text(text)
    try markup("</")
    try markup(name)
    try markup(">")
  }

  /// Writes a start tag, of an element without an end or one that is ended by hand.
  /// - Parameter lang: The language of what is inside, where that is not the page's.
  func open(
    _ name: StaticString, _ attributes: Attributes = [:], lang: String? = nil
  ) throws {
    try markup("<")
    try markup(name)
    for (name, value) in attributes {
      try markup(" ")
      try markup(name)
      guard !value.isEmpty else { continue }
      try markup("=\"")
      try append(escaped: value)
      try markup("\"")
    }
    if let lang {
      try markup(" lang=\"")
      try append(escaped: lang)
      try markup("\"")
    }
    try markup(">")
  }

  /// A line break in the source, for those who read it.
  func newline() throws { try markup("\n") }

  private func append(escaped text: String) throws {
    try sink.append(escapedForHTML: text.utf8Span.span)
  }
}
