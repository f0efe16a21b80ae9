public import SQLite
public import Tables

/// Why a store could not be opened, created or changed.
public struct StoreError: Error, Equatable, Sendable {
  /// The path as its user named it.
  public let path: String
  /// What is wrong.
  public let problem: Problem

  /// What can be wrong. A `code` is a value of `errno`.
  public enum Problem: Equatable, Sendable {
    /// There is no such file.
    case missing
    /// The path leads to a folder.
    case isFolder
    /// The path leads to a pipe, a device or something else that is no file.
    case isNoFile
    /// A folder, a pipe or a device is where SQLite keeps its journal.
    case isNoJournal
    /// The file may not be read, or not be reached.
    case unreadable(code: Int32)
    /// Something is there already.
    case exists
    /// The file cannot be created.
    case unwritable(code: Int32)
    /// The file is a database, but not a store, or no database at all.
    case notAStore
    /// A newer version of the program wrote the file.
    case newer(version: Int, known: Int)
    /// Another program is writing to the file, or reads it for long. Who, where that can be known.
    case busy(by: StoreHolder?)
    /// By its name the file would be one that SQLite keeps beside another, and deletes.
    case sideFile(of: String)
    /// A journal of another file is left where the new one's would be.
    case journalLeft(name: String)
    /// The file or its folder may only be read.
    case readOnly
    /// A program was stopped half way, and its changes cannot be undone where the file is.
    case needsRecovery
    /// The disk is full.
    case diskFull
    /// A change ended in the midst and could not be taken back: the file is half of the old and half of
    /// the new, beside the journal that says how to take it back.
    case halfWritten(isFull: Bool)
    /// The disk, or the network that it is reached by, failed.
    case diskFails(DiskWork)
    /// A dry run would need more memory than this many bytes.
    case dryRunTooLarge(limit: Int)
    /// Memory ran out.
    case outOfMemory
    /// A part of the file is damaged, in SQLite's words.
    case damaged(String)
    /// It has the tables of a store, but not the number that marks one.
    case notMarked
    /// A table or a view is not as this program makes it, in SQLite's words.
    case altered(String)
    /// A rule that this program did not make refused a change, in the words of the rule.
    case refused(String)
    /// Anything else that SQLite reports.
    case failure(SQLiteError)
  }

  /// What was done with a file when the disk failed.
  public enum DiskWork: Equatable, Sendable { case reading, writing, locking }

  init(path: String, problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// What SQLite reports of the store at `path`.
  public init(path: String, failure: SQLiteError) {
    guard failure.code.primary == .cannotOpen, failure.code != .cannotOpenFolder else {
      self.init(path: path, problem: Problem(failure, path))
      return
    }
    // SQLite does not say whether it was the file or what lies beside it.
    for file in [path, path + "-journal", path + "-wal"] where FileStatus(file) == .file {
      guard let code = FileStatus.obstacle(to: file) else { continue }
      self.init(path: file, problem: .unreadable(code: code))
      return
    }
    let code = FileStatus.obstacle(to: path)
    // What can be read, and not opened, is missing its journal: the folder takes none.
    self.init(path: path, problem: code.map { .unreadable(code: $0) } ?? .readOnly)
  }

  /// The whole message for a person: the file, what is wrong and what to do next.
  public func message(in language: Language) -> String {
    switch language {
    case .english: "\(visible: path): \(english)"
    case .japanese: "\(visible: path): \(japanese)"
    }
  }

  private var english: String {
    switch problem {
    case .missing:
      "there is no such file. Name the store with --db, or make one with `furikaeri init`."
    case .isFolder: "this is a folder. Name the store in it with --db."
    case .isNoFile: "this is not a file. A store is one; name it with --db."
    case .isNoJournal:
      "this is where the journal of the store belongs, and is no file. Move it away."
    case .unreadable(let code):
      "the file cannot be read (\(SystemMessage.text(code, .english))). Ask its owner, or work on a copy."
    case .exists: "there is something here already. Choose another name; nothing was changed."
    case .unwritable(let code):
      "the file cannot be created (\(SystemMessage.text(code, .english))). Choose another folder."
    case .notAStore: "this is not a furikaeri store. Name the right file with --db."
    case .newer(let version, let known):
      "written by a newer furikaeri (schema \(version); this one knows \(known)). "
        + "Update the program; the file was left untouched."
    case .busy(let holder):
      "\(StoreHolder.doing(holder, .english)). Try again when it is done."
    case .sideFile(let owner):
      "SQLite would take this for a file of \(visible: owner), and delete it. Choose another name; nothing was "
        + "changed."
    case .journalLeft(let name):
      "there is no such file, but its journal is there (\(name)). Move that away, or bring back the "
        + "file it belongs to; nothing was changed."
    case .readOnly: "the file or its folder can only be read. Work on a copy."
    case .needsRecovery:
      "an import was stopped half way, and its journal cannot be undone here. Copy the file and its "
        + "-journal to a folder that can be written, and open it there."
    case .diskFull: "the disk is full. Make room and try again; nothing was changed."
    case .halfWritten(let isFull):
      (isFull ? "the disk is full" : "the disk failed")
        + ", and a change that was half written could not be taken back. Do not copy or mail this file "
        + "by itself: beside it lies \(visible: journalName), without which it is half old and half new. "
        + (isFull ? "Make room" : "See to the disk")
        + ", and run any command on it, such as `furikaeri verify`: that takes the change back."
    case .diskFails(.reading):
      "the disk, or the network it is reached by, failed while the file was read; nothing was changed. "
        + "See to it and try again, or go back to a copy: furikaeri restore FILE."
    case .diskFails(.writing):
      "the disk, or the network it is reached by, failed while the file was written, or it may grow no "
        + "further; nothing was changed. See to the disk and its limits, and try again."
    case .diskFails(.locking):
      "the file cannot be locked where it is; nothing was changed. On a network drive that knows no "
        + "locks, copy it to a disk of this machine and work there."
    case .dryRunTooLarge(let limit):
      "a dry run keeps all it would change in memory, and this one needs more than "
        + "\(limit >> 20) MiB. Try it in parts, or on a copy without --dry-run; nothing was written."
    case .outOfMemory:
      "there is not enough memory, or --max-memory allows too little. Allow more, or ask for less; nothing "
        + "was changed."
    case .damaged(let text):
      "the file is damaged (\(PrintableText.visible(text))). Go back to a copy of it: furikaeri restore "
        + "FILE; nothing was changed."
    case .notMarked:
      "this has the tables of a furikaeri store, but not its mark (application_id). Another program took "
        + "it away, or the file is damaged: go back to a copy with `furikaeri restore FILE`; nothing was "
        + "changed."
    case .altered(let text):
      "a table or view of the store is not as furikaeri makes it (\(Self.shown(text))). `furikaeri "
        + "verify` lists what is missing or altered; go back to a copy with `furikaeri restore FILE`. "
        + "Nothing was changed."
    case .refused(let text):
      "a rule of the store refused the change (\(Self.shown(text))). `furikaeri verify` tells whether "
        + "the rule is furikaeri's; nothing was changed."
    case .failure(let error):
      "SQLite could not do it (\(Self.shown(error.message)), code \(error.code.rawValue)). Run "
        + "`furikaeri verify`; nothing was changed."
    }
  }

  /// The journal without its folder.
  private var journalName: String {
    (path.split(separator: "/").last.map(String.init) ?? path) + "-journal"
  }

  /// What can be shown of SQLite's words: some repeat what they are about.
  private static func shown(_ text: String) -> String {
    DisplayWidth.cut(PrintableText.visible(String(text.prefix(1_000))), to: 200)
  }

  private var japanese: String {
    switch problem {
    case .missing:
      "ファイルがありません。--db で指定するか、`furikaeri init` で作成してください。"
    case .isFolder: "フォルダーが指定されています。--db で中のストアを指定してください。"
    case .isNoFile: "ファイルではありません。ストアはファイルです。--db で指定してください。"
    case .isNoJournal: "ストアのジャーナルが置かれる場所に、ファイルでないものがあります。移動してください。"
    case .unreadable(let code):
      "ファイルを読めません（\(SystemMessage.text(code, .japanese))）。所有者に確認するか、複製して使ってください。"
    case .exists: "すでに存在します。別の名前を指定してください（何も変更していません）。"
    case .unwritable(let code):
      "ファイルを作成できません（\(SystemMessage.text(code, .japanese))）。別のフォルダーを指定してください。"
    case .notAStore: "furikaeri のストアではありません。--db で正しいファイルを指定してください。"
    case .newer(let version, let known):
      "新しい版の furikaeri で作成されています（スキーマ \(version)。このプログラムは \(known) まで対応）。"
        + "プログラムを更新してください（ファイルは変更していません）。"
    case .busy(let holder):
      "\(StoreHolder.doing(holder, .japanese))。終わってからもう一度実行してください。"
    case .sideFile(let owner):
      "SQLite が \(visible: owner) の付属ファイルとみなして削除する名前です。別の名前を指定してください（何も変更していません）。"
    case .journalLeft(let name):
      "ファイルはありませんが、そのジャーナル（\(name)）が残っています。移動するか、元のファイルを戻してください（何も変更していません）。"
    case .readOnly: "ファイルまたはフォルダーが読取り専用です。複製して使ってください。"
    case .needsRecovery:
      "取込みが途中で止まっており、ここでは元に戻せません。ファイルと -journal を書込みできるフォルダーに複製して開いてください。"
    case .diskFull: "ディスクの空きがありません。空きを作ってから、もう一度実行してください（何も変更していません）。"
    case .halfWritten(let isFull):
      (isFull ? "ディスクの空きがなく" : "ディスクの異常により")
        + "、途中まで書いた変更を元に戻せませんでした。このファイルだけを複製・送付しないでください。隣にある "
        + "\(visible: journalName) がないと、新旧の内容が混ざったままになります。"
        + (isFull ? "空きを作ってから" : "ディスクを確認してから")
        + "、`furikaeri verify` など何かのコマンドを実行すると元に戻ります。"
    case .diskFails(.reading):
      "ディスクまたはネットワークの異常で、ファイルを読み取れませんでした（何も変更していません）。"
        + "確認してからもう一度実行するか、furikaeri restore ファイル で以前の複製に戻してください。"
    case .diskFails(.writing):
      "ディスクまたはネットワークの異常、あるいはファイルの大きさの制限のため、書き込めませんでした（何も変更していません）。"
        + "ディスクと制限を確認してから、もう一度実行してください。"
    case .diskFails(.locking):
      "この場所ではファイルをロックできません（何も変更していません）。ロックのできないネットワークドライブのときは、"
        + "このコンピューターのディスクに複製して使ってください。"
    case .dryRunTooLarge(let limit):
      "試行は変更する内容をすべてメモリに置きますが、\(limit >> 20) MiB では足りません。"
        + "ファイルを分けて試すか、複製に対して --dry-run なしで実行してください（何も書き込んでいません）。"
    case .outOfMemory:
      "メモリが足りないか、--max-memory の上限が小さすぎます。上限を上げるか、対象を減らしてください（何も変更していません）。"
    case .damaged(let text):
      "ファイルが壊れています（\(PrintableText.visible(text))）。furikaeri restore ファイル で以前の複製に戻してください"
        + "（何も変更していません）。"
    case .notMarked:
      "furikaeri のストアの表がありますが、ストアの印（application_id）がありません。ほかのプログラムが消したか、"
        + "ファイルが壊れています。furikaeri restore ファイル で以前の複製に戻してください（何も変更していません）。"
    case .altered(let text):
      "ストアの表またはビューが furikaeri の作るものと異なります（\(Self.shown(text))）。`furikaeri verify` で"
        + "欠けているものや異なるものを確認し、furikaeri restore ファイル で以前の複製に戻してください（何も変更していません）。"
    case .refused(let text):
      "ストアの規則が変更を拒みました（\(Self.shown(text))）。`furikaeri verify` で furikaeri の規則かどうか"
        + "確認できます（何も変更していません）。"
    case .failure(let error):
      "SQLite が処理できませんでした（\(Self.shown(error.message))、コード \(error.code.rawValue)）。"
        + "`furikaeri verify` で確認してください（何も変更していません）。"
    }
  }
}

extension StoreError.Problem {
  fileprivate init(_ failure: SQLiteError, _ path: String) {
    switch failure.code.primary {
    case .notADatabase: self = .notAStore
    case .corrupt: self = .damaged(failure.message)
    case .cannotOpen: self = .isFolder
    case .busy, .locked: self = .busy(by: StoreHolder(ofStoreAt: path))
    case .readOnly: self = failure.code == .readOnlyRollback ? .needsRecovery : .readOnly
    case .full: self = .diskFull
    case .inputOutput: self = .diskFails(StoreError.DiskWork(failure.code))
    case .outOfMemory: self = .outOfMemory
    case .error, .schemaChanged: self = .altered(failure.message)
    case .constraint: self = .refused(failure.message)
    default: self = .failure(failure)
    }
  }
}

extension StoreError.DiskWork {
  /// What SQLite was doing when the disk failed.
  fileprivate init(_ code: ResultCode) {
    switch code {
    case .inputOutputRead, .inputOutputShortRead, .inputOutputStatus,
      .inputOutputCorruptFilesystem:
      self = .reading
    case .inputOutputLock, .inputOutputUnlock, .inputOutputReadLock, .inputOutputReservedLock:
      self = .locking
    default: self = .writing
    }
  }
}
