import Foundation
import ReviewStore
import SQLite
import Tables
import Testing

@Suite("An earlier review")
struct EarlierStoreTests {
  private func example() throws -> TestStore {
    let folder = try TestFolder()
    let path = folder.file("review.db")
    _ = try Store.create(
      at: path, from: Store.sources(ofPackage: ProjectFolder.path + "/seeds/yokohama-ict-2018"))
    return TestStore(folder: folder, store: try Store.open(at: path, access: .readWrite))
  }

  private func names(_ store: borrowing Store) throws -> Int64? {
    try store.connection.queryInteger("SELECT count(*) FROM measure_review")
  }

  @Test("is a store, or a package in a folder or ZIP file, and stays as it is")
  func kinds() throws {
    let test = try example()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: test.folder.file("review.db")))
    let folder = test.folder.file("package")
    _ = try test.store.writePackage(to: folder)
    _ = try test.store.writePackage(toArchive: folder + ".zip")
    let hash = try test.store.contentHash()
    for path in [test.folder.file("review.db"), folder, folder + ".zip"] {
      let store = try Store.earlier(at: path)
      #expect(try names(store) == 73)
      #expect(try store.contentHash() == hash)
      #expect(store.path == path)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: test.folder.file("review.db"))) == bytes)
  }

  @Test("with views of another version is read with this program's, from a copy")
  func otherViews() throws {
    let test = try example()
    try test.run("DROP VIEW measure_review")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: test.folder.file("review.db")))
    #expect(try names(Store.earlier(at: test.folder.file("review.db"))) == 73)
    #expect(try Data(contentsOf: URL(fileURLWithPath: test.folder.file("review.db"))) == bytes)
  }

  @Test("a store that is only read is read with this program's views too, and stays as it is")
  func reading() throws {
    let test = try example()
    try test.run("DROP VIEW measure_review")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: test.folder.file("review.db")))
    #expect(try names(Store.openUpToDate(at: test.folder.file("review.db"))) == 73)
    #expect(try Data(contentsOf: URL(fileURLWithPath: test.folder.file("review.db"))) == bytes)
  }

  @Test("that is none is told by its name")
  func notAReview() throws {
    let folder = try TestFolder()
    let table = try folder.write("a,b\n1,2\n", to: "table.csv")
    let empty = try folder.write("", to: "empty")
    for path in [table, empty, folder.path] {
      let error = try #require(throws: EarlierStoreError.self) { _ = try Store.earlier(at: path) }
      #expect(
        error.message(in: .english)
          == "\(path): this is neither a furikaeri store nor an interchange "
          + "package. Name an earlier one of either.")
      #expect(
        error.message(in: .japanese)
          == "\(path): furikaeri のストアでも交換用パッケージでもありません。以前のものを指定してください。")
    }
    let missing = try #require(throws: EarlierStoreError.self) {
      _ = try Store.earlier(at: folder.file("no.db"))
    }
    #expect(
      missing.message(in: .english) == folder.file("no.db")
        + ": there is nothing here. Name an earlier store or interchange package.")
    #expect(
      missing.message(in: .japanese) == folder.file("no.db")
        + ": 何もありません。以前のストアか交換用パッケージを指定してください。")
  }

  @Test("of a newer version is refused as any store is")
  func newer() throws {
    let test = try example()
    try test.run("PRAGMA user_version = 999")
    let error = try #require(throws: StoreError.self) {
      _ = try Store.earlier(at: test.folder.file("review.db"))
    }
    #expect(error.message(in: .english).contains("written by a newer furikaeri (schema 999;"))
  }
}
