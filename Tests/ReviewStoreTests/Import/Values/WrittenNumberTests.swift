import Testing

@testable import ReviewStore

@Suite("A figure as people write it")
struct WrittenNumberTests {
  @Test(
    "is read where only one figure can be meant",
    arguments: [
      ("１", "1"), ("９０", "90"), ("15,000", "15000"), ("１５，０００", "15000"),
      ("1,234,567.8", "1234567.8"),
      ("▲ 7,810", "-7810"), ("▲7,810", "-7810"), ("△5", "-5"), ("−3.5", "-3.5"), ("－3", "-3"),
      (" 12 ", "12"),
      ("　８５．５　", "85.5"), ("0", "0"), ("007", "007"),
      (".77", "0.77"), ("．７７", "0.77"), ("-.5", "-0.5"), ("▲ .5", "-0.5"), ("+5", "5"), ("＋５", "5"),
      ("+ 1,234", "1234"), ("+.5", "0.5"),
    ])
  func figures(written: String, plain: String) {
    #expect(WrittenNumber.plain(written, isPercent: false) == plain)
  }

  @Test(
    "is not guessed",
    arguments: [
      "", " ", "-", "—", "▲", "1,23", "12,34,567", "1,2345", ",123", "123,", "1.", ".", "..5",
      ".5.5", ".5,000",
      "1.2.3", "1,234.5,6", "++5", "+-5", "±5", "5+", "+",
      "約80", "80以上", "15,000人", "2,746 万人", "0x10", "1e5", "１０％", "50%", "①", "一", "集計中", "1-2",
      "▲▲5",
      "1 2", "12 345", "1²", "٣", "५",
    ])
  func refused(written: String) {
    #expect(WrittenNumber.plain(written, isPercent: false) == nil)
  }

  @Test("may have a percent sign where its column is in percent")
  func percent() {
    #expect(WrittenNumber.plain("98.5%", isPercent: true) == "98.5")
    #expect(WrittenNumber.plain("９８．５ ％", isPercent: true) == "98.5")
    #expect(WrittenNumber.plain("%", isPercent: true) == nil)
    #expect(WrittenNumber.plain("98%%", isPercent: true) == nil)
    #expect(WrittenNumber.plain("+5%", isPercent: true) == "5")
  }

  @Test("that is whole needs no point")
  func whole() {
    let spellings = ["1.0", "2021.00", "-3.0", "1.5", "1.05", "10", "0.0"]
    #expect(
      spellings.map(WrittenNumber.whole) == ["1", "2021", "-3", "1.5", "1.05", "10", "0"])
  }
}
