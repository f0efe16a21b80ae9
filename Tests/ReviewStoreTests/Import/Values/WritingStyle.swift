@testable import ReviewStore

/// A figure and one of the many ways to write it, for reading it back.
struct WritingStyle {
  var figure: WrittenFigure
  var text: String

  /// A repeatable source of randomness (SplitMix64).
  struct Generator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  static func random(_ random: inout Generator) -> WritingStyle {
    let (value, digits) = number(&random)
    var figure = WrittenFigure(value: value)
    var text = digits
    let isNegative = value != "0" && Int.random(in: 0..<5, using: &random) == 0
    if isNegative {
      figure.value = "-" + value
      text = pick(["-", "−", "▲", "△ ", "－"], &random) + text
    }
    figure.unit = pick([nil, "人", "件", "%", "ポイント", "大学", "回／年度", "people"], &random)
    if let unit = figure.unit {
      let spellings = unit == "%" ? ["%", "％", " ％", "パーセント"] : [unit, " " + unit, "　" + unit]
      text += pick(spellings, &random)
      // What another spelling of the unit is stored as.
      if text.hasSuffix("パーセント") { figure.unit = "パーセント" }
    }
    addDirection(&figure, &text, &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      figure.isProvisional = true
      text += pick(["（速報値）", " 速報値", "見込", "(p)"], &random)
    case 1:
      figure.remark = "次回は6月"
      text += pick(["（次回は6月）", " (次回は6月)", "※次回は6月", " ※ 次回は6月"], &random)
    default: break
    }
    if Bool.random(using: &random) {
      text = pick([" ", "　", "\n", "\u{A0}"], &random) + text + " "
    }
    if Bool.random(using: &random) { text = fullWidth(text) }
    return WritingStyle(figure: figure, text: text)
  }

  private static func addDirection(
    _ figure: inout WrittenFigure, _ text: inout String, _ random: inout Generator
  ) {
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      figure.direction = .atLeast
      text = pick([text + "以上", text + "超", "at least " + text, text + " or more"], &random)
    case 1:
      figure.direction = .atMost
      text = pick([text + "以内", text + "以下", "up to " + text, text + "未満"], &random)
    case 2:
      figure.direction = .about
      text = pick([text + "程度", "約" + text, "概ね " + text, "about " + text], &random)
    default: break
    }
  }

  /// A value, and its digits with separators or multipliers.
  private static func number(_ random: inout Generator) -> (value: String, digits: String) {
    let whole = Int.random(in: 0...99_999_999, using: &random) / pick([1, 100, 100_000], &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return ("\(whole)", "\(whole)")
    case 1: return ("\(whole)", grouped(whole))
    case 2:
      let fraction = Int.random(in: 1...9, using: &random)
      return ("\(whole).\(fraction)", grouped(whole) + ".\(fraction)0")
    default:
      guard whole > 0 else { return ("0", "0") }
      let (name, zeros) = pick([("千", "000"), ("万", "0000"), ("億", "00000000")], &random)
      return ("\(whole)" + zeros, grouped(whole) + pick(["", " "], &random) + name)
    }
  }

  private static func grouped(_ number: Int) -> String {
    var rest = "\(number)"
    var groups: [String] = []
    while rest.count > 3 {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest.removeLast(3)
    }
    return ([rest] + groups).joined(separator: ",")
  }

  private static func fullWidth(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0x21...0x7E).contains(scalar.value)
            ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
  }

  private static func pick<Choice>(_ choices: [Choice], _ random: inout Generator) -> Choice {
    choices[Int.random(in: choices.indices, using: &random)]
  }
}
