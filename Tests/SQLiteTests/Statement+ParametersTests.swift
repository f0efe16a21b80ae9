import SQLite
import Testing

@Suite("Parameters")
struct StatementParametersTests {
  @Test("have positions and names")
  func names() throws {
    let folder = try TemporaryFolder()
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT :year, ?, @b, $c, ?7")
    let count = statement.parameterCount
    #expect(count == 7)
    let names = (0...8).map { statement.parameterName(at: $0) }
    #expect(names == [nil, ":year", nil, "@b", "$c", nil, nil, "?7", nil])
    let positions = [":year", "@b", "$c", "?7", "year", ":none", ""].map {
      statement.parameterIndex(named: $0)
    }
    #expect(positions == [1, 3, 4, 7, nil, nil, nil])
  }

  @Test("are NULL again after their values are cleared")
  func clear() throws {
    let folder = try TemporaryFolder()
    let connection = try folder.database()
    let statement = try connection.prepare("SELECT ? IS NULL")
    try statement.bind(1, at: 1)
    statement.clearBindings()
    _ = try statement.step()
    let isNull = statement.row.integer(at: 0)
    #expect(isNull == 1)
  }
}
