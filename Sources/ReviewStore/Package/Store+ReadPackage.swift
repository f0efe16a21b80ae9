#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Store {
  /// Imports an interchange package: the folder of a `datapackage.json`.
  /// - Throws: ``PackageError``, ``ImportFailure`` or ``StoreError``. The store is then as it was.
  public func importPackage(
    _ folder: String, _ options: ImportOptions = ImportOptions()
  ) throws -> [Receipt] {
    try importFiles(Self.sources(ofPackage: folder), options)
  }

  /// The files of an interchange package.
  /// - Throws: ``PackageError`` when the folder holds none, or its descriptor cannot be followed.
  public static func sources(ofPackage folder: String) throws(PackageError) -> [ImportSource] {
    let path = folder + "/" + PackageDescriptor.file
    guard let data = FileManager.default.contents(atPath: path) else {
      throw PackageError(path: folder, problem: .noDescriptor)
    }
    let contents: PackageContents
    do {
      contents = try JSONDecoder().decode(PackageContents.self, from: data)
    } catch let error as DecodingError {
      throw PackageError(path: path, problem: .malformedDescriptor(error.reason))
    } catch {
      throw PackageError(path: path, problem: .malformedDescriptor("\(error)"))
    }
    var sources: [ImportSource] = []
    for entry in contents.resources {
      guard let resource = Resource(rawValue: entry.name) else {
        let known = Resource.allCases.map(\.rawValue)
        throw PackageError(path: path, problem: .unknownResource(entry.name, known: known))
      }
      // The specification forbids a path that is absolute or leads upwards.
      let parts = entry.path.split(separator: "/", omittingEmptySubsequences: false)
      guard
        !parts.contains(where: { $0.isEmpty || $0 == ".." || $0.contains(":") || $0.contains("\0") }
        )
      else {
        throw PackageError(
          path: path, problem: .unsafePath(resource: entry.name, path: entry.path))
      }
      sources.append(
        ImportSource(path: folder + "/" + entry.path, resource: resource, isExact: true))
    }
    return sources
  }
}

/// What is read of a descriptor: the rest of it differs from tool to tool, and the columns are known.
private struct PackageContents: Decodable {
  let resources: [Entry]

  struct Entry: Decodable {
    let name: String
    let path: String
  }
}

extension DecodingError {
  /// What is wrong, and where: `resources.0.path is missing`.
  fileprivate var reason: String {
    func place(_ path: [any CodingKey]) -> String {
      let names = path.map { $0.intValue.map(String.init) ?? $0.stringValue }
      return names.isEmpty ? "the descriptor" : names.joined(separator: ".")
    }
    return switch self {
    case .keyNotFound(let key, let context): "\(place(context.codingPath + [key])) is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      "\(place(context.codingPath)) is of the wrong type"
    case .dataCorrupted: "it is not JSON"
    @unknown default: "it is not JSON"
    }
  }
}
