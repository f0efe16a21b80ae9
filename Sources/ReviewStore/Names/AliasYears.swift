/// The fiscal years in which an alias was in use. They inform; an alias is understood in any year.
public struct AliasYears: Sendable, Equatable {
  /// The first; nil: not known.
  public var first: Int64?
  /// The last; nil: not known, or it still is in use.
  public var last: Int64?

  /// Years of which none is known.
  public init() {}

  /// Years, each of which may be unknown.
  public init(first: Int64?, last: Int64?) {
    self.first = first
    self.last = last
  }
}
