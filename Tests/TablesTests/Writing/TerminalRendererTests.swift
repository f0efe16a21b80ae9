import Testing

@testable import Tables

@Suite("TerminalRenderer")
struct TerminalRendererTests {
  private let rows: [[Value]] = [
    ["A-1", "情報公開の推進", 80.1, 3], ["A-2", "ｵｰﾌﾟﾝﾃﾞｰﾀ", 119.11111, nil], ["B", "", 100, 12],
  ]

  @Test("light rules, two spaces, decimal points lined up, no spaces at the end")
  func table() throws {
    #expect(
      try written(.table, ["measure", "name", "rate", "count"], rows) == """
        measure  name                 rate  count
        ───────  ──────────────  ─────────  ─────
        A-1      情報公開の推進   80.1          3
        A-2      ｵｰﾌﾟﾝﾃﾞｰﾀ       119.11111      ∅
        B                        100           12

        """)
  }

  @Test("text in the last column is not padded")
  func lastColumn() throws {
    #expect(
      try written(.table, ["a", "name"], [[1, "x"], [2, "long"]])
        == "a  name\n─  ────\n1  x\n2  long\n")
  }

  @Test("without a header, and with another null")
  func options() throws {
    #expect(
      try written(.table, ["a"], [[nil], ["x"]]) {
        $0.header = false
        $0.nullText = "NULL"
      } == "NULL\nx\n")
  }

  @Test("shows what stands between marks in bold, where it may, and goes on so below")
  func highlights() throws {
    let mark = String(TableOptions.highlightMark)
    let rows: [[Value]] = [
      [.text("a\(mark)bc\(mark)d\(mark)e\(mark)")], [.text("123456\(mark)789\(mark)")],
    ]
    #expect(
      try written(.table, ["t"], rows) {
        $0.isStyled = true
        $0.showsHighlights = true
        $0.maxWidth = 8
      } == """
        \u{1B}[1mt\u{1B}[22m
        ────────
        a\u{1B}[1mbc\u{1B}[22md\u{1B}[1me\u{1B}[22m
        123456\u{1B}[1m78\u{1B}[22m
        \u{1B}[1m9\u{1B}[22m

        """)
    #expect(try written(.table, ["t"], [[.text("a\(mark)b")]]).contains("a<U+2063>b"))
  }

  @Test("styles only when asked for")
  func styles() throws {
    #expect(
      try written(.table, ["a", "b"], [[nil, "x"]]) { $0.isStyled = true }
        == "\u{1B}[1ma\u{1B}[22m  \u{1B}[1mb\u{1B}[22m\n─  ─\n\u{1B}[2m∅\u{1B}[22m  x\n")
  }

  @Test("data cannot command the terminal, nor break a line")
  func controlCharacters() throws {
    #expect(
      try written(.table, ["a\u{1B}c"], [["\u{1B}[31mred\n\u{202E}"], [.bytes([0xFF])]])
        == "a␛c\n──────────────────\n␛[31mred⏎<U+202E>\n\u{FFFD}\n"
        .replacing("──────────────────", with: String(repeating: "─", count: 17)))
  }

  @Test("a terminal that shows ambiguous characters wide")
  func ambiguous() throws {
    #expect(
      try written(.table, ["n", "a"], [["①", "x"], ["漢", "y"]]) { $0.ambiguousIsWide = true }
        == "n   a\n--  -\n①  x\n漢  y\n")
  }

  @Test("the widest texts go on below in their columns, which numbers and short texts do not")
  func maxWidth() throws {
    let rows: [[Value]] = [
      ["A-1", "情報公開の推進とオープンデータの活用", 1_234_567, "a long remark about it"],
      ["A-2", "short", 8, "x"],
    ]
    let text = try written(.table, ["id", "name", "number_of_people", "remark"], rows) {
      $0.maxWidth = 40
    }
    #expect(
      text == """
                          number_of_
        id   name             people  remark
        ───  ───────────  ──────────  ──────────
        A-1  情報公開の      1234567  a long
             推進とオー               remark
             プンデータ               about it
             の活用
        A-2  short                 8  x

        """)
    for line in text.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= 40) }
  }

  @Test("a terminal too narrow for the numbers still gets them whole")
  func tooNarrow() throws {
    #expect(
      try written(.table, ["number", "name"], [[1_234_567_890_123, "横浜市役所"]]) { $0.maxWidth = 10 }
        == "       number  name\n─────────────  ──────\n1234567890123  横浜市\n               役所\n")
  }

  @Test("a later row may be wider than the first thousand, into what the line leaves free")
  func laterRows() throws {
    var rows: [[Value]] = (0..<1_000).map { _ in ["ab", 1] }
    rows.append(["abcdefgh", 12])
    let wide = try written(.table, ["n", "c"], rows).split(separator: "\n")
    #expect(wide[2] == "ab  1")
    #expect(wide.last == "abcdefgh  12")
    let narrow = try written(.table, ["n", "c"], rows) { $0.maxWidth = 9 }.split(separator: "\n")
    #expect(narrow.suffix(2) == ["abcdef  12", "gh"])
  }

  @Test("rows stream once a thousand, or a mebibyte of text, have been seen")
  func streaming() throws {
    let sink = ByteSink()
    let writer = TableFormat.table.writer(to: sink)
    try writer.begin(columns: ["a"])
    for _ in 0..<999 {
      try writer.integer(1)
      try writer.endRow()
    }
    #expect(sink.contents().isEmpty)
    try writer.integer(1)
    try writer.endRow()
    #expect(sink.contents().count == 2 + 4 + 2_000)

    let other = ByteSink()
    let texts = TableFormat.table.writer(to: other)
    try texts.begin(columns: ["a"])
    try texts.text(String(repeating: "x", count: 2 << 20))
    try texts.endRow()
    #expect(!other.contents().isEmpty)
  }
}
