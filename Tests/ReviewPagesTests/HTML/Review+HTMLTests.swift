import Foundation
import ReviewStore
import Tables
import Testing

@testable import ReviewPages

@Suite("A review in HTML")
struct ReviewHTMLTests {
  private func page(
    _ test: TestStore, _ options: ReviewOptions = ReviewOptions(language: .english)
  ) throws -> String {
    let path = test.folder.file("review.html")
    #expect(
      try Review.publish(options, of: nil, in: test.store, to: path, as: .html) == [path])
    return try test.folder.text("review.html")
  }

  private func pages(
    _ test: TestStore, _ options: ReviewOptions = ReviewOptions(language: .english, isPaged: true)
  ) throws -> String {
    let path = test.folder.file("pages")
    try Review.publish(options, of: nil, in: test.store, to: path, as: .html)
    return path
  }

  @Test("has the 73 rows of the document's list, cell by cell, computed and published")
  func list() throws {
    let test = try TestStore(package: ProjectFolder.example)
    let measures = try SeedMeasure.all()
    for figures in ReviewFigures.allCases {
      let html = try page(test, ReviewOptions(language: .japanese, figures: figures))
      let rows = HTMLText.rows(ofTable: "list", in: html)
      #expect(rows.count == 74)
      #expect(
        rows[0].prefix(11) == [
          "主に属する分野", "番号", "施策名", "所管局", "所管課", "30年度", "元年度", "2年度", "3年度",
          "平均達成率", "進捗評価",
        ])
      for (measure, row) in zip(measures, rows.dropFirst()) {
        #expect(Array(row[1...2]) == [measure.code, measure.name])
        #expect(Array(row[5...8]) == measure.rates.map { $0.map { "\($0)%" } ?? "-" })
        let average = figures == .published ? measure.publishedAverage : measure.average
        #expect(Array(row[9...10]) == ["\(average)%", measure.grade])
      }
    }
  }

  @Test("has the totals of the document where its published figures are asked for")
  func published() throws {
    let test = try TestStore(package: ProjectFolder.example)
    let html = try page(
      test, ReviewOptions(language: .japanese, parts: [.summary], figures: .published))
    let all = HTMLText.rows(ofTable: "summary", in: html)
    #expect(all.filter { $0.count == 1 } == [["柱となる分野（再掲を含む）"], ["分野横断テーマ（再掲）"]])
    let rows = all.filter { $0.count > 1 }
    #expect(
      rows.dropFirst().map { Array($0[1...5]) } == [
        ["3", "37", "3", "43", "93.0%"], ["5", "36", "5", "46", "89.1%"],
        ["1", "10", "2", "13", "84.6%"], ["2", "13", "3", "18", "83.3%"],
        ["4", "24", "2", "30", "93.3%"], ["0", "9", "4", "13", "69.2%"],
        ["6", "61", "6", "73", "91.8%"],
      ])
    #expect(rows[1][6] == "公表値（計算値：2、28、1）")
    #expect(rows[5][6] == "公表値")
  }

  @Test("has pillars, themes and the whole plan in groups of rows, the first two with a heading")
  func groups() throws {
    let test = try TestStore(package: ProjectFolder.example)
    let html = try page(test, ReviewOptions(language: .english, parts: [.summary]))
    let table = html.split(separator: "<table class=\"table-summary").last ?? ""
    #expect(table.matches(of: /<tbody>/).count == 3)
    let headings = table.matches(of: /<th scope="rowgroup" colspan="6">([^<]*)</)
    #expect(headings.map { String($0.1) } == ["Pillars", "Themes (measures listed again)"])
    #expect(html.contains(">A or B: on track<"))
    #expect(!html.contains(">Kind<"))
  }

  @Test("has every table in a box that the keyboard reaches, with a name of its own")
  func boxes() throws {
    let test = try TestStore(package: ProjectFolder.example)
    let html = try page(test)
    let tables = html.matches(of: /<table[ >]/).count
    let boxes = html.matches(
      of: /<div class="table" role="region" aria-labelledby="([^"]*)" tabindex="0">/)
    #expect(boxes.count == tables)
    let names = boxes.map { String($0.1) }
    #expect(Set(names).count == names.count)
    for id in Set(names.flatMap { $0.split(separator: " ") }) {
      #expect(html.contains(" id=\"\(id)\""))
    }
  }

  @Test("says which texts are not in the page's language")
  func languages() throws {
    let test = try TestStore(package: ProjectFolder.example)
    let english = try page(test)
    #expect(english.contains("<h1 lang=\"ja\">情報化の基本方針"))
    #expect(english.contains("<p class=\"about\">Yokohama City"))
    #expect(english.contains("<bdi lang=\"ja\">防犯カメラ等の導入支援</bdi>"))
    let japanese = try page(test, ReviewOptions(language: .japanese))
    #expect(japanese.contains("<h1>情報化の基本方針"))
    #expect(japanese.contains("<p class=\"about\" lang=\"en\">Yokohama City"))
    #expect(japanese.contains("<bdi>防犯カメラ等の導入支援</bdi>"))
  }

  @Test("on the page of a measure leads to those before and behind it, and past all to the list")
  func neighbours() throws {
    let test = try TestStore(package: ProjectFolder.example)
    let folder = try pages(test)
    func ways(_ number: String) throws -> [String] {
      let html = try String(contentsOfFile: "\(folder)/measures/\(number).html", encoding: .utf8)
      #expect(html.contains("<a class=\"skip\" href=\"../list.html\">Skip to the list"))
      return html.matches(of: /rel="(prev|next)" href="([^"]*)"/).map { "\($0.1) \($0.2)" }
    }
    #expect(try ways("01") == ["next ../measures/02.html"])
    #expect(try ways("12") == ["prev ../measures/11.html", "next ../measures/13.html"])
    #expect(try ways("73") == ["prev ../measures/72.html"])
  }

  @Test("holds its style and script, known by their digests, and loads nothing else")
  func policy() throws {
    let html = try page(smallPlan())
    let digest = { (text: String) in
      let digest = FileDigest()
      digest.add(text.utf8Span.span)
      return "&#39;sha256-\(digest.base64())&#39;"
    }
    #expect(
      html.contains("style-src \(digest(StyleSheet.text)); script-src \(digest(PageScript.text));"))
    #expect(html.contains("<style>\(StyleSheet.text)</style>"))
    #expect(html.contains("<script>\(PageScript.text)</script>"))
    for word in [" style=\"", " onclick", " src=", " href=\"http", "@import", "url("] {
      #expect(!html.contains(word), "\(word)")
    }
  }

  @Test("has headings that go down one level at a time, and one of the first level")
  func headings() throws {
    let test = try TestStore(package: ProjectFolder.example)
    let folder = try pages(test)
    let files = [
      "index", "list", "themes", "measures", "reconciliation", "findings", "measures/12",
    ]
    let texts =
      try [page(test)]
      + files.map {
        try String(contentsOfFile: "\(folder)/\($0).html", encoding: .utf8)
      }
    for html in texts {
      let levels = html.matches(of: /<h([1-6])[ >]/).map { Int($0.1)! }
      #expect(levels.first == 1)
      for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
    }
    #expect(texts[0].matches(of: /<h1[ >]/).count == 1)
    #expect(texts[2].matches(of: /<h1[ >]/).count == 1)
    #expect(texts[7].matches(of: /<h1[ >]/).count == 1)
  }

  @Test("takes names for text, whatever they are")
  func hostile() throws {
    let names = [
      "<script>alert(1)</script>", "=cmd|' /C calc'!A0", "]]>", "</title></style>",
      "\u{202E}gnp.exe", String(repeating: "長", count: 10_000),
    ]
    for name in names {
      let test = try smallPlan(measure: name, theme: name, title: name, about: name, source: name)
      let html = try page(test)
      #expect(HTMLText.rows(ofTable: "list", in: html)[1][2] == name)
      #expect(!html.contains("<script>alert"))
      #expect(html.matches(of: /<\/style>/).count == 1)
      let folder = try pages(test)
      let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
      #expect(files.allSatisfy { $0.allSatisfy(\.isASCII) })
      try FileManager.default.removeItem(atPath: folder)
    }
  }

  @Test("on linked pages has a page for each part and each measure, and no link that leads nowhere")
  func links() throws {
    let test = try TestStore(package: ProjectFolder.example)
    let folder = try pages(test)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
    #expect(files.count { $0.hasPrefix("measures/") } == 73)
    for file in files where file.hasSuffix(".html") {
      let html = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      let base = URL(fileURLWithPath: "\(folder)/\(file)")
      for match in html.matches(of: /(?:href|src)="([^"#]+)(?:#[^"]*)?"/) {
        let target = URL(
          fileURLWithPath: String(match.1), relativeTo: base.deletingLastPathComponent())
        #expect(FileManager.default.fileExists(atPath: target.path), "\(file): \(match.1)")
      }
    }
  }

  @Test("has the same bytes each time, and they are stamped with content and program")
  func sameBytes() throws {
    let first = try page(TestStore(package: ProjectFolder.example))
    let test = try TestStore(package: ProjectFolder.example)
    #expect(try page(test) == first)
    #expect(first.contains(try test.store.contentHash()))
    #expect(first.contains(ProgramVersion.name))
  }

  @Test("leaves nothing behind when it fails, and takes no folder that holds anything")
  func folders() throws {
    let test = try smallPlan()
    try FileManager.default.createDirectory(
      atPath: test.folder.file("pages"), withIntermediateDirectories: false)
    try test.folder.write("mine", to: "pages/mine.txt")
    #expect(throws: TableError(file: test.folder.file("pages"), problem: .folderNotEmpty)) {
      try pages(test)
    }
    #expect(try test.folder.names("pages") == ["mine.txt"])
  }

  @Test("has only the parts that are asked for, and links to no other")
  func parts() throws {
    let test = try TestStore(package: ProjectFolder.example)
    let html = try page(test, ReviewOptions(language: .english, parts: [.list, .findings]))
    let sections = html.matches(of: /<section id="([^"]*)"/).map { String($0.1) }
    #expect(sections == ["guide", "list", "findings"])
    #expect(!html.contains("#measure-"))
    #expect(!html.contains("href=\"#summary\""))
  }

  @Test("says in a sheet how the grade comes about, and what was published")
  func sheet() throws {
    let test = try TestStore(package: ProjectFolder.example)
    let html = try page(test, ReviewOptions(language: .english, parts: [.measures]))
    let sheets = html.split(separator: "<article ")
    #expect(sheets.count == 74)
    let text = HTMLText.text(String(sheets[1]))
    #expect(text.contains("(100+40+100+120) ÷ 4 = 90.0 → 90 ≤ 90.0 < 120 → B"))
    #expect(text.contains("90% B – equal"))
    #expect(HTMLText.text(String(sheets[8])).contains("60% C – apart by rounding"))
  }
}
