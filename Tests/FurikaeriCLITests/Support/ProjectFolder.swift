import Foundation

/// The files of the project, as they are on the disk while the tests run.
enum ProjectFolder {
  /// The folder of Package.swift, four levels above this file.
  static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The folder of the worked example, an interchange package.
  static let example = path + "/seeds/yokohama-ict-2018"
}
