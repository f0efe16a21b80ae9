import SQLite
import Testing

@Suite("Actions")
struct ActionTests {
  @Test("name what an SQL text would do")
  func actions() throws {
    let folder = try TemporaryFolder()
    let connection = try folder.database(
      "test.db", "CREATE TABLE t (a); CREATE VIEW v AS SELECT upper(a) AS b FROM t")
    var actions: [Action] = []
    connection.setAuthorizer { action in
      actions.append(action)
      return .allow
    }
    _ = try connection.prepare("SELECT b FROM v")
    func found(_ kind: Action.Kind) -> [[String?]] {
      actions.filter { $0.kind == kind }.map { [$0.first, $0.second, $0.database, $0.source] }
    }
    #expect(found(.read).contains(["v", "b", "main", nil]))
    #expect(found(.read).contains(["t", "a", "main", "v"]))
    #expect(found(.function).contains([nil, "upper", nil, "v"]))
    #expect(found(.insert) == [])
  }

  @Test("have SQLite's numbers and names")
  func names() {
    #expect(Action.Kind.createIndex.rawValue == 1)
    #expect(Action.Kind.createIndex.description == "CREATE_INDEX")
    #expect(Action.Kind.read.description == "READ")
    #expect(Action.Kind.attach.description == "ATTACH")
    #expect(Action.Kind.recursive.description == "RECURSIVE")
    #expect(Action.Kind(rawValue: 99).description == "99")
    #expect(Action.Kind(rawValue: -1).description == "-1")
  }
}
