import Foundation
import Tables
import Testing

@Suite("OutputFolder: a folder for files that belong together")
struct OutputFolderTests {
  @Test("makes a folder, and takes an empty one")
  func prepares() throws {
    let folder = try TemporaryFolder()
    #expect(try OutputFolder.prepare(folder.path + "/new"))
    #expect(try !OutputFolder.prepare(folder.path + "/new"))
    #expect(try folder.names() == ["new"])
  }

  @Test("refuses a folder with anything in it, hidden files too")
  func notEmpty() throws {
    for name in ["a", ".hidden"] {
      let folder = try TemporaryFolder()
      _ = try folder.file(name, [])
      #expect(throws: TableError(file: folder.path, problem: .folderNotEmpty)) {
        try OutputFolder.prepare(folder.path)
      }
    }
  }

  @Test("refuses a file, and a place that is not there")
  func others() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("file", [])
    #expect(throws: TableError(file: file, problem: .unwritable(code: ENOTDIR))) {
      try OutputFolder.prepare(file)
    }
    let nowhere = folder.path + "/no/folder"
    #expect(throws: TableError(file: nowhere, problem: .unwritable(code: ENOENT))) {
      try OutputFolder.prepare(nowhere)
    }
  }
}
