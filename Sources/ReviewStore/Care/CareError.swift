public import Tables

/// Why a store could not be copied, brought back or made smaller.
public struct CareError: Error, Equatable, Sendable {
  /// The file it is about, as its user named it.
  public let path: String
  /// What is wrong.
  public let problem: Problem

  /// What can be wrong.
  public enum Problem: Equatable, Sendable {
    /// It is the store itself.
    case isTheStore
    /// There is no such file.
    case noBackup
    /// It is no store.
    case notABackup
    /// Something is missing in it or damaged.
    case damaged([IntegrityProblem])
    /// It is the store that was to be copied, and damaged.
    case storeDamaged([IntegrityProblem])
    /// It is the store that something was to be made of, and its content is not what receipts and the
    /// change log say.
    case contentChanged([IntegrityProblem])
    /// Something in it is missing or altered, though its file is whole.
    case altered([IntegrityProblem])
    /// There is a store already, and nobody said that it may go.
    case storeExists
    /// There is a store already, and it is too damaged to be replaced in its place: SQLite's words.
    case cannotReplace(String)
    /// There is too little room in a folder, in bytes.
    case noRoom(needed: Int, free: Int, folder: String)
  }

  init(path: String, _ problem: Problem) {
    self.path = path
    self.problem = problem
  }

  /// The whole message for a person: the file, what is wrong and what to do next. It may have several
  /// lines.
  public func message(in language: Language) -> String {
    switch language {
    case .english: "\(visible: path): \(english)"
    case .japanese: "\(visible: path): \(japanese)"
    }
  }

  private var english: String {
    switch problem {
    case .isTheStore: "this is the store itself. Name another file; nothing was changed."
    case .noBackup: "there is no such file. Name a backup; nothing was changed."
    case .notABackup: "this is not a furikaeri store. Name a backup; nothing was changed."
    case .damaged(let problems):
      "the copy is not sound, and was not used. Take another one; nothing was changed."
        + Self.list(problems, .english)
    case .storeDamaged(let problems):
      "the store is damaged, and so would be what is made of it. Go back to an earlier copy with "
        + "`furikaeri restore`; nothing was written." + Self.list(problems, .english)
    case .contentChanged(let problems):
      "the content of the store is not to be relied on. Go back to an earlier copy with `furikaeri "
        + "restore`; or, where all that it says now is right, accept it: copy the file, and `furikaeri "
        + "restore COPY --replace --force`. Nothing was written." + Self.list(problems, .english)
    case .altered(let problems):
      "the copy is not as it should be, and was not used. Take another one, or bring it back all the "
        + "same with --force; nothing was changed." + Self.list(problems, .english)
    case .storeExists:
      "there is a store here already. With --replace it gives way and is kept under another name; "
        + "nothing was changed."
    case .cannotReplace(let text):
      "the store that is here cannot be read (\(text)). Move it away, and restore again; "
        + "nothing was changed."
    case .noRoom(let needed, let free, let folder):
      "this needs up to \(grouped(needed)) bytes for a while, and \(visible: folder) has \(grouped(free)). "
        + "Make room and try again; nothing was changed."
    }
  }

  private var japanese: String {
    switch problem {
    case .isTheStore: "ストアそのものです。別のファイルを指定してください（何も変更していません）。"
    case .noBackup: "ファイルがありません。バックアップを指定してください（何も変更していません）。"
    case .notABackup: "furikaeri のストアではありません。バックアップを指定してください（何も変更していません）。"
    case .damaged(let problems):
      "複製に問題があるため使いません。別のものを使ってください（何も変更していません）。"
        + Self.list(problems, .japanese)
    case .storeDamaged(let problems):
      "ストアが壊れているため、ここから作るものも使えません。以前の複製を `furikaeri restore` で復元してください（何も書き込んでいません）。"
        + Self.list(problems, .japanese)
    case .contentChanged(let problems):
      "ストアの内容を信頼できません。以前の複製を `furikaeri restore` で復元してください。今の内容がすべて正しいときは、"
        + "ファイルを複製し、`furikaeri restore 複製 --replace --force` で受け入れてください（何も書き込んでいません）。"
        + Self.list(problems, .japanese)
    case .altered(let problems):
      "複製に本来と異なる点があるため使いません。別のものを使うか、それでも復元するときは --force を付けてください"
        + "（何も変更していません）。" + Self.list(problems, .japanese)
    case .storeExists:
      "すでにストアがあります。--replace を付けると、今のストアを別の名前で残して置き換えます（何も変更していません）。"
    case .cannotReplace(let text):
      "今あるストアを読めません（\(text)）。別の場所に移してから、もう一度実行してください（何も変更していません）。"
    case .noRoom(let needed, let free, let folder):
      "一時的に最大 \(grouped(needed)) バイト必要ですが、\(visible: folder) の空きは \(grouped(free)) バイトです。"
        + "空きを作ってから、もう一度実行してください（何も変更していません）。"
    }
  }

  /// The first of the problems, a line each. A store without its schema has hundreds.
  private static func list(_ problems: [IntegrityProblem], _ language: Language) -> String {
    let shown = problems.prefix(20).map { "\n  " + $0.message(in: language) }.joined()
    let rest = problems.count - 20
    guard rest > 0 else { return shown }
    return shown + (language == .english ? "\n  … and \(rest) more" : "\n  …ほか \(rest)件")
  }

  private func grouped(_ count: Int) -> String {
    let digits = Array(String(count))
    return digits.indices.reduce(into: "") { text, index in
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digits[index])
    }
  }
}
