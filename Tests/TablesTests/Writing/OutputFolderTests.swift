import Foundation
import Tables
import Testing

@Suite("OutputFolder: a folder for files that belong together")
struct OutputFolderTests {
  /// Makes a folder with one file in it.
  private func make(_ path: String) throws -> [String] {
    let folder = try OutputFolder.create(at: path)
    try folder.makeFolder("in")
    try folder.write("in/a") { try $0.append("1") }
    return try folder.commit()
  }

  @Test("makes a folder, and takes an empty one")
  func makes() throws {
    let folder = try TemporaryFolder()
    #expect(try make(folder.path + "/new") == [folder.path + "/new/in/a"])
    #expect(try folder.names() == ["new"])
    let empty = try TemporaryFolder()
    #expect(try make(empty.path) == [empty.path + "/in/a"])
    #expect(try empty.names() == ["in"])
  }

  @Test("leaves nothing when it is not committed, neither beside the place nor in an empty folder")
  func abandoned() throws {
    let folder = try TemporaryFolder()
    let empty = try TemporaryFolder()
    for path in [folder.path + "/new", empty.path] {
      do {
        let output = try OutputFolder.create(at: path)
        try output.makeFolder("in")
        try output.write("in/a") { try $0.append("1") }
      }
    }
    #expect(try folder.names() == [])
    #expect(try empty.names() == [])
  }

  @Test("removes no file that somebody else has put into its place")
  func foreign() throws {
    let folder = try TemporaryFolder()
    do {
      let output = try OutputFolder.create(at: folder.path)
      _ = try folder.file("a", [1])
      #expect(throws: TableError(file: folder.path + "/a", problem: .unwritable(code: EEXIST))) {
        try output.write("a") { _ in }
      }
    }
    #expect(try folder.names() == ["a"])
  }

  @Test("may take a folder with other files, which stay as they are")
  func besideOthers() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("other", [1])
    func fill() throws -> OutputFolder {
      let output = try OutputFolder.create(at: folder.path, acceptsOthers: true)
      try output.write("a") { try $0.append("1") }
      return output
    }
    do { _ = try fill() }
    #expect(try folder.names() == ["other"])
    #expect(try fill().commit() == [folder.path + "/a"])
    #expect(try folder.names() == ["a", "other"])
  }

  @Test("refuses a folder with anything in it, hidden files too")
  func notEmpty() throws {
    for name in ["a", ".hidden"] {
      let folder = try TemporaryFolder()
      _ = try folder.file(name, [])
      #expect(throws: TableError(file: folder.path, problem: .folderNotEmpty)) {
        try make(folder.path)
      }
    }
  }

  @Test("refuses a file, and a place that is not there")
  func others() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("file", [])
    #expect(throws: TableError(file: file, problem: .unwritable(code: ENOTDIR))) {
      try make(file)
    }
    let nowhere = folder.path + "/no/folder"
    #expect(throws: TableError(file: nowhere, problem: .unwritable(code: ENOENT))) {
      try make(nowhere)
    }
  }
}
