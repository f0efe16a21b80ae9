import Foundation
import Tables
import Testing

@Suite("OutputFile")
struct OutputFileTests {
  private func write(_ text: String, to path: String, committing: Bool = true) throws {
    let file = try OutputFile.create(at: path)
    try file.sink.append(text)
    if committing { try file.commit() }
  }

  private func permissions(_ path: String) -> mode_t {
    var status = stat()
    _ = unsafe stat(path, &status)
    return status.st_mode & 0o777
  }

  @Test("a committed file is there, and nothing else")
  func commits() throws {
    let folder = try TemporaryFolder()
    try write("new", to: folder.path + "/a.csv")
    #expect(try folder.read("a.csv") == "new")
    #expect(try folder.names() == ["a.csv"])
  }

  @Test("without a commit, what was there is as it was")
  func abandons() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.csv", "old".utf8)
    try write("new", to: path, committing: false)
    try write("new", to: folder.path + "/b.csv", committing: false)
    #expect(try folder.read("a.csv") == "old")
    #expect(try folder.names() == ["a.csv"])
  }

  @Test("until the commit, readers see the old file")
  func replaces() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.csv", "old".utf8)
    let file = try OutputFile.create(at: path)
    try file.sink.append("new")
    try file.sink.flush()
    #expect(try folder.read("a.csv") == "old")
    try file.commit()
    #expect(try folder.read("a.csv") == "new")
    #expect(try folder.names() == ["a.csv"])
  }

  @Test("a replaced file hands on its permissions; a new one has those of its process")
  func keepsPermissions() throws {
    let folder = try TemporaryFolder()
    let path = try folder.file("a.csv", "old".utf8)
    unsafe chmod(path, 0o640)
    try write("new", to: path)
    #expect(permissions(path) == 0o640)
    let plain = folder.path + "/plain"
    close(unsafe open(plain, O_WRONLY | O_CREAT, 0o666))
    try write("new", to: folder.path + "/b.csv")
    #expect(permissions(folder.path + "/b.csv") == permissions(plain))
  }

  @Test("a symbolic link stays one")
  func symbolicLink() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("a.csv", "old".utf8)
    let link = folder.path + "/link.csv"
    #expect(unsafe symlink("a.csv", link) == 0)
    try write("new", to: link)
    #expect(try folder.read("a.csv") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "a.csv")
  }

  @Test("a symbolic link to what is not there yet stays one, and its file is made")
  func danglingLink() throws {
    let folder = try TemporaryFolder()
    for (name, target) in [("link.csv", "second.csv"), ("second.csv", folder.path + "/a.csv")] {
      #expect(unsafe symlink(target, folder.path + "/" + name) == 0)
    }
    try write("new", to: folder.path + "/link.csv")
    #expect(try folder.read("a.csv") == "new")
    let links = FileManager.default
    #expect(try links.destinationOfSymbolicLink(atPath: folder.path + "/link.csv") == "second.csv")
    #expect(try folder.names().sorted() == ["a.csv", "link.csv", "second.csv"])
  }

  @Test("a symbolic link that leads back to itself is refused, and stays")
  func loopingLink() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/link.csv"
    #expect(unsafe symlink("link.csv", path) == 0)
    #expect(throws: TableError(file: path, problem: .unwritable(code: ELOOP))) {
      try write("new", to: path)
    }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "link.csv")
    #expect(try folder.names() == ["link.csv"])
  }

  @Test("a device is written to, not replaced")
  func device() throws {
    try write("new", to: "/dev/null")
    var status = stat()
    #expect(unsafe stat("/dev/null", &status) == 0)
    #expect(status.st_mode & S_IFMT == S_IFCHR)
    #expect(throws: TableError(file: "/dev/full", problem: .diskFull)) {
      try write("new", to: "/dev/full")
    }
  }

  @Test("a folder, and a folder that is not there")
  func errors() throws {
    let folder = try TemporaryFolder()
    #expect(throws: TableError(file: folder.path, problem: .isFolder)) {
      try write("new", to: folder.path)
    }
    let path = folder.path + "/none/a.csv"
    #expect(throws: TableError(file: path, problem: .unwritable(code: ENOENT))) {
      try write("new", to: path)
    }
  }

  @Test("when the new file cannot take its place, nothing is left behind")
  func failedCommit() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.csv"
    let file = try OutputFile.create(at: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    var problem: TableError.Problem?
    do throws(TableError) { try file.commit() } catch { problem = error.problem }
    #expect(problem == .isFolder)
    #expect(try folder.names() == ["a.csv"])
  }
}
