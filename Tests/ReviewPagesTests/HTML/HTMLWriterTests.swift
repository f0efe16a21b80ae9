import Tables
import Testing

@testable import ReviewPages

@Suite("HTML")
struct HTMLWriterTests {
  private func written(_ body: (HTMLWriter) throws -> Void) throws -> String {
    let sink = ByteSink()
    try body(HTMLWriter(sink: sink, language: .english))
    return String(decoding: sink.contents(), as: UTF8.self)
  }

  @Test("is elements with attributes in order, and what is in them")
  func elements() throws {
    let html = try written { html in
      try html.element("p", ["class": "a", "hidden": ""]) {
        try html.element("b", text: "x")
        try html.open("br")
      }
    }
    #expect(html == "<p class=\"a\" hidden><b>x</b><br></p>")
  }

  @Test(
    "takes nothing in a text for mark-up",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("a & b &amp; c", "a &amp; b &amp;amp; c"),
      ("\" onload='x'", "&quot; onload=&#39;x&#39;"),
      ("]]> -->", "]]&gt; --&gt;"),
      ("a\u{0}b\u{1B}c\u{7F}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
      ("防災\t🌳\n", "防災\t🌳\n"),
    ])
  func escapes(text: String, expected: String) throws {
    #expect(try written { try $0.text(text) } == expected)
    #expect(
      try written { try $0.open("a", ["title": text]) } == "<a title=\"\(expected)\">")
  }
}
