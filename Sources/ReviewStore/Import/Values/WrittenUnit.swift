import Tables

/// A unit as people write it: 人, 万人, ％, か所, 回／年度.
struct WrittenUnit: Equatable {
  /// The unit as it was given, with its multiplier: 万人.
  let given: String
  /// The unit without its multiplier, as it is stored: 人.
  let text: String
  /// The power of ten of its multiplier: 4 of 万人.
  let exponent: Int
  /// What the spellings of one unit have in common. A period that is a year is left out: indicators
  /// are yearly, so that 回／年度 is 回.
  private let key: String

  /// - Parameter text: The unit; nil or blank: none.
  init?(_ text: String?) {
    guard let text, text.utf8.count <= CellWords.limit else { return nil }
    let tidy = CellWords.tidy(text)
    guard !tidy.isEmpty else { return nil }
    given = text
    var rest = Substring(tidy)
    let exponent = Multiplier.take(from: &rest)
    // A unit that is a multiplier and nothing else (千) counts as such.
    self.exponent = exponent ?? 0
    let base = CellWords.tidy(String(rest))
    // A Japanese unit has its slash in the width of its letters.
    self.text =
      base.utf8.allSatisfy { $0 < 0x80 }
      ? base
      : String(base.filter { $0 != " " }).replacing("/", with: "／")
    key = Self.key(base)
  }

  /// Whether both are the same unit, whatever their multipliers.
  func isSame(as other: WrittenUnit) -> Bool { key == other.key }

  /// Whether the unit says percent.
  var isPercent: Bool { key == "%" }

  private static func key(_ text: String) -> String {
    var key = MatchingKey.of(text)
    for period in ["/年度", "/年", "/year", "peryear", "毎年度", "毎年"]
    where key.hasSuffix(period) && key.count > period.count {
      key.removeLast(period.count)
      break
    }
    for (spelling, words) in spellings where words.contains(key) { return spelling }
    return key
  }

  /// Units with several spellings. Words that only may mean the same (件, 回) stay apart.
  private static let spellings: [(String, Set<String>)] = [
    ("%", ["パーセント", "percent", "pct"]),
    ("人", ["名"]),
    ("ポイント", ["%ポイント", "パーセントポイント"]),
    ("箇所", ["か所", "ヶ所", "ケ所", "カ所", "ヵ所", "個所"]),
    ("箇月", ["か月", "ヶ月", "ケ月", "カ月", "ヵ月"]),
    ("箇国", ["か国", "ヶ国", "ケ国", "カ国", "ヵ国"]),
  ]
}

extension WrittenUnit {
  /// Whether the text can be nothing but a unit, where the indicator's own is not known.
  ///
  /// Where this is in doubt the answer is no: the text is then kept as it is, instead of a figure
  /// with half a sentence for its unit. 年, 年度, 月 and 時 are no units without an indicator that has
  /// them: 3月 is March.
  var isPlausible: Bool {
    let parts = text.split(whereSeparator: { $0 == "/" || $0 == "／" })
    guard let first = parts.first, parts.count <= 2 else { return false }
    guard Self.isPlausible(first), !Self.calendar.contains(String(first)) else { return false }
    return parts.dropFirst().allSatisfy(Self.isPlausible)
  }

  private static func isPlausible(_ part: Substring) -> Bool {
    let key = MatchingKey.of(String(part))
    if signs.contains(String(part))
      || spellings.contains(where: { $0.1.contains(key) || $0.0 == key })
    {
      return true
    }
    if part.utf8.allSatisfy({ $0 < 0x80 }) {
      // One English word: people, cases.
      return part.utf8.count >= 3 && part.utf8.count <= 12
        && part.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        && !englishWords.contains(key)
    }
    return isJapaneseCounter(part)
  }

  /// Up to four characters of kanji and katakana (モデル校), or a longer word of katakana alone.
  private static func isJapaneseCounter(_ part: Substring) -> Bool {
    // ー and ・ are no word by themselves.
    guard let first = part.unicodeScalars.first, !(0x30FB...0x30FF).contains(first.value) else {
      return false
    }
    let isKatakana = part.unicodeScalars.allSatisfy { (0x30A0...0x30FF).contains($0.value) }
    let isKanji = part.unicodeScalars.allSatisfy {
      (0x30A0...0x30FF).contains($0.value) || (0x4E00...0x9FFF).contains($0.value)
        || $0.value == 0x3005
    }
    guard part.count <= (isKatakana ? 10 : 4), isKanji || part == "つ" else { return false }
    let text = String(part)
    return !["割", "数", "何"].contains { text.hasPrefix($0) }
      && !changes.contains { text.contains($0) }
      // 20人余, 3時間半, 80点台: more than the figure says.
      && !(text.count > 1 && ["余", "半", "台", "内外"].contains { text.hasSuffix($0) })
      && !["目", "中", "番", "号", "強", "弱"].contains(text.last)
  }

  /// Letter by letter: 5G is no five grams.
  private static let signs: Set<String> = [
    "%", "‰", "℃", "°C", "t", "kg", "㎏", "g", "mg", "㎎", "km", "㎞", "m", "cm", "㎝", "mm", "㎜", "m2",
    "m²", "㎡", "km2", "km²", "㎢", "m3", "m³", "㎥", "ha", "a", "L", "l", "ℓ", "kL", "kl", "㎘", "mL",
    "ml", "kW", "kWh", "MW", "MWh", "GWh", "MB", "GB", "TB", "PB", "t-CO2", "kg-CO2", "GJ", "TJ",
    "dB",
    "ppm", "ppb",
  ]

  private static let calendar: Set<String> = ["年", "年度", "月", "時"]

  /// What is done or changed, and so no unit: 10件減, 3校整備.
  private static let changes = [
    "増", "減", "削", "向上", "改善", "上昇", "低下", "以", "約", "達成", "完了", "実施", "開催", "済", "未", "予定",
    "目標", "実績", "見込", "開始", "整備", "策定", "着手", "継続", "維持", "推進", "拡大", "縮小", "検討", "導入", "設置",
    "運用", "構築", "作成", "公表", "調査", "程度", "第", "集約", "統合", "廃止", "終了",
  ]

  private static let englishWords: Set<String> = [
    "more", "less", "most", "least", "and", "the", "per", "out", "new", "increase", "decrease",
    "up",
    "down", "over", "under", "than", "each", "about", "done", "achieved", "completed", "plus",
    "minus", "approx", "only", "not", "yes", "none", "from", "until", "with", "total",
    // Magnitudes, which are no unit, and multiply where `Multiplier` knows them.
    "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions",
    "trillion", "trillions", "dozen", "dozens", "lakh", "crore", "grand", "thou", "thsd", "tsd",
    "mil",
    "mill", "mio", "mln", "mrd", "bil", "trn",
  ]
}
