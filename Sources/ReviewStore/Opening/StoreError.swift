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
    /// A part of the file is damaged, in SQLite's words.
    case damaged(String)
    /// Anything else that SQLite reports.
    case failure(SQLiteError)
  }

  init(path: String, problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// What SQLite reports of the store at `path`.
  public init(path: String, failure: SQLiteError) {
    self.path = path
    switch failure.code.primary {
    case .notADatabase: problem = .notAStore
    case .corrupt: problem = .damaged(failure.message)
    case .cannotOpen where failure.code == .cannotOpenFolder: problem = .isFolder
    case .cannotOpen:
      problem = FileStatus.obstacle(to: path).map { .unreadable(code: $0) } ?? .failure(failure)
    case .busy, .locked: problem = .busy(by: StoreHolder(ofStoreAt: path))
    case .readOnly: problem = failure.code == .readOnlyRollback ? .needsRecovery : .readOnly
    case .full: problem = .diskFull
    default: problem = .failure(failure)
    }
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
    case .damaged(let text):
      "the file is damaged (\(PrintableText.visible(text))). Go back to a copy of it: furikaeri restore "
        + "FILE; nothing was changed."
    case .failure(let error): "\(error)"
    }
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
    case .damaged(let text):
      "ファイルが壊れています（\(PrintableText.visible(text))）。furikaeri restore ファイル で以前の複製に戻してください"
        + "（何も変更していません）。"
    case .failure(let error): "\(error)"
    }
  }
}
