import Tables
import Testing

@Suite("TableFormat")
struct TableFormatTests {
  @Test("the names that people type")
  func names() {
    #expect(
      TableFormat.allCases.map(\.rawValue) == [
        "table", "line", "csv", "tsv", "json", "ndjson", "markdown", "html", "xlsx",
      ])
  }

  @Test("a table without rows has its header in every format")
  func noRows() throws {
    let expected: [TableFormat: String] = [
      .table: "a  b\n─  ─\n", .line: "", .csv: "a,b\n", .tsv: "a\tb\n", .json: "[]\n", .ndjson: "",
      .markdown: "| a   | b   |\n| --- | --- |\n",
    ]
    for (format, text) in expected {
      #expect(try written(format, ["a", "b"], []) == text)
    }
  }

  @Test(
    "an error of the sink comes out of the writer",
    arguments: TableFormat.allCases.filter { $0 != .xlsx })
  func errors(_ format: TableFormat) {
    #expect(throws: TableError(file: "out", problem: .unwritable(code: 9))) {
      let writer = format.writer(to: ByteSink(descriptor: -1, name: "out"))
      try writer.begin(columns: ["a"])
      try writer.integer(1)
      try writer.endRow()
      try writer.end()
    }
  }
}
