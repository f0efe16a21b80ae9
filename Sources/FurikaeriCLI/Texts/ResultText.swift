import Tables

/// What is said of rows that were not shown.
enum ResultText {
  static func moreThanAsked(_ count: Int, _ language: Language) -> String {
    switch language {
    case .english: "there are more rows than the \(count) of --max-rows."
    case .japanese: "--max-rows の \(count) 行より多くの行があります。"
    }
  }

  /// - Parameter isMore: Whether there are more than were counted.
  static func hidden(_ count: Int, isMore: Bool, _ language: Language) -> String {
    switch language {
    case .english: "… and \(count)\(isMore ? " or" : "") more (--all shows them)"
    case .japanese: "…ほか \(count) 行\(isMore ? "以上" : "")（--all で表示）"
    }
  }
}
