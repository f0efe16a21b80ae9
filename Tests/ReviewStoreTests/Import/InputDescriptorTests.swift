import Foundation
import Glibc
import Tables
import Testing

@testable import ReviewStore

@Suite("InputDescriptor: a file to import, or a pipe")
struct InputDescriptorTests {
  private let text = "measure,fiscal_year,rate\n1,2018,90\n1,2019,91\n"

  @Test("a pipe is imported as a file is, rows in any order too")
  func pipe() throws {
    let test = try TestStore.withPlan()
    var ends: [Int32] = [-1, -1]
    try #require(unsafe Glibc.pipe(&ends) == 0)
    let bytes = Array("measure,fiscal_year,rate\n1,2019,91\n1,2018,90\n".utf8)
    #expect(unsafe write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    defer { close(ends[0]) }
    let receipts = try test.store.importFiles([ImportSource(path: "/dev/fd/\(ends[0])")])
    #expect(receipts.map(\.resource) == [.assessments])
    #expect(receipts.map(\.tally.inserted) == [2])
    #expect(
      try test.rows("SELECT fiscal_year, rate FROM assessment")
        == [["2018", "90.0"], ["2019", "91.0"]])
  }

  @Test("a symbolic link is the file it leads to, under its own name")
  func link() throws {
    let test = try TestStore.withPlan()
    try test.folder.write(text, to: "real.csv")
    let link = test.folder.file("link.csv")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.csv")
    #expect(try test.store.importFiles([ImportSource(path: link)]).map(\.file) == [link])
    #expect(
      try test.rows("SELECT file FROM import_batch ORDER BY id DESC LIMIT 1") == [["link.csv"]])
  }

  @Test("a file that is missing, or a folder, is a fault of the file")
  func missing() throws {
    let test = try TestStore.withPlan()
    let refusal = try test.refusal(
      of: [
        ImportSource(path: test.folder.file("none.csv")),
        ImportSource(path: test.folder.path + "/."),
      ])
    #expect(
      refusal.english == [
        "none.csv: there is no such file. Check its name and its folder.",
        ".: this is a folder, but a file is needed. Name a file inside it.",
      ])
    #expect(
      refusal.japanese == [
        "none.csv: ファイルが見つかりません。ファイル名とフォルダーを確認してください。",
        ".: フォルダーが指定されています。中のファイルを指定してください。",
      ])
  }

  @Test("a path through a file cannot be read")
  func pathThroughFile() throws {
    let test = try TestStore.withPlan()
    try test.folder.write(text, to: "a.csv")
    let path = test.folder.file("a.csv/b.csv")
    #expect(
      try test.refusal(of: [ImportSource(path: path)]).problems
        == [.unreadable(TableError(file: path, problem: .unreadable(code: ENOTDIR)))])
  }

  @Test("nothing stays open", arguments: [true, false])
  func closed(isRight: Bool) throws {
    let test = try TestStore.withPlan()
    let path = try test.folder.write(isRight ? text : text + "x\n", to: "a.csv")
    _ = try? test.store.importFiles([ImportSource(path: path)])
    let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
    }
    #expect(!open.contains(path))
  }
}
