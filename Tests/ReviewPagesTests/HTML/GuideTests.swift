import Tables
import Testing

@testable import ReviewPages

@Suite("How to read a review")
struct GuideTests {
  private func page(_ test: TestStore, _ language: Language) throws -> String {
    let path = test.folder.file("review.html")
    let options = ReviewOptions(language: language, parts: [.summary])
    try Review.publish(options, of: nil, in: test.store, to: path, as: .html)
    return try test.folder.text("review.html")
  }

  @Test("names the bands of the plan's grades")
  func bands() throws {
    let test = try TestStore(package: ProjectFolder.example)
    #expect(
      HTMLText.rows(ofTable: "bands", in: try page(test, .japanese)) == [
        ["進捗評価", "平均達成率", "意味"], ["A", "120％以上", "計画以上に進んでいる"],
        ["B", "90％以上 120％未満", "計画どおり進んでいる"], ["C", "90％未満", "計画どおり進んでいない"],
      ])
    #expect(
      HTMLText.rows(ofTable: "bands", in: try page(test, .english)).map { $0[1] } == [
        "Average", "120% or more", "90% to under 120%", "under 90%",
      ])
  }

  @Test("explains the formulas that the plan uses, and no others")
  func formulas() throws {
    let html = try page(TestStore(package: ProjectFolder.example), .english)
    #expect(html.contains("100 × result ÷ target."))
    #expect(html.contains("<dt>At most</dt>"))
    #expect(!html.contains("From a baseline"))
    #expect(try !page(smallPlan(), .english).contains("100 × result"))
  }
}
