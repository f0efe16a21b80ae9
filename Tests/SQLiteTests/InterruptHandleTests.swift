import Foundation
import SQLite
import Testing

@Suite("Interrupt handles")
struct InterruptHandleTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("stop, from another thread, a statement that would never end")
  func otherThread() throws {
    let connection = try folder.database()
    let handle = connection.interruptHandle
    let isRunning = DispatchSemaphore(value: 0)
    connection.setProgressHandler(every: 1000) {
      isRunning.signal()
      return true
    }
    Thread.detachNewThread {
      isRunning.wait()
      handle.interrupt()
    }
    let error = failure { try connection.execute(endless) }
    #expect(error?.code == .interrupt)
    #expect(handle.isInterrupted)
    try connection.execute("SELECT 1")
  }

  @Test("remember that they were used, until cleared, also between two statements")
  func remembers() throws {
    let connection = try folder.database()
    let handle = connection.interruptHandle
    #expect(!handle.isInterrupted)
    handle.interrupt()
    let same = connection.interruptHandle.isInterrupted
    #expect(same)
    try connection.execute("SELECT 1")
    handle.clear()
    #expect(!handle.isInterrupted)
  }

  @Test("have no effect once the connection is closed")
  func closed() throws {
    func orphan() throws -> InterruptHandle { try folder.database().interruptHandle }
    let handle = try orphan()
    let files = folder.openFiles
    #expect(files == [])
    handle.interrupt()
    #expect(handle.isInterrupted)
  }

  @Test("may be used while the connection closes")
  func closing() throws {
    for _ in 1...200 {
      let connection = try Connection(path: ":memory:", access: .create)
      let handle = connection.interruptHandle
      let ended = DispatchSemaphore(value: 0)
      Thread.detachNewThread {
        for _ in 1...100 { handle.interrupt() }
        ended.signal()
      }
      _ = consume connection
      ended.wait()
    }
  }
}
