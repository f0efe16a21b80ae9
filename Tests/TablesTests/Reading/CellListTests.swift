import Testing

@testable import Tables

@Suite("CellList")
struct CellListTests {
  @Test("keeps what it is given while it grows, up to its limit")
  func grows() {
    var cells = CellList(limit: 100)
    for index in 0..<200 { cells.set(index, start: index, end: index + 1) }
    let kept = (0..<100).map { cells[$0].start }
    #expect(kept == (0..<100).map { UInt32($0) })
  }

  @Test("once it has stopped growing, further cells change nothing")
  func stops() {
    var cells = CellList(limit: 100)
    cells.set(0, start: 1, end: 2)
    cells.stopGrowing()
    for index in 1..<200 { cells.set(index, start: 9, end: 9) }
    let first = cells[0].end
    #expect(first == 2)
  }
}
