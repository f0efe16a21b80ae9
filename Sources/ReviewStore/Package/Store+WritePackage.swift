import Glibc
import SQLite
import Tables

extension Store {
  /// Writes the store as an interchange package in its canonical form: rows by key, numbers in
  /// their shortest spelling, LF. What a package does not carry stays behind: the change log, the
  /// receipts of imports, and closed years.
  /// - Parameter folder: A folder that does not exist yet, or is empty.
  /// - Returns: The resources written: those that have rows.
  /// - Throws: ``PackageError``, `TableError` or ``StoreError``. A folder that was made is removed.
  public func writePackage(to folder: String) throws -> [Resource] {
    let isNew = try Self.prepare(folder)
    var files: [String] = []
    do {
      // One transaction: all files show the same state.
      return try connection.transaction {
        let present = try Resource.allCases.filter { try hasRows($0) }
        for resource in present {
          let file = folder + "/" + resource.file
          files.append(file)
          try write(resource, to: file)
        }
        let file = folder + "/" + PackageDescriptor.file
        files.append(file)
        try write(descriptor(of: present), to: file)
        return present
      }
    } catch {
      for file in files { _ = unsafe unlink(file) }
      if isNew { _ = unsafe rmdir(folder) }
      throw (error as? SQLiteError).map { StoreError(path: path, failure: $0) } ?? error
    }
  }

  /// Writes the rows of a resource as CSV, in canonical form.
  func write(_ resource: Resource, to file: String) throws {
    let output = try OutputFile.create(at: file)
    let statement = try connection.prepare(Self.sql(of: resource))
    try statement.write(to: TableFormat.csv.writer(to: output.sink))
    try output.commit()
  }

  private func write(_ descriptor: PackageDescriptor, to file: String) throws {
    let bytes = try descriptor.encoded()
    let output = try OutputFile.create(at: file)
    try output.sink.append(bytes.span)
    try output.commit()
  }

  private static func sql(of resource: Resource) -> String {
    Asset.named("schema/package/\(resource.rawValue).sql").text
  }

  private func hasRows(_ resource: Resource) throws(SQLiteError) -> Bool {
    let statement = try connection.prepare(Self.sql(of: resource))
    return try statement.step()
  }

  /// - Returns: Whether the folder was made.
  private static func prepare(_ folder: String) throws(PackageError) -> Bool {
    do throws(TableError) {
      return try OutputFolder.prepare(folder)
    } catch {
      var status = stat()
      guard case .unwritable(let code) = error.problem, unsafe lstat(folder, &status) != 0 else {
        throw PackageError(path: folder, problem: .folderNotEmpty)
      }
      throw PackageError(path: folder, problem: .unwritable(code: code))
    }
  }

  private func descriptor(of resources: [Resource]) throws(SQLiteError) -> PackageDescriptor {
    let plans = try connection.queryRows(
      "SELECT code, title, license, source FROM plan ORDER BY code")
    func texts(_ column: Int) -> [String] {
      // Plans of one city often share their source and licence.
      plans.compactMap { $0[column].text }.reduce(into: []) { texts, text in
        if !texts.contains(text) { texts.append(text) }
      }
    }
    let code = plans.count == 1 ? plans[0][0].text ?? "" : ""
    let licenses = texts(2).map(PackageDescriptor.License.init(text:))
    let sources = texts(3).map { PackageDescriptor.Source(title: $0) }
    return PackageDescriptor(
      // The specification takes lower-case letters, digits and a few marks.
      name: Self.isPackageName(code) ? code : "review",
      title: texts(1).joined(separator: " / "),
      licenses: licenses.isEmpty ? nil : licenses,
      sources: sources.isEmpty ? nil : sources,
      resources: resources.map {
        PackageDescriptor.Entry(
          name: $0.rawValue, path: $0.file,
          schema: PackageDescriptor.TableSchema($0, present: resources))
      })
  }

  private static func isPackageName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      }
  }
}

extension PackageDescriptor.License {
  /// A licence as people write it: an identifier such as CC-BY-4.0, an address, or a sentence.
  fileprivate init(text: String) {
    if text.hasPrefix("https://") || text.hasPrefix("http://") {
      path = text
    } else if text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) {
      name = text
    } else {
      name = "other"
      title = text
    }
  }
}
