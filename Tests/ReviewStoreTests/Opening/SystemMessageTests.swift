import Glibc
import Tables
import Testing

@testable import ReviewStore

@Suite("SystemMessage: the words of the system")
struct SystemMessageTests {
  @Test("a value of errno, known or not")
  func text() {
    #expect(SystemMessage.text(ENOSPC, .english) == "No space left on device")
    #expect(SystemMessage.text(EACCES, .english) == "Permission denied")
    #expect(SystemMessage.text(9999, .english) == "Unknown error 9999")
    #expect(SystemMessage.text(EACCES, .japanese) == "アクセスが許可されていません")
    #expect(SystemMessage.text(9999, .japanese) == "Unknown error 9999")
  }
}
