/// A file to import.
public struct ImportSource: Sendable, Equatable {
  /// The path as its user named it.
  public let path: String
  /// What the file holds; nil: told from its header.
  public let resource: Resource?
  /// Whether every text is meant as it stands, as in an interchange package. In other files, an
  /// apostrophe that only keeps a text from being a formula is taken away: see `FormulaGuard`.
  public let isExact: Bool

  /// Names a file.
  public init(path: String, resource: Resource? = nil, isExact: Bool = false) {
    self.path = path
    self.resource = resource
    self.isExact = isExact
  }
}
