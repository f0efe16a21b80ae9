import SQLite
import Testing

@Suite("Short queries")
struct ConnectionQueriesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("answer with the first cell")
  func first() throws {
    let connection = try folder.database()
    let integer = try connection.queryInteger("VALUES (?), (2)", [.integer(1)])
    let text = try connection.queryText("SELECT ? || ?", [.text("a"), .text("b")])
    #expect(integer == 1)
    #expect(text == "ab")
  }

  @Test("answer with nil where there is no row, and for NULL")
  func none() throws {
    let connection = try folder.database()
    let integers = try (
      connection.queryInteger("SELECT 1 WHERE 0"), connection.queryInteger("SELECT NULL")
    )
    let texts = try (connection.queryText("SELECT 1 WHERE 0"), connection.queryText("SELECT NULL"))
    #expect(integers == (nil, nil))
    #expect(texts == (nil, nil))
  }

  @Test("answer with every row")
  func rows() throws {
    let connection = try folder.database()
    let rows = try connection.queryRows("VALUES (1, 'a'), (?, NULL)", [.real(0.5)])
    #expect(rows == [[.integer(1), .text("a")], [.real(0.5), .null]])
  }

  @Test("fail when there are more values than parameters")
  func tooMany() throws {
    let connection = try folder.database()
    #expect(failure { _ = try connection.queryRows("SELECT 1", [.null]) }?.code == .range)
  }
}
