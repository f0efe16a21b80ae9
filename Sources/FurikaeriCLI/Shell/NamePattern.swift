/// Which names are meant: those that contain what was typed or, where `*` or `%` stands in it for any
/// characters, those that are like it. Upper and lower case make no difference.
struct NamePattern {
  /// As it was typed.
  let typed: String
  private let parts: [Substring]

  init(_ typed: String) {
    self.typed = typed
    let isWild = typed.contains { $0 == "*" || $0 == "%" }
    parts = (isWild ? typed : "*\(typed)*").lowercased()
      .split(omittingEmptySubsequences: false) { $0 == "*" || $0 == "%" }
  }

  func matches(_ name: String) -> Bool {
    var rest = Substring(name.lowercased())
    guard parts.count > 1 else { return rest == parts[0] }
    guard rest.hasPrefix(parts[0]) else { return false }
    rest = rest.dropFirst(parts[0].count)
    for part in parts.dropFirst().dropLast() where !part.isEmpty {
      guard let place = rest.firstRange(of: part) else { return false }
      rest = rest[place.upperBound...]
    }
    return rest.hasSuffix(parts[parts.count - 1])
  }
}

extension Notice {
  static func noRelation(like pattern: String) -> Notice {
    Notice(
      english: "there is no table or view like “\(pattern)”. .tables lists all.",
      japanese: "「\(pattern)」に合う表やビューはありません。.tables ですべて一覧できます。")
  }
}
