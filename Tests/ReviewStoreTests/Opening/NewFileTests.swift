import Foundation
import Glibc
import Testing

@testable import ReviewStore

@Suite("NewFile: what is at a path, and a file that only one can make")
struct NewFileTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  @Test("what is at a path, symbolic links followed")
  func status() throws {
    let file = try folder.write("", to: "file")
    let manager = FileManager.default
    try manager.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: "file")
    try manager.createSymbolicLink(atPath: folder.file("nowhere"), withDestinationPath: "none")
    try #require(unsafe mkfifo(folder.file("pipe"), 0o600) == 0)
    #expect(FileStatus(file) == .file)
    #expect(FileStatus(folder.file("link")) == .file)
    #expect(FileStatus(folder.file("nowhere")) == .missing)
    #expect(FileStatus(folder.file("none")) == .missing)
    #expect(FileStatus(folder.path) == .folder)
    #expect(FileStatus(folder.file("pipe")) == .other)
  }

  @Test("a file is made once")
  func create() throws {
    try NewFile.create(at: folder.file("new"))
    #expect(try folder.bytes("new") == [])
    #expect(throws: StoreError(path: folder.file("new"), problem: .exists)) {
      try NewFile.create(at: folder.file("new"))
    }
  }

  @Test("a file is removed with its journal; one that is not there is no matter")
  func remove() throws {
    try folder.write("", to: "a.db")
    try folder.write("", to: "a.db-journal")
    try folder.write("", to: "b.db")
    NewFile.remove(at: folder.file("a.db"))
    NewFile.remove(at: folder.file("a.db"))
    #expect(try folder.names() == ["b.db"])
  }
}
