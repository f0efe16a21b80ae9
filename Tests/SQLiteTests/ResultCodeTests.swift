import SQLite
import Testing

@Suite("Result codes")
struct ResultCodeTests {
  @Test("have the numbers that SQLite gives them")
  func numbers() {
    #expect(ResultCode.error.rawValue == 1)
    #expect(ResultCode.busy.rawValue == 5)
    #expect(ResultCode.notADatabase.rawValue == 26)
  }

  @Test("are known by their primary code, and told apart by their cause")
  func primary() {
    #expect(ResultCode.constraintUnique.primary == .constraint)
    #expect(ResultCode.constraint.primary == .constraint)
    #expect(ResultCode.constraintUnique != .constraint)
    #expect(ResultCode(rawValue: 0x7F13).primary == .constraint)
  }

  @Test("describe themselves by number")
  func description() {
    #expect(ResultCode.constraintUnique.description.hasPrefix("2067 ("))
  }
}
