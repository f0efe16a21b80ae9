import Tables
import Testing

@Suite("NearestNames: did you mean …?")
struct NearestNamesTests {
  private let columns = NearestNames(["measure", "fiscal_year", "result", "result_text", "実績"])

  @Test("a slip of the pen")
  func slip() {
    #expect(columns.nearest(to: "resutl") == ["result"])
    #expect(columns.nearest(to: "fiscalyear") == ["fiscal_year"])
    #expect(columns.nearest(to: "実積") == [])
    #expect(NearestNames(["目標値", "実績値"]).nearest(to: "実積値") == ["実績値"])
  }

  @Test("width, spaces and capitals do not count")
  func matchingKey() {
    #expect(columns.nearest(to: "Ｒｅｓｕｌｔ") == ["result", "result_text"])
    #expect(NearestNames(["ＩＣＴ推進課"]).nearest(to: "ict 推進課") == ["ＩＣＴ推進課"])
  }

  @Test("a part of a name is near, the one with the least around it first")
  func parts() {
    let departments = NearestNames(["総務局", "総務局/防災室", "消防局/防災室分室", "水道局"])
    #expect(departments.nearest(to: "防災室") == ["総務局/防災室", "消防局/防災室分室"])
    #expect(departments.nearest(to: "総務局防災室") == ["総務局/防災室", "総務局"])
    #expect(departments.nearest(to: "水道") == ["水道局"])
    // A bureau is not what a section of it was meant to be.
    #expect(departments.nearest(to: "水道局/新しい課") == [])
  }

  @Test("leading zeros that a spreadsheet took")
  func leadingZeros() {
    #expect(NearestNames(["001", "010", "100"]).nearest(to: "1") == ["001"])
    #expect(NearestNames(["1", "2", "10"]).nearest(to: "01") == ["1"])
    #expect(NearestNames(["7"]).nearest(to: "０７") == ["7"])
  }

  @Test("short codes that only look alike are not near")
  func shortCodes() {
    let codes = NearestNames((1...73).map { "\($0)" })
    #expect(codes.nearest(to: "99") == [])
    #expect(codes.nearest(to: "A") == [])
    #expect(codes.nearest(to: "") == [])
  }

  @Test(
    "one slip of three characters, two of six, none of two",
    arguments: [
      ("abc", "abx", true), ("abc", "axy", false), ("abcdef", "abcdxy", true),
      ("abcdef", "abcxyz", false), ("ab", "ax", false),
    ])
  func threshold(known: String, asked: String, isNear: Bool) {
    #expect(NearestNames([known]).nearest(to: asked) == (isNear ? [known] : []))
  }

  @Test("at most three, the nearest first; names as near stay in their order")
  func order() {
    let names = NearestNames(["abcdxx", "abcdeg", "abcdeh", "abcdei", "abcdef"])
    #expect(names.nearest(to: "abcdef") == ["abcdef", "abcdeg", "abcdeh"])
    #expect(names.nearest(to: "abcdef", limit: 1) == ["abcdef"])
    #expect(names.nearest(to: "abcdef", limit: 0) == [])
    #expect(NearestNames(["name", "name"]).nearest(to: "nam") == ["name"])
  }

  @Test("among ten thousand names the nearest is found")
  func many() {
    let names = (0..<10_000).map { "第\($0)区役所総務課" }
    let all = NearestNames(names)
    for number in stride(from: 0, to: 10_000, by: 1000) {
      #expect(all.nearest(to: "第\(number)区役所総務", limit: 1) == ["第\(number)区役所総務課"])
    }
    #expect(all.nearest(to: "zzzz") == [])
  }
}
