import Testing

@Suite("View measure_owner")
struct MeasureOwnerTests {
  @Test("the departments of a measure in order, as bureau and section; a bureau has no section")
  func owners() throws {
    let store = try TestStore(
      SmallPlan.plan + SmallPlan.measures(1...3) + """
        INSERT INTO department (id, plan, parent, name) VALUES
          (1, 'p', NULL, '市民局'), (2, 'p', 1, '企画課'), (3, 'p', NULL, '消防局'),
          (4, 'p', 3, '企画課');
        INSERT INTO measure_department (plan, measure_id, position, department_id) VALUES
          ('p', 1, 1, 4), ('p', 1, 2, 2), ('p', 1, 3, 1), ('p', 2, 1, 3);
        """)
    try store.expect(
      "SELECT plan, measure, position, bureau, section FROM measure_owner ORDER BY measure, position",
      gives: """
        plan | measure | position | bureau | section
        p    | 1       | 1        | 消防局 | 企画課
        p    | 1       | 2        | 市民局 | 企画課
        p    | 1       | 3        | 市民局 | NULL
        p    | 2       | 1        | 消防局 | NULL
        """)
  }

  @Test("a measure without departments has no row")
  func nobody() throws {
    let store = try TestStore(SmallPlan.measure)
    try store.expect(
      "SELECT plan, measure, position, bureau, section FROM measure_owner",
      gives: "plan | measure | position | bureau | section")
  }
}
