/// What can stand where the cursor is.
public struct Completion: Equatable, Sendable {
  /// What was typed of it: the characters before the cursor that a candidate takes the place of.
  public let typed: String
  /// The whole words, the likeliest first.
  public let candidates: [String]
  /// What is put behind a candidate that is the only one.
  public let ending: String

  /// Offers candidates.
  public init(typed: String, candidates: [String], ending: String = " ") {
    self.typed = typed
    self.candidates = candidates
    self.ending = ending
  }

  /// Nothing.
  public static let none = Completion(typed: "", candidates: [])

  /// What takes the place of ``typed``: the only candidate with its ending, or as much as all
  /// candidates have in common; nil when that is no more than was typed.
  public var replacement: String? {
    guard let first = candidates.first else { return nil }
    if candidates.count == 1 { return first.hasSuffix("/") ? first : first + ending }
    let common = candidates.dropFirst().reduce(first) { Self.commonPrefix($0, $1) }
    return common.count > typed.count ? common : nil
  }

  /// Whole characters of the first, as far as the second has them too, in upper or lower case.
  private static func commonPrefix(_ first: String, _ second: String) -> String {
    String(zip(first, second).prefix { $0 == $1 || $0.lowercased() == $1.lowercased() }.map(\.0))
  }
}

/// Offers what can stand at a place of a line.
/// - Parameters:
///   - before: The line up to the cursor.
///   - after: The rest of it.
public typealias Completer = (_ before: String, _ after: String) -> Completion
