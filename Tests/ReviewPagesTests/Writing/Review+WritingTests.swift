import Foundation
import Tables
import Testing

@testable import ReviewPages

@Suite("Writing a review")
struct ReviewWritingTests {
  @Test("as CSV makes a folder with a file for each table")
  func folder() throws {
    let folder = try TestFolder()
    let path = folder.file("tables")
    let review = try ExampleReview.english.get()
    let names = review.tables.map { "\($0.name).csv" }
    #expect(try review.write(to: path, as: .csv) == names.map { "\(path)/\($0)" })
    #expect(try folder.names("tables") == names.sorted())
  }

  @Test(
    "as CSV writes cells as people read them, behind the mark that Excel needs, lines ending in LF")
  func csv() throws {
    let folder = try TestFolder()
    try ExampleReview.english.get().write(to: folder.path, as: .csv)
    let list = try folder.text("list.csv").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(list.count == 75)
    #expect(
      list[0]
        == "\u{FEFF}Field,No.,Measure,Bureau,Section,FY2018,FY2019,FY2020,FY2021,Average,Grade")
    #expect(
      list[5] == "安全で安心できる豊かな市民生活,5,防犯カメラ等の導入支援,\"市民局, 経済局\","
        + "\"地域防犯支援課, 商業振興課\",100%,94%,95%,85%,94%,B")
    #expect(
      list[38] == "コスト縮減と信頼され効率的な行政運営,38,セーフティネット住宅経済的支援管理システムの構築,建築局,"
        + "住宅政策課,100%,100%,-,-,100%,B")
    #expect(
      try folder.text("summary.csv") == """
        \u{FEFF}Field,A,B,C,Total,On track,Kind
        1 安全で安心できる豊かな市民生活,2,28,1,31,96.8%,Pillars
        2 コスト縮減と信頼され効率的な行政運営,3,26,5,34,85.3%,Pillars
        3 活力ある都市横浜,1,2,0,3,100.0%,Pillars
        4 地球にやさしい環境,0,5,0,5,100.0%,Pillars
        5 官民データの活用,4,24,2,30,93.3%,Themes (measures listed again)
        6 先端技術の活用,0,9,4,13,69.2%,Themes (measures listed again)
        Whole plan,6,61,6,73,91.8%,

        """)
  }

  @Test("replaces the file that was there before, whole, and leaves other files and nothing else")
  func replaces() throws {
    let folder = try TestFolder()
    for name in ["mine.txt", "review.md", "review.json"] {
      try folder.write(String(repeating: "old ", count: 100_000), to: name)
    }
    let review = try ExampleReview.english.get()
    try review.write(to: folder.file("review.md"), as: .markdown)
    try review.write(to: folder.file("review.json"), as: .json)
    #expect(try folder.text("review.md").hasPrefix("# 情報化の基本方針"))
    #expect(try folder.text("review.json").hasPrefix("{\n\"plan\": {"))
    #expect(try !folder.text("review.json").contains("old"))
    #expect(try folder.names() == ["mine.txt", "review.json", "review.md"])
  }

  @Test("as CSV writes nothing into a folder that holds anything: not even a table of its own")
  func folderNotEmpty() throws {
    let review = try ExampleReview.english.get()
    for name in ["departments.csv", "mine.txt", ".hidden"] {
      let folder = try TestFolder()
      try folder.write("mine", to: name)
      #expect(throws: TableError(file: folder.path, problem: .folderNotEmpty)) {
        try review.write(to: folder.path, as: .csv)
      }
      #expect(try folder.names() == [name])
      #expect(try folder.text(name) == "mine")
    }
  }

  @Test("puts a new file in the place of the old one: who has the old one open still reads it")
  func atomic() throws {
    let folder = try TestFolder()
    try folder.write("old", to: "review.md")
    let open = try #require(FileHandle(forReadingAtPath: folder.file("review.md")))
    try ExampleReview.english.get().write(to: folder.file("review.md"), as: .markdown)
    #expect(try open.readToEnd() == Data("old".utf8))
  }

  @Test("to a place that is not there fails, says where, and leaves nothing")
  func nowhere() throws {
    let folder = try TestFolder()
    let review = try ExampleReview.english.get()
    for (format, name) in [
      (ReviewFormat.markdown, "no/review.md"), (.json, "no/review.json"), (.csv, "no/tables"),
    ] {
      let path = folder.file(name)
      #expect(throws: TableError(file: path, problem: .unwritable(code: ENOENT))) {
        try review.write(to: path, as: format)
      }
    }
    #expect(try folder.names() == [])
  }

  @Test("to a folder instead of a file fails, and to a file instead of a folder")
  func wrongKind() throws {
    let folder = try TestFolder()
    try folder.write("mine", to: "file")
    let review = try ExampleReview.english.get()
    #expect(throws: TableError(file: folder.path, problem: .isFolder)) {
      try review.write(to: folder.path, as: .markdown)
    }
    #expect(throws: TableError(file: folder.file("file"), problem: .unwritable(code: ENOTDIR))) {
      try review.write(to: folder.file("file"), as: .csv)
    }
    #expect(try folder.text("file") == "mine")
    #expect(try folder.names() == ["file"])
  }

  @Test("to a device that is full fails and says so")
  func fullDisk() throws {
    let review = try ExampleReview.english.get()
    for format in [ReviewFormat.markdown, .json] {
      #expect(throws: TableError(file: "/dev/full", problem: .diskFull)) {
        try review.write(to: "/dev/full", as: format)
      }
    }
  }

  @Test("is by these names")
  func formats() {
    #expect(
      ReviewFormat.allCases.map(\.rawValue) == ["csv", "html", "json", "markdown", "pdf", "xlsx"])
  }
}
