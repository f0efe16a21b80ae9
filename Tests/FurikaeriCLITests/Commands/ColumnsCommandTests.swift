import Foundation
import Testing

@Suite("furikaeri columns")
struct ColumnsCommandTests {
  @Test("lists what files may say, for people in their language, and needs no store")
  func table() throws {
    let command = try TestCommand()
    let english = command.run("columns", "plans").output.split(separator: "\n")
    #expect(english.first?.hasPrefix("kind   column") == true)
    let japanese = command.run("columns", "plans", "--lang", "ja").output.split(separator: "\n")
    #expect(japanese.first?.hasPrefix("種類   列") == true)
    #expect(english.count == japanese.count)
  }

  @Test(
    "has the same names in every language where a program reads them, and the meaning in its own")
  func json() throws {
    let command = try TestCommand()
    func columns(_ language: String) throws -> [[String: String]] {
      let text = command.run("columns", "plans", "--format", "json", "--lang", language).output
      return try #require(
        JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: String]])
    }
    let (english, japanese) = (try columns("en"), try columns("ja"))
    #expect(english.first?["column"] == "plan" && english.first?["required"] == "yes")
    #expect(english.map(\.keys.count) == japanese.map(\.keys.count))
    for (english, japanese) in zip(english, japanese) {
      #expect(english["column"] == japanese["column"])
      #expect(english["required"] == japanese["required"])
      #expect(english["meaning"] != japanese["meaning"])
    }
  }
}
