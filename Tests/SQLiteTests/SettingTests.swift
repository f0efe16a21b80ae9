import SQLite
import Testing

@Suite("Settings")
struct SettingTests {
  @Test("are turned on and off")
  func configure() throws {
    let folder = try TemporaryFolder()
    let connection = try folder.database()
    for option in [Setting.defensive, .triggers, .views, .foreignKeys, .loadExtension] {
      for isOn in [true, false] {
        try connection.configure(option, isOn)
        let isEnabled = try connection.isEnabled(option)
        #expect(isEnabled == isOn)
      }
    }
  }

  @Test("take effect: a defensive connection protects the schema table")
  func defensive() throws {
    let folder = try TemporaryFolder()
    let connection = try folder.database("test.db", "CREATE TABLE t (a)")
    try connection.configure(.defensive, true)
    try connection.execute("PRAGMA writable_schema = on")
    let error = failure { try connection.execute("DELETE FROM sqlite_schema") }
    #expect(error?.code == .error)
  }

  @Test("that this SQLite does not have are an error")
  func unknown() throws {
    let folder = try TemporaryFolder()
    let connection = try folder.database()
    #expect(failure { try connection.configure(Setting(rawValue: 9999), true) }?.code == .error)
    #expect(
      failure { _ = try connection.isEnabled(Setting(rawValue: 9999)) }?.code == .error)
  }
}
