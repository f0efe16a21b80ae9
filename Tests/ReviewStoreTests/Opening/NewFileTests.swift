import Foundation
import Glibc
import Testing

@testable import ReviewStore

@Suite("NewFile: what is at a path, and a file that only one can make")
struct NewFileTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func problem(publishing file: consuming NewFile) -> StoreError.Problem? {
    do throws(StoreError) {
      try file.publish()
      return nil
    } catch {
      return error.problem
    }
  }

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

  @Test("a file is made beside its place, and put there when it is published")
  func publish() throws {
    let file = try NewFile(for: folder.file("new"))
    let temporary = file.temporary
    #expect(try folder.names().map { folder.file($0) } == [temporary])
    #expect(temporary.hasPrefix(folder.file(".furikaeri-")))
    try folder.write("text", to: String(temporary.dropFirst(folder.path.count + 1)))
    try file.publish()
    #expect(try folder.names() == ["new"])
    #expect(try folder.text("new") == "text")
  }

  @Test("a file that is not published is removed, with its journal or log")
  func notPublished() throws {
    do {
      let file = try NewFile(for: folder.file("new"))
      for ending in ["-journal", "-wal", "-shm"] {
        try folder.write("", to: String(file.temporary.dropFirst(folder.path.count + 1)) + ending)
      }
      #expect(try folder.names().count == 4)
    }
    #expect(try folder.names() == [])
  }

  @Test("what is in its place, at once or meanwhile, is left untouched")
  func exists() throws {
    let path = folder.file("new")
    let error = StoreError(path: path, problem: .exists)
    do {
      let file = try NewFile(for: path)
      try folder.write("mine", to: "new")
      #expect(problem(publishing: file) == .exists)
    }
    #expect(throws: error) { _ = try NewFile(for: path) }
    #expect(try folder.names() == ["new"])
    #expect(try folder.text("new") == "mine")
  }

  @Test("of two at once, one succeeds")
  func race() throws {
    let path = folder.file("new")
    let one = try NewFile(for: path)
    let two = try NewFile(for: path)
    #expect(one.temporary != two.temporary)
    try one.publish()
    #expect(problem(publishing: two) == .exists)
    #expect(try folder.names() == ["new"])
  }

  @Test("a name without a folder is in the current one")
  func noFolder() throws {
    let name = "NewFileTests-\(UUID().uuidString)"
    let temporary = try NewFile(for: name).temporary
    #expect(temporary.hasPrefix(".furikaeri-"))
    #expect(FileStatus(temporary) == .missing)
  }
}
