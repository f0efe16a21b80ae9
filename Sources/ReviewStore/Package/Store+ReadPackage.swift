#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Glibc
import Tables

extension Store {
  /// Imports an interchange package: the folder of a `datapackage.json`, or a ZIP file of one.
  /// - Throws: ``PackageError``, `TableError`, ``ImportFailure`` or ``StoreError``. The store is then
  ///   as it was.
  public func importPackage(
    _ path: String, _ options: ImportOptions = ImportOptions()
  ) throws -> [Receipt] {
    try importFiles(Self.sources(ofPackage: path), options)
  }

  /// The files of an interchange package.
  /// - Parameter path: The folder of a `datapackage.json`, or a ZIP file that holds one: at its top, or
  ///   in the one folder that is there.
  /// - Throws: ``PackageError`` when it holds none, or its descriptor cannot be followed; `TableError`
  ///   when a ZIP file cannot be read, or names files outside of itself.
  public static func sources(ofPackage path: String) throws -> [ImportSource] {
    guard FileStatus(path) == .file else { return try sources(ofFolder: path) }
    let archive = try ArchiveReader(path: path)
    guard let name = descriptorName(among: archive.names) else {
      throw PackageError(path: path, problem: .noDescriptor)
    }
    let sink = ByteSink()
    try archive.extract(name, to: sink, limit: descriptorLimit)
    let folder = name.dropLast(PackageDescriptor.file.count)
    return try entries(in: sink.contents(), of: "\(path)/\(name)").map { resource, file in
      ImportSource(ArchivedFile(archive: path, name: folder + file), resource)
    }
  }

  private static func sources(ofFolder folder: String) throws(PackageError) -> [ImportSource] {
    let path = folder + "/" + PackageDescriptor.file
    guard let data = FileManager.default.contents(atPath: path) else {
      throw PackageError(path: folder, problem: .noDescriptor)
    }
    return try entries(in: Array(data), of: path).map { (resource, file) throws(PackageError) in
      guard isInside(folder, file) else {
        throw PackageError(
          path: path, problem: .unsafePath(resource: resource.rawValue, path: file))
      }
      return ImportSource(path: folder + "/" + file, resource: resource, isExact: true)
    }
  }

  /// Whether no symbolic link leads from a file of a package out of its folder: a package that comes
  /// from elsewhere must not have files read that are not its own, and shown in errors. A file that is
  /// missing is told of when it is read.
  private static func isInside(_ folder: String, _ file: String) -> Bool {
    guard let place = resolved(folder), let target = resolved(folder + "/" + file) else {
      return true
    }
    return target.hasPrefix(place == "/" ? place : place + "/")
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    // realpath(3) gives a C string that is the caller's to free.
    return unsafe String(cString: resolved)
  }

  /// The descriptor at the top of a ZIP file, else the one that lies a folder below: so it comes about
  /// where somebody packs a folder, and not what is in it.
  private static func descriptorName(among names: [String]) -> String? {
    if names.contains(PackageDescriptor.file) { return PackageDescriptor.file }
    let below = names.filter { name in
      let parts = name.split(separator: "/")
      return parts.count == 2 && parts[1] == PackageDescriptor.file
    }
    return below.count == 1 ? below[0] : nil
  }

  /// The largest descriptor that is read from a ZIP file: 16 MiB.
  private static var descriptorLimit: Int { 16 << 20 }

  /// The resources that a descriptor names, and the path of each within the package.
  private static func entries(
    in descriptor: [UInt8], of path: String
  ) throws(PackageError) -> [(resource: Resource, path: String)] {
    let contents: PackageContents
    do {
      contents = try JSONDecoder().decode(PackageContents.self, from: Data(descriptor))
    } catch let error as DecodingError {
      throw PackageError(path: path, problem: .malformedDescriptor(error.reason))
    } catch {
      throw PackageError(path: path, problem: .malformedDescriptor("\(error)"))
    }
    return try contents.resources.map { (entry) throws(PackageError) in
      guard let resource = Resource(rawValue: entry.name) else {
        let known = Resource.allCases.map(\.rawValue)
        throw PackageError(path: path, problem: .unknownResource(entry.name, known: known))
      }
      guard entry.isInside else {
        throw PackageError(
          path: path, problem: .unsafePath(resource: entry.name, path: entry.path))
      }
      return (resource, entry.path)
    }
  }
}

/// What is read of a descriptor: the rest of it differs from tool to tool, and the columns are known.
private struct PackageContents: Decodable {
  let resources: [Entry]

  struct Entry: Decodable {
    let name: String
    let path: String

    /// Whether the path is of a file inside the package: the specification forbids one that is
    /// absolute or leads upwards.
    var isInside: Bool {
      path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
        !part.isEmpty && part != ".." && !part.contains(":") && !part.contains("\0")
      }
    }
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
