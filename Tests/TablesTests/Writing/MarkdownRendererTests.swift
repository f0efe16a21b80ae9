import Tables
import Testing

@Suite("MarkdownRenderer")
struct MarkdownRendererTests {
  @Test("a pipe table, padded by width, numbers on the right")
  func table() throws {
    #expect(
      try written(
        .markdown, ["施策", "rate", "n"],
        [["情報公開", 80.1, 1], ["é", 100, nil], ["", 94.75, 1234]]) == """
          | 施策     |   rate |    n |
          | -------- | -----: | ---: |
          | 情報公開 |  80.1  |    1 |
          | é        | 100    |      |
          |          |  94.75 | 1234 |

          """)
  }

  @Test("what would end a cell or begin HTML is escaped, in names too")
  func escaping() throws {
    #expect(
      try written(.markdown, ["a|b"], [["x|y\\z"], ["1\n2\r\n3\r4"], ["<b>&\u{1B}"], ["~~a~~"]])
        == """
        | a\\|b             |
        | ---------------- |
        | x\\|y\\\\z          |
        | 1<br>2<br>3<br>4 |
        | &lt;b&gt;&amp;␛  |
        | \\~\\~a\\~\\~        |

        """)
  }

  @Test("selectors of variants and compatibility ideographs are published as they were written")
  func variants() throws {
    let text = try written(.markdown, ["a"], [["葛\u{E0100}城"], ["\u{FA19}社"], ["a\u{202E}b"]])
    #expect(text.unicodeScalars.contains("\u{E0100}") && text.unicodeScalars.contains("\u{FA19}"))
    #expect(!text.contains("<U+E0100>") && text.contains("a<U+202E>b"))
  }

  @Test("null as a text of its own")
  func nullText() throws {
    #expect(
      try written(.markdown, ["a"], [[nil], [""]]) { $0.nullText = "—" }
        == "| a   |\n| --- |\n| —   |\n|     |\n")
  }

  @Test("a column of texts and numbers stands on the left")
  func mixed() throws {
    #expect(
      try written(.markdown, ["value"], [[1], ["x"]])
        == "| value |\n| ----- |\n| 1     |\n| x     |\n")
  }
}
