import Foundation
import SQLite
import Testing

@testable import ReviewStore

@Suite("Store.contentHash")
struct StoreContentHashTests {
  private func example() throws -> TestStore {
    let test = try TestStore()
    _ = try test.store.importPackage(ProjectFolder.example)
    return test
  }

  @Test("is that of the package, whatever way the package is written")
  func package() throws {
    let test = try example()
    let hash = try test.store.contentHash()
    #expect(hash == "99bd4ffdf9604c16f8449c952210cc26ad2a91b50bcf8d9b065feeadb86d0c63")
    #expect(try test.store.writePackage(to: test.folder.file("p")).contentHash == hash)
    #if Spreadsheets
      #expect(
        try test.store.writePackage(toArchive: test.folder.file("p.zip")).contentHash == hash)
    #endif
  }

  @Test("depends on neither the history, the batches nor the layout of the file, and only reads")
  func independent() throws {
    let test = try example()
    let hash = try test.store.contentHash()
    // There and back again, in batches of its own.
    for average in [1, 120] {
      try test.importText(
        "measure,average\n1,\(average)\n", as: "published_measures.csv")
      #expect(try (test.store.contentHash() == hash) == false)
    }
    try test.importText("measure,average\n1,90\n", as: "published_measures.csv")
    try test.store.connection.execute("VACUUM")
    #expect(try test.store.contentHash() == hash)
    let before = try test.bytes
    let reader = try Store.open(at: test.folder.file("review.db"))
    #expect(try reader.contentHash() == hash)
    #expect(try test.bytes == before)
  }

  @Test("works within a transaction too, and of an empty store is that of an empty list")
  func edges() throws {
    let test = try TestStore()
    let hash = try test.store.connection.transaction { try test.store.contentHash() }
    #expect(hash == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }
}
