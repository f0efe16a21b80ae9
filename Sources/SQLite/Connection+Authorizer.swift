import CSQLite

/// An authorizer's answer to an ``Action``.
public enum Decision: Hashable, Sendable {
  /// Do it.
  case allow
  /// Do not prepare the SQL text: it fails with ``ResultCode/authorization``.
  case deny
  /// Prepare the SQL text without this: a column that would be read is `NULL`, a change is left
  /// out.
  case ignore
}

/// Gives the closure an address that SQLite can carry.
final class AuthorizerCallback {
  let decide: (Action) -> Decision

  init(_ decide: @escaping (Action) -> Decision) {
    self.decide = decide
  }
}

extension Connection {
  /// Has `authorizer` asked about everything that SQL texts would do, in place of an earlier one.
  ///
  /// It is asked while a text is prepared, and again when SQLite prepares a statement anew on its
  /// own; statements prepared before it was set are asked about before they next begin to run. It
  /// must not use the connection. See <https://www.sqlite.org/c3ref/set_authorizer.html>.
  public func setAuthorizer(_ authorizer: @escaping (Action) -> Decision) {
    let callback = AuthorizerCallback(authorizer)
    let replaced = database.authorizer
    database.authorizer = callback
    unsafe sqlite3_set_authorizer(
      database.connection,
      { context, kind, first, second, database, source in
        guard let context = unsafe context else { return SQLITE_DENY }
        let callback = unsafe Unmanaged<AuthorizerCallback>.fromOpaque(context)
          .takeUnretainedValue()
        let action = unsafe Action(
          kind: Action.Kind(rawValue: kind), first: first.map { unsafe String(cString: $0) },
          second: second.map { unsafe String(cString: $0) },
          database: database.map { unsafe String(cString: $0) },
          source: source.map { unsafe String(cString: $0) })
        return callback.decide(action).code
      },
      // Held by `database.authorizer` for as long as SQLite has the address.
      Unmanaged.passUnretained(callback).toOpaque())
    // SQLite must have let go of the earlier callback before it goes.
    withExtendedLifetime(replaced) {}
  }

  /// Has no authorizer asked any more.
  public func removeAuthorizer() {
    unsafe sqlite3_set_authorizer(database.connection, nil, nil)
    database.authorizer = nil
  }
}

extension Decision {
  var code: Int32 {
    switch self {
    case .allow: SQLITE_OK
    case .deny: SQLITE_DENY
    case .ignore: SQLITE_IGNORE
    }
  }
}
