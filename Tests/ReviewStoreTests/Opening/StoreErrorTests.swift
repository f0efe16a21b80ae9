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

  @Test("a disk that fails, and what is left of a change then")
  func disk() {
    check(
      .halfWritten(isFull: true),
      "out/review.db: the disk is full, and a change that was half written could not be taken back. Do "
        + "not copy or mail this file by itself: beside it lies review.db-journal, without which it is "
        + "half old and half new. Make room, and run any command on it, such as `furikaeri verify`: that "
        + "takes the change back.",
      "out/review.db: ディスクの空きがなく、途中まで書いた変更を元に戻せませんでした。このファイルだけを複製・送付しないでください。"
        + "隣にある review.db-journal がないと、新旧の内容が混ざったままになります。空きを作ってから、"
        + "`furikaeri verify` など何かのコマンドを実行すると元に戻ります。")
    check(
      .halfWritten(isFull: false),
      "out/review.db: the disk failed, and a change that was half written could not be taken back. Do "
        + "not copy or mail this file by itself: beside it lies review.db-journal, without which it is "
        + "half old and half new. See to the disk, and run any command on it, such as `furikaeri "
        + "verify`: that takes the change back.",
      "out/review.db: ディスクの異常により、途中まで書いた変更を元に戻せませんでした。このファイルだけを複製・送付しないでください。"
        + "隣にある review.db-journal がないと、新旧の内容が混ざったままになります。ディスクを確認してから、"
        + "`furikaeri verify` など何かのコマンドを実行すると元に戻ります。")
    check(
      .diskFails(.reading),
      "out/review.db: the disk, or the network it is reached by, failed while the file was read; "
        + "nothing was changed. See to it and try again, or go back to a copy: furikaeri restore FILE.",
      "out/review.db: ディスクまたはネットワークの異常で、ファイルを読み取れませんでした（何も変更していません）。"
        + "確認してからもう一度実行するか、furikaeri restore ファイル で以前の複製に戻してください。")
    check(
      .diskFails(.writing),
      "out/review.db: the disk, or the network it is reached by, failed while the file was written, or "
        + "it may grow no further; nothing was changed. See to the disk and its limits, and try again.",
      "out/review.db: ディスクまたはネットワークの異常、あるいはファイルの大きさの制限のため、書き込めませんでした"
        + "（何も変更していません）。ディスクと制限を確認してから、もう一度実行してください。")
    check(
      .diskFails(.locking),
      "out/review.db: the file cannot be locked where it is; nothing was changed. On a network drive "
        + "that knows no locks, copy it to a disk of this machine and work there.",
      "out/review.db: この場所ではファイルをロックできません（何も変更していません）。ロックのできないネットワークドライブのときは、"
        + "このコンピューターのディスクに複製して使ってください。")
    check(
      .dryRunTooLarge(limit: 256 << 20),
      "out/review.db: a dry run keeps all it would change in memory, and this one needs more than 256 "
        + "MiB. Try it in parts, or on a copy without --dry-run; nothing was written.",
      "out/review.db: 試行は変更する内容をすべてメモリに置きますが、256 MiB では足りません。"
        + "ファイルを分けて試すか、複製に対して --dry-run なしで実行してください（何も書き込んでいません）。")
    check(
      .outOfMemory,
      "out/review.db: there is not enough memory, or --max-memory allows too little. Allow more, or ask "
        + "for less; nothing was changed.",
      "out/review.db: メモリが足りないか、--max-memory の上限が小さすぎます。上限を上げるか、対象を減らしてください"
        + "（何も変更していません）。")
  }

  @Test("a store whose parts are not as they should be")
  func parts() {
    check(
      .notMarked,
      "out/review.db: this has the tables of a furikaeri store, but not its mark (application_id). "
        + "Another program took it away, or the file is damaged: go back to a copy with `furikaeri "
        + "restore FILE`; nothing was changed.",
      "out/review.db: furikaeri のストアの表がありますが、ストアの印（application_id）がありません。"
        + "ほかのプログラムが消したか、ファイルが壊れています。furikaeri restore ファイル で以前の複製に戻してください"
        + "（何も変更していません）。")
    check(
      .altered("no such column: m.code"),
      "out/review.db: a table or view of the store is not as furikaeri makes it (no such column: "
        + "m.code). `furikaeri verify` lists what is missing or altered; go back to a copy with "
        + "`furikaeri restore FILE`. Nothing was changed.",
      "out/review.db: ストアの表またはビューが furikaeri の作るものと異なります（no such column: m.code）。"
        + "`furikaeri verify` で欠けているものや異なるものを確認し、furikaeri restore ファイル で以前の複製に戻してください"
        + "（何も変更していません）。")
    check(
      .refused("mine"),
      "out/review.db: a rule of the store refused the change (mine). `furikaeri verify` tells whether "
        + "the rule is furikaeri's; nothing was changed.",
      "out/review.db: ストアの規則が変更を拒みました（mine）。`furikaeri verify` で furikaeri の規則かどうか"
        + "確認できます（何も変更していません）。")
  }

  @Test("anything else is told in SQLite's words, without the SQL")
  func failure() {
    let failure = SQLiteError(
      code: ResultCode(rawValue: 20), message: "datatype mismatch", sql: "INSERT INTO x")
    check(
      .failure(failure),
      "out/review.db: SQLite could not do it (datatype mismatch, code 20). Run `furikaeri verify`; "
        + "nothing was changed.",
      "out/review.db: SQLite が処理できませんでした（datatype mismatch、コード 20）。"
        + "`furikaeri verify` で確認してください（何も変更していません）。")
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
    #expect(problem(10) == .diskFails(.writing))
    #expect(problem(10 | 1 << 8) == .diskFails(.reading), "SQLITE_IOERR_READ")
    #expect(problem(10 | 15 << 8) == .diskFails(.locking), "SQLITE_IOERR_LOCK")
    #expect(problem(1) == .altered("m"))
    #expect(problem(7) == .outOfMemory)
    #expect(problem(19 | 7 << 8) == .refused("m"), "SQLITE_CONSTRAINT_TRIGGER")
    let failure = SQLiteError(code: ResultCode(rawValue: 20), message: "m")
    #expect(problem(20) == .failure(failure))
  }
}
