import SQLite
import Tables
import Testing

@testable import FurikaeriCLI
@testable import ReviewStore

@Suite("What a person is told")
struct TextTests {
  @Test("of findings has one error, and two errors")
  func findings() {
    var counts = FindingCounts()
    counts.errors = 1
    counts.warnings = 1
    counts.notes = 1
    #expect(FindingText.summary(counts, .english) == "1 error, 1 warning, 1 note")
    counts.errors = 2
    counts.warnings = 0
    #expect(FindingText.summary(counts, .english) == "2 errors, 0 warnings, 1 note")
    #expect(FindingText.summary(counts, .japanese) == "エラー 2 件、警告 0 件、注記 1 件")
  }

  @Test("of files and stores is in both languages")
  func files() {
    #expect(FileText.written("a.csv", .english) == "a.csv: written")
    #expect(FileText.written("a.csv", .japanese) == "a.csv: 書き出しました")
    #expect(ReceiptText.created("a.db", .english) == "a.db: created")
    #expect(ReceiptText.created("a.db", .japanese) == "a.db: 作成しました")
  }

  @Test("of the program's own SQL is what is wrong with the store, and never the SQL")
  func sql() throws {
    let error = SQLiteError(
      code: ResultCode(rawValue: 1), message: "no such column: 値", sql: "SELECT 名,\n 値 FROM a",
      offset: 13)
    let english = try #require(ErrorReport(error, .english, store: "a.db"))
    #expect(
      english.lines == [
        "a.db: a table or view of the store is not as furikaeri makes it (no such column: 値). "
          + "`furikaeri verify` lists what is missing or altered; go back to a copy with `furikaeri "
          + "restore FILE`. Nothing was changed."
      ])
    #expect(english.code == 2)
    let japanese = try #require(ErrorReport(error, .japanese, store: "a.db"))
    #expect(
      japanese.lines == [
        "a.db: ストアの表またはビューが furikaeri の作るものと異なります（no such column: 値）。"
          + "`furikaeri verify` で欠けているものや異なるものを確認し、furikaeri restore ファイル "
          + "で以前の複製に戻してください（何も変更していません）。"
      ])
  }

  @Test("of an error of the command line is left to the argument parser")
  func others() {
    struct Other: Error {}
    #expect(ErrorReport(Other(), .english)?.lines == nil)
  }
}
