import Testing
@Test func f() throws {
  let s = try TestStore()
  try s.expect(
    "SELECT 1 AS a, '防災\"' AS b UNION ALL SELECT NULL, 'ab'",
    gives: """
        a    | b
        1    | 防災"
        NULL | ab
      """)
}
