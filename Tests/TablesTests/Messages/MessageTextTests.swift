import Tables
import Testing

@Suite("The text of messages")
struct MessageTextTests {
  @Test("a noun follows its count, as English has it")
  func counted() {
    #expect("\(0, counted: "measure"), \(1, counted: "measure")" == "0 measures, 1 measure")
    #expect("\(2, counted: "grade band")." == "2 grade bands.")
  }
}
