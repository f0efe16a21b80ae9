/// A file of a package that was written, and what tells whether another is the same.
struct PackageFile: Equatable {
  let resource: Resource
  let byteCount: Int
  /// In hexadecimal, lower case.
  let sha256: String
}

/// What was written of a store.
public struct PackageReceipt: Equatable, Sendable {
  /// The resources that have rows, in the order of the package.
  public let resources: [Resource]
  /// See ``Store/contentHash()``.
  public let contentHash: String

  init(_ files: [PackageFile]) {
    resources = files.map(\.resource)
    contentHash = Self.contentHash(of: files)
  }

  /// The digest of a list of digests, as `sha256sum *.csv` prints it.
  private static func contentHash(of files: [PackageFile]) -> String {
    let digest = FileDigest()
    let lines = files.map { "\($0.sha256)  \($0.resource.file)\n" }
    // Names of resources are ASCII: this is the order of their bytes.
    let sorted = zip(files.map(\.resource.file), lines).sorted { $0.0 < $1.0 }.map(\.1)
    digest.add(sorted.joined().utf8Span.span)
    return digest.hexadecimal()
  }
}
