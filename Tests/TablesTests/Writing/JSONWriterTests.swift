import Foundation
import Tables
import Testing

@Suite("JSONWriter")
struct JSONWriterTests {
  private let rows: [[Value]] = [
    [1, 80.1, "横浜市", nil], [-2, 15000.0, "", .blob([0xAB, 0x01])],
  ]

  @Test("an array of objects, one a line")
  func array() throws {
    #expect(
      try written(.json, ["id", "rate", "name", "extra"], rows) == """
        [
        {"id":1,"rate":80.1,"name":"横浜市","extra":null},
        {"id":-2,"rate":15000,"name":"","extra":"AB01"}
        ]

        """)
  }

  @Test("one object a line")
  func lines() throws {
    #expect(
      try written(.ndjson, ["id", "rate", "name", "extra"], rows) == """
        {"id":1,"rate":80.1,"name":"横浜市","extra":null}
        {"id":-2,"rate":15000,"name":"","extra":"AB01"}

        """)
  }

  @Test("infinite numbers are too great ones, NaN is null")
  func infinite() throws {
    #expect(
      try written(.ndjson, ["a", "b", "c"], [[.real(.infinity), .real(-.infinity), .real(.nan)]])
        == "{\"a\":1e999,\"b\":-1e999,\"c\":null}\n")
  }

  @Test("control characters above ASCII are escaped, their neighbours are not")
  func highControls() throws {
    #expect(
      try written(.ndjson, ["a"], [["~\u{7F}\u{80}x\u{9B}\u{9F}\u{A0}±é"]])
        == "{\"a\":\"~\\u007F\\u0080x\\u009B\\u009F\u{A0}±é\"}\n")
  }

  @Test("quotation marks, backslashes and control characters are escaped, nothing else")
  func escaping() throws {
    #expect(
      try written(.ndjson, ["a\"b"], [["\"\\/\n\r\t\u{8}\u{1B}\0\u{7F}\u{2028}é👨‍👩‍👧"]])
        == "{\"a\\\"b\":\"\\\"\\\\/\\n\\r\\t\\u0008\\u001B\\u0000\\u007F\u{2028}é👨‍👩‍👧\"}\n")
  }

  @Test("bytes that are not UTF-8 become U+FFFD")
  func repairing() throws {
    #expect(
      try written(.ndjson, ["a"], [[.bytes([0x22, 0xFF, 0x41])]]) == "{\"a\":\"\\\"\u{FFFD}A\"}\n")
  }

  @Test("columns of the same name are numbered")
  func duplicates() throws {
    #expect(
      try written(.ndjson, ["n", "n", "n_2", "n"], [[1, 2, 3, 4]])
        == "{\"n\":1,\"n_2\":2,\"n_2_2\":3,\"n_3\":4}\n")
  }

  @Test("another parser reads the same")
  func parses() throws {
    let text = try written(.json, ["id", "rate", "name", "extra"], rows)
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    #expect(parsed?.count == 2)
    #expect(parsed?[0]["rate"] as? Double == 80.1)
    #expect(parsed?[0]["extra"] is NSNull)
    #expect(parsed?[1]["extra"] as? String == "AB01")
  }
}
