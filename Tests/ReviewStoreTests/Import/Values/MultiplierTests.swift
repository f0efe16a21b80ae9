import Testing

@testable import ReviewStore

@Suite("千, 万, 億 and 兆, thousand and million behind a figure")
struct MultiplierTests {
  @Test(
    "are powers of ten, and the rest stays",
    arguments: [
      ("千", 3, ""), ("千人", 3, "人"), ("万", 4, ""), ("万人", 4, "人"), ("億円", 8, "円"), ("兆円", 12, "円"),
      ("百万円", 6, "円"), ("千万", 7, ""), ("十億", nil, "十億"), ("百", 2, ""), ("百5", 2, "5"),
      ("百貨店", nil, "百貨店"),
      ("人", nil, "人"), ("", nil, ""), ("million", 6, ""), ("Thousand people", 3, " people"),
      ("hundred thousand yen", 5, " yen"), ("bn", 9, ""), ("millions of", 6, " of"),
      ("millionaires", nil, "millionaires"), ("bns", nil, "bns"), ("m", nil, "m"),
    ])
  func take(text: String, power: Int?, rest: String) {
    var text = Substring(text)
    #expect(Multiplier.take(from: &text) == power)
    #expect(text == rest)
  }
}
