import Foundation
import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("Store.verify: nothing is missing or altered")
struct VerifyTests {
  private func found(_ script: String, in test: TestStore) throws -> [IntegrityProblem] {
    try test.run(script)
    let before = try test.bytes
    let reader = try Store.open(at: test.folder.file("review.db"))
    let problems = try reader.verify()
    #expect(try test.bytes == before, "nothing is written")
    return problems
  }

  @Test("a new store, a filled one and the example are sound")
  func sound() throws {
    #expect(try TestStore().store.verify() == [])
    #expect(try TestStore.withTwoPlans().store.verify() == [])
  }

  @Test("every part of the schema that is missing is named")
  func missing() throws {
    let parts = try TestStore().rows(
      "SELECT type, name FROM sqlite_schema WHERE sql IS NOT NULL AND type <> 'table'")
    #expect(parts.count > 100)
    let test = try TestStore.withPlan()
    // All at once: a store for each would take long.
    let script = parts.map { "DROP \($0[0]) \($0[1])" }
      // A table takes its triggers and indexes along, and views do not look at one another.
      .joined(separator: ";")
    let problems = try found(script, in: test)
    #expect(
      Set(problems.map { $0.message(in: .english) })
        == Set(parts.map { "the \($0[0]) \($0[1]) is missing." }))
  }

  @Test("a trigger that was altered is named, one that is not of this program too")
  func altered() throws {
    let test = try TestStore.withPlan()
    let problems = try found(
      """
      DROP TRIGGER change_is_never_updated;
      CREATE TRIGGER change_is_never_updated BEFORE UPDATE ON change BEGIN SELECT 1; END;
      CREATE TRIGGER mine AFTER INSERT ON plan BEGIN SELECT 1; END;
      CREATE INDEX fast ON measure (name);
      ALTER TABLE plan ADD COLUMN note TEXT;
      """, in: test)
    #expect(
      problems == [
        .altered(kind: "table", name: "plan"),
        .altered(kind: "trigger", name: "change_is_never_updated"), .foreignTrigger("mine"),
      ])
    #expect(
      problems.map { $0.message(in: .japanese) } == [
        "表 plan が、このプログラムの作るものと異なります。",
        "トリガー change_is_never_updated が、このプログラムの作るものと異なります。",
        "トリガー mine はこのプログラムのものではありません。数値を変える可能性があります。",
      ])
  }

  @Test("a guard of a closed year that was dropped, or is left of a reopened one, is named")
  func guards() throws {
    let test = try TestStore.withPlan()
    _ = try test.store.close(year: 2020)
    let guards = ClosedYear.guards(plan: "p", year: 2020)
    #expect(guards.count == 6)
    for guarding in guards {
      try test.run("DROP TRIGGER \(guarding.name)")
      #expect(try test.store.verify() == [.missing(kind: "trigger", name: guarding.name)])
      try test.run(guarding.sql)
    }
    #expect(try test.store.verify() == [])
    let other = ClosedYear.guards(plan: "p", year: 2021)[0]
    #expect(try found(other.sql, in: test) == [.foreignTrigger(other.name)])
  }

  @Test("what was changed behind a guard's back is told, as published and as it is now")
  func figures() throws {
    let test = try TestStore.withPlan()
    try test.importText("measure,fiscal_year,rate\n1,2020,90\n1,2018,70\n", as: "assessments.csv")
    _ = try test.store.close(year: 2020)
    let update = ClosedYear.guards(plan: "p", year: 2020).filter { $0.name.hasSuffix("update") }
    let drop = update.map(ClosedYear.dropping).joined(separator: ";")
    let make = update.map(\.sql).joined(separator: ";")
    let problems = try found(
      drop + ";UPDATE assessment SET rate = 95 WHERE fiscal_year = 2020;" + make, in: test)
    #expect(
      problems.map { $0.message(in: .english) } == [
        "closed fiscal year 2020 of plan p, measure 1: assessed_rate was published as 90.0, and is now 95.0.",
        "closed fiscal year 2020 of plan p, measure 1: rate was published as 90.0, and is now 95.0.",
        "closed fiscal year 2020 of plan p, measure 1: average_rate was published as 80.0, and is now 82.5.",
        "closed fiscal year 2020 of plan p, measure 1: average_shown was published as 80, and is now 83.",
      ])
    #expect(
      problems.first?.message(in: .japanese)
        == "計画 p の確定した 2020年度、施策 1 の assessed_rate は、公表時は 90.0、現在は 95.0 です。")
  }

  @Test("a single figure that was changed since the closing is told, though no rate shows it")
  func singleFigures() throws {
    let test = try TestStore.withPlan()
    try test.importText(
      "measure,fiscal_year,indicator,target,result\n1,2020,1,100,80\n", as: "results.csv")
    _ = try test.store.close(year: 2020)
    #expect(try test.store.verify() == [])
    let update = ClosedYear.guards(plan: "p", year: 2020).filter { $0.name.hasSuffix("update") }
    // Later than the closing, by the clock of the log.
    while try test.store.connection.queryInteger(
      "SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now') > max(done_at) FROM closing") != 1
    { usleep(10_000) }
    let change = """
      \(update.map(ClosedYear.dropping).joined(separator: ";"));
      UPDATE indicator SET target = 200, result = 160;
      \(update.map(\.sql).joined(separator: ";"));
      """
    let problems = try found(change, in: test)
    #expect(
      problems.map { $0.message(in: .english) } == [
        "closed fiscal year 2020 of plan p, measure 1, indicator 1: target was 100.0 when it was "
          + "closed, and was changed to 200.0 since, by the change log.",
        "closed fiscal year 2020 of plan p, measure 1, indicator 1: result was 80.0 when it was "
          + "closed, and was changed to 160.0 since, by the change log.",
      ])
    #expect(
      problems.first?.message(in: .japanese)
        == "計画 p の確定した 2020年度、施策 1、indicator 1 の target は、確定時は 100.0、"
        + "変更履歴によればその後 200.0 に変更されています。")
    let back = change.replacing("target = 200, result = 160", with: "target = 100, result = 80")
    #expect(try found(back, in: test) == [])
  }

  @Test("a year marked closed by hand, a dangling reference and an import said to be under way")
  func rest() throws {
    let test = try TestStore.withPlan()
    try test.store.connection.configure(.foreignKeys, false)
    let problems = try found(
      """
      INSERT INTO closed_year VALUES ('p', 2019, 'now', 'me');
      INSERT INTO assessment (measure_id, fiscal_year, rate) VALUES (77, 2019, 1);
      UPDATE current_batch SET batch = 1;
      """, in: test)
    #expect(problems.filter { if case .missing = $0 { true } else { false } }.count == 6)
    #expect(
      problems.suffix(3) == [
        .danglingReference(table: "assessment", row: nil, parent: "measure"), .importUnderWay(1),
        .closedWithoutRecord(plan: "p", year: 2019),
      ])
  }

  @Test("a store of an earlier version is held against that version")
  func earlier() throws {
    let folder = try TestFolder()
    let path = folder.file("review.db")
    do {
      let connection = try Connection(path: path, access: .create)
      for migration in Asset.all(in: "schema/migrations").prefix(2) {
        try connection.execute(migration.text)
      }
      try connection.setApplicationID(Schema.applicationID)
      try connection.setUserVersion(2)
    }
    let store = try Store.open(at: path)
    #expect(try store.verify() == [])
    #expect(throws: HistoryError(.olderStore(version: 2))) { try store.checkHistory() }
  }
}
