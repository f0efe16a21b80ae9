import Tables

extension DotCommand.Name {
  /// The command with what it takes.
  var usage: String {
    switch self {
    case .help: ".help [COMMAND]"
    case .tables: ".tables [PATTERN]"
    case .schema: ".schema [NAME]"
    case .reports: ".reports"
    case .report: ".report NAME [P=V …]"
    case .explain: ".explain [SQL]"
    case .mode: ".mode [FORMAT]"
    case .limit: ".limit [N]"
    case .all: ".all"
    case .output: ".output [FILE]"
    case .read: ".read FILE"
    case .param: ".param set NAME VALUE"
    case .timer: ".timer on | off"
    case .quit: ".quit"
    }
  }

  /// What it does.
  func meaning(_ language: Language) -> String {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }

  private static let modes = DotCommand.Mode.words.joined(separator: " ")

  private var english: String {
    switch self {
    case .help: "this list, or one command of it"
    case .tables: "the tables and views"
    case .schema: "the SQL of a table or view, or of all"
    case .reports: "the saved reports"
    case .report: "answer a saved report"
    case .explain: "how SQLite would answer (without SQL: the last one)"
    case .mode: "\(Self.modes)"
    case .limit: "show no more rows than N; 0: all"
    case .all: "answer the last statement again, with all rows"
    case .output: "write the next result to FILE, as it ends"
    case .read: "run what is in a file"
    case .param: "a value for :NAME; also .param unset NAME and list"
    case .timer: "say how long each statement takes"
    case .quit: "end; so does Ctrl-D"
    }
  }

  private var japanese: String {
    switch self {
    case .help: "この一覧、またはコマンドの説明"
    case .tables: "表とビューの一覧"
    case .schema: "表・ビューを定義する SQL（名前がなければすべて）"
    case .reports: "レポートの一覧"
    case .report: "レポートを実行"
    case .explain: "SQLite が答えを求める手順（SQL がなければ直前の文）"
    case .mode: "結果の形式（\(Self.modes)）"
    case .limit: "表示する行数の上限（0：すべて）"
    case .all: "直前の文を、すべての行を表示して再び実行"
    case .output: "次の結果をファイルに書き出す（形式は拡張子による）"
    case .read: "ファイルの SQL とコマンドを実行"
    case .param: "文中の :NAME の値（.param unset NAME、.param list も）"
    case .timer: "文ごとの所要時間を表示"
    case .quit: "終了（Ctrl-D も同じ）"
    }
  }
}

/// The text of `.help`.
enum ShellHelp {
  static func lines(_ name: DotCommand.Name?, _ language: Language) -> [String] {
    if let name { return ["\(name.usage)", "  \(name.meaning(language))"] }
    let widest = DotCommand.Name.allCases.map { DisplayWidth.of($0.usage) }.max() ?? 0
    let commands = DotCommand.Name.allCases.map { name in
      let gap = String(repeating: " ", count: widest - DisplayWidth.of(name.usage) + 2)
      return name.usage + gap + name.meaning(language)
    }
    return commands + [""] + keys(language)
  }

  private static func keys(_ language: Language) -> [String] {
    switch language {
    case .english:
      [
        "A statement ends with a semicolon, and may take several lines.",
        "Tab completes names; the arrow keys and Ctrl-R recall what was typed before;",
        "Ctrl-C clears what is typed, and stops a statement that runs.",
      ]
    case .japanese:
      [
        "文の終わりはセミコロンです。途中で改行できます。",
        "Tab で名前を補完、矢印キーと Ctrl-R で以前の入力を呼び出し、",
        "Ctrl-C で入力を取り消し、実行中の文を中止します。",
      ]
    }
  }
}

extension DotCommandError {
  /// The whole message for a person.
  func message(in language: Language) -> String {
    switch (self, language) {
    case (.unknown(let name), .english):
      "there is no command .\(name).\(Self.nearest(name).map { " Did you mean .\($0)?" } ?? "")"
        + " .help lists them."
    case (.unknown(let name), .japanese):
      "コマンド .\(name) はありません。"
        + (Self.nearest(name).map { "もしかして .\($0) ですか。" } ?? "") + ".help で一覧できます。"
    case (.usage(let name), .english): "write it as \(name.usage): \(name.meaning(.english))."
    case (.usage(let name), .japanese):
      "\(name.usage) の形で入力してください（\(name.meaning(.japanese))）。"
    case (.unclosedQuote(let name), .english): ".\(name.rawValue): a quotation mark is not closed."
    case (.unclosedQuote(let name), .japanese): ".\(name.rawValue)：引用符が閉じられていません。"
    }
  }

  private static func nearest(_ name: String) -> String? {
    NearestNames(DotCommand.Name.allCases.map(\.rawValue)).nearest(to: name, limit: 1).first
  }
}
