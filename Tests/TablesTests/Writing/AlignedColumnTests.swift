import Testing

@testable import Tables

@Suite("AlignedColumn")
struct AlignedColumnTests {
  private func cell(_ kind: AlignedCell.Kind, _ text: String) -> AlignedCell {
    AlignedCell(kind: kind, text: text, width: DisplayWidth.of(text))
  }

  private func column(_ cells: [AlignedCell]) -> AlignedColumn {
    AlignedColumn(name: cell(.text, "n"), cells: cells)
  }

  @Test("numeric is what has numbers and nothing else but nulls")
  func numeric() {
    #expect(column([cell(.number, "1"), cell(.null, "∅")]).isNumeric)
    #expect(!column([cell(.number, "1"), cell(.text, "2")]).isNumeric)
    #expect(!column([cell(.null, "∅")]).isNumeric)
    #expect(!column([]).isNumeric)
  }

  @Test("whole numbers end where the points are")
  func padding() {
    let numbers = column([cell(.number, "80.1"), cell(.number, "100"), cell(.number, "-5.25")])
    #expect(numbers.width == 6)
    #expect(numbers.padding(of: cell(.number, "80.1")) == (1, 1))
    #expect(numbers.padding(of: cell(.number, "100")) == (0, 3))
    #expect(numbers.padding(of: cell(.null, "∅")) == (2, 3))
    #expect(numbers.padding(of: cell(.number, "123456789")) == (0, 0))
    #expect(numbers.padding(of: cell(.text, "late")) == (0, 2))
    #expect(numbers.paddingOfName(1) == (5, 0))
  }
}
