/// A file to import.
public struct ImportSource: Sendable, Equatable {
  /// The path as its user named it.
  public let path: String
  /// What the file holds; nil: told from its header.
  public let resource: Resource?

  /// Names a file.
  public init(path: String, resource: Resource? = nil) {
    self.path = path
    self.resource = resource
  }
}
