import Testing

@testable import ReviewStore

@Suite("Asset: schema/ and seeds/ inside the binary")
struct AssetTests {
  @Test("every file of the folder is embedded and nothing else", arguments: ["schema", "seeds"])
  func sameFiles(folder: String) throws {
    let files = try ProjectFolder.files(in: folder)
    #expect(!files.isEmpty)
    #expect(Asset.all(in: folder).map(\.path) == files)
  }

  @Test("the bytes are those of the files", arguments: ["schema", "seeds"])
  func sameBytes(folder: String) throws {
    for asset in Asset.all(in: folder) {
      #expect(try asset.bytes == ProjectFolder.bytes(of: asset.path), "\(asset.path)")
    }
  }

  @Test("all are UTF-8, without a byte order mark, CR or NUL", arguments: ["schema", "seeds"])
  func utf8(folder: String) {
    for asset in Asset.all(in: folder) {
      #expect(String(validating: asset.bytes, as: UTF8.self) == asset.text, "\(asset.path)")
      #expect(!asset.bytes.starts(with: [0xEF, 0xBB, 0xBF]), "\(asset.path)")
      #expect(!asset.bytes.contains(0x0D) && !asset.bytes.contains(0), "\(asset.path)")
    }
  }

  @Test("a folder is a whole name, not a beginning of one")
  func folder() {
    #expect(Asset.all(in: "schema/view").isEmpty)
    #expect(Asset.all(in: "nothing").isEmpty)
    #expect(!Asset.all(in: "schema/views").isEmpty)
  }

  @Test("the name is the path without folders and ending")
  func name() {
    #expect(Asset.named("schema/views/plan_review.sql").name == "plan_review")
    #expect(Asset.named("schema/migrations/0001-tables.sql").name == "0001-tables")
    #expect(Asset(path: "README", bytes: []).name == "README")
  }

  @Test("every migration is numbered, from 1 on, without a gap")
  func migrations() {
    let numbers = Asset.all(in: "schema/migrations").map { Int($0.name.prefix(4)) }
    #expect(numbers == Array(1...numbers.count).map(Optional.some))
  }

  @Test("every view is in a file of its own name, and every resource has its query")
  func names() {
    for view in Asset.all(in: "schema/views") {
      #expect(view.text.hasPrefix("CREATE VIEW \(view.name) AS\n"), "\(view.path)")
    }
    #expect(
      Asset.all(in: "schema/package").map(\.name) == Resource.allCases.map(\.rawValue).sorted())
  }
}
