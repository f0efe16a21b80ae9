import Testing

@testable import ReviewStore

@Suite("DepartmentTree: bureaus, and sections below them")
struct DepartmentTreeTests {
  @Test("a path is a bureau, or a bureau and a section")
  func path() {
    #expect(DepartmentTree.Path("市民局")?.bureau == "市民局")
    #expect(DepartmentTree.Path("市民局")?.section == nil)
    #expect(DepartmentTree.Path("市民局/防犯課")?.bureau == "市民局")
    #expect(DepartmentTree.Path("市民局/防犯課")?.section == "防犯課")
  }

  @Test("anything else is no path", arguments: ["a/b/c", "a/", "/b", "/", "", "a//b"])
  func noPath(text: String) {
    #expect(DepartmentTree.Path(text) == nil)
  }

  @Test("a path in a sheet may end in a slash, and has slashes in either width")
  func written() {
    #expect(DepartmentTree.Path(written: "a/")?.path == "a")
    #expect(DepartmentTree.Path(written: "a／b／")?.path == "a/b")
    #expect(DepartmentTree.Path(written: "a/b")?.path == "a/b")
    for text in ["a//", "/", "／b", "a//b", "a/b/c", ""] {
      #expect(DepartmentTree.Path(written: text) == nil, "\(text)")
    }
  }

  @Test("a department comes into being once, below its bureau and behind the others of its plan")
  func findOrCreate() throws {
    let test = try TestStore(
      "INSERT INTO plan (code, title, first_year, last_year) "
        + "VALUES ('p', 'P', 2018, 2021), ('q', 'Q', 2018, 2021);"
        + "INSERT INTO import_batch (id, kind, file, sha256, imported_at, program) "
        + "VALUES (7, 'measures', 'm.csv', printf('%064d', 0), '', '')")
    let tree = DepartmentTree(batch: 7)
    let path = try #require(DepartmentTree.Path("A/x"))
    #expect(try tree.find(path, plan: "p", test.store.connection) == nil)
    let key = try tree.findOrCreate(path, plan: "p", test.store.connection)
    #expect(try tree.findOrCreate(path, plan: "p", test.store.connection) == key)
    #expect(try tree.find(path, plan: "p", test.store.connection) == key)
    #expect(try tree.find(path, plan: "q", test.store.connection) == nil)
    _ = try tree.findOrCreate(#require(.init("B/x")), plan: "p", test.store.connection)
    _ = try tree.findOrCreate(#require(.init("A")), plan: "q", test.store.connection)
    #expect(
      try test.rows(
        """
        SELECT d.plan, b.name, d.name, d.position, d.listed, d.batch
        FROM department AS d LEFT JOIN department AS b ON b.id = d.parent ORDER BY 1, 4
        """) == [
          ["p", "NULL", "A", "1", "0", "7"], ["p", "A", "x", "2", "0", "7"],
          ["p", "NULL", "B", "3", "0", "7"], ["p", "B", "x", "4", "0", "7"],
          ["q", "NULL", "A", "1", "0", "7"],
        ])
  }
}
