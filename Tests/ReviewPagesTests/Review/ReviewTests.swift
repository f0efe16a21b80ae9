import ReviewStore
import Tables
import Testing

@testable import ReviewPages

@Suite("The review of the worked example")
struct ReviewTests {
  @Test("is the plan's: its code, title, about and source")
  func plan() throws {
    let review = try ExampleReview.english.get()
    #expect(review.plan == "yokohama-ict-2018")
    #expect(review.title == "情報化の基本方針・平成30～令和3年度行動計画")
    #expect(
      review.about
        == "Yokohama City's ICT action plan for fiscal 2018 to 2021: 73 measures in four pillars "
        + "and two cross-cutting themes.")
    #expect(review.source == "「情報化の基本方針・平成30～令和3年度 行動計画最終振り返り」横浜市")
    #expect(review.language == .english)
  }

  @Test("has its tables in the order of publication, with titles in its language")
  func tables() throws {
    let english = try ExampleReview.english.get().tables
    let japanese = try ExampleReview.japanese.get().tables
    #expect(
      english.map(\.name) == [
        "summary", "list", "theme-1", "theme-2", "measures", "years", "indicators", "departments",
        "reconciliation", "field-reconciliation", "findings",
      ])
    #expect(japanese.map(\.name) == english.map(\.name))
    #expect(
      english.map(\.title) == [
        "Summary", "List of measures", "5 官民データの活用", "6 先端技術の活用", "Measures",
        "Yearly rates", "Indicators", "Measures by bureau", "Published and computed averages",
        "Published and computed counts", "Findings",
      ])
    #expect(
      japanese.map(\.title) == [
        "評価別の施策数", "実行施策一覧", "5 官民データの活用", "6 先端技術の活用", "施策の内容と評価",
        "年度ごとの達成率", "指標の目標値と実績", "局別の施策数", "公表値と計算値（施策）", "公表値と計算値（施策数）", "確認事項",
      ])
  }

  @Test("has the same columns for programs in both languages, and a cell for each in every row")
  func columns() throws {
    let english = try ExampleReview.english.get().tables
    let japanese = try ExampleReview.japanese.get().tables
    #expect(english.map(\.keys) == japanese.map(\.keys))
    for table in english + japanese {
      #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(table.name)")
      #expect(Set(table.keys).count == table.keys.count, "\(table.name)")
    }
  }

  @Test("is of the store as it is when it is read")
  func moment() throws {
    let test = try TestStore(package: ProjectFolder.example)
    let before = try test.review()
    try test.run("UPDATE measure SET name = 'New' WHERE code = '1'")
    let after = try test.review()
    for name in ["list", "reconciliation"] {
      #expect(before[name].texts[0].contains("横浜市民防災センターにおける最新技術を活用した新たな体験コンテンツの提供"))
      #expect(after[name].texts[0].contains("New"))
    }
  }

  @Test("needs no more than the right to read")
  func readOnly() throws {
    let test = try TestStore(package: ProjectFolder.example)
    let store = try Store.open(at: test.store.path)
    let review = try Review(of: nil, in: store, ReviewOptions(language: .english))
    let texts = try review.tables.map { try $0.read(in: store).texts }
    #expect(try texts == ExampleReview.english.get().tables.map(\.texts))
  }
}
