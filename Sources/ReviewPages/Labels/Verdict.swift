import Tables

/// What comes of holding a published figure against the computed one, in words.
enum Verdict {
  static func label(_ verdict: String, _ language: Language) -> String {
    switch (verdict, language) {
    case ("equal", .japanese): "一致"
    case ("rounding", .japanese): "端数処理による差"
    case ("different", .japanese): "不一致"
    case ("not_derivable", .japanese): "導出不可"
    case ("not_published", .japanese): "公表なし"
    case ("rounding", .english): "apart by rounding"
    case ("not_derivable", .english): "not derivable"
    case ("not_published", .english): "not published"
    default: verdict
    }
  }
}
