public import Tables

/// Why a page could not be printed as PDF.
public struct BrowserError: Error, Equatable, Sendable {
  /// What is wrong.
  public let problem: Problem

  /// What can be wrong. A `code` is a value of `errno`.
  public enum Problem: Equatable, Sendable {
    /// None of the known browsers is installed.
    case missing
    /// What `$FURIKAERI_CHROMIUM` names is no program that can be run.
    case unusable(path: String)
    /// There is no private folder for it to work in.
    case noFolder(path: String, code: Int32)
    /// It could not be started.
    case notStarted(path: String, code: Int32)
    /// It printed nothing. What it said last, and how it ended.
    case failed(path: String, status: Int32, said: String)
    /// It did not end in time.
    case tooSlow(path: String, seconds: Int)
  }

  init(_ problem: Problem) { self.problem = problem }

  /// The whole message for a person: what is wrong and what to do next.
  public func message(in language: Language) -> String {
    switch language {
    case .english: english
    case .japanese: japanese
    }
  }

  private var english: String {
    switch problem {
    case .missing:
      "PDF is printed by Chromium, and none is installed. Install it (Debian: apt install chromium), "
        + "or name one in $\(Browser.variable). HTML prints the same from any browser."
    case .unusable(let path):
      "\(visible: path): $\(Browser.variable) names this, and it is no program that can be run. Correct it."
    case .noFolder(let path, let code):
      "\(visible: path): no folder to print in can be made here (\(Browser.reason(code))). Set $TMPDIR to "
        + "another place."
    case .notStarted(let path, let code):
      "\(visible: path): the browser cannot be started (\(Browser.reason(code))). Name another one in "
        + "$\(Browser.variable)."
    case .failed(let path, let status, let said):
      "\(visible: path): the browser printed nothing (exit code \(status)).\(Self.quoted(said, " It said: "))"
    case .tooSlow(let path, let seconds):
      "\(visible: path): the browser was still printing after \(seconds) seconds and was stopped. Print fewer "
        + "parts with --part."
    }
  }

  private var japanese: String {
    switch problem {
    case .missing:
      "PDF の作成には Chromium が必要ですが、見つかりません。インストールするか（Debian では apt install chromium）、"
        + "$\(Browser.variable) で指定してください。HTML をブラウザーで印刷しても同じものができます。"
    case .unusable(let path):
      "\(visible: path): $\(Browser.variable) で指定されていますが、実行できるプログラムではありません。訂正してください。"
    case .noFolder(let path, let code):
      "\(visible: path): 作業用のフォルダーを作成できません（\(Browser.reason(code))）。$TMPDIR で別の場所を指定してください。"
    case .notStarted(let path, let code):
      "\(visible: path): ブラウザーを起動できません（\(Browser.reason(code))）。$\(Browser.variable) で別のものを指定してください。"
    case .failed(let path, let status, let said):
      "\(visible: path): ブラウザーが PDF を作成しませんでした（終了コード \(status)）。\(Self.quoted(said, "メッセージ："))"
    case .tooSlow(let path, let seconds):
      "\(visible: path): \(seconds) 秒たっても終わらないため中止しました。--part で部分ごとに作成してください。"
    }
  }

  private static func quoted(_ said: String, _ opening: String) -> String {
    said.isEmpty ? "" : opening + said
  }
}
