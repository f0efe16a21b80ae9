import ReviewStore
import Testing

@testable import ReviewStore

@Suite("Two returns in one import that contradict each other")
struct ContradictionsTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  private func sources(_ texts: (String, String)...) throws -> [ImportSource] {
    try texts.map { ImportSource(path: try test.folder.write($0.1, to: $0.0)) }
  }

  private let first = "measure,fiscal_year,indicator,target,result\n1,2020,1,10,9\n1,2021,1,10,8\n"

  @Test("are an error that names both, and what each says")
  func named() throws {
    let refusal = try test.refusal(
      of: sources(
        ("a.csv", first),
        ("b.csv", "measure,fiscal_year,indicator,result\n1,2020,1,9\n1,2021,1,7\n")))
    #expect(
      refusal.english == [
        "b.csv, column result: “7” for 1 / 2021 / 1, but a.csv says “8”. Ask which is right and keep "
          + "one; a correction is imported after what it corrects, not together with it."
      ])
    #expect(
      refusal.japanese == [
        "b.csv「result」列: 1 / 2021 / 1 は「7」ですが、a.csv では「8」です。どちらが正しいか確認し、"
          + "一方だけを残してください。訂正の場合は、先のファイルの後に別に取り込んでください。"
      ])
  }

  @Test("also where the row was there before")
  func stored() throws {
    try test.importText(
      "measure,fiscal_year,rate\n1,2021,50\n2,2021,60\n", as: "old.csv")
    let refusal = try test.refusal(
      of: sources(
        ("a.csv", "measure,fiscal_year,rate\n1,2021,70\n"),
        ("b.csv", "measure,fiscal_year,rate\n1,2021,80\n2,2021,65\n")))
    #expect(
      refusal.problems == [
        .contradictsFile(
          test.folder.file("a.csv"), place: "1 / 2021", other: "70")
      ])
  }

  @Test("say the same or leave open what the other says, and are no error")
  func agreed() throws {
    let receipts = try test.store.importFiles(
      sources(
        ("a.csv", first),
        ("b.csv", "measure,fiscal_year,indicator,result\n1,2021,1,8\n1,2020,1,\n"),
        ("c.csv", "measure,fiscal_year,indicator,unit\n1,2021,1,件\n")))
    #expect(receipts.map(\.tally.unchanged) == [0, 2, 0])
  }

  @Test("are a correction when one comes after the other")
  func correction() throws {
    _ = try test.store.importFiles(sources(("a.csv", first)))
    let corrected = try test.store.importFiles(
      sources(("b.csv", "measure,fiscal_year,indicator,result\n1,2021,1,7\n")))
    #expect(corrected[0].tally.changed == 1)
  }
}
