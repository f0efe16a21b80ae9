import Foundation
import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("QueryLibrary: saved queries of the program and of a folder")
struct QueryLibraryTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func library() throws -> QueryLibrary { try QueryLibrary(folder: folder.path) }

  @Test("without a folder holds those of the program")
  func builtIn() throws {
    for folder in [nil, ""] {
      let library = try QueryLibrary(folder: folder)
      #expect(library.names == SavedQuery.builtIn.map(\.name))
      #expect(library.faults == [])
    }
    #expect(try QueryLibrary.builtIn.find("best").parameters.map(\.name) == ["plan", "limit"])
  }

  @Test("a file NAME.sql is the query NAME, with a title and parameters of its head comment")
  func own() throws {
    try folder.write(
      "-- Mine.\n-- :n 3 | How many.\nSELECT code FROM measure LIMIT :n", to: "mine.sql")
    try folder.write("-- 私の一覧。\nSELECT 1;\n-- end\n", to: "一覧.sql")
    try folder.write("no query", to: "notes.txt")
    try folder.write("no query", to: ".hidden.sql")
    let library = try library()
    #expect(library.faults == [])
    #expect(library.queries.count == SavedQuery.builtIn.count + 2)
    #expect(library.names == library.names.sorted())
    let mine = try library.find("mine")
    #expect(mine.english == "Mine." && mine.japanese == "Mine.")
    #expect(
      mine.parameters
        == [
          .init(
            name: "n", kind: .anything, initial: "3", english: "How many.", japanese: "How many.")
        ])
    #expect(mine.file == folder.file("mine.sql"))
    #expect(!library.replacesBuiltIn(mine))
    #expect(try library.find("一覧").english == "私の一覧。")
  }

  @Test(
    "plain SQL is a query as well: it is called by its name, and its parameters take any value",
    arguments: ["", "\n-- Late.\n", "-- :a | \n", "-- :a\n"])
  func plain(_ head: String) throws {
    try folder.write(head + "SELECT code FROM measure WHERE plan = :a", to: "plain.sql")
    let library = try library()
    #expect(library.faults == [])
    let query = try library.find("plain")
    #expect(query.english == "plain" && query.japanese == "plain")
    #expect(
      query.parameters == [
        .init(name: "a", kind: .anything, initial: nil, english: "", japanese: "")
      ])
  }

  @Test("one with the name of a query of the program takes its place")
  func replaces() throws {
    try folder.write("-- My best.\nSELECT 1", to: "best.sql")
    let library = try library()
    #expect(library.queries.count == SavedQuery.builtIn.count)
    let best = try library.find("best")
    #expect(best.english == "My best.")
    #expect(library.replacesBuiltIn(best))
    #expect(!library.replacesBuiltIn(try library.find("worst")))
  }

  @Test("a byte order mark and carriage returns, as Windows writes them, are left out")
  func windows() throws {
    try folder.write("\u{FEFF}-- Title.\r\n-- 題。\r\nSELECT 1\r\n", to: "w.sql")
    let query = try library().find("w")
    #expect(query.english == "Title." && query.japanese == "題。")
    #expect(query.sql == "-- Title.\n-- 題。\nSELECT 1\n")
  }

  @Test(
    "a file that is no query keeps nobody from the others, and says what is wrong with it",
    arguments: [
      ("-- T.\n-- :a (plans) | What?\nSELECT :a", 2, .notAParameter),
      ("-- T.\n-- : | What?\nSELECT 1", 2, .notAParameter),
      ("-- T.\n-- :a-b | What?\nSELECT 1", 2, .notAParameter),
      ("-- T.\n-- :a | An a.\n-- :a | Again.\nSELECT :a", 3, .repeated("a")),
      ("-- T.\n-- :a | An a.\nSELECT 1", 2, .unused("a")),
      ("-- Ta.\n-- :ab | B.\n-- :a | A.\nSELECT :ab", 3, .unused("a")),
      ("-- Ta.\n-- a\n-- :a 1 | A.\nSELECT 1", 3, .unused("a")),
      ("-- T.\nSELECT 1,\n  ?", 3, .unnamed),
      ("-- T.\n", nil, .noStatement),
      ("-- T.\nSELECT 1;\n\nDELETE FROM plan;", 4, .severalStatements),
    ] as [(String, Int?, QueryFileError.Problem)])
  func faults(_ sql: String, _ line: Int?, _ problem: QueryFileError.Problem) throws {
    try folder.write(sql, to: "bad.sql")
    try folder.write("-- Good.\nSELECT 1", to: "good.sql")
    let library = try library()
    let error = QueryFileError(folder.file("bad.sql"), line: line, problem)
    #expect(library.faults == [error])
    #expect(try library.find("good").english == "Good.")
    #expect(throws: error) { _ = try library.find("bad") }
  }

  @Test("one that is no query does not let the program's own answer in its place")
  func badReplacement() throws {
    try folder.write("SELECT ?", to: "best.sql")
    let library = try library()
    #expect(throws: QueryFileError(folder.file("best.sql"), line: 1, .unnamed)) {
      _ = try library.find("best")
    }
    #expect(try library.find("worst").file == nil)
  }

  @Test("bytes that are not UTF-8, and more than a query may have, are told")
  func bytes() throws {
    // 施策 in CP932.
    try folder.write(Array("-- T.\n-- ".utf8) + [0x8E, 0x7B, 0x8D, 0xF4], to: "sjis.sql")
    let longest = QueryLimits.sqlLength
    try folder.write([UInt8](repeating: 0x20, count: longest + 1), to: "long.sql")
    try FileManager.default.createDirectory(
      atPath: folder.file("sub.sql"), withIntermediateDirectories: false)
    #expect(
      try library().faults == [
        QueryFileError(folder.file("long.sql"), .tooLong(limit: longest)),
        QueryFileError(folder.file("sjis.sql"), line: 2, .notUTF8),
        QueryFileError(folder.file("sub.sql"), .unreadable(code: EISDIR)),
      ])
  }

  @Test("the longest that is taken can also be run")
  func longest() throws {
    let head = "SELECT 1 --"
    let sql = head + String(repeating: "-", count: QueryLimits.sqlLength - head.utf8.count)
    try folder.write(sql, to: "long.sql")
    let query = try library().find("long")
    let test = try TestStore()
    let store = try QueryStore(at: test.folder.file("review.db"))
    var rows = 0
    try store.forEachStatement(in: query.sql) { while try $0.step() { rows += 1 } }
    #expect(rows == 1)
  }

  @Test("a usual value that its own bounds do not allow is told of, with its line")
  func usualValue() throws {
    try folder.write("-- T.\n-- :a (integer 1..5) 9 | An a.\nSELECT :a", to: "a.sql")
    #expect(
      try library().faults.map { $0.message(in: .english) } == [
        folder.file("a.sql")
          + ", line 2: the usual value does not fit. a: “9” is no whole number from 1 to 5."
      ])
    #expect(
      try library().faults.map { $0.message(in: .japanese) } == [
        folder.file("a.sql") + " 2行目: 既定値が種類に合いません。a の値「9」は使えません。1 から 5 までの整数を指定してください。"
      ])
  }

  @Test("a name that a list could not show is told of, and kept out of the list")
  func unshownName() throws {
    try folder.write("SELECT 1", to: "a\nb.sql")
    let library = try library()
    #expect(library.names == SavedQuery.builtIn.map(\.name))
    #expect(
      library.faults.map { $0.message(in: .english) } == [
        folder.file("a⏎b.sql")
          + ": this name has characters that cannot be seen. Give the file another name."
      ])
    #expect(
      library.faults.map { $0.message(in: .japanese) } == [
        folder.file("a⏎b.sql") + ": ファイル名に表示できない文字があります。ファイル名を変更してください。"
      ])
  }

  @Test("a folder that is not there is an error, in both languages")
  func noFolder() {
    let error = #expect(throws: QueryFileError.self) { _ = try QueryLibrary(folder: "/none/here") }
    #expect(
      error?.message(in: .english) == "/none/here: cannot be read: No such file or directory.")
    #expect(error?.message(in: .japanese) == "/none/here: 読み取れません（フォルダーがありません）。")
  }

  @Test("an unknown name is answered with the nearest and all")
  func unknown() {
    let error = UnknownQueryError(name: "bst", known: ["best", "worst"])
    #expect(throws: UnknownQueryError(name: "bst", known: SavedQuery.builtIn.map(\.name))) {
      _ = try QueryLibrary.builtIn.find("bst")
    }
    #expect(
      error.message(in: .english)
        == "there is no report “bst”. Did you mean best? There are best, worst.")
    #expect(
      error.message(in: .japanese)
        == "「bst」というレポートはありません。もしかして「best」ですか。使えるレポートは best、worst です。")
  }

  @Test("what is wrong with a file is told with its line and what to do")
  func messages() {
    func messages(_ line: Int?, _ problem: QueryFileError.Problem) -> [String] {
      Language.allCases.map { QueryFileError("q.sql", line: line, problem).message(in: $0) }
    }
    #expect(
      messages(4, .severalStatements) == [
        "q.sql, line 4: a second statement begins here. "
          + "A report is one statement: put others in files of their own.",
        "q.sql 4行目: ここから2つ目の文が始まっています。1つのファイルに書けるのは1文です。分けて保存してください。",
      ])
    #expect(
      messages(2, .notAParameter) == [
        "q.sql, line 2: this is not how a parameter is explained. "
          + "Write “-- :limit (integer 1..) 10 | How many.”: in brackets, where the value is to be "
          + "checked, plan, field, year, date, integer or number, with bounds or without; behind them "
          + "the usual value, where there is one.",
        "q.sql 2行目: パラメーターの説明の形ではありません。"
          + "-- :limit (integer 1..) 10 | How many. | 件数。 のように書いてください。括弧内は値の種類"
          + "（plan、field、year、date、integer、number。後の2つには範囲も指定可）、続く 10 は既定値で、"
          + "どちらも省けます。",
      ])
    #expect(
      messages(1, .notUTF8) == [
        "q.sql, line 1: this is not UTF-8. Save the file in UTF-8.",
        "q.sql 1行目: UTF-8 ではありません。UTF-8 で保存してください。",
      ])
  }
}
