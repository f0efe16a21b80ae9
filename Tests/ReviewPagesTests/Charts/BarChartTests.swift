import Tables
import Testing

@testable import ReviewPages

@Suite("A bar chart")
struct BarChartTests {
  private func lines(
    _ bars: [(String, [Int])], _ names: [String], width: Int = 80
  ) -> [String] {
    BarChart(bars: bars.map { BarChart.Bar(label: $0.0, parts: $0.1) }, partNames: names)
      .lines(width: width)
  }

  /// The same without the legend.
  private func bars(_ bars: [(String, [Int])], _ names: [String], width: Int) -> [String] {
    Array(lines(bars, names, width: width).prefix(bars.count))
  }

  @Test("has a character for each unit where there is room, then the counts, and a legend below")
  func units() {
    #expect(
      lines([("1 Safety", [2, 3, 1]), ("2 Work", [0, 4, 12])], ["A", "B", "C"]) == [
        "1 Safety  ██▒▒▒░             2 / 3 / 1",
        "2 Work    ▒▒▒▒░░░░░░░░░░░░  0 / 4 / 12",
        "          █ A  ▒ B  ░ C",
      ])
  }

  @Test("lines up by the width of Japanese labels, two columns a character")
  func japanese() {
    #expect(
      lines([("1 安全で安心", [1, 1]), ("2 ICT", [2, 0])], ["A 計画以上", "B"]) == [
        "1 安全で安心  █▒  1 / 1",
        "2 ICT         ██  2 / 0",
        "              █ A 計画以上  ▒ B",
      ])
  }

  @Test("is to scale where there is no room for every unit, and no line is wider than asked")
  func scale() {
    let chart = lines([("a", [30, 30]), ("b", [60, 60])], ["A", "B"], width: 30)
    #expect(
      chart == [
        "a  █████▒▒▒▒           30 / 30",
        "b  █████████▒▒▒▒▒▒▒▒▒  60 / 60",
        "   █ A  ▒ B",
      ])
    #expect(chart.allSatisfy { DisplayWidth.of($0) <= 30 })
  }

  @Test("gives what the division leaves to the parts with the largest remainders, the first first")
  func remainders() {
    // 10 characters for 12: the exact shares are 5.83, 2.5 and 1.67.
    #expect(
      bars([("a", [7, 3, 2])], ["A", "B", "C"], width: 10) == ["a  ██████▒▒░░  7 / 3 / 2"])
    // 10 characters for three equal parts of 7: 3.33 each, and the first has the tenth.
    #expect(
      bars([("a", [7, 7, 7])], ["A", "B", "C"], width: 10) == ["a  ████▒▒▒░░░  7 / 7 / 7"])
  }

  @Test("fills as many characters as its total asks for, whatever the parts")
  func adds() {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<200 {
      let parts = (0..<4).map { _ in Int.random(in: 0...300, using: &random) }
      let line = lines([("a", parts), ("b", [1200, 0, 0, 0])], ["A", "B", "C", "D"], width: 60)[0]
      let filled = line.count { BarChart.fills.contains($0) }
      let room = 60 - 1 - 4 - "1200 / 0 / 0 / 0".count
      let countWidth = parts.map(String.init).joined(separator: " / ").count
      let narrower = max(0, countWidth - "1200 / 0 / 0 / 0".count)
      #expect(filled == parts.reduce(0, +) * (room - narrower) / 1200)
    }
  }

  @Test("keeps ten characters for bars, however narrow it is to be")
  func narrow() {
    #expect(
      bars([("a long label", [10, 30])], ["A", "B"], width: 0) == [
        "a long label  ███▒▒▒▒▒▒▒  10 / 30"
      ])
  }

  @Test("shows bars of nothing as blank, and one too short for a character too")
  func zeros() {
    #expect(
      lines([("a", [0, 0]), ("b", [1, 1])], ["A", "B"]) == [
        "a      0 / 0", "b  █▒  1 / 1", "   █ A  ▒ B",
      ])
    #expect(
      lines([("a", [0, 0])], ["A", "B"]) == ["a    0 / 0", "   █ A  ▒ B"])
    #expect(
      lines([("a", [1]), ("b", [1000])], ["A"], width: 22) == [
        "a                    1", "b  █████████████  1000", "   █ A",
      ])
  }

  @Test("begins its fills anew when there are more parts than fills")
  func manyParts() {
    #expect(
      lines([("a", [1, 1, 1, 1, 1, 1, 1, 1])], ["1", "2", "3", "4", "5", "6", "7", "8"]) == [
        "a  █▒░▓□·█▒  1 / 1 / 1 / 1 / 1 / 1 / 1 / 1",
        "   █ 1  ▒ 2  ░ 3  ▓ 4  □ 5  · 6  █ 7  ▒ 8",
      ])
  }

  @Test("without bars is its legend")
  func empty() {
    #expect(lines([], ["A"]) == ["  █ A"])
  }

  @Test("has no line wider than asked where the names fit on lines of their own")
  func legend() {
    let chart = lines(
      [("a label of thirty characters..", [3, 4])],
      ["plenty to say of A", "plenty to say of B", "plenty to say of C"], width: 70)
    #expect(chart.filter { DisplayWidth.of($0) > 70 } == [])
  }
}
