import Testing

@testable import ReviewStore

@Suite("A figure with all that stands around it")
struct WrittenFigureTests {
  /// A figure on one line: value, unit, direction, p for provisional, remark.
  private func line(_ text: String, _ unit: String?) -> String {
    switch WrittenFigure.read(text, unit: unit) {
    case .figure(let figure):
      [
        figure.value, figure.unit, figure.direction?.rawValue,
        figure.isProvisional ? "p" : nil, figure.remark.map { "(\($0))" },
      ].compactMap(\.self).joined(separator: " ")
    case .prose(let prose): "prose: \(prose)"
    case .refused(let problem): "refused: \(problem)"
    }
  }

  @Test(
    "has its digits in any width, grouped, negative, and in parts",
    arguments: [
      ("１２．５", "12.5"), ("15,000", "15000"), ("１５，０００", "15000"), ("1 234 567", "1234567"),
      ("1\u{A0}234\u{2009}567\u{202F}890", "1234567890"), ("▲ 7,810", "-7810"), ("△5", "-5"),
      ("−3.50", "-3.5"), ("－3", "-3"), ("007", "7"), ("0.00", "0"), ("-0", "0"),
      ("2,746万", "27460000"), ("1億2,000万", "120000000"), ("3.5千", "3500"), ("1兆", "1000000000000"),
      ("1兆2億3万4567", nil), ("1兆2億3万", "1000200030000"), ("1万5000", "15000"), ("1万0500", "10500"),
      ("2千5百", "2500"), ("5百万", "5000000"), ("3千万", "30000000"), ("2.5億", "250000000"),
      (".77", "0.77"), ("約.5", "0.5 about"), ("-.5", "-0.5"), ("+5", "5"), ("＋１，２００", "1200"),
      ("0.00001万", "0.1"), ("12345678901234567890.5万", "123456789012345678905000"),
    ])
  func digits(text: String, value: String?) {
    // An ordinary space is no separator: what looks like one in the list is U+00A0 or its kin.
    let text = text == "1 234 567" ? "1\u{202F}234\u{202F}567" : text
    #expect(line(text, nil) == value ?? "1000200034567")
  }

  @Test(
    "has a unit, which is returned where the indicator's is not known",
    arguments: [
      ("15,000 人", "15000 人"), ("2,746 万人", "27460000 人"), ("80%", "80 %"), ("８０％", "80 %"),
      ("1.5ポイント", "1.5 ポイント"), ("12億円", "1200000000 円"), ("300百万円", "300000000 円"),
      ("¥1,000", "1000 円"),
      ("3大学", "3 大学"), ("25 講座", "25 講座"), ("10か所", "10 か所"), ("5モデル校", "5 モデル校"), ("3つ", "3 つ"),
      ("12システム", "12 システム"), ("50m2", "50 m2"), ("5 ㎡", "5 ㎡"), ("120 kWh", "120 kWh"),
      ("250 people", "250 people"), ("3回／年度", "3 回／年度"), ("40kg/人", "40 kg／人"), ("3日", "3 日"),
      ("5台", "5 台"),
    ])
  func units(text: String, expected: String) {
    #expect(line(text, nil) == expected)
  }

  @Test(
    "may have an English magnitude, which is no unit",
    arguments: [
      ("1.2 million", nil, "1200000"), ("3 thousand", nil, "3000"), ("2 bn", nil, "2000000000"),
      ("2bn", nil, "2000000000"), ("1.5 Million people", nil, "1500000 people"),
      ("１．２ ｍｉｌｌｉｏｎ", nil, "1200000"), ("2 millions", nil, "2000000"),
      ("3 hundred thousand", nil, "300000"), ("5 mn", nil, "5000000"),
      ("¥1.2 million", nil, "1200000 円"), ("about 3 thousand", nil, "3000 about"),
      ("1.2 million", "人", "1200000 人"),
      ("1.2 million people", "thousand people", "1200 thousand people"),
      ("1,200", "thousand people", "1200 thousand people"), ("3 thousand", "千人", "3 千人"),
      ("2 billion yen", "million yen", "2000 million yen"), ("0.5 trillion", nil, "500000000000"),
    ] as [(String, String?, String)])
  func englishMagnitudes(text: String, unit: String?, expected: String) {
    #expect(line(text, unit) == expected)
  }

  @Test(
    "with letters that may stand for several magnitudes is refused",
    arguments: [
      "5k", "5K", "5 K", "3M", "3B", "2 dozen", "1.5mio", "5k people", "5K人", "3 lakh", "2 mrd",
      "５ｋ",
    ])
  func unclearMagnitude(text: String) {
    #expect(line(text, nil) == "refused: magnitudeUnclear")
    #expect(line(text, "人") == "refused: magnitudeUnclear")
  }

  @Test(
    "may have letters that are a unit",
    arguments: [
      ("5 kg", nil, "5 kg"), ("5m", nil, "5 m"), ("5 t", nil, "5 t"), ("5 K", "K", "5 K"),
      ("3 millionaires", nil, "3 millionaires"),
    ] as [(String, String?, String)])
  func letterUnits(text: String, unit: String?, expected: String) {
    #expect(line(text, unit) == expected)
  }

  @Test(
    "in tenths is in percent",
    arguments: [
      ("8割", nil, "80 %"), ("８割", nil, "80 %"), ("8割5分", nil, "85 %"), ("8割5分3厘", nil, "85.3 %"),
      ("8割3厘", nil, "80.3 %"), ("2.5割", nil, "25 %"), ("10割", nil, "100 %"),
      ("8割以上", nil, "80 % atLeast"),
      ("約8割", nil, "80 % about"), ("8 割 程度", nil, "80 % about"), ("▲1割", nil, "-10 %"),
      ("8割（速報値）", nil, "80 % p"), ("8割", "%", "80 %"), ("8割", "％", "80 ％"), ("8割", "割", "8 割"),
      ("8割強", nil, "prose: words"), ("8割減", nil, "prose: words"), ("3割引", nil, "prose: words"),
      ("80割合", nil, "prose: words"), ("2.5割5分", nil, "prose: severalFigures"),
      ("7～8割", nil, "prose: range"),
    ] as [(String, String?, String)])
  func tenths(text: String, unit: String?, expected: String) {
    #expect(line(text, unit) == expected)
  }

  @Test("in tenths is in no other unit")
  func tenthsOfPeople() {
    #expect(
      WrittenFigure.read("8割", unit: "人")
        == .refused(.unitDiffers(written: "%", expected: "人")))
  }

  @Test(
    "is in its indicator's unit where that is known",
    arguments: [
      ("15,000 人", "人", "15000 人"), ("15,000", "人", "15000 人"), ("15,000 名", "人", "15000 人"),
      ("2,746 万人", "人", "27460000 人"),
      ("2,746 万人", "万人", "2746 万人"), ("2,746", "万人", "2746 万人"), ("27,460,000人", "万人", "2746 万人"),
      ("2,746万", "万人", "2746 万人"), ("80%", "%", "80 %"), ("80%", "％", "80 ％"),
      ("80パーセント", "%", "80 %"),
      ("8千円", "百万円", "0.008 百万円"), ("12億", "億円", "12 億円"), ("123", "千円", "123 千円"),
      ("123千円", "千円", "123 千円"), ("3か所", "箇所", "3 箇所"), ("3ヶ所", "カ所", "3 カ所"), ("5 m²", "㎡", "5 ㎡"),
      ("105 回程度／年度", "回", "105 回 about"), ("3日", "日／年", "3 日／年"), ("3年", "年", "3 年"),
      ("2021年", "年", "2021 年"), ("15,000（人）", "人", "15000 人"), ("80（%）", "%", "80 %"),
      ("12 KWH", "kWh", "12 kWh"), ("3 百貨店", "百貨店", "3 百貨店"), ("10件減", "件減", "10 件減"),
      ("▲1.2億円", "百万円", "-120 百万円"), ("5", " ", "5"), ("3回実施", "回", "3 回 (実施)"),
    ])
  func knownUnits(text: String, unit: String, expected: String) {
    #expect(line(text, unit) == expected)
  }

  @Test(
    "in another unit is refused, naming both",
    arguments: [
      ("80%", "人", "%", "人"), ("3件", "回", "件", "回"), ("80（%）", "人", "%", "人"),
      ("15,000人/月", "人", "人／月", "人"),
      ("2,746 万件", "万人", "件", "万人"), ("15,000世帯", "人", "世帯", "人"), ("¥500", "人", "円", "人"),
    ])
  func unitDiffers(text: String, unit: String, written: String, expected: String) {
    #expect(
      WrittenFigure.read(text, unit: unit)
        == .refused(.unitDiffers(written: written, expected: expected)))
  }

  @Test(
    "has a direction",
    arguments: [
      ("10 件以上", "10 件 atLeast"), ("10以上", "10 atLeast"), ("50%超", "50 % atLeast"),
      ("at least 5", "5 atLeast"), ("5 or more", "5 atLeast"),
      ("5 people or more", "5 people atLeast"),
      ("最低3回", "3 回 atLeast"), ("≧95%", "95 % atLeast"), ("95％を超える", "95 % atLeast"),
      ("3日以内", "3 日 atMost"), ("5件以下", "5 件 atMost"), ("5件未満", "5 件 atMost"),
      ("At most 5", "5 atMost"),
      ("up to 5", "5 atMost"), ("最大100人", "100 人 atMost"), ("100人まで", "100 人 atMost"),
      ("no more than 5", "5 atMost"), ("約80", "80 about"), ("およそ80人", "80 人 about"),
      ("概ね80%", "80 % about"), ("105 回程度／年度", "105 回／年度 about"), ("about 11,475", "11475 about"),
      ("3日／年以内", "3 日／年 atMost"), ("3回以上／年", "3 回／年 atLeast"), ("約10件以上", "10 件 atLeast"),
      ("5以上以下", "prose: words"),
    ])
  func directions(text: String, expected: String) {
    #expect(line(text, nil) == expected)
  }

  @Test(
    "may be provisional, and may have remarks",
    arguments: [
      ("94.7%（速報値）", "94.7 % p"), ("速報値 94.7%", "94.7 % p"), ("94.7%速報値", "94.7 % p"),
      ("94.7 p", "94.7 p"), ("94.7% (p)", "94.7 % p"), ("94.7 (provisional)", "94.7 p"),
      ("100人見込", "100 人 p"), ("94.7（3月末速報値）", "94.7 p (3月末速報値)"),
      ("7（累計 97 システム集約）", "7 (累計 97 システム集約)"), ("毎年95%以上", "95 % atLeast (毎年)"),
      ("94.7%（※次回はR6調査）", "94.7 % (※次回はR6調査)"), ("94.7% ※次回はR6調査", "94.7 % (次回はR6調査)"),
      ("累計 97", "97 (累計)"), ("80%の達成", "80 % (の達成)"), ("95%以上を維持", "95 % atLeast (を維持)"),
      ("3回開催", "3 回 (開催)"), ("目標：80%", "80 % (目標)"), ("延べ500人（うち新規20人）", "500 人 (延べ うち新規20人)"),
      ("(累計)97(内訳(a)と(b))", "97 (累計 内訳(a)と(b))"), ("年3回", "3 回 (年)"), ("100件を達成。", "100 件 (を達成)"),
      ("100件※", "100 件"),
    ])
  func remarks(text: String, expected: String) {
    #expect(line(text, nil) == expected)
  }

  @Test(
    "is none where anything is unaccounted for: the text is kept",
    arguments: [
      ("10～20", "range"), ("3ー5", "range"), ("10~20%", "range"), ("10〜20", "range"),
      ("3-5", "range"),
      ("10人から20人", "range"),
      ("10件以上20件以下", "range"), ("▲3～▲5", "range"), ("約10～約20", "range"), ("10 to 20", "range"),
      ("3件・5回", "severalFigures"), ("10/20", "severalFigures"), ("3回(3人)5人", "severalFigures"),
      ("（1）5人", "severalFigures"), ("5人(2)", "severalFigures"),
      ("3分の1", "severalFigures"), ("2021/4/1", "severalFigures"), ("1e5", "severalFigures"),
      ("増加", "words"), ("三", "words"), ("三校", "words"), ("十分な実施", "words"), ("10件減", "words"),
      ("10%削減", "words"),
      ("3校の整備", "words"), ("3年", "words"), ("3月", "words"), ("令和3年度", "words"), ("第3位", "words"),
      ("2年目", "words"), ("20数人", "words"), ("20人余", "words"), ("3時間半", "words"),
      ("80点台", "words"), ("97システム集約", "words"), ("5G", "words"), ("R3", "words"),
      ("Ver.2.0.1を導入", "words"),
      ("80強", "words"), ("5ー", "words"), ("3 new schools", "words"),
      ("10（人", "words"), ("10人）", "words"),
      ("2万千円", "words"),
      ("〜100人", "words"), ("", "words"), ("5\u{301}人", "words"),
      ("1,23と", "words"),
    ])
  func prose(text: String, kind: String) {
    #expect(line(text, nil) == "prose: \(kind)")
  }

  @Test(
    "that is spelled as no figure is refused, not kept",
    arguments: [
      "1,23", "12,34,567", "1,2345", ",123", "123,", "1.", "1.2.3", "1 2", "12 345", "15、000",
      "▲▲5", "++5", "±5", "5+", "..5", "1²", "1,23人", "1万5", "1万5人", "1億20000万", "3千5百万円",
      "1.5億2000万", "～5", "?5",
      "5!", "5・", "①", "٣", "%", "…", "？", "↑",
      "1万2億", "1億 2,000万",
    ])
  func malformed(text: String) {
    #expect(line(text, nil) == "refused: notANumber")
  }

  @Test("is told with its unit")
  func spelling() {
    #expect(WrittenFigure(value: "15000", unit: "人", direction: .atLeast).spelling == "15000 人")
    #expect(WrittenFigure(value: "-5").spelling == "-5")
  }

  @Test("in parentheses is refused: minus to an accountant, a remark to others")
  func parentheses() {
    for text in ["(5)", "（５）", "(1,234)", "（80%）", "(▲5)"] {
      #expect(line(text, nil) == "refused: figureInParentheses", "\(text)")
    }
    #expect(line("（未定）", nil) == "prose: words")
  }

  @Test("behind ※ is refused: what stands there is a remark")
  func behindMark() {
    for text in ["※15,000", "※ １５，０００人", "※80%（速報値）"] {
      #expect(line(text, nil) == "refused: figureBehindMark", "\(text)")
    }
    #expect(line("※次回は6月", nil) == "prose: words")
    #expect(line("（5）※見込み", nil) == "refused: figureInParentheses")
  }

  @Test(
    "is looked for in time in any text",
    arguments: [
      "1", "(", ")", "以上", "1万", "※", "①", ",", "-", "（1）", "約", "/", "\u{301}", "5\u{301}", " 1",
    ])
  func hostile(piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    #expect(line(text, nil) == "prose: words")
    for column in WrittenValue.Column.allCases {
      _ = WrittenValue.read(text, as: column, unit: "人")
    }
    // Just short of what is looked at.
    let short = String(text.unicodeScalars.prefix(CellWords.limit / piece.unicodeScalars.count / 3))
    _ = WrittenFigure.read(short, unit: "人")
    _ = WrittenYear.read(short, within: nil)
    _ = YearHeading.split(short, within: nil)
  }

  @Test("reads back, in every style of writing", arguments: 0..<40)
  func roundTrip(seed: UInt64) {
    var random = WritingStyle.Generator(seed: seed)
    for _ in 0..<25 {
      let style = WritingStyle.random(&random)
      let figure = style.figure
      #expect(
        WrittenFigure.read(style.text, unit: nil) == .figure(figure), "\(style.text)")
      if let unit = figure.unit {
        #expect(WrittenFigure.read(style.text, unit: unit) == .figure(figure), "\(style.text)")
      }
    }
  }
}
