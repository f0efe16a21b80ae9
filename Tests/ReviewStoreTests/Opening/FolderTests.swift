import Testing

@testable import ReviewStore

@Suite("Folder: whether anything is in it")
struct FolderTests {
  @Test("a folder is empty until something is in it, hidden files too")
  func isEmpty() throws {
    let folder = try TestFolder()
    #expect(Folder.isEmpty(folder.path))
    try folder.write("", to: ".hidden")
    #expect(!Folder.isEmpty(folder.path))
  }

  @Test("what is no folder, or cannot be read, is not empty")
  func others() throws {
    let folder = try TestFolder()
    let file = try folder.write("", to: "file")
    #expect(!Folder.isEmpty(file))
    #expect(!Folder.isEmpty(folder.file("none")))
  }
}
