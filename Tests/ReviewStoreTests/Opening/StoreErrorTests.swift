import Glibc
import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("StoreError: the whole message in both languages")
struct StoreErrorTests {
  private func check(
    _ problem: StoreError.Problem, _ english: String, _ japanese: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = StoreError(path: "out/review.db", problem: problem)
    #expect(error.message(in: .english) == english, sourceLocation: sourceLocation)
    #expect(error.message(in: .japanese) == japanese, sourceLocation: sourceLocation)
  }

  @Test("files that are missing, or there already")
  func files() {
    check(
      .missing,
      "out/review.db: there is no such file. Name the store with --db, or make one with "
        + "`furikaeri init`.",
      "out/review.db: ファイルがありません。--db で指定するか、`furikaeri init` で作成してください。")
    check(
      .exists,
      "out/review.db: there is something here already. Choose another name; nothing was changed.",
      "out/review.db: すでに存在します。別の名前を指定してください（何も変更していません）。")
    check(
      .unwritable(code: ENOENT),
      "out/review.db: the file cannot be created (No such file or directory). "
        + "Choose another folder.",
      "out/review.db: ファイルを作成できません（フォルダーがありません）。別のフォルダーを指定してください。")
  }

  @Test("files that are no store, or a newer one")
  func stores() {
    check(
      .notAStore,
      "out/review.db: this is not a furikaeri store. Name the right file with --db.",
      "out/review.db: furikaeri のストアではありません。--db で正しいファイルを指定してください。")
    check(
      .newer(version: 9, known: 2),
      "out/review.db: written by a newer furikaeri (schema 9; this one knows 2). "
        + "Update the program; the file was left untouched.",
      "out/review.db: 新しい版の furikaeri で作成されています（スキーマ 9。このプログラムは 2 まで対応）。"
        + "プログラムを更新してください（ファイルは変更していません）。")
  }

  @Test("stores that cannot be written to")
  func writing() {
    check(
      .busy(by: nil),
      "out/review.db: another program is writing to the store. Try again when it is done.",
      "out/review.db: ほかのプログラムが書込み中です。終わってからもう一度実行してください。")
    check(
      .readOnly,
      "out/review.db: the file or its folder can only be read. Work on a copy.",
      "out/review.db: ファイルまたはフォルダーが読取り専用です。複製して使ってください。")
    check(
      .needsRecovery,
      "out/review.db: an import was stopped half way, and its journal cannot be undone here. Copy the "
        + "file and its -journal to a folder that can be written, and open it there.",
      "out/review.db: 取込みが途中で止まっており、ここでは元に戻せません。"
        + "ファイルと -journal を書込みできるフォルダーに複製して開いてください。")
    check(
      .damaged("malformed"),
      "out/review.db: the file is damaged (malformed). Go back to a copy of it: furikaeri restore FILE; "
        + "nothing was changed.",
      "out/review.db: ファイルが壊れています（malformed）。furikaeri restore ファイル で以前の複製に戻してください"
        + "（何も変更していません）。")
    check(
      .isNoFile, "out/review.db: this is not a file. A store is one; name it with --db.",
      "out/review.db: ファイルではありません。ストアはファイルです。--db で指定してください。")
    check(
      .isNoJournal,
      "out/review.db: this is where the journal of the store belongs, and is no file. Move it away.",
      "out/review.db: ストアのジャーナルが置かれる場所に、ファイルでないものがあります。移動してください。")
    check(
      .unreadable(code: EACCES),
      "out/review.db: the file cannot be read (Permission denied). Ask its owner, or work on a copy.",
      "out/review.db: ファイルを読めません（アクセスが許可されていません）。所有者に確認するか、複製して使ってください。")
    check(
      .sideFile(of: "out/review"),
      "out/review.db: SQLite would take this for a file of out/review, and delete it. Choose another "
        + "name; nothing was changed.",
      "out/review.db: SQLite が out/review の付属ファイルとみなして削除する名前です。別の名前を指定してください"
        + "（何も変更していません）。")
    check(
      .diskFull,
      "out/review.db: the disk is full. Make room and try again; nothing was changed.",
      "out/review.db: ディスクの空きがありません。空きを作ってから、もう一度実行してください（何も変更していません）。")
  }

  @Test("anything else is told in SQLite's words")
  func failure() {
    let failure = SQLiteError(code: ResultCode(rawValue: 10), message: "disk I/O error")
    check(
      .failure(failure),
      "out/review.db: disk I/O error (SQLite code 10)",
      "out/review.db: disk I/O error (SQLite code 10)")
  }

  @Test("what SQLite reports is told by its kind, whatever its cause")
  func mapping() {
    func problem(_ code: Int32) -> StoreError.Problem {
      let failure = SQLiteError(code: ResultCode(rawValue: code), message: "m")
      return StoreError(path: "review.db", failure: failure).problem
    }
    #expect(problem(26) == .notAStore)
    #expect(problem(5) == .busy(by: nil))
    #expect(problem(5 | 1 << 8) == .busy(by: nil), "SQLITE_BUSY_RECOVERY")
    #expect(problem(6) == .busy(by: nil), "SQLITE_LOCKED")
    #expect(problem(8) == .readOnly)
    #expect(problem(8 | 6 << 8) == .readOnly, "SQLITE_READONLY_DIRECTORY")
    #expect(problem(8 | 3 << 8) == .needsRecovery, "SQLITE_READONLY_ROLLBACK")
    #expect(problem(13) == .diskFull)
    #expect(problem(11) == .damaged("m"))
    #expect(problem(14 | 2 << 8) == .isFolder, "SQLITE_CANTOPEN_ISDIR")
    #expect(problem(14) == .unreadable(code: ENOENT), "there is no review.db here")
    let failure = SQLiteError(code: ResultCode(rawValue: 10), message: "m")
    #expect(problem(10) == .failure(failure))
  }
}
