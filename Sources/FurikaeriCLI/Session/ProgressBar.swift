import Glibc
import ReviewStore
import Tables

/// Shows on the terminal how far an import or a copy has come.
final class ProgressBar {
  private let session: Session
  private let language: Language
  private let width: Int
  private let began = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant
  private var isShown = false

  /// What is done sooner needs no bar; and more often than this, nobody could read it.
  private static let interval = Duration.milliseconds(200)

  /// Nil where there is no terminal to show it on.
  init?(_ session: Session, _ language: Language) {
    guard let width = session.diagnosticsWidth, session.environment["TERM"] != "dumb" else {
      return nil
    }
    self.session = session
    self.language = language
    self.width = width
    lastShown = began
  }

  /// Shows the bar anew, when the last time is long enough ago.
  func show(_ progress: ImportProgress) {
    show { ProgressText.line(progress, after: $0, width: width, language) }
  }

  /// The same for a copy.
  func show(_ progress: CopyProgress) {
    show { _ in ProgressText.line(progress, width: width, language) }
  }

  private func show(_ line: (Duration) -> String) {
    let now = ContinuousClock.now
    guard now - lastShown >= Self.interval else { return }
    lastShown = now
    isShown = true
    write("\r\u{1B}[K" + line(now - began))
  }

  /// Takes the bar away.
  func clear() {
    guard isShown else { return }
    isShown = false
    write("\r\u{1B}[K")
  }

  /// There is nobody to tell when that fails.
  private func write(_ text: String) {
    do throws(TableError) {
      try session.diagnostics.append(text)
      try session.diagnostics.flush()
    } catch {}
  }
}
