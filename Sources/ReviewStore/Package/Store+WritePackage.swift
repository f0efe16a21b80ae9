import Glibc
import SQLite
import Tables

extension Store {
  /// Writes the store as an interchange package in its canonical form: rows by key, numbers in
  /// their shortest spelling, LF. What a package does not carry stays behind: the change log, the
  /// receipts of imports, closed years and aliases.
  /// - Parameter folder: A folder that does not exist yet, or is empty.
  /// - Throws: ``PackageError``, `TableError` or ``StoreError``. Nothing is left then.
  @discardableResult
  public func writePackage(to folder: String) throws -> PackageReceipt {
    try checkSoundness()
    let output = try Self.create(folder)
    let receipt = try writePackage { name, write in try output.write(name, write) }
    _ = try output.commit()
    return receipt
  }

  /// Writes the same files as one ZIP file, whose bytes depend on them alone.
  /// - Parameter path: A file that is there is replaced once the new one is complete.
  /// - Throws: `TableError` or ``StoreError``.
  @discardableResult
  public func writePackage(toArchive path: String) throws -> PackageReceipt {
    try checkSoundness()
    var receipt = PackageReceipt([])
    try ArchiveWriter.write(to: path) { archive in
      receipt = try writePackage { name, write in try archive.add(name, write) }
    }
    return receipt
  }

  /// A digest of all that the store says of its plans: of two stores with the same one, every table,
  /// rate and grade is the same. It depends on neither the day, the machine, the order of imports nor
  /// the layout of the file; and not on what a package does not carry, such as the change log.
  ///
  /// It is the SHA-256, in hexadecimal, of a list of the package's tables: for each `.csv` of its
  /// canonical form, in the order of their names, a line with the SHA-256 of the file, two spaces, its
  /// name and LF. Anybody can compute it in the folder of an exported package:
  ///
  ///     LC_ALL=C sha256sum *.csv | sha256sum
  ///
  /// Memory does not grow with the store.
  /// - Throws: ``StoreError``.
  public func contentHash() throws -> String {
    try writePackage { name, write in
      if name == PackageDescriptor.file { return }
      try write(ByteSink(name: name) { _ in })
    }.contentHash
  }

  /// Gives the files of the package to `add`, each by its name and what writes it.
  private func writePackage(
    _ add: (String, (ByteSink) throws -> Void) throws -> Void
  ) throws -> PackageReceipt {
    do {
      // One transaction: all files show the same state.
      return try connection.transaction {
        let files = try Resource.allCases.filter { try hasRows($0) }.map { resource in
          let digest = FileDigest()
          try add(resource.file) { try write(resource, to: $0, digest) }
          return PackageFile(
            resource: resource, byteCount: digest.byteCount, sha256: digest.hexadecimal())
        }
        let descriptor = try descriptor(of: files).encoded()
        try add(PackageDescriptor.file) { try $0.append(descriptor.span) }
        return PackageReceipt(files)
      }
    } catch let error as SQLiteError {
      throw StoreError(path: path, failure: error)
    }
  }

  /// Writes the rows of a resource as CSV, in canonical form.
  func write(
    _ resource: Resource, to sink: ByteSink, _ digest: FileDigest = FileDigest()
  ) throws {
    let output = ByteSink(name: sink.name) { (bytes) throws(TableError) in
      digest.add(bytes)
      try sink.append(bytes)
    }
    let statement = try connection.prepare(Self.sql(of: resource))
    try statement.write(to: TableFormat.csv.writer(to: output))
  }

  private static func sql(of resource: Resource) -> String {
    Asset.named("schema/package/\(resource.rawValue).sql").text
  }

  private func hasRows(_ resource: Resource) throws(SQLiteError) -> Bool {
    let statement = try connection.prepare(Self.sql(of: resource))
    return try statement.step()
  }

  private static func create(_ folder: String) throws(PackageError) -> OutputFolder {
    do throws(TableError) {
      return try OutputFolder.create(at: folder)
    } catch {
      var status = stat()
      guard case .unwritable(let code) = error.problem, unsafe lstat(folder, &status) != 0 else {
        throw PackageError(path: folder, problem: .folderNotEmpty)
      }
      throw PackageError(path: folder, problem: .unwritable(code: code))
    }
  }
}
