import Prompt
import Tables

/// What was typed in earlier shells. That it cannot be kept is a warning, once, and no error.
struct ShellHistory {
  private let file: HistoryFile
  private var isKept = true

  /// Where the history is: `$FURIKAERI_HISTORY`, else in the user's folder for such files
  /// (<https://specifications.freedesktop.org/basedir-spec/latest/>). Nil: nowhere.
  static func path(_ environment: Environment) -> String? {
    if let path = environment["FURIKAERI_HISTORY"], !path.isEmpty {
      return path == "/dev/null" ? nil : path
    }
    if let folder = environment["XDG_STATE_HOME"], folder.hasPrefix("/") {
      return folder + "/furikaeri/history"
    }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return home + "/.local/state/furikaeri/history"
  }

  /// Reads what was typed, and says what cannot be read.
  static func open(
    _ session: Session, _ language: Language
  ) -> (history: ShellHistory?, entries: RecentEntries) {
    guard let path = path(session.environment) else { return (nil, RecentEntries()) }
    let history = ShellHistory(file: HistoryFile(path: path))
    do throws(HistoryProblem) {
      let (entries, unreadable) = try history.file.load()
      if unreadable > 0 { session.tell(ShellText.leftOut(unreadable, of: path, language)) }
      return (history, entries)
    } catch {
      session.tell(error.message(in: language))
      session.tell(ShellText.notKept(language))
      return (nil, RecentEntries())
    }
  }

  private init(file: HistoryFile) { self.file = file }

  /// Keeps an entry.
  mutating func append(_ entry: String, _ session: Session, _ language: Language) {
    guard isKept else { return }
    do throws(HistoryProblem) {
      try file.append(entry)
    } catch {
      isKept = false
      session.tell(error.message(in: language))
      session.tell(ShellText.notKept(language))
    }
  }
}
