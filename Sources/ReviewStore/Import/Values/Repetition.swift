/// A cell that says what another cell says: 同左, 〃.
enum Repetition: Sendable, CaseIterable {
  /// 同左: the cell to its left.
  case left
  /// 同上, 〃, ditto: the cell above.
  case above

  /// Reads a cell that says nothing else. A straight quotation mark is not taken for 〃: it may be
  /// what is left of a broken CSV file.
  static func read(_ text: String) -> Repetition? {
    guard let key = CellWords.key(text) else { return nil }
    return allCases.first { repetition in
      repetition.words.contains { CellWords.key($0) == key }
    }
  }

  private var words: [String] {
    switch self {
    case .left: ["同左", "左に同じ", "左記に同じ", "same as left"]
    case .above: ["同上", "上に同じ", "上記に同じ", "〃", "″", "仝", "ditto", "same as above"]
    }
  }
}
