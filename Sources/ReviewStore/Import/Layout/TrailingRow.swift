import Tables

/// A row that people put below the data: it is no entry of the table.
enum TrailingRow: Equatable {
  /// Totals or averages.
  case total
  /// A remark in one cell.
  case remark

  private static let totals: Set<String> = [
    "合計", "計", "小計", "総計", "総合計", "累計", "平均", "合計/平均", "total", "totals", "subtotal",
    "grandtotal", "sum", "average", "mean",
  ]
  private static let remarkMarks = [
    "※", "注", "(注", "*", "備考", "note", "(参考", "参考", "担当", "作成", "以上",
  ]
  /// A text alone in its row is no code when it is longer than codes are.
  private static let longestCode = 12

  /// Tells what a row is.
  /// - Parameters:
  ///   - texts: The texts of its cells that are not empty.
  ///   - hasKey: Whether it says which measure, plan or the like it is of.
  init?(_ texts: [String], hasKey: Bool) {
    guard let first = texts.first else { return nil }
    let key = MatchingKey.of(first)
    if Self.totals.contains(key) {
      self = .total
    } else if !hasKey, texts.count == 1,
      Self.remarkMarks.contains(where: { key.hasPrefix($0) }) || key.count > Self.longestCode
    {
      self = .remark
    } else {
      return nil
    }
  }

  /// Whether a text may begin such a row: a quick look at its first two bytes.
  @unsafe static func mayBegin(with text: UnsafeRawBufferPointer) -> Bool {
    guard text.count >= 3 else { return false }
    // Small letters differ from capitals in one bit only.
    let first = unsafe text[0] < 0x80 ? text[0] | 0x20 : text[0]
    let second = unsafe text[1] < 0x80 ? text[1] | 0x20 : text[1]
    return beginnings.contains(UInt16(first) << 8 | UInt16(second))
  }

  private static let beginnings: [UInt16] = Array(
    Set(
      totals.map { word in
        let bytes = Array(word.utf8)
        return UInt16(bytes[0]) << 8 | UInt16(bytes[1])
      }))
}
