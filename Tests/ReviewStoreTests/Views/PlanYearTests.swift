import SQLite
import Testing

@Suite("Table plan_year")
struct PlanYearTests {
  private func plan(_ code: String, _ firstYear: Int, _ lastYear: Int) -> String {
    """
    INSERT INTO plan (code, title, first_year, last_year)
    VALUES ('\(code)', 'Plan', \(firstYear), \(lastYear));
    """
  }

  /// The years of every plan: `p: 2018 2019`.
  private func years(_ store: TestStore) throws -> [String] {
    try store.rows(
      """
      SELECT plan || ': ' || group_concat(fiscal_year, ' ')
      FROM (SELECT plan, fiscal_year FROM plan_year ORDER BY plan, fiscal_year)
      GROUP BY plan ORDER BY plan
      """
    ).map { $0[0] }
  }

  @Test("a new plan has every year from its first to its last")
  func new() throws {
    let store = try TestStore(plan("p", 2018, 2021) + plan("q", 2020, 2020))
    #expect(try years(store) == ["p: 2018 2019 2020 2021", "q: 2020"])
  }

  @Test("a plan may be as long as there are years")
  func longest() throws {
    let store = try TestStore(plan("p", 1900, 2999))
    #expect(
      try store.rows("SELECT count(*), min(fiscal_year), max(fiscal_year) FROM plan_year")
        == [["1100", "1900", "2999"]])
  }

  @Test("a plan that grows gains years at both ends")
  func grown() throws {
    let store = try TestStore(plan("p", 2018, 2019) + plan("q", 2018, 2019))
    try store.run("UPDATE plan SET first_year = 2016, last_year = 2020 WHERE code = 'p'")
    #expect(try years(store) == ["p: 2016 2017 2018 2019 2020", "q: 2018 2019"])
  }

  @Test("a plan that shrinks loses years at both ends")
  func shrunk() throws {
    let store = try TestStore(plan("p", 2016, 2020) + plan("q", 2016, 2017))
    try store.run("UPDATE plan SET first_year = 2018, last_year = 2019 WHERE code = 'p'")
    #expect(try years(store) == ["p: 2018 2019", "q: 2016 2017"])
  }

  @Test("a plan that moves to other years altogether has those")
  func moved() throws {
    let store = try TestStore(plan("p", 2016, 2017))
    try store.run("UPDATE plan SET first_year = 2020, last_year = 2021")
    #expect(try years(store) == ["p: 2020 2021"])
  }

  @Test("a plan that is renamed keeps its years, and may change them at once")
  func renamed() throws {
    let store = try TestStore(plan("p", 2018, 2019))
    try store.run("UPDATE plan SET code = 'q'")
    #expect(try years(store) == ["q: 2018 2019"])
    try store.run("UPDATE plan SET code = 'r', first_year = 2017, last_year = 2018")
    #expect(try years(store) == ["r: 2017 2018"])
  }

  @Test("an update that brings the years a plan has already changes nothing")
  func unchanged() throws {
    let store = try TestStore(plan("p", 2018, 2019))
    try store.run("UPDATE plan SET first_year = 2018, last_year = 2019, title = 'New'")
    #expect(try years(store) == ["p: 2018 2019"])
  }

  @Test("an upsert, which the import uses, keeps the years as well")
  func upserted() throws {
    let store = try TestStore(plan("p", 2018, 2019))
    try store.run(
      """
      INSERT INTO plan (code, title, first_year, last_year) VALUES ('p', 'Plan', 2018, 2020)
      ON CONFLICT DO UPDATE SET last_year = excluded.last_year
      """)
    #expect(try years(store) == ["p: 2018 2019 2020"])
  }

  @Test("a plan that goes takes its years along")
  func deleted() throws {
    let store = try TestStore(plan("p", 2018, 2019) + plan("q", 2018, 2018))
    try store.run("DELETE FROM plan WHERE code = 'p'")
    #expect(try years(store) == ["q: 2018"])
  }

  @Test("a plan cannot lose a year that is closed")
  func closed() throws {
    let store = try TestStore(
      plan("p", 2018, 2019) + """
        INSERT INTO closed_year (plan, fiscal_year, closed_at)
        VALUES ('p', 2018, '2022-04-30T09:15:00Z');
        """)
    let error = store.failure(of: "UPDATE plan SET first_year = 2019")
    #expect(error?.code == .constraintForeignKey)
    #expect(error?.message == "FOREIGN KEY constraint failed")
    #expect(try years(store) == ["p: 2018 2019"])
    #expect(store.failure(of: "UPDATE plan SET last_year = 2018") == nil)
    #expect(try years(store) == ["p: 2018"])
  }
}
