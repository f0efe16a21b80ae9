import Foundation
import Tables
import Testing

@Suite("An environment")
struct EnvironmentTests {
  @Test("has the variables it was given, and no others")
  func given() {
    let environment: Environment = ["LANG": "ja_JP.UTF-8", "EMPTY": ""]
    #expect(environment["LANG"] == "ja_JP.UTF-8")
    #expect(environment["EMPTY"] == "")
    #expect(environment["PATH"] == nil)
  }

  @Test("of the process has the variables of the process")
  func process() {
    let variables = ProcessInfo.processInfo.environment
    #expect(!variables.isEmpty)
    for (name, value) in variables { #expect(Environment.process[name] == value) }
    #expect(Environment.process["FURIKAERI_NO_SUCH_VARIABLE"] == nil)
  }
}
