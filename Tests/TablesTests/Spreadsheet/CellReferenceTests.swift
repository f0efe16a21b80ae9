import Testing

@testable import Tables

@Suite("CellReference and CellRange")
struct CellReferenceTests {
  @Test("letters count columns, digits rows")
  func names() {
    #expect(CellReference("A1") == CellReference(row: 1, column: 1))
    #expect(CellReference("C14") == CellReference(row: 14, column: 3))
    #expect(CellReference("Z2")?.column == 26)
    #expect(CellReference("AA2")?.column == 27)
    #expect(CellReference("XFD1048576") == CellReference(row: 1_048_576, column: 16_384))
    #expect(CellReference("c14") == CellReference("C14"))
  }

  @Test("every column has the name that it is read back from")
  func roundTrip() {
    for column in 1...CellReference.columnLimit {
      let cell = CellReference(row: 7, column: column)
      guard CellReference(cell.description) == cell else {
        Issue.record("\(column)")
        return
      }
    }
  }

  @Test(
    "anything else is no cell",
    arguments: [
      "", "A", "1", "A0", "A01", "A-1", "A1B", "1A", "$A$1", "A 1", "XFE1", "AAAA1", "A1048577",
      "A99999999999999999999", "Ａ1", "A１", "ZZZZZZZZZZZZZZZZZZ1", "@1", "[1",
    ])
  func invalid(_ text: String) {
    #expect(CellReference(text) == nil)
  }

  private func range(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    return CellRange(utf8: bytes.span)?.description
  }

  @Test("a range is two corners, or one cell")
  func ranges() {
    #expect(range("A1:B3") == "A1:B3")
    #expect(range("C5:C5") == "C5:C5")
    #expect(range("C5") == "C5:C5")
  }

  @Test(
    "anything else is no range",
    arguments: ["", ":", "A1:", ":B2", "A1:B2:C3", "B2:A1", "A2:B1", "B1:A2", "A1:XFE2", "A:B"])
  func invalidRanges(_ text: String) {
    #expect(range(text) == nil)
  }
}
