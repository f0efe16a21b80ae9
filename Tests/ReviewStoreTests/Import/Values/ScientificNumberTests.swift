import Testing

@testable import ReviewStore

@Suite("A number in scientific notation")
struct ScientificNumberTests {
  @Test(
    "is written out where no digit before its point can be missing",
    arguments: [
      ("1E2", "100"), ("1E+02", "100"), ("1e2", "100"), ("1.2E+05", "120000"), ("1.0E-3", "0.001"),
      ("1E-05", "0.00001"), ("１．２Ｅ＋０５", "120000"), ("-1.5E3", "-1500"), ("▲1.5E3", "-1500"),
      ("+1E2", "100"),
      (" 1E2 ", "100"), ("1E0", "1"), ("1.23457E-05", "0.0000123457"), ("1.23E+02", "123"),
      ("1.23457E+05", "123457"), ("1.234567890123E+12", "1234567890123"), ("1E+11", "100000000000"),
      ("1.2E+11", "120000000000"), ("0E+00", "0"), ("1.5E−3", "0.0015"), ("12.5E1", "125"),
    ])
  func whole(text: String, plain: String) throws {
    let number = try #require(ScientificNumber(text))
    #expect(number.plain == plain)
    #expect(!number.hasLostDigits)
  }

  @Test(
    "may have lost digits where it has as many as a spreadsheet shows",
    arguments: [
      "1.23457E+11", "１．２３４５７Ｅ＋１１", "-1.23457E+11", "1.23457e+11", "1.23457E+06", "1.2345678E+11",
      "1.23E+05", "1.00E+03", "123.457E+09",
    ])
  func lost(text: String) throws {
    #expect(try #require(ScientificNumber(text)).hasLostDigits)
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "E", "E5", "1E", "1E+", "1E+-2", "1E2.5", "1E2E3", "1EE2", "A1E2", "1E2A", "1E99999",
      "1,5E2",
      ".E2", "2021", "1.5", "1 E 2", "1E５00000",
    ])
  func none(text: String) { #expect(ScientificNumber(text) == nil) }
}
