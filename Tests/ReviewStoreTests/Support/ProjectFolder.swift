import Foundation

/// The files of the project, as they are on the disk while the tests run.
enum ProjectFolder {
  /// The folder of Package.swift, four levels above this file.
  static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The folder of the worked example, an interchange package.
  static let example = path + "/seeds/yokohama-ict-2018"

  /// The paths of all files in a folder and below it, from the top of the project, in byte order.
  static func files(in folder: String) throws -> [String] {
    let manager = FileManager.default
    let root = URL(fileURLWithPath: path + "/" + folder).resolvingSymlinksInPath().path
    return try manager.subpathsOfDirectory(atPath: root)
      .map { folder + "/" + $0 }
      .filter { name in
        var isFolder: ObjCBool = false
        _ = unsafe manager.fileExists(atPath: path + "/" + name, isDirectory: &isFolder)
        return !isFolder.boolValue
      }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  static func bytes(of file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path + "/" + file)))
  }

  static func text(of file: String) throws -> String {
    String(decoding: try bytes(of: file), as: UTF8.self)
  }
}
