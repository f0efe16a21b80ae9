import ReviewStore
import SQLite
import Tables

/// What a person is told in a shell.
enum ShellText {
  static func welcome(_ path: String, _ language: Language) -> String {
    switch language {
    case .english:
      "furikaeri \(Program.version), \(visible: path). “.help” lists the commands; Ctrl-D ends."
    case .japanese: "furikaeri \(Program.version)、\(visible: path)。「.help」でコマンド一覧、Ctrl-D で終了します。"
    }
  }

  static func stopped(_ language: Language) -> String {
    switch language {
    case .english: "stopped."
    case .japanese: "中止しました。"
    }
  }

  static func time(_ time: Duration, _ language: Language) -> String {
    let (seconds, attoseconds) = time.components
    let thousandths = String(attoseconds / 1_000_000_000_000_000)
    let shown = "\(seconds)." + String(repeating: "0", count: 3 - thousandths.count) + thousandths
    return switch language {
    case .english: "\(shown) s"
    case .japanese: "\(shown) 秒"
    }
  }

  static func line(_ line: Int, of file: String, _ language: Language) -> String {
    switch language {
    case .english: "\(visible: file), line \(line): "
    case .japanese: "\(visible: file) \(line)行目: "
    }
  }

  /// - Parameter format: Nil, where none was chosen.
  static func mode(_ format: TableFormat?, _ language: Language) -> String {
    switch (format, language) {
    case (let format?, .english): "results are written as \(format.rawValue)"
    case (nil, .english): "results are written as table, or as line where that is too wide"
    case (let format?, .japanese): "結果の形式：\(format.rawValue)"
    case (nil, .japanese): "結果の形式：table（幅が足りないときは line）"
    }
  }

  /// Ctrl-D came within a statement.
  static func unfinished(_ language: Language) -> String {
    switch language {
    case .english: "what was typed last has no semicolon and was not run."
    case .japanese: "最後の入力はセミコロンがないため、実行しませんでした。"
    }
  }

  static func limit(_ limit: Int?, _ language: Language) -> String {
    switch (limit, language) {
    case (1, .english): "at most 1 row is shown"
    case (let limit?, .english): "at most \(limit) rows are shown"
    case (nil, .english): "all rows are shown"
    case (let limit?, .japanese): "\(limit) 行まで表示します"
    case (nil, .japanese): "すべての行を表示します"
    }
  }

  static func timer(_ isOn: Bool, _ language: Language) -> String {
    switch (isOn, language) {
    case (true, .english): "times are told"
    case (false, .english): "times are not told"
    case (true, .japanese): "所要時間を表示します"
    case (false, .japanese): "所要時間を表示しません"
    }
  }

  static func leftOut(_ lines: Int, of history: String, _ language: Language) -> String {
    switch language {
    case .english where lines == 1:
      "\(visible: history): a line is nothing that could be typed here; it was taken out."
    case .english:
      "\(visible: history): \(lines) lines are nothing that could be typed here; they were taken out."
    case .japanese: "\(visible: history): 入力履歴として読めない \(lines) 行を取り除きました。"
    }
  }

  static func notKept(_ language: Language) -> String {
    switch language {
    case .english: "What is typed is not kept for the next time."
    case .japanese: "入力履歴は保存されません。"
    }
  }
}

extension Notice {
  static let nothingToRepeat = Notice(
    english: "there is no statement before this one.", japanese: "直前の文がありません。")

  static let notUTF8 = Notice(
    english: "this is not UTF-8. Save the file again as UTF-8.",
    japanese: "UTF-8 ではありません。ファイルを UTF-8 で保存し直してください。")

  static let workbookNeedsFile = Notice(
    english: "xlsx is for files. Write .output FILE.xlsx before the statement.",
    japanese: "xlsx はファイル専用の形式です。文の前に .output ファイル名.xlsx と入力してください。")

  static func notNameAndValue(_ word: String, of report: String) -> Notice {
    Notice(
      english: "“\(word)” is not NAME=VALUE. Write it as in .report \(report) limit=3.",
      japanese: "「\(word)」は 名前=値 の形ではありません。.report \(report) limit=3 のように入力してください。")
  }

  static let statementTooLong = Notice(
    english: "a statement is longer than \(ProgressText.grouped(QueryLimits.sqlLength)) bytes. "
      + "Check that it ends with a semicolon.",
    japanese: "文が \(ProgressText.grouped(QueryLimits.sqlLength)) バイトを超えています。"
      + "セミコロンで終わっているか確認してください。")

  static func notAFile(_ path: String) -> Notice {
    Notice(
      english: "\(visible: path): this is no file. Name a file.",
      japanese: "\(visible: path): ファイルではありません。ファイルを指定してください。")
  }

  static let readTooDeep = Notice(
    english: "files read each other without end. Take the .read out of one of them.",
    japanese: "ファイルが互いを .read しています。どれか一つから .read を外してください。")

  static func unknownRelation(_ name: String, nearest: String?) -> Notice {
    Notice(
      english: "there is no table or view “\(name)”."
        + (nearest.map { " Did you mean \($0)?" } ?? "") + " .tables lists them.",
      japanese: "「\(name)」という表やビューはありません。"
        + (nearest.map { "もしかして \($0) ですか。" } ?? "") + ".tables で一覧できます。")
  }

  static func unknownReport(_ name: String, nearest: String?) -> Notice {
    Notice(
      english: "there is no report “\(name)”."
        + (nearest.map { " Did you mean \($0)?" } ?? "") + " .reports lists them.",
      japanese: "「\(name)」というレポートはありません。"
        + (nearest.map { "もしかして \($0) ですか。" } ?? "") + ".reports で一覧できます。")
  }

  /// In a shell, values are given in another way than on the command line.
  static func missingValue(of name: String) -> Notice {
    Notice(
      english: "the statement needs a value for :\(name). Give it with .param set \(name) VALUE.",
      japanese: ":\(name) の値が必要です。.param set \(name) 値 で指定してください。")
  }

  static func noParameter(_ name: String) -> Notice {
    Notice(
      english: "no value was given for \(name). .param list shows those that were.",
      japanese: "\(name) の値は指定されていません。.param list で一覧できます。")
  }
}
