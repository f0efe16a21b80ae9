import Glibc
import Testing

@testable import ReviewStore

@Suite("SystemMessage: the words of the system")
struct SystemMessageTests {
  @Test("a value of errno, known or not")
  func text() {
    #expect(SystemMessage.text(ENOSPC) == "No space left on device")
    #expect(SystemMessage.text(EACCES) == "Permission denied")
    #expect(SystemMessage.text(9999) == "Unknown error 9999")
  }
}
