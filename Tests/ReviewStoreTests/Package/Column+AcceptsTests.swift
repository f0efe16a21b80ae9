import Tables
import Testing

@testable import ReviewStore

@Suite("Column.accepts: what a cell may say")
struct ColumnAcceptsTests {
  @Test("is told of every column, in both languages", arguments: Resource.allCases)
  func told(resource: Resource) {
    for column in resource.columns {
      let english = column.accepts(in: .english)
      let japanese = column.accepts(in: .japanese)
      #expect(!english.isEmpty && !japanese.isEmpty)
      #expect(english != japanese)
      #expect(japanese.utf8.contains { $0 >= 0x80 })
    }
  }

  @Test("of a closed list is its words")
  func words() throws {
    let formula = try #require(Resource.results.columns.first { $0.name == "formula" })
    #expect(
      formula.accepts(in: .english) == "ratio, inverse, at_most, within, baseline, achieved")
    #expect(formula.accepts(in: .japanese).hasPrefix("実績÷目標（ratio）、目標÷実績（inverse）"))
  }
}
