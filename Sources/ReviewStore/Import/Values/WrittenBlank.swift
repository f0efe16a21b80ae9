/// Why a value is not there, as people write it: 集計中, 調査年外, n/a.
///
/// The raw value is the store's word. A dash, なし or "none" alone is none of these: it does not say
/// whether nothing was planned, nothing was counted, or the count was zero.
enum WrittenBlank: String, Sendable, CaseIterable {
  case pending
  case notMeasured = "not_measured"
  case notSet = "not_set"
  case notApplicable = "not_applicable"
  case ended
  /// Stands beside a value, which is not final.
  case provisional

  /// The words for it, the one that forms and messages use first.
  var words: [String] {
    switch self {
    case .pending: ["集計中", "調査中", "確認中", "精査中", "未確定", "未公表", "公表前", "pending", "tbd", "tbc"]
    case .notMeasured:
      [
        "調査年外", "未調査", "調査なし", "調査無し", "調査対象外年度", "未測定", "測定なし", "測定無し", "データなし", "データ無し",
        "実績データなし", "not measured", "no data",
      ]
    case .notSet: ["未設定", "設定なし", "設定無し", "目標なし", "目標無し", "目標未設定", "not set", "no target"]
    case .notApplicable: ["対象外", "該当なし", "該当無し", "非該当", "not applicable", "n/a"]
    case .ended: ["完了・廃止", "廃止", "終了", "事業終了", "事業廃止", "事業完了", "ended", "discontinued"]
    case .provisional: ["速報値", "速報", "暫定値", "provisional", "preliminary"]
    }
  }

  /// Reads a cell that says nothing else; a remark in parentheses may follow: `集計中（6月公表）`.
  ///
  /// A dash with its reason in parentheses, `－（廃止）`, says the reason.
  /// - Returns: The blank and the remark, or nil for any other text.
  static func read(_ text: String) -> (blank: WrittenBlank, remark: String?)? {
    guard text.utf8.count <= CellWords.limit,
      let annotated = CellWords.annotated(CellWords.tidy(text))
    else { return nil }
    if let blank = table[CellWords.key(annotated.body) ?? ""] { return (blank, annotated.remark) }
    if isDash(annotated.body), annotated.remarks.count == 1,
      let blank = table[CellWords.key(annotated.remarks[0]) ?? ""]
    {
      return (blank, nil)
    }
    return nil
  }

  /// Whether a cell is a dash or "none" and says nothing else: `-`, `—`, `ー`, `—%`, なし.
  ///
  /// It is refused where a value is expected, with the words to choose from; where a column beside it
  /// gives the reason, that is for the caller to see.
  static func isDash(_ text: String) -> Bool {
    guard text.utf8.count <= 200 else { return false }
    var rest = Substring(CellWords.tidy(text))
    while rest.last == "%" || rest.last == " " { rest.removeLast() }
    guard !rest.isEmpty else { return false }
    return rest.allSatisfy { dashes.contains($0) || $0 == " " }
      || nothing.contains(rest.lowercased())
  }

  /// U+002D, U+2010 to U+2015, U+2212, U+2500, U+FF70 and the long vowel mark.
  private static let dashes: Set<Character> = [
    "-", "‐", "‑", "‒", "–", "—", "―", "−", "─", "━", "ー", "ｰ", "－",
  ]
  private static let nothing: Set<String> = ["なし", "無し", "無", "none", "nil", "nothing", "空欄", "/"]

  private static let table: [String: WrittenBlank] = {
    var table: [String: WrittenBlank] = [:]
    for blank in allCases {
      for word in blank.words + [blank.rawValue] {
        if let key = CellWords.key(word) { table[key] = blank }
      }
    }
    return table
  }()
}
