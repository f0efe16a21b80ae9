/// What was typed and can be recalled: the latest last, each text once.
public struct RecentEntries: Equatable, Sendable {
  /// The most entries that are kept.
  public static let limit = 1000
  /// The longest text that is kept, in bytes of UTF-8.
  public static let longest = 64 << 10

  /// The entries, the latest last.
  public private(set) var all: [String] = []

  /// Begins with entries, the latest last.
  public init(_ entries: [String] = []) {
    var seen: Set<String> = []
    for entry in entries.reversed() where Self.isKept(entry) && all.count < Self.limit {
      if seen.insert(entry).inserted { all.append(entry) }
    }
    all.reverse()
  }

  /// Adds an entry. Where it was before, it is no more.
  public mutating func add(_ entry: String) {
    guard Self.isKept(entry) else { return }
    all.removeAll { $0 == entry }
    all.append(entry)
    if all.count > Self.limit { all.removeFirst(all.count - Self.limit) }
  }

  /// Whether a text is worth keeping, and cannot send commands to the terminal that shows it again.
  static func isKept(_ entry: String) -> Bool {
    !entry.isEmpty && entry.utf8.count <= longest
      && entry.unicodeScalars.allSatisfy {
        $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
      }
  }
}
