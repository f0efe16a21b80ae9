import Testing

@testable import FurikaeriCLI

@Suite("A path to write results to")
struct OutputPathTests {
  @Test(
    "is never that of a database",
    arguments: [
      ["query", "SELECT 1"], ["report", "worst"], ["check"],
      ["export", "review", "--format", "markdown"], ["export", "review", "--format", "json"],
    ])
  func database(arguments: [String]) throws {
    let command = try TestCommand.withExample()
    let before = try command.store
    for name in ["review.db", "review.db-journal"] {
      #expect(
        command.run(arguments + ["--output", command.file(name)]).errors
          == "\(name): this belongs to a database, and would be lost. Choose another name.\n")
    }
    #expect(
      command.run(arguments + ["--output", command.file("review.db"), "--lang", "ja"])
        == .failure("review.db: データベースのファイルのため、上書きできません。別の名前を指定してください。\n"))
    #expect(try command.store == before)
  }
}
