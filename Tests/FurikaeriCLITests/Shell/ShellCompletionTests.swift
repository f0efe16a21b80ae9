import Prompt
import ReviewStore
import Testing

@testable import FurikaeriCLI

@Suite("Completion in the shell")
struct ShellCompletionTests {
  private let completion = ShellCompletion(
    catalog: ShellCatalog(relations: [
      .init(name: "measure", isView: false, columns: ["code", "name"]),
      .init(name: "measure_review", isView: true, columns: ["measure", "grade"]),
      .init(name: "plan", isView: false, columns: ["code", "title"]),
    ]), reports: [SavedQuery(name: "best", sql: "-- Best\n-- 最\n-- :limit 10 | n | n\nSELECT 1")],
    parameters: ["year"])

  private func words(_ before: String, _ after: String = "", pending: String = "") -> [String] {
    completion.complete(pending: pending, before: before, after: after).candidates
  }

  @Test("offers tables and views where one must follow")
  func relations() {
    #expect(words("SELECT * FROM m") == ["measure", "measure_review"])
    #expect(words("SELECT * FROM plan, me") == ["measure", "measure_review"])
    #expect(words("SELECT * FROM plan JOIN P") == ["plan"])
    #expect(words("WITH rated AS (SELECT 1) SELECT * FROM ra") == ["rated"])
  }

  @Test("offers the columns of the tables that the statement names, on whichever line")
  func columns() {
    #expect(words("SELECT g", " FROM measure_review").first == "grade")
    #expect(words("SELECT ti", " FROM measure_review") == [])
    #expect(words("  ti", pending: "SELECT * FROM plan WHERE\n").first == "title")
    #expect(words("SELECT c", " FROM plan, measure").filter { $0 == "code" }.count == 1)
  }

  @Test("offers the columns of what stands before a full stop")
  func qualified() {
    #expect(words("SELECT p.", " FROM plan AS p") == ["code", "title"])
    #expect(words("SELECT r.gr", " FROM plan p JOIN measure_review r") == ["grade"])
    #expect(words("SELECT plan.t", " FROM plan") == ["title"])
    #expect(words("SELECT x.", " FROM plan") == [])
  }

  @Test("offers keywords as they were begun, in upper or lower case")
  func keywords() {
    #expect(words("SEL") == ["SELECT"])
    #expect(words("sel") == ["select"])
    #expect(
      completion.complete(pending: "", before: "SELECT coal", after: "").replacement == "coalesce(")
  }

  @Test("offers nothing within strings and comments")
  func within() {
    #expect(words("SELECT 'sel") == [])
    #expect(words("SELECT 1 -- sel") == [])
    #expect(words("sel", pending: "/* \n") == [])
  }

  @Test("offers commands and what they take")
  func commands() {
    #expect(words(".sc") == [".schema"])
    #expect(words(".schema pl") == ["plan"])
    #expect(words(".report b") == ["best"])
    #expect(words(".report best li") == ["limit="])
    #expect(words(".mode ma") == ["markdown"])
    #expect(words(".timer o") == ["on", "off"])
    #expect(words(".param unset y") == ["year"])
    #expect(words(".explain SELECT * FROM pl") == ["plan"])
    #expect(words(".nonsense x") == [])
  }
}
