import ReviewStore
import SQLite

extension StoreOptions {
  /// Opens the store to write to it, or to do as if, and says so when another program keeps it waiting.
  func openToWrite(
    in session: Session, _ locale: LocaleOptions, isDryRun: Bool = false
  ) throws -> Store {
    let path = try path(in: session)
    let waiting = Self.tellWaiting(path, in: session, locale)
    return isDryRun
      ? try Store.openForDryRun(at: path, waiting: waiting)
      : try Store.open(at: path, access: .readWrite, waiting: waiting)
  }

  /// Opens the store to read it with this program's tables and views, and says so when another program
  /// keeps it waiting.
  func openUpToDate(in session: Session, _ locale: LocaleOptions) throws -> Store {
    let path = try path(in: session)
    return try Store.openUpToDate(at: path, waiting: Self.tellWaiting(path, in: session, locale))
  }

  /// What says that a command waits for another that has the store.
  static func tellWaiting(
    _ path: String, in session: Session, _ locale: LocaleOptions
  ) -> (StoreHolder?) -> Void {
    let language = locale.language(in: session)
    return { session.tellWaiting(path, $0, language) }
  }
}
