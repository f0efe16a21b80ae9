import SQLite
import Testing

@Suite("Progress handlers")
struct ConnectionProgressTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("stop a statement, and the next one runs")
  func stop() throws {
    let connection = try folder.database()
    var calls = 0
    connection.setProgressHandler(every: 100) {
      calls += 1
      return calls < 5
    }
    let error = failure { try connection.execute(endless) }
    #expect(error?.code == .interrupt)
    #expect(error?.isInterruption == true)
    #expect(calls == 5)
    try connection.execute("SELECT 1")
  }

  @Test("are replaced and removed")
  func replace() throws {
    let connection = try folder.database()
    connection.setProgressHandler(every: 1) { false }
    #expect(failure { try connection.execute("SELECT 1") }?.code == .interrupt)
    var calls = 0
    connection.setProgressHandler(every: 1) {
      calls += 1
      return true
    }
    try connection.execute("SELECT 1")
    #expect(calls > 0)
    connection.removeProgressHandler()
    let before = calls
    try connection.execute("SELECT 1")
    #expect(calls == before)
  }

  @Test("are let go of with the connection")
  func lifetime() throws {
    final class Witness {}
    weak var witness: Witness?
    do {
      let connection = try folder.database()
      let held = Witness()
      witness = held
      connection.setProgressHandler(every: 1) { withExtendedLifetime(held) { true } }
      try connection.execute("SELECT 1")
      #expect(witness != nil)
    }
    #expect(witness == nil)
  }

  @Test("trap when they are to be called every 0 instructions")
  func zero() async {
    await #expect(processExitsWith: .failure) {
      let connection = try Connection(path: ":memory:", access: .create)
      connection.setProgressHandler(every: 0) { true }
    }
  }
}
