import Tables
import Testing

@testable import ReviewStore

@Suite("The headings of a resource")
struct ResourceHeadingsTests {
  @Test(
    "stand for one column each, whatever their width, spaces and capitals",
    arguments: Resource.allCases)
  func unique(resource: Resource) {
    var columns: [String: String] = [:]
    for column in resource.columns {
      for heading in [column.name] + column.headings {
        let other = columns.updateValue(column.name, forKey: MatchingKey.of(heading))
        #expect(other == nil || other == column.name, "\(heading) is \(other ?? "") too")
      }
    }
  }

  @Test("are Japanese for every column", arguments: Resource.allCases)
  func japanese(resource: Resource) {
    for column in resource.columns { #expect(!column.headings.isEmpty, "\(column.name)") }
  }
}

@Suite("A Japanese header")
struct JapaneseHeaderTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  @Test("tells what a file holds, and where its columns go")
  func imports() throws {
    let receipts = try test.importText(
      "施策 番号,年　度,指標ＮＯ.,指標名,単位,目標値,実績\n1,2018,1,受講者数,人,100,120\n", as: "回答.csv")
    #expect(receipts[0].resource == .results)
    #expect(
      try test.rows("SELECT name, unit, target, result FROM indicator")
        == [["受講者数", "人", "100.0", "120.0"]])
  }

  @Test("names a cell as the file does")
  func names() throws {
    #expect(
      try test.refusal("施策番号,年度,達成率\n1,2018,約80\n", as: "回答.csv").japanese == [
        "回答.csv 2行目「達成率」列: 「約80」は数値ではありません。1200 や 98.5 のように入力するか、"
          + "値がない場合は空にしてください。"
      ])
  }

  @Test("that says one thing twice is refused, in whatever words")
  func twice() throws {
    #expect(
      try test.refusal("measure,施策番号,年度,達成率\n1,1,2018,80\n", as: "回答.csv").japanese == [
        "回答.csv 1行目「施策番号」列: 見出しに同じ列が2つあります。一方を削除してください。"
      ])
  }
}
