import SQLite
import Tables

extension Store {
  /// The descriptor of a package with these files.
  func descriptor(of files: [PackageFile]) throws(SQLiteError) -> PackageDescriptor {
    let plans = try connection.queryRows(
      "SELECT code, title, about, license, source FROM plan ORDER BY code")
    func texts(_ column: Int) -> [String] {
      // Plans of one city often share their source and licence.
      plans.compactMap { $0[column].text }.reduce(into: []) { texts, text in
        if !texts.contains(text) { texts.append(text) }
      }
    }
    let code = plans.count == 1 ? plans[0][0].text ?? "" : ""
    let about = texts(2)
    let licenses = texts(3).map(PackageDescriptor.License.init(text:))
    let sources = texts(4).map(PackageDescriptor.Source.init(text:))
    let present = files.map(\.resource)
    return PackageDescriptor(
      // The specification takes lower-case letters, digits and a few marks.
      name: PackageDescriptor.isName(code) ? code : "review",
      title: texts(1).joined(separator: " / "),
      description: about.isEmpty ? nil : about.joined(separator: "\n\n"),
      licenses: licenses.isEmpty ? nil : licenses,
      sources: sources.isEmpty ? nil : sources,
      resources: files.map { PackageDescriptor.Entry($0, present: present) })
  }
}

extension PackageDescriptor {
  fileprivate static func isName(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
      }
  }
}

extension PackageDescriptor.Entry {
  /// A file with its schema, which refers to those of `present`.
  fileprivate init(_ file: PackageFile, present: [Resource]) {
    name = file.resource.rawValue
    title = file.resource.title(in: .japanese)
    path = file.resource.file
    bytes = file.byteCount
    hash = "sha256:" + file.sha256
    schema = PackageDescriptor.TableSchema(file.resource, present: present)
  }
}
