import Foundation
import SQLite
import Tables
import Testing

@testable import ReviewStore

@Suite("Nothing is made of a store that is damaged")
struct SoundnessTests {
  /// The example, as a store.
  private static let example = Result {
    let folder = try TestFolder()
    let path = folder.file("review.db")
    _ = try Store.create(
      at: path, from: Store.sources(ofPackage: ProjectFolder.path + "/seeds/yokohama-ict-2018"))
    return try folder.bytes("review.db")
  }

  /// Where the eight bytes of a figure are in a file; they must be there once.
  private func place(of figure: Double, in bytes: [UInt8]) throws -> Int {
    let wanted = (0..<8).map { UInt8(truncatingIfNeeded: figure.bitPattern >> (56 - 8 * $0)) }
    let places = bytes.indices.dropLast(8).filter { bytes[$0..<($0 + 8)].elementsEqual(wanted) }
    return try #require(places.count == 1 ? places.first : nil)
  }

  @Test("a bit that turned in a figure is found before it is published, copied or closed")
  func figure() throws {
    let test = try TestStore.withPlan()
    try test.importText(
      "measure,fiscal_year,indicator,target,result\n1,2018,1,100,80.1\n", as: "results.csv")
    var bytes = try test.bytes
    // The lowest bit of the exponent but two: 80.1 becomes 5.00625.
    bytes[try place(of: 80.1, in: bytes) + 1] ^= 0x40
    let damaged = try TestStore(copying: bytes)
    #expect(try damaged.rows("SELECT result FROM indicator") == [["5.00625"]])
    let path = damaged.folder.file("review.db")
    let batch = try #require(
      try damaged.store.connection.queryRows(
        "SELECT id, imported_at FROM import_batch ORDER BY id DESC LIMIT 1"
      ).first)
    let problem = CareError.Problem.contentChanged([
      .contentChanged(since: batch[0].integer ?? 0, moment: batch[1].text ?? "")
    ])
    func isRefused(_ body: () throws -> Void) {
      let error = #expect(throws: CareError.self) { try body() }
      #expect(error?.problem == problem)
      #expect(error?.path == path)
    }
    isRefused { _ = try damaged.store.backup(to: damaged.folder.file("copy.db")) }
    isRefused { try damaged.store.writePackage(to: damaged.folder.file("package")) }
    isRefused { try damaged.store.writePackage(toArchive: damaged.folder.file("package.zip")) }
    isRefused { _ = try damaged.store.close(year: 2018) }
    #expect(try damaged.folder.names() == ["review.db"])
    #expect(try damaged.bytes == bytes)
    // An import takes nothing of it into its receipt.
    try damaged.importText("measure,fiscal_year,rate\n1,2018,90\n", as: "assessments.csv")
    #expect(try damaged.store.verify().count == 1)
    let error = CareError(path: "review.db", .contentChanged([]))
    #expect(
      error.message(in: .english)
        == "review.db: the content of the store is not to be relied on. Go back to an earlier copy with "
        + "`furikaeri restore`; or, where all that it says now is right, accept it: copy the file, and "
        + "`furikaeri restore COPY --replace --force`. Nothing was written.")
    #expect(
      error.message(in: .japanese)
        == "review.db: ストアの内容を信頼できません。以前の複製を `furikaeri restore` で復元してください。今の内容がすべて正しいときは、"
        + "ファイルを複製し、`furikaeri restore 複製 --replace --force` で受け入れてください（何も書き込んでいません）。")
  }

  @Test("content that is accepted is what the receipts say from then on")
  func accepted() throws {
    let test = try TestStore.withPlan()
    let trigger = try #require(
      try test.store.connection.queryText(
        "SELECT sql FROM sqlite_schema WHERE name = 'measure_update_is_logged'"))
    try test.run(
      "DROP TRIGGER measure_update_is_logged; UPDATE measure SET name = 'x' WHERE id = 1; \(trigger);"
    )
    let copy = try test.folder.write(test.bytes, to: "copy.db")
    let refused = #expect(throws: CareError.self) {
      _ = try Store.restore(copy, to: test.folder.file("review.db"), replaces: true)
    }
    guard case .altered = refused?.problem else {
      Issue.record("\(String(describing: refused))")
      return
    }
    for path in ["review.db", "new.db"] {
      _ = try Store.restore(
        copy, to: test.folder.file(path), replaces: true, acceptsAlterations: true)
      let store = try Store.open(at: test.folder.file(path))
      #expect(try store.verify() == [])
      #expect(
        try store.connection.queryText("SELECT kind FROM import_batch ORDER BY id DESC LIMIT 1")
          == "restore")
    }
  }

  @Test("an index that does not have what its table has keeps an import from beginning")
  func index() throws {
    let test = try TestStore(copying: Self.example.get())
    let page = try #require(
      try test.store.connection.queryInteger(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'measure_by_position'"))
    var bytes = try test.bytes
    // A code in the index: the last text of its page.
    let end = Int(page) * 4096
    let place = try #require(bytes[(end - 4096)..<end].lastIndex(of: UInt8(ascii: "y")))
    bytes[place] ^= 1
    let damaged = try TestStore(copying: bytes)
    let error = #expect(throws: CareError.self) {
      try damaged.importText("measure,fiscal_year,rate\n1,2018,90\n", as: "assessments.csv")
    }
    guard case .storeDamaged(let problems) = error?.problem else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!problems.isEmpty)
    #expect(try damaged.bytes == bytes)
  }

  @Test("whatever bit turns, what is published is what was there, or nothing")
  func bits() throws {
    let bytes = try Self.example.get()
    let sound = try TestStore(copying: bytes)
    let hash = try sound.store.contentHash()
    // Multiplicative, so that the places are all over the file and the same in every run.
    var state: UInt64 = 20_180_401
    var refused = 0
    for _ in 0..<60 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var turned = bytes
      turned[Int(state >> 33) % bytes.count] ^= 1 << UInt8(state >> 30 & 7)
      let folder = try TestFolder()
      let path = try folder.write(turned, to: "review.db")
      do {
        let store = try Store.openUpToDate(at: path)
        let receipt = try store.writePackage(to: folder.file("package"))
        #expect(receipt.contentHash == hash)
        _ = try store.backup(to: folder.file("copy.db"))
        #expect(try Store.openUpToDate(at: folder.file("copy.db")).contentHash() == hash)
      } catch {
        // Told in words of ours.
        #expect(error is StoreError || error is CareError, "\(error)")
        refused += 1
      }
    }
    #expect(refused > 0)
  }

  @Test("an infinite figure, which another program may write, is published nowhere")
  func infinite() throws {
    let test = try TestStore.withPlan()
    try test.run(
      "INSERT INTO indicator (measure_id, fiscal_year, number, target, result) VALUES (1, 2018, 1, 1, 9e999)"
    )
    let problem = IntegrityProblem.infiniteFigures(table: "indicator", column: "result", count: 1)
    #expect(try test.store.verify() == [problem])
    #expect(
      problem.message(in: .english)
        == "1 row of indicator: result is infinite. Write the figure that is meant.")
    #expect(
      problem.message(in: .japanese) == "表 indicator の result が無限大の行が 1件あります。正しい数値を入力してください。")
    let error = #expect(throws: CareError.self) {
      try test.store.writePackage(to: test.folder.file("package"))
    }
    #expect(error?.problem == .contentChanged([problem]))
  }
}
