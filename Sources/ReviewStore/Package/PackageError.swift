public import Tables

/// Why an interchange package could not be read or written.
public struct PackageError: Error, Equatable, Sendable {
  /// The folder or file as its user named it.
  public let path: String
  /// What is wrong.
  public let problem: Problem

  /// What can be wrong. A `code` is a value of `errno`.
  public enum Problem: Equatable, Sendable {
    /// There is no `datapackage.json` that can be read.
    case noDescriptor
    /// The descriptor is no JSON, or not of a data package.
    case malformedDescriptor(String)
    /// The descriptor names a resource that there is not.
    case unknownResource(String, known: [String])
    /// A resource lies outside of the package's folder, or in several files.
    case unsafePath(resource: String, path: String)
    /// The folder to write to holds something.
    case folderNotEmpty
    /// The folder cannot be made.
    case unwritable(code: Int32)
  }

  /// The whole message for a person.
  public func message(in language: Language) -> String {
    switch language {
    case .english: "\(visible: path): \(english)"
    case .japanese: "\(visible: path): \(japanese)"
    }
  }

  private var english: String {
    switch problem {
    case .noDescriptor:
      "there is no datapackage.json that can be read here. Name the folder of an interchange package, or a ZIP file of one."
    case .malformedDescriptor(let reason):
      "this is not the descriptor of a data package: \(reason). Export the package anew, or correct it."
    case .unknownResource(let name, let known):
      "“\(name)” is not a resource of a review. Remove it; there are "
        + "\(known.joined(separator: ", "))."
    case .unsafePath(let resource, let path):
      "the file of \(resource), “\(visible: path)”, is not one file inside the package's folder. Correct its path."
    case .folderNotEmpty:
      "there is something here already. Choose another folder; nothing was written."
    case .unwritable(let code):
      "the folder cannot be made (\(SystemMessage.text(code, .english))). Choose another place."
    }
  }

  private var japanese: String {
    switch problem {
    case .noDescriptor:
      "読み取れる datapackage.json がありません。交換用パッケージのフォルダーかZIPファイルを指定してください。"
    case .malformedDescriptor(let reason):
      "データパッケージの記述として読み取れません（\(reason)）。書き出し直すか、訂正してください。"
    case .unknownResource(let name, let known):
      "「\(name)」という種類はありません。取り除いてください。使える種類：\(known.joined(separator: "、"))"
    case .unsafePath(let resource, let path):
      "\(resource) のファイル「\(visible: path)」は、パッケージのフォルダー内の1つのファイルではありません。訂正してください。"
    case .folderNotEmpty: "すでに何かがあります。別のフォルダーを指定してください（何も書き出していません）。"
    case .unwritable(let code):
      "フォルダーを作成できません（\(SystemMessage.text(code, .japanese))）。別の場所を指定してください。"
    }
  }
}
