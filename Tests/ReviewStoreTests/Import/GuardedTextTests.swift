import Testing

@testable import ReviewStore

@Suite("Import: texts that were kept from being formulas")
struct GuardedTextTests {
  private func comment(_ test: TestStore) throws -> String? {
    try test.rows("SELECT comment FROM assessment").first?.first
  }

  @Test("lose their apostrophe in CSV, and the receipt tells")
  func csv() throws {
    let test = try TestStore.withPlan()
    let receipt = try test.importText(
      "measure,fiscal_year,comment\n1,2021,'=1+1\n", as: "assessments.csv")[0]
    #expect(try comment(test) == "=1+1")
    #expect(
      receipt.readings.readings
        == [Reading(row: 2, column: "comment", written: "'=1+1", read: "=1+1")])
    try test.importText("measure,fiscal_year,comment\n1,2021,''=1+1\n", as: "assessments.csv")
    #expect(try comment(test) == "'=1+1")
  }

  @Test("other apostrophes stay")
  func others() throws {
    let test = try TestStore.withPlan()
    for text in ["'a", "'-5", "'", "a'=1"] {
      let receipt = try test.importText(
        "measure,fiscal_year,comment\n1,2021,\(text)\n", as: "assessments.csv")[0]
      #expect(try comment(test) == text)
      #expect(receipt.readings.count == 0)
    }
  }

  @Test("a key and a figure are found behind the apostrophe")
  func keys() throws {
    let test = try TestStore.withPlan()
    try test.importText("measure,name,field,departments\n'=A,New,1,B\n", as: "measures.csv")
    #expect(try test.rows("SELECT name FROM measure WHERE code = '=A'") == [["New"]])
  }

  @Test("packages and JSON say exactly what they say")
  func exact() throws {
    let test = try TestStore.withPlan()
    try test.importText(
      #"[{"measure": "1", "fiscal_year": 2021, "comment": "'=1+1"}]"#, as: "assessments.json")
    #expect(try comment(test) == "'=1+1")
    let folder = test.folder.file("p")
    try test.store.writePackage(to: folder)
    let copy = try TestStore()
    _ = try copy.store.importPackage(folder)
    #expect(try comment(copy) == "'=1+1")
  }
}
