import Testing

@testable import Tables

@Suite("LineRenderer: a line for each value")
struct LineRendererTests {
  private let rows: [[Value]] = [["A-1", "情報公開の推進", 80.1], ["A-2", nil, 119]]

  @Test("the name of the column before it, and a blank line between rows")
  func lines() throws {
    #expect(
      try written(.line, ["measure", "名称", "rate"], rows) == """
        measure  A-1
        名称     情報公開の推進
        rate     80.1

        measure  A-2
        名称     ∅
        rate     119

        """)
  }

  @Test("what does not fit goes on below, where the value began, and long names behind their _")
  func narrow() throws {
    let text = try written(
      .line, ["number_of_indicators_rated", "name", "empty"],
      [[12_345_678_901_234_567, "安全で安心できる豊かな市民生活", ""]]
    ) { $0.maxWidth = 30 }
    #expect(
      text == """
        number_of_  12345678901234567
        indicators
        _rated
        name        安全で安心できる豊
                    かな市民生活
        empty

        """)
  }

  @Test("names bold and null dim, where styled")
  func styled() throws {
    #expect(
      try written(.line, ["a"], [[nil]]) { $0.isStyled = true }
        == "\u{1B}[1ma\u{1B}[22m  \u{1B}[2m∅\u{1B}[22m\n")
  }

  @Test("takes the place of a table only where that cannot be read, and says so")
  func fitting() throws {
    let names = (1...8).map { "column_\($0)" }
    let row: [Value] = names.map { .text("a text of \($0)") }
    func text(_ width: Int, _ rows: [[Value]], mayUseLines: Bool = true) throws -> (String, Bool) {
      let sink = ByteSink()
      var options = TableOptions()
      options.maxWidth = width
      options.mayUseLines = mayUseLines
      let writer = TableFormat.table.writer(to: sink, options: options)
      try writer.begin(columns: names)
      for row in rows {
        for value in row { try writer.write(value) }
        try writer.endRow()
      }
      try writer.end()
      return (String(decoding: sink.contents(), as: UTF8.self), writer.usesLines)
    }
    let lines = try text(80, [row])
    #expect(lines.1)
    #expect(lines.0.hasPrefix("column_1  a text of column_1\ncolumn_2  "))
    #expect(try text(120, [row]).1 == false)
    #expect(try text(80, [row], mayUseLines: false).1 == false)
    // Without rows there are only the names to show.
    #expect(try text(40, []).1 == false)
    let forced = try text(60, [row], mayUseLines: false).0.split(separator: "\n")
    #expect(forced[0].contains("column"))
    // Headings that begin alike stay apart.
    #expect(Set(forced[1].split(separator: " ")).count == 8)
  }
}
