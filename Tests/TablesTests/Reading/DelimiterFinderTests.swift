import Tables
import Testing

@Suite("DelimiterFinder: the delimiter that most of the first records show")
struct DelimiterFinderTests {
  private func check(
    _ text: String, _ delimiter: Character, _ first: [String], hasTitle: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let transcript = try Transcript.atAllSizes(text)
    #expect(transcript.delimiter == delimiter, sourceLocation: sourceLocation)
    #expect(transcript.records.first == first, sourceLocation: sourceLocation)
    // Rows differ in length from a title that is taken for the header.
    #expect(transcript.errors.isEmpty != hasTitle, sourceLocation: sourceLocation)
  }

  @Test("what most records have as many of; of equals a comma")
  func rule() throws {
    try check("a\tb\n1,5\t2\n", "\t", ["a", "b"])
    try check("a\tb", "\t", ["a", "b"])
    try check("a,b\tc\n", ",", ["a", "b\tc"])
    try check("a\tb,c\n", ",", ["a\tb", "c"])
    try check("a\n", ",", ["a"])
    #expect(try Transcript.atAllSizes("").delimiter == ",")
  }

  @Test("what is in quotation marks does not count")
  func quoted() throws {
    try check("\"a,b\"\tc\n", "\t", ["a,b", "c"])
    try check("c\t\"a,b\"\n", "\t", ["c", "a,b"])
    try check("\"a\tb\"\n", ",", ["a\tb"])
    try check("\"a\tb\",c\n", ",", ["a\tb", "c"])
    try check("\"a\"\",\n\"\"b\"\tc\n", "\t", ["a\",\n\"b", "c"])
    try check("\"\"\t\"\"\n", "\t", ["", ""])
  }

  @Test("a title above the table decides nothing, with commas or without a delimiter")
  func title() throws {
    try check("title\na\tb\tc\n1\t2\t3\n", "\t", ["title"], hasTitle: true)
    try check(
      "title, of one, and two\na\tb\n1\t2\n", "\t", ["title, of one, and two"], hasTitle: true)
    try check("t\tu\na,b,c\n1,2,3\n", ",", ["t\tu"], hasTitle: true)
    try check("a;b;c\n1;2,5;3\n4;5,5;6\n", ";", ["a", "b", "c"])
    try check("a|b\n1|2\n", "|", ["a", "b"])
  }

  @Test("semicolons and bars within texts separate nothing")
  func lists() throws {
    try check("a,b\n1,x;y\n2,z;w\n", ",", ["a", "b"])
    try check("a\nx;y\nz;w\n", ",", ["a"])
    try check("a,b\n\"1;2;3\",x|y\n", ",", ["a", "b"])
  }

  @Test("the ending decides between equals")
  func ending() throws {
    let folder = try TemporaryFolder()
    let text = Array("a\tb,c\n1\t2,3\n".utf8)
    for (name, delimiter) in [("x.tsv", "\t"), ("x.TAB", "\t"), ("x.csv", ","), ("x.txt", ",")] {
      var reader = try CSVReader(path: folder.file(name, text))
      #expect(try reader.next())
      #expect(reader.delimiter == Character(delimiter).asciiValue)
      #expect(Set(reader.possibleDelimiters) == [9, 44])
    }
  }

  @Test("a line that names the delimiter is no row")
  func separatorLine() throws {
    for line in ["sep=;\n", "sep=;\r\n", "SEP=;\n", "\"sep=;\"\r\n"] {
      let transcript = try Transcript.atAllSizes(line + "a;b\n1,5;2\n")
      #expect(transcript.records == [["a", "b"], ["1,5", "2"]])
      #expect(transcript.rows == [1, 2])
      #expect(transcript.lines == [2, 3])
    }
    #expect(try Transcript.atAllSizes("sep=\t\na\tb,c\n").records == [["a", "b,c"]])
    #expect(try Transcript.atAllSizes("sep=;\na,b\n", delimiter: ",").records == [["a", "b"]])
    #expect(try Transcript.atAllSizes("separate,b\n").records == [["separate", "b"]])
    #expect(
      try Transcript.atAllSizes("sep=，\na，b\n").messages == [
        "t.csv: the first line says that “，” separates the cells. Write one character of ASCII there, "
          + "such as sep=; or remove the line."
      ])
    let error = TableError(file: "t.csv", problem: .invalidSeparator(""))
    #expect(
      error.message(in: .japanese)
        == "t.csv: 先頭の行で区切り文字に「」が指定されています。sep=; のように半角の1文字を書くか、この行を削ってください。")
  }

  @Test("fullwidth commas separate nothing, which is told")
  func fullWidth() throws {
    let transcript = try Transcript.atAllSizes("a，b\n1，2\n")
    #expect(
      transcript.messages == [
        "t.csv, row 1: “，”, fullwidth, stands between the cells, where it is only text. Replace it by a "
          + "comma or a tab, or save the table as CSV."
      ])
    #expect(
      transcript.errors.map { $0.message(in: .japanese) } == [
        "t.csv 1行目: セルが全角の「，」で区切られていますが、全角の記号は文字として扱います。半角のコンマかタブに置き換えるか、"
          + "CSVとして保存し直してください。"
      ])
    #expect(try Transcript.atAllSizes("a,b\n1，2,3\n").records == [["a", "b"], ["1，2", "3"]])
    #expect(try Transcript.atAllSizes("a，b\n", delimiter: ",").records == [["a，b"]])
  }

  @Test("empty lines are no records")
  func emptyLines() throws {
    try check("\r\n\na\tb\r\n1\t2,5\r\n", "\t", ["a", "b"])
    try check("\na\n", ",", ["a"])
    try check("a\r\n\"b\tc\"\r\n", ",", ["a"])
  }

  @Test("a quotation mark inside a cell hides nothing")
  func quoteInsideCell() throws {
    let transcript = try Transcript.atAllSizes("5\" pipe\tc\n1\t2\n")
    #expect(transcript.delimiter == "\t")
    #expect(transcript.records == [["1", "2"]])
    #expect(transcript.errors.count == 1)
  }

  @Test("what was asked for is not looked for")
  func choice() throws {
    let transcript = try Transcript.atAllSizes("a\tb\n", delimiter: ",")
    #expect(transcript.records == [["a\tb"]])
    #expect(transcript.delimiter == ",")
  }

  @Test("tabs in CP932 and UTF-16, with rows that are too long")
  func encodings() throws {
    for name in ["CP932", "UTF-16LE", "UTF-16BE", "UTF-8"] {
      let transcript = try Transcript.atAllSizes(encoded("id\t表\n1\tソ\n2\t能\t3\n", name))
      #expect(transcript.records == [["id", "表"], ["1", "ソ"]])
      #expect(
        transcript.messages == [
          "t.csv, row 3: 3 cells, but the header has 2. "
            + "Remove the extra cell, or quote a cell that holds a tab."
        ])
    }
  }
}
