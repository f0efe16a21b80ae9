public import Tables

/// Why there is no prompt.
public enum PromptProblem: Error, Equatable, Sendable {
  /// The program was built without the trait Shell.
  case notSupported
  /// libedit is not installed, or is another one than is needed.
  case libraryMissing(reason: String)
  /// libedit, or the system, could not take over the terminal.
  case cannotStart

  /// The whole message for a person.
  public func message(in language: Language) -> String {
    switch (self, language) {
    case (.notSupported, .english):
      "this program was built without a prompt (the package trait Shell). Give the statements on "
        + "standard input: furikaeri shell < FILE."
    case (.notSupported, .japanese):
      "このプログラムは対話入力に対応せずに作られています（トレイト Shell）。furikaeri shell < ファイル のように、"
        + "標準入力から SQL を渡してください。"
    case (.libraryMissing(let reason), .english):
      "the prompt needs libedit, which cannot be loaded (\(reason)). Install the package libedit2."
    case (.libraryMissing(let reason), .japanese):
      "対話入力に必要な libedit を読み込めません（\(reason)）。パッケージ libedit2 をインストールしてください。"
    case (.cannotStart, .english):
      "the prompt cannot take over this terminal. Give the statements on standard input: "
        + "furikaeri shell < FILE."
    case (.cannotStart, .japanese):
      "この端末では対話入力を始められません。furikaeri shell < ファイル のように、標準入力から SQL を渡してください。"
    }
  }
}
