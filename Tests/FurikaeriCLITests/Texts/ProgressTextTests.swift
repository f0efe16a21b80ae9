import ReviewStore
import Tables
import Testing

@testable import FurikaeriCLI

@Suite("ProgressText: how far an import has come")
struct ProgressTextTests {
  private func line(_ fraction: Double?, rows: Int, width: Int = 100, _ language: Language)
    -> String
  {
    ProgressText.line(
      ImportProgress(file: "/tmp/結果.csv", rows: rows, fraction: fraction), after: .seconds(2),
      width: width, language)
  }

  @Test("says the share, the rows, the rate and the time left")
  func whole() {
    #expect(
      line(0.25, rows: 1_204_224, .english)
        == "結果.csv █████░░░░░░░░░░░░░░░ 25 %  1,204,224 rows, 602,112/s, 6 s left")
    #expect(
      line(0.25, rows: 1_204_224, .japanese)
        == "結果.csv █████░░░░░░░░░░░░░░░ 25 %  1,204,224 行、毎秒 602,112 行、残り 6 秒")
  }

  @Test("says rows and rate alone where the share is not known")
  func withoutShare() {
    #expect(line(nil, rows: 500, .english) == "結果.csv  500 rows, 250/s")
  }

  @Test("fits the terminal", arguments: [10, 20, 40, 60])
  func fits(width: Int) {
    #expect(DisplayWidth.of(line(0.5, rows: 999_999, width: width, .japanese)) < width)
  }

  @Test("says how far a copy has come")
  func copy() {
    let progress = CopyProgress(file: "/tmp/copy.db", bytes: 41_287_680, fraction: 0.5)
    #expect(
      ProgressText.line(progress, width: 80, .english)
        == "copy.db ██████████░░░░░░░░░░ 50 %  41,287,680 bytes")
    #expect(
      ProgressText.line(progress, width: 80, .japanese)
        == "copy.db ██████████░░░░░░░░░░ 50 %  41,287,680 バイト")
  }
}
