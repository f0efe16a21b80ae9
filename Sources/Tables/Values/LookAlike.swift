/// Characters that a text may have without looking otherwise: those that nobody sees, and those that
/// look like others. What differs in nothing else is one name to a person, and two to a program.
///
/// They are no mistakes in themselves: selectors put emoji together and choose the form of an ideograph
/// (葛󠄀), and a stored text keeps them. Only what texts are compared by does without them.
public enum LookAlike {
  /// The text without the characters that nobody sees, and with ideographs for what looks like them.
  /// Width, case, spaces and all else stay as they are.
  public static func folded(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isInvisible($0) || ideograph(for: $0) != nil })
    else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isInvisible(scalar) {
      result.append(ideograph(for: scalar) ?? scalar)
    }
    return String(result)
  }

  /// Whether a character takes no room and shows nothing: selectors of variants, soft hyphens, marks of
  /// direction, joiners, fillers. Unicode lets programs ignore them when they show a text
  /// (<https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point>).
  public static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    // Where names are: letters, punctuation, kana and kanji.
    switch scalar.value {
    case 0..<0xAD, 0x3000...0x30FF, 0x4E00...0x9FFF: false
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// The ideograph that a radical, a stroke or a compatibility ideograph looks like; nil for all else.
  static func ideograph(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let found: Unicode.Scalar? =
      switch scalar.value {
      case 0x2E80...0x2EF3: radicals[Int(scalar.value - 0x2E80)]
      case 0x31C0...0x31E3: strokes[Int(scalar.value - 0x31C0)]
      // Unicode's own normalisation knows these.
      case 0x2F00...0x2FD5, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
        MatchingKey.normal(String(scalar)).unicodeScalars.first
      default: nil
      }
    return found == scalar ? nil : found
  }

  /// For the block CJK Radicals Supplement, from U+2E80 on, the ideographs that look like its characters
  /// (Equivalent_Unified_Ideograph, <https://www.unicode.org/reports/tr44/#EquivalentUnifiedIdeograph.txt>);
  /// a character that looks like none stands for itself.
  private static let radicals = Array(
    """
    ⺀厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵⺚旡日月歺母民氵氺灬爫爫丬牛\
    犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑\
    钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟
    """.unicodeScalars)

  /// The same for the block CJK Strokes, from U+31C0 on.
  private static let strokes = Array("㇀㇁㇂㇃㇄㇅𠃌㇇㇈㇉㇊㇋㇌㇍㇎乀一丨丿丿丶𠃍乛𠃊𠃎𠄌亅𡿨𠃋乀𠃑乚乙𠄎㇢㇣".unicodeScalars)
}
