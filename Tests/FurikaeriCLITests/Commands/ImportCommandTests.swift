import Testing

@testable import FurikaeriCLI

@Suite("furikaeri import")
struct ImportCommandTests {
  @Test("changes what a file says, and says what became of its rows")
  func changes() throws {
    let command = try TestCommand.withExample()
    let file = try command.folder.write(
      "measure,fiscal_year,rate\n1,2018,95\n1,2019,40\n2,2018,98.5\n", to: "june.csv")
    #expect(
      command.run("import", file, "--reason", "June corrections")
        == .result(
          """
          june.csv: 3 assessments: 0 new, 2 changed, 1 unchanged
            measure 1, 2018: rate 100 → 95
            measure 2, 2018: rate 100 → 98.5

          """))
    #expect(
      command.run(
        "query",
        """
        SELECT c.old_value, c.new_value, c.reason, b.program FROM change AS c
        JOIN import_batch AS b ON b.id = c.batch ORDER BY c.id
        """, "--format", "csv"
      ).lines.count == 3)
    #expect(
      command.run(
        "query", "SELECT reason, row_count, changed FROM import_batch ORDER BY id DESC LIMIT 1",
        "--format", "csv")
        == .result("reason,row_count,changed\nJune corrections,3,2\n"))
  }

  @Test("gives a receipt: its number, when, by whom, and what the file was")
  func receipt() throws {
    let command = try TestCommand.withExample()
    command.keepsIdentities = true
    let file = try command.folder.write("measure,fiscal_year,rate\n1,2018,100\n", to: "a.csv")
    let account = Program.account ?? ""
    let sha256 = "42980c64"
    let lines = command.run("import", file).lines
    #expect(
      try #/  import 10, 20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ, by (.*), SHA-256 ([0-9a-f]{64})/#
        .wholeMatch(in: lines[1]).map { ["\($0.1)", "\($0.2.prefix(8))"] } == [account, sha256])
    let japanese = command.run("import", file, "--lang", "ja").lines
    #expect(
      try #/  取込み番号 11、20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ、(.*)、SHA-256 ([0-9a-f]{64})/#
        .wholeMatch(in: japanese[1]).map { ["\($0.1)", "\($0.2.prefix(8))"] } == [account, sha256])
    // Nothing was imported, so there is nothing to name.
    #expect(command.run("import", file, "--dry-run").lines.count == 1)
  }

  @Test("has its receipts in Japanese too")
  func japanese() throws {
    let command = try TestCommand.withExample()
    let file = try command.folder.write("measure,fiscal_year,rate\n1,2018,95\n", to: "a.csv")
    #expect(
      command.run("import", file, "--lang", "ja")
        == .result(
          """
          a.csv: 自己評価 1行（追加 0、変更 1、変更なし 0）
            施策1、2018年度: 達成率：100 → 95

          """))
    #expect(
      command.run("import", file, "--lang", "ja")
        == .result("a.csv: 自己評価 1行（追加 0、変更 0、変更なし 1） 変更はありません\n"))
  }

  @Test("of the same file again says that there is nothing to do")
  func again() throws {
    let command = try TestCommand.withExample()
    let file = ProjectFolder.example + "/results.csv"
    #expect(
      command.run("import", file)
        == .result("\(file): 109 results: 0 new, 0 changed, 109 unchanged (nothing to do)\n"))
  }

  @Test("of several files puts them in the order that their rows need")
  func order() throws {
    let command = try TestCommand()
    _ = command.run("init")
    let names = ["assessments", "measures", "fields", "plans"]
    #expect(
      command.run(["import"] + names.map { "\(ProjectFolder.example)/\($0).csv" }).lines
        .map { $0.split(separator: "/").last }
        == [
          "plans.csv: 1 plan: 1 new, 0 changed, 0 unchanged",
          "fields.csv: 6 fields: 6 new, 0 changed, 0 unchanged",
          "measures.csv: 73 measures: 73 new, 0 changed, 0 unchanged",
          "assessments.csv: 292 assessments: 292 new, 0 changed, 0 unchanged",
          "4 files: 372 rows: 372 new, 0 changed, 0 unchanged",
        ])
  }

  @Test("of several files ends with what became of all rows, in both languages")
  func total() throws {
    let command = try TestCommand.withExample()
    let first = try command.folder.write("measure,fiscal_year,rate\n1,2018,95\n", to: "a.csv")
    let second = try command.folder.write(
      "measure,fiscal_year,rate\n2,2018,100\n3,2018,1\n", to: "b.csv")
    #expect(
      command.run("import", first, second, "--dry-run").lines.last
        == "2 files: 3 rows: 0 new, 2 changed, 1 unchanged")
    #expect(
      command.run("import", first, second, "--lang", "ja").lines.last
        == "2 ファイル: 計 3行（追加 0、変更 2、変更なし 1）")
    #expect(command.run("import", first).lines.count == 1)
  }

  @Test("of a file that is not there could not be done")
  func missing() throws {
    let command = try TestCommand.withExample()
    for name in ["a.csv", "a.xlsx", "a.json"] {
      #expect(
        command.run("import", command.file(name))
          == .failure(
            "\(name): there is no such file. Check its name and its folder.\n"
              + "1 error; nothing was imported.\n"))
    }
  }

  @Test("with --dry-run says what would be done, and leaves the store byte by byte")
  func dryRun() throws {
    let command = try TestCommand.withExample()
    let before = try command.store
    let file = try command.folder.write("measure,fiscal_year,rate\n1,2018,95\n", to: "a.csv")
    #expect(
      command.run("import", file, "--dry-run")
        == Outcome(
          code: 0,
          output: """
            a.csv: 1 assessment: 0 new, 1 changed, 0 unchanged
              measure 1, 2018: rate 100 → 95

            """,
          errors: "A dry run: nothing was written.\n"))
    #expect(
      command.run("import", file, "--dry-run", "--lang", "ja").errors
        == "試行のため、何も書き込んでいません。\n")
    #expect(try command.store == before)
  }

  @Test("keeps what is stored at an empty cell, and clears it with --empty clear or the word")
  func empty() throws {
    let command = try TestCommand.withExample()
    func rate() -> String {
      command.run(
        "query",
        "SELECT assessed_rate FROM measure_year WHERE measure = '1' AND fiscal_year = 2019",
        "--format", "json"
      ).output
    }
    let empty = try command.folder.write("measure,fiscal_year,rate\n1,2019,\n", to: "a.csv")
    #expect(command.run("import", empty).code == 0)
    #expect(rate() == "[\n{\"assessed_rate\":40}\n]\n")
    #expect(
      command.run("import", empty, "--empty", "clear")
        == .result(
          """
          a.csv: 1 assessment: 0 new, 1 changed, 0 unchanged
            measure 1, 2019: rate 40 → ∅

          """))
    #expect(rate() == "[\n{\"assessed_rate\":null}\n]\n")
    let word = try command.folder.write("measure,fiscal_year,rate\n1,2018,消去\n", to: "b.csv")
    #expect(command.run("import", word).code == 0)
  }

  @Test("takes a file for what --as says")
  func kind() throws {
    let command = try TestCommand.withExample()
    let file = try command.folder.write("field,kind,name\n7,theme,横断\n", to: "new.csv")
    #expect(
      command.run("import", file, "--as", "fields")
        == .result("new.csv: 1 field: 1 new, 0 changed, 0 unchanged\n"))
    #expect(
      command.run("import", file, "--as", "results").errors.hasPrefix(
        "new.csv, row 1, column kind: results has no such column."))
    #expect(command.run("import", file, "--as", "nonsense").code == 64)
  }

  @Test("needs a store and at least one file")
  func needs() throws {
    let command = try TestCommand()
    let file = try command.folder.write("measure,fiscal_year,rate\n", to: "a.csv")
    #expect(
      command.run("import", file)
        == .failure(
          "review.db: there is no such file. Name the store with --db, or make one with "
            + "`furikaeri init`.\n"))
    #expect(command.run("import").code == 64)
    #expect(try command.folder.names() == ["a.csv"])
  }

  @Test("says what changed in the words of files, and nothing that only the store goes by")
  func storeNumbers() throws {
    let command = try TestCommand.withExample()
    try command.folder.write(
      "measure,name,field,departments\n20,障害者を対象としたICT講習の開催,1,環境創造局/下水道事業マネジメント課\n", to: "a.csv")
    let lines = command.run("import", "--as", "measures", command.file("a.csv")).output
      .split(separator: "\n")
    #expect(lines.contains("  measure 20, 1: department 健康福祉局/障害自立支援課 → ∅"), "\(lines)")
    #expect(!lines.contains { $0.contains("batch") || $0.contains("department_id") }, "\(lines)")
  }
}

@Suite("What furikaeri import refuses")
struct ImportRefusalTests {
  /// Expects a file to be refused in both languages, and the store to stay byte by byte.
  private func refuses(
    _ bytes: [UInt8], as name: String = "a.csv", _ english: [String], _ japanese: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let command = try TestCommand.withExample()
    let before = try command.store
    let file = try command.folder.write(bytes, to: name)
    let count = english.count
    let ending = [count == 1 ? "1 error; " : "\(count) errors; ", "nothing was imported."].joined()
    #expect(
      command.run("import", file)
        == .wrongData((english + [ending]).map { $0 + "\n" }.joined()),
      sourceLocation: sourceLocation)
    #expect(
      command.run("import", file, "--lang", "ja")
        == .wrongData(
          (japanese + ["エラーが \(count) 件あります。何も取り込んでいません。"])
            .map { $0 + "\n" }.joined()), sourceLocation: sourceLocation)
    #expect(try command.store == before, sourceLocation: sourceLocation)
    #expect(try command.folder.names() == [name, "review.db"], sourceLocation: sourceLocation)
  }

  private func refuses(
    _ text: String, as name: String = "a.csv", _ english: String, _ japanese: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try refuses(
      Array(text.utf8), as: name, [english], [japanese], sourceLocation: sourceLocation)
  }

  @Test("a file that is not there, and with it those that are")
  func missingFile() throws {
    let command = try TestCommand.withExample()
    let before = try command.store
    let good = try command.folder.write("measure,fiscal_year,rate\n1,2018,95\n", to: "a.csv")
    #expect(
      command.run("import", good, command.file("no.csv"))
        == .failure(
          """
          no.csv: there is no such file. Check its name and its folder.
          1 error; nothing was imported.

          """))
    #expect(
      command.run("import", good, command.file("no.csv"), "--lang", "ja")
        == .failure(
          """
          no.csv: ファイルが見つかりません。ファイル名とフォルダーを確認してください。
          エラーが 1 件あります。何も取り込んでいません。

          """))
    #expect(try command.store == before)
  }

  @Test("a file without a column that it needs")
  func missingColumn() throws {
    try refuses(
      "measure,rate\n1,100\n", as: "assessments.csv",
      "assessments.csv, row 1, column fiscal_year: the column is missing, and "
        + "assessments needs it. Add it, or say with --column which column it is.",
      "assessments.csv 1行目「年度」列: この列がありません。「自己評価」のファイルに必要な列です。"
        + "列を加えるか、どの列がこれに当たるかを --column で指定してください。")
  }

  @Test("a header that fits nothing")
  func header() throws {
    try refuses(
      "measure,fiscal_year,rates\n1,2018,100\n",
      "a.csv, row 1: the header fits no kind of file; the nearest is assessments, "
        + "which does not know rates (did you mean rate?). Correct the header, say what a column is with "
        + "--column, pass it over with --ignore, or say what the file holds with --as.",
      "a.csv 1行目: 見出しからファイルの種類を判別できません。最も近いのは「自己評価」です"
        + "（読み方の分からない列：rates（もしかして「rate」））。見出しを訂正するか、--column で列の対応を指定するか、"
        + "--ignore で列を読み飛ばすか、--as で種類を指定してください。")
  }

  @Test("an empty file")
  func emptyFile() throws {
    try refuses(
      "", "a.csv: the file is empty. It needs a header row and a row for each entry.",
      "a.csv: ファイルが空です。見出しの行と、1件ごとの行を入れてください。")
  }

  @Test("a measure that the plan does not have")
  func measure() throws {
    try refuses(
      "measure,fiscal_year,rate\n99,2018,100\n",
      "a.csv, row 2, column measure: plan yokohama-ict-2018 has no measure “99”. "
        + "Correct the code, or import the measure first.",
      "a.csv 2行目「measure」列: 計画 yokohama-ict-2018 に施策「99」はありません。"
        + "番号を訂正するか、先に施策を取り込んでください。")
  }

  @Test("a field that the plan does not have")
  func field() throws {
    try refuses(
      "measure,name,field,departments\n74,新規,9,総務局\n",
      "a.csv, row 2, column field: plan yokohama-ict-2018 has no field “9”. "
        + "The fields are 1, 2, 3, 4, 5, 6. Correct the code, or import the field first.",
      "a.csv 2行目「field」列: 計画 yokohama-ict-2018 に分野「9」はありません"
        + "（ある分野：1、2、3、4、5、6）。コードを訂正するか、先に分野を取り込んでください。")
  }

  @Test("a department that the plan's list does not have")
  func department() throws {
    try refuses(
      "measure,name,field,departments\n74,新規,1,総務局/新しい課\n",
      "a.csv, row 2, column departments: “総務局/新しい課” is not in the list of departments of "
        + "plan yokohama-ict-2018. Correct the name, or add it to departments first.",
      "a.csv 2行目「departments」列: 「総務局/新しい課」は計画 yokohama-ict-2018 の所管一覧にありません。"
        + "名称を訂正するか、先に所管一覧へ加えてください。")
  }

  @Test("a grade that the plan does not have")
  func grade() throws {
    try refuses(
      "measure,average,grade\n1,90,Z\n",
      "a.csv, row 2, column grade: plan yokohama-ict-2018 has no grade “Z”. "
        + "The grades are A, B, C. Correct the grade, or import the band first.",
      "a.csv 2行目「grade」列: 計画 yokohama-ict-2018 に評価「Z」はありません（ある評価：A、B、C）。"
        + "評価を訂正するか、先に評価の区分を取り込んでください。")
  }

  @Test("a rate that is not a number")
  func number() throws {
    try refuses(
      "measure,fiscal_year,rate\n1,2018,約100\n",
      "a.csv, row 2, column rate: “約100” is not a number. Write a figure such as 1200 or 98.5, "
        + "or leave the cell empty where there is none.",
      "a.csv 2行目「rate」列: 「約100」は数値ではありません。1200 や 98.5 のように入力するか、"
        + "値がない場合は空にしてください。")
  }

  @Test("a row that stands there twice, alike or not")
  func duplicates() throws {
    try refuses(
      Array("measure,fiscal_year,rate\n1,2018,90\n1,2018,90\n2,2018,90\n2,2018,80\n".utf8),
      [
        "a.csv, row 3: the same as row 2. Remove one of the two.",
        "a.csv, row 5: contradicts row 4, which has the same key and other values. "
          + "Keep the one that is right.",
      ],
      [
        "a.csv 3行目: 2行目と同じ内容です。一方を削除してください。",
        "a.csv 5行目: 4行目と同じ対象の行ですが、値が異なります。正しいほうだけを残してください。",
      ])
  }

  @Test("a row with too few cells or too many")
  func ragged() throws {
    try refuses(
      Array("measure,fiscal_year,rate\n1,2018\n2,2018,90,1\n".utf8),
      [
        "a.csv, row 2: 2 cells, but the header has 3. "
          + "Add the missing cell, or quote a cell that holds a line break.",
        "a.csv, row 3: 4 cells, but the header has 3. "
          + "Remove the extra cell, or quote a cell that holds a comma.",
      ],
      [
        "a.csv 2行目: セルが2個ですが、見出しは3個です。足りないセルを補うか、改行を含むセルを \" で囲んでください。",
        "a.csv 3行目: セルが4個ですが、見出しは3個です。余分なセルを削るか、コンマを含むセルを \" で囲んでください。",
      ])
  }

  @Test("bytes that are in no encoding")
  func encoding() throws {
    // 実 in Shift_JIS, cut short.
    try refuses(
      Array("measure,fiscal_year,comment\n1,2018,".utf8) + [0x8E, 0x0A],
      [
        "a.csv, row 2, column 3: the file is neither UTF-8 nor CP932: the byte 0x8E does not fit. "
          + "Save the file again as CSV in UTF-8."
      ],
      [
        "a.csv 2行目3列目: UTF-8でもCP932（シフトJIS）でもないファイルです"
          + "（バイト 0x8E が合いません）。UTF-8のCSVとして保存し直してください。"
      ])
  }

  @Test("every fault of every file in one go")
  func all() throws {
    let command = try TestCommand.withExample()
    let first = try command.folder.write(
      "measure,fiscal_year,rate\n1,2018,x\n99,2017,1\n", to: "a.csv")
    let second = try command.folder.write("measure,average,grade\n1,9,Z\n", to: "b.csv")
    #expect(
      command.run("import", first, second)
        == .wrongData(
          """
          a.csv, row 2, column rate: “x” is not a number. \
          Write a figure such as 1200 or 98.5, or leave the cell empty where there is none.
          a.csv, row 3, column fiscal_year: 2017 is not a fiscal year of plan yokohama-ict-2018, \
          which runs from 2018 to 2021. Correct the year.
          a.csv, row 3, column measure: plan yokohama-ict-2018 has no measure “99”. \
          Correct the code, or import the measure first.
          b.csv, row 2, column grade: plan yokohama-ict-2018 has no grade “Z”. \
          The grades are A, B, C. Correct the grade, or import the band first.
          4 errors; nothing was imported.

          """))
  }

  @Test("more than a thousand faults, of which it names a thousand")
  func many() throws {
    let command = try TestCommand.withExample()
    let rows = (1...1_003).map { "\($0 + 100),2018,1\n" }.joined()
    let file = try command.folder.write("measure,fiscal_year,rate\n" + rows, to: "a.csv")
    let errors = command.run("import", file).errors.split(separator: "\n")
    #expect(errors.count == 1_002)
    #expect(errors.suffix(2) == ["… and 3 more.", "1003 errors; nothing was imported."])
    let japanese = command.run("import", file, "--lang", "ja").errors.split(separator: "\n")
    #expect(japanese.suffix(2) == ["…ほか 3 件", "エラーが 1003 件あります。何も取り込んでいません。"])
  }
}
