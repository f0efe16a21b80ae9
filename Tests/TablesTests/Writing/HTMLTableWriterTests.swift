import Tables
import Testing

@Suite("A table as a page of HTML")
struct HTMLTableWriterTests {
  private func page(
    _ columns: [String], options: TableOptions = TableOptions(),
    _ rows: (any TableWriter) throws -> Void
  ) throws -> String {
    let sink = ByteSink()
    let writer = TableFormat.html.writer(to: sink, options: options)
    try writer.begin(columns: columns)
    try rows(writer)
    try writer.end()
    return String(decoding: sink.contents(), as: UTF8.self)
  }

  private func table(_ page: String) -> String {
    String(
      page.drop { $0 != "t" }.split(separator: "</caption>\n")[1].split(separator: "</table>")[0])
  }

  @Test("has a row of headings and a row for every row, numbers right, null and NaN as ∅")
  func rows() throws {
    let page = try page(["n", "t"]) { writer in
      try writer.integer(-7)
      try writer.text("横浜")
      try writer.endRow()
      try writer.real(0.5)
      try writer.null()
      try writer.endRow()
      try writer.real(.nan)
      try writer.blob([UInt8](arrayLiteral: 1, 0xAB).span)
      try writer.endRow()
    }
    #expect(
      table(page) == """
        <thead>
        <tr><th scope="col">n</th><th scope="col">t</th></tr>
        </thead>
        <tbody>
        <tr><td class="n">-7</td><td>横浜</td></tr>
        <tr><td class="n">0.5</td><td class="null">∅</td></tr>
        <tr><td class="null">∅</td><td>01AB</td></tr>
        </tbody>

        """)
  }

  @Test("has one line break for each, however it was written")
  func lineBreaks() throws {
    let page = try page(["a"]) { writer in
      try writer.text("1\r\n2\r3\n4\r")
      try writer.endRow()
    }
    #expect(table(page).contains("<td>1\n2\n3\n4\n</td>"))
  }

  @Test("without rows has its headings")
  func noRows() throws {
    #expect(table(try page(["a"]) { _ in }).hasSuffix("</thead>\n<tbody>\n</tbody>\n"))
  }

  @Test("has no mark-up but its own, whatever the title, the headings and the texts are")
  func escapes() throws {
    let hostile = "<script>\"'&</style>]]>\u{1}"
    let escaped = "&lt;script&gt;&quot;&#39;&amp;&lt;/style&gt;]]&gt;\u{FFFD}"
    var options = TableOptions()
    options.title = hostile
    let page = try page([hostile], options: options) { writer in
      try writer.text(hostile)
      try writer.endRow()
    }
    #expect(!page.contains("<script"))
    #expect(page.contains("<title>\(escaped)</title>"))
    #expect(page.contains("<caption id=\"title\">\(escaped)</caption>"))
    #expect(page.contains("<th scope=\"col\">\(escaped)</th>"))
    #expect(page.contains("<td>\(escaped)</td>"))
  }

  @Test("names its language, in which it is called a result where it has no title")
  func language() throws {
    var options = TableOptions()
    #expect(try page([], options: options) { _ in }.contains("<html lang=\"en\">"))
    #expect(try page([], options: options) { _ in }.contains("<title>Result</title>"))
    options.language = .japanese
    #expect(try page([], options: options) { _ in }.contains("<html lang=\"ja\">"))
    #expect(try page([], options: options) { _ in }.contains("<title>結果</title>"))
  }
}
