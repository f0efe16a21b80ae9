import Tables

/// What a row says of one of the indicators that it holds side by side: `①225人 ②3大学`.
struct MarkedEntry {
  /// The mark as it was written.
  let mark: String
  /// The texts of the cells that were split.
  let texts: [(field: Header.Field, text: String)]

  /// What became of a row with marks.
  enum Outcome {
    /// No cell has marks.
    case none
    case entries([MarkedEntry])
    /// Cells have marks that do not go together.
    case problem(Header.Field, Fault.Problem)
  }

  /// Splits the target and the result of a row, and whatever else has the same marks.
  /// - Parameters:
  ///   - wrong: The fields whose cells are wrong as they stand.
  ///   - all: The fields of the file.
  static func split(
    _ record: borrowing Record, _ wrong: [Header.Field], _ all: [Header.Field]
  ) -> Outcome {
    func isFigure(_ field: Header.Field) -> Bool {
      ["target", "result", "achieved"].contains(record.columns[field.column].name)
    }
    let marked = wrong.filter(isFigure).compactMap { field in
      MarkedText.split(record.text(at: field.column) ?? "").map { (field: field, parts: $0.parts) }
    }
    guard let first = marked.first else { return .none }
    if record.cell("indicator")?.isGiven ?? false {
      return first.parts.count == 1 ? .none : .problem(first.field, .marksInOneIndicator)
    }
    let marks = first.parts.map(\.mark)
    for field in all where isFigure(field) {
      guard let text = record.text(at: field.column), !text.isEmpty else { continue }
      guard MarkedText.split(text)?.parts.map(\.mark) == marks else {
        return .problem(field, .marksDiffer(marks))
      }
    }
    // Names, units and remarks are split where they have the same marks, else they are of all.
    let split = all.compactMap { field -> (field: Header.Field, parts: [MarkedText.Part])? in
      guard !record.columns[field.column].isKey, let text = record.text(at: field.column),
        let parts = MarkedText.split(text)?.parts, parts.map(\.mark) == marks
      else { return nil }
      return (field, parts)
    }
    return .entries(
      marks.indices.map { index in
        MarkedEntry(mark: marks[index], texts: split.map { ($0.field, $0.parts[index].text) })
      })
  }
}

extension MarkedEntry {
  /// The numbers of the indicators that entries are of.
  ///
  /// Marks lead to the indicators that are stored with them. Where the same marks stand in the same
  /// order on both sides, some of them more than once, the places count; where nothing is stored yet,
  /// the entries number themselves.
  /// - Returns: Nil when the marks do not go with what is stored.
  static func numbers(
    of entries: [MarkedEntry], among stored: [StoredIndicators.Indicator]
  ) -> [Int64]? {
    if stored.isEmpty { return entries.indices.map { Int64($0 + 1) } }
    let keys = entries.map { MatchingKey.of($0.mark) }
    let known = stored.map { MatchingKey.of($0.label ?? "") }
    if keys == known { return stored.map(\.number) }
    var numbers: [Int64] = []
    for key in keys {
      let found = stored.indices.filter { known[$0] == key }
      guard found.count == 1, !numbers.contains(stored[found[0]].number) else { return nil }
      numbers.append(stored[found[0]].number)
    }
    return numbers
  }
}
