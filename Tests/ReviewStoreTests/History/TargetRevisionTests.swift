import Tables
import Testing

@testable import ReviewStore

@Suite("A changed target keeps the original and asks for a reason")
struct TargetRevisionTests {
  private let test: TestStore
  private let header =
    "measure,fiscal_year,indicator,target,target_status,target_original,target_reason\n"
  private let targets = """
    SELECT target, target_status AS status, target_original AS original, target_reason AS reason
    FROM indicator
    """

  init() throws {
    test = try TestStore.withPlan()
    try test.importText(header + "1,2021,1,10,,,\n", as: "results.csv")
  }

  private func check(
    _ cells: String, reason: String? = nil, gives row: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var options = ImportOptions()
    options.reason = reason
    try test.importText(header + "1,2021,1,\(cells)\n", as: "results.csv", options)
    #expect(try test.rows(targets) == [row], sourceLocation: sourceLocation)
  }

  @Test("with the reason in the row, of the import, or both")
  func reasons() throws {
    try check("12,,,予算の増", gives: ["12.0", "NULL", "10.0", "予算の増"])
    // The first target stays, however often it changes.
    try check("13,,,", reason: "基準の変更", gives: ["13.0", "NULL", "10.0", "基準の変更"])
    try check("14,,,人口の減", reason: "一括訂正", gives: ["14.0", "NULL", "10.0", "人口の減"])
    try check("15,,9,新", gives: ["15.0", "NULL", "9.0", "新"])
  }

  @Test("without a reason the row is refused, with both targets and what to do")
  func refused() throws {
    let refusal = try test.refusal(header + "1,2021,1,12,,,\n", as: "results.csv")
    #expect(refusal.problems == [.targetNeedsReason(stored: "10")])
    #expect(
      refusal.english == [
        "results.csv, row 2, column target: “12” replaces the target 10, which needs a reason. Write it "
          + "in target_reason, or give the import a --reason."
      ])
    #expect(
      refusal.japanese == [
        "results.csv 2行目「target」列: 目標値が 10 から「12」に変わりますが、変更の理由がありません。"
          + "「変更理由」の列に書くか、取込みに --reason を付けてください。"
      ])
  }

  @Test("a reason that stood there already is not a new one")
  func oldReason() throws {
    try check("12,,,Budget", gives: ["12.0", "NULL", "10.0", "Budget"])
    #expect(
      try test.refusal(header + "1,2021,1,13,,,Budget\n", as: "results.csv").problems
        == [.targetNeedsReason(stored: "12")])
  }

  @Test(
    "to clear a target, or to put a typed blank in its place, is to change it",
    arguments: [
      "(clear),,,", ",not_set,,",
    ])
  func cleared(cells: String) throws {
    let refusal = try test.refusal(header + "1,2021,1,\(cells)\n", as: "results.csv")
    #expect(
      refusal.english == [
        "results.csv, row 2, column target: the target 10 would be cleared, which needs a reason. Write "
          + "it in target_reason, or give the import a --reason."
      ])
    #expect(refusal.japanese[0].contains("目標値 10 が消去されますが、変更の理由がありません。"))
    let status = cells.hasPrefix("(") ? "NULL" : "not_set"
    try check(cells + "Over", gives: ["NULL", status, "10.0", "Over"])
  }

  @Test("with --reason a target is cleared as well, and a header in Japanese is named as it stands")
  func clearedForImport() throws {
    let refusal = try test.refusal(
      "施策番号,年度,指標番号,目標値\n1,2021,1,11\n", as: "results.csv")
    #expect(refusal.english[0].hasPrefix("results.csv, row 2, column 目標値: “11” replaces"))
    try check("(clear),,,", reason: "廃止", gives: ["NULL", "NULL", "10.0", "廃止"])
    // There is no target that a new one would replace.
    try check("5,,,", gives: ["5.0", "NULL", "10.0", "廃止"])
  }

  @Test("the same target, to 15 digits, needs no reason; nor does a new row or a result")
  func unchanged() throws {
    try check("10.0,,,", gives: ["10.0", "NULL", "NULL", "NULL"])
    try check("10.0000000000000001,,,", gives: ["10.0", "NULL", "NULL", "NULL"])
    try test.importText(header + "1,2021,2,7,,,\n", as: "results.csv")
    try test.importText("measure,fiscal_year,indicator,result\n1,2021,1,9\n", as: "results.csv")
    #expect(
      try test.rows("SELECT count(*) FROM indicator WHERE target_original IS NULL") == [["2"]])
  }

  @Test("another program is not asked, and leaves its trace in the log")
  func outside() throws {
    try test.run("UPDATE indicator SET target = 11")
    #expect(
      try test.rows("SELECT batch, column_name, old_value, new_value FROM change")
        == [["NULL", "target", "10.0", "11.0"]])
  }

  @Test("an undo needs no reason for the target it brings back")
  func undo() throws {
    let batch = try test.receipt(
      header + "1,2021,1,12,,,More\n", as: "results.csv"
    ).batch
    _ = try test.store.undo(batch)
    #expect(try test.rows(targets) == [["10.0", "NULL", "NULL", "NULL"]])
  }
}
