/// A file to import.
public struct ImportSource: Sendable, Equatable {
  /// The path as its user named it.
  public let path: String
  /// What the file holds; nil: told from its header.
  public let resource: Resource?
  /// Whether every text is meant as it stands, as in an interchange package. In other files, an
  /// apostrophe that only keeps a text from being a formula is taken away: see `FormulaGuard`.
  public let isExact: Bool
  /// Where the file lies in a ZIP file; nil: it is a file of its own.
  let archived: ArchivedFile?

  /// Names a file.
  public init(path: String, resource: Resource? = nil, isExact: Bool = false) {
    self.path = path
    self.resource = resource
    self.isExact = isExact
    archived = nil
  }

  /// Names a file of an interchange package in a ZIP file.
  init(_ archived: ArchivedFile, _ resource: Resource) {
    path = "\(archived.archive)/\(archived.name)"
    self.resource = resource
    isExact = true
    self.archived = archived
  }
}

/// A file in a ZIP file.
struct ArchivedFile: Sendable, Equatable {
  /// The path of the ZIP file.
  let archive: String
  /// The path of the file in it.
  let name: String
}
