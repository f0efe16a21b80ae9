import Tables
import Testing

@Suite("DelimitedWriter: CSV for people")
struct DelimitedWriterAlterationsTests {
  private struct Table {
    let bytes: [UInt8]
    let alterations: Alterations
    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  private func write(
    _ columns: [String], _ rows: [[Value]], _ options: TableOptions, as format: TableFormat = .csv
  ) throws -> Table {
    let sink = ByteSink(name: "list.csv")
    let writer = format.writer(to: sink, options: options)
    try writer.begin(columns: columns)
    for row in rows {
      for value in row { try writer.write(value) }
      try writer.endRow()
    }
    try writer.end()
    return Table(bytes: sink.contents(), alterations: writer.alterations)
  }

  @Test("formulas get an apostrophe, numbers and dashes do not, and the cells are counted")
  func guarding() throws {
    let rows: [[Value]] = [
      ["=cmd|' /C calc'!A0", -5, "-"], ["+81-3,0", -0.5, "-12.5"], ["＝1", nil, "\"=\""],
    ]
    let table = try write(["施策名", "=b", "c"], rows, .forSpreadsheets())
    #expect(
      table.text == """
        \u{FEFF}施策名,'=b,c
        '=cmd|' /C calc'!A0,-5,-
        "'+81-3,0",-0.5,-12.5
        '＝1,,\"\"\"=\"\"\"

        """)
    #expect(table.alterations.guardedCount == 4)
    #expect(table.alterations.guarded.map(\.description) == ["B1", "A2", "A3", "A4"])
    #expect(
      table.alterations.messages(of: "list.csv", in: .english) == [
        "list.csv: 4 texts that a spreadsheet would take for formulas have an apostrophe before them: "
          + "B1, A2, A3, A4"
      ])
    #expect(
      table.alterations.messages(of: "list.csv", in: .japanese) == [
        "list.csv: 表計算ソフトで数式とみなされる文字列4件の先頭に「'」を付けました（B1, A2, A3, A4）"
      ])
  }

  @Test("nothing is altered unless it was asked for")
  func exact() throws {
    let table = try write(["a"], [["=1"], ["'=1"]], TableOptions())
    #expect(table.text == "a\n=1\n'=1\n")
    #expect(table.alterations.isEmpty)
    #expect(table.alterations.messages(of: "list.csv", in: .english) == [])
  }

  @Test("TSV is guarded alike, and formats that hold any text are not")
  func formats() throws {
    var options = TableOptions()
    options.guardsFormulas = true
    #expect(try write(["a"], [["=1\t"]], options, as: .tsv).text == "a\n\"'=1\t\"\n")
    #expect(try write(["a"], [["=1"]], options, as: .ndjson).text == "{\"a\":\"=1\"}\n")
    #expect(try write(["a"], [["=1"]], options, as: .markdown).alterations.isEmpty)
  }

  @Test("CP932 has no byte order mark, and its commas and quotation marks are those of ASCII")
  func cp932() throws {
    let table = try write(["施策", "b"], [["表,㈱", 1], ["ソ\"", nil]], .forSpreadsheets(in: .cp932))
    #expect(
      table.bytes
        == [0x8E, 0x7B, 0x8D, 0xF4, 0x2C, 0x62, 0x0A]
        + [0x22, 0x95, 0x5C, 0x2C, 0x87, 0x8A, 0x22, 0x2C, 0x31, 0x0A]
        + [0x22, 0x83, 0x5C, 0x22, 0x22, 0x22, 0x2C, 0x0A])
    #expect(table.alterations.isEmpty)
    var options = TableOptions()
    options.encoding = .cp932
    options.nullText = "空"
    #expect(
      try write(["a"], [[nil], ["空"]], options).bytes.dropFirst(2) == [
        0x8B, 0xF3, 0x0A, 0x22, 0x8B, 0xF3, 0x22, 0x0A,
      ])
  }

  @Test("of a table with characters that CP932 lacks, nothing is written from their row on")
  func refused() throws {
    let sink = ByteSink(name: "list.csv")
    let writer = TableFormat.csv.writer(to: sink, options: .forSpreadsheets(in: .cp932))
    try writer.begin(columns: ["a", "b"])
    // The last row is longer than what is written at once.
    for cell in ["x", "𠮷", "y", String(repeating: "z", count: 200_000)] {
      try writer.text("1")
      try writer.text(cell)
      try writer.endRow()
    }
    #expect(throws: TableError.self) { try writer.end() }
    #expect(sink.contents() == Array("a,b\n1,x\n".utf8))
  }

  @Test("characters that CP932 lacks are one error that names them all")
  func unmappable() throws {
    let rows: [[Value]] = [["𠮷野", 1], ["波線〜😀", 2]]
    let error = #expect(throws: TableError.self) {
      try write(["氏名", "b"], rows, .forSpreadsheets(in: .cp932))
    }
    #expect(
      error?.message(in: .english) == """
        list.csv, row 2, column 氏名 (A2): “𠮷” (U+20BB7) is not in CP932.
        list.csv, row 3, column 氏名 (A3): “〜” (U+301C) is not in CP932.
        list.csv, row 3, column 氏名 (A3): “😀” (U+1F600) is not in CP932.
        3 characters are not in CP932. Write in UTF-8, without --encoding; or have them replaced (by 〓, \
        or the same character as CP932 has it) with --replace-unmappable.
        """)
    #expect(
      error?.message(in: .japanese) == """
        list.csv 2行目「氏名」列（A2）: 「𠮷」（U+20BB7）はCP932にない文字です。
        list.csv 3行目「氏名」列（A3）: 「〜」（U+301C）はCP932にない文字です。
        list.csv 3行目「氏名」列（A3）: 「😀」（U+1F600）はCP932にない文字です。
        CP932にない文字が3個あります。--encoding を外してUTF-8で書き出すか、--replace-unmappable を付けて\
        「〓」などCP932にある文字に置き換えてください。
        """)
  }

  @Test("or they are replaced, and told one by one")
  func replacement() throws {
    let table = try write(
      ["氏名"], [["𠮷野〜葛\u{E0100}"]], .forSpreadsheets(in: .cp932, replacesUnmappable: true))
    // 氏名, 〓野～葛
    #expect(
      table.bytes == [
        0x8E, 0x81, 0x96, 0xBC, 0x0A, 0x81, 0xAC, 0x96, 0xEC, 0x81, 0x60, 0x8A, 0x8B, 0x0A,
      ])
    #expect(
      table.alterations.messages(of: "list.csv", in: .english) == [
        "list.csv, row 2, column 氏名 (A2): “𠮷” (U+20BB7) → “〓”",
        "list.csv, row 2, column 氏名 (A2): “〜” (U+301C) → “～”",
        "list.csv, row 2, column 氏名 (A2): “<U+E0100>” (U+E0100) left out",
      ])
    #expect(
      table.alterations.messages(of: "list.csv", in: .japanese) == [
        "list.csv 2行目「氏名」列（A2）: 「𠮷」（U+20BB7）→「〓」",
        "list.csv 2行目「氏名」列（A2）: 「〜」（U+301C）→「～」",
        "list.csv 2行目「氏名」列（A2）: 「<U+E0100>」（U+E0100）を省きました",
      ])
  }

  @Test("of many, the first 20 are told, and how many more there are")
  func many() throws {
    let rows = Array(repeating: [Value.text("=𠮷")], count: 1_234)
    let table = try write(["a"], rows, .forSpreadsheets(in: .cp932, replacesUnmappable: true))
    let messages = table.alterations.messages(of: "list.csv", in: .english)
    #expect(messages.count == 22)
    #expect(messages[0].hasPrefix("list.csv: 1,234 texts that a spreadsheet"))
    #expect(messages[0].hasSuffix("A20, A21, …"))
    #expect(messages[20] == "list.csv, row 21, column a (A21): “𠮷” (U+20BB7) → “〓”")
    #expect(messages[21] == "… and 1,214 more.")
    #expect(table.alterations.messages(of: "list.csv", in: .japanese)[21] == "…ほか 1,214 個")
  }

  @Test("UTF-16 is not written")
  func utf16() {
    let error = #expect(throws: TableError.self) {
      try write(["a"], [], .forSpreadsheets(in: .utf16le))
    }
    #expect(
      error?.message(in: .english)
        == "list.csv: tables are not written in UTF-16LE. Choose utf-8 or cp932.")
    #expect(
      error?.message(in: .japanese)
        == "list.csv: UTF-16LEでは書き出せません。utf-8 か cp932 を指定してください。")
  }
}
