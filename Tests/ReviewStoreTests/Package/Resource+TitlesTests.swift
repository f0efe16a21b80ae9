import Tables
import Testing

@testable import ReviewStore

@Suite("Resource: what people call kinds of files, their columns and the words of their lists")
struct ResourceTitlesTests {
  @Test("in Japanese every kind has a title of its own, without a word of ours")
  func kinds() {
    let titles = Resource.allCases.map { $0.title(in: .japanese) }
    #expect(
      titles == [
        "計画", "評価区分", "分野", "所管", "施策", "実績", "自己評価", "公表された平均", "公表された施策数", "公表された達成率",
      ])
    #expect(Resource.allCases.map { $0.title(in: .english) } == Resource.allCases.map(\.rawValue))
  }

  @Test("every Japanese title of a column heads that column in a file")
  func columns() {
    for resource in Resource.allCases {
      for (index, column) in resource.columns.enumerated() {
        #expect(resource.column(headed: column.title(in: .japanese)) == index, "\(column.name)")
        #expect(column.title(in: .english) == column.name)
      }
    }
    #expect(Resource.results.title(ofColumn: "result_status", in: .japanese) == "実績状況")
    #expect(Resource.results.title(ofColumn: "none", in: .japanese) == "none")
  }

  @Test("every word of a list has its Japanese")
  func words() {
    for column in Resource.allCases.flatMap(\.columns) {
      guard case .choice(let words) = column.kind else { continue }
      for word in words {
        let japanese = column.word(for: word, in: .japanese)
        #expect(japanese != nil && japanese != word, "\(column.name): \(word)")
        #expect(column.word(for: word, in: .english) == word)
      }
    }
    let achieved = Resource.results.columns.first { $0.name == "achieved" }
    #expect(achieved?.word(for: "0", in: .japanese) == "未達成")
    #expect(achieved?.word(for: "0", in: .english) == "0")
  }
}
