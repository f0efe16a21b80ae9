import Testing

@testable import ReviewStore

@Suite("A code as people and spreadsheets write it")
struct WrittenCodeTests {
  @Test(
    "has one key in every width, with every dash, and with .0",
    arguments: [
      ("Ａ－０２", "A-02"), ("A－02", "A-02"), ("A–02", "A-02"), ("A—02", "A-02"), ("A−02", "A-02"),
      ("A‐02", "A-02"), ("A‑02", "A-02"), ("Aー02", "A-02"), ("Aｰ02", "A-02"), ("5.0", "5"),
      ("5.00", "5"),
      ("５．０", "5"), ("A-02", "A-02"),
    ])
  func keys(written: String, key: String) { #expect(WrittenCode.key(written) == key) }

  @Test(
    "keeps what tells codes apart",
    arguments: ["a-2", "A-2", "1.1", "1.10", "05", "1.0.0", "A1.0", ".0", "5.", "A 02", "A_02"])
  func other(code: String) { #expect(WrittenCode.key(code) == code) }

  @Test("leads to a known code where one alone can be meant")
  func written() {
    #expect(["A-02", "A-03"].written("Ａ－０３") == "A-03")
    #expect(["A-02", "A–02"].written("A—02") == nil)
    #expect(["A-02"].written("B-02") == nil)
  }

  @Test("is a spreadsheet's where its exponent has a sign or its digits a point")
  func scientific() {
    for code in ["1.23457E+11", "1E+02", "1.00E+02", "1E-05", "１Ｅ＋０２", "1.2345e+18"] {
      #expect(WrittenCode.isScientific(code), "\(code)")
    }
    // As a person writes a code.
    for code in ["1E2", "1e2", "A1E+2", "E+02", "1-2", "12", ""] {
      #expect(!WrittenCode.isScientific(code), "\(code)")
    }
  }
}
