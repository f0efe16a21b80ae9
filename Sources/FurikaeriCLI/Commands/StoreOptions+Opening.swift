import ReviewStore
import SQLite

extension StoreOptions {
  /// Opens the store to write to it, and says so when another program keeps it waiting.
  func openToWrite(in session: Session, _ locale: LocaleOptions) throws -> Store {
    let path = try path(in: session)
    return try Store.open(
      at: path, access: .readWrite, waiting: Self.tellWaiting(path, in: session, locale))
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
