import Testing

@Suite("View department_path")
struct DepartmentPathTests {
  @Test("a bureau is its own path; a section has that of its bureau before it")
  func paths() throws {
    let store = try TestStore(
      SmallPlan.plan + """
        INSERT INTO department (id, plan, parent, name) VALUES
          (1, 'p', NULL, '市民局'), (2, 'p', 1, '企画課'), (3, 'p', NULL, '消防局'),
          (4, 'p', 3, '企画課');
        """)
    try store.expect(
      "SELECT department_id, plan, bureau, section, path FROM department_path ORDER BY department_id",
      gives: """
        department_id | plan | bureau | section | path
        1             | p    | 市民局 | NULL    | 市民局
        2             | p    | 市民局 | 企画課  | 市民局/企画課
        3             | p    | 消防局 | NULL    | 消防局
        4             | p    | 消防局 | 企画課  | 消防局/企画課
        """)
  }
}
