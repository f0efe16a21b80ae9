import Foundation
import SQLite
import Testing

@testable import ReviewStore

@Suite("Store.importFiles: all of the files or none")
struct StoreImportTests {
  // MARK: - Counting

  /// A file of a resource; the same again; and one with a new row, a changed one and an old one.
  struct Files: CustomTestStringConvertible {
    let resource: Resource
    let first: String
    let second: String

    var testDescription: String { resource.rawValue }
  }

  static let files = [
    Files(
      resource: .plans, first: "plan,title,first_year,last_year\nx,X,2018,2021\ny,Y,2018,2021\n",
      second: "plan,title,first_year,last_year\nx,X,2018,2021\ny,Z,2018,2022\nz,Z,2018,2021\n"),
    Files(
      resource: .gradeBands, first: "grade,at_least\nS,200\nT,300\n",
      second: "grade,at_least\nS,200\nT,400\nU,500\n"),
    Files(
      resource: .fields, first: "field,kind,name\n8,theme,X\n9,theme,Y\n",
      second: "field,kind,name\n8,theme,X\n9,pillar,Z\n10,theme,Z\n"),
    Files(
      resource: .departments, first: "department,position\nA,1\nA/x,2\n",
      second: "department,position\nA,1\nA/x,3\nA/y,4\n"),
    Files(
      resource: .measures, first: "measure,name,field,departments\n8,X,1,A\n9,Y,1,A\n",
      second: "measure,name,field,departments\n8,X,1,A\n9,Y,1,A;B\n10,Z,1,A\n"),
    Files(
      resource: .results,
      first: "measure,fiscal_year,indicator,result,unit\n1,2018,1,5,a\n1,2018,2,6,b\n",
      second:
        "measure,fiscal_year,indicator,result,unit\n1,2018,1,5,a\n1,2018,2,7,c\n1,2018,3,8,d\n"),
    Files(
      resource: .assessments, first: "measure,fiscal_year,rate\n1,2018,90\n1,2019,91\n",
      second: "measure,fiscal_year,rate\n1,2018,90\n1,2019,92\n1,2020,93\n"),
    Files(
      resource: .publishedMeasures, first: "measure,average,grade\n1,90,B\n2,91,B\n",
      second: "measure,average,grade\n1,90,B\n2,121,A\n3,93,B\n"),
    Files(
      resource: .publishedFields, first: "field,grade,measures\n1,A,1\n,A,2\n",
      second: "field,grade,measures\n1,A,1\n,A,3\n,B,4\n"),
    Files(
      resource: .publishedIndicators,
      first: "measure,fiscal_year,indicator,rate\n1,2018,1,90\n1,2018,2,91\n",
      second: "measure,fiscal_year,indicator,rate\n1,2018,1,90\n1,2018,2,92\n1,2018,3,93\n"),
  ]

  /// All tables but the receipts.
  private func contents(_ test: TestStore) throws -> [[[String]]] {
    try [
      "plan", "plan_year", "grade_band", "field", "department", "measure", "measure_field",
      "measure_department", "indicator", "assessment", "published_measure", "published_field",
      "published_indicator", "change", "current_batch",
    ].map { try test.rows("SELECT * FROM \($0)") }
  }

  @Test("new, changed and unchanged rows of every resource are counted", arguments: files)
  func tallies(files: Files) throws {
    let test = try TestStore.withPlan()
    let first = try test.receipt(files.first, as: "a.csv")
    #expect(first.resource == files.resource)
    #expect(first.tally.spelled == "2 rows: 2 new, 0 changed, 0 unchanged")
    #expect(
      try test.tally(files.second, as: "b.csv") == "3 rows: 1 new, 1 changed, 1 unchanged")
    #expect(
      try test.rows(
        "SELECT row_count, inserted, changed, unchanged FROM import_batch ORDER BY id DESC LIMIT 2")
        == [["3", "1", "1", "1"], ["2", "2", "0", "0"]])
  }

  @Test("the same file again changes nothing but the receipts", arguments: files)
  func again(files: Files) throws {
    let test = try TestStore.withPlan()
    try test.importText(files.first, as: "a.csv")
    let before = try contents(test)
    #expect(try test.tally(files.first, as: "a.csv") == "2 rows: 0 new, 0 changed, 2 unchanged")
    #expect(try contents(test) == before)
    #expect(try test.rows("SELECT count(*) FROM import_batch") == [["6"]])
  }

  @Test("the whole example again changes nothing but the receipts")
  func exampleAgain() throws {
    let test = try TestStore()
    let first = try test.store.importPackage(ProjectFolder.example)
    #expect(first.allSatisfy { $0.tally.inserted == $0.tally.rows && $0.tally.rows > 0 })
    let before = try contents(test)
    let second = try test.store.importPackage(ProjectFolder.example)
    #expect(second.allSatisfy { $0.tally.unchanged == $0.tally.rows })
    #expect(second.map(\.sha256) == first.map(\.sha256))
    #expect(try contents(test) == before)
  }

  @Test("what is to be changed and what is there may be spelled in different ways")
  func spelling() throws {
    let test = try TestStore.withPlan()
    try test.importText("measure,fiscal_year,rate\n1,2018,90\n", as: "a.csv")
    #expect(
      try test.tally("measure,fiscal_year,rate\n1,2018,90.00\n", as: "a.csv")
        == "1 rows: 0 new, 0 changed, 1 unchanged")
  }

  // MARK: - A dry run

  @Test("a dry run says the same and leaves every byte as it is", arguments: files)
  func dryRun(files: Files) throws {
    let test = try TestStore.withPlan()
    try test.importText(files.first, as: "a.csv")
    let before = try test.bytes
    var options = ImportOptions()
    options.isDryRun = true
    let dry = try test.receipt(files.second, as: "b.csv", nil, options)
    #expect(try test.bytes == before)
    let wet = try test.receipt(files.second, as: "b.csv")
    #expect(dry.tally == wet.tally)
    #expect(dry.changes == wet.changes)
    #expect(dry.readings == wet.readings)
    #expect(dry.sha256 == wet.sha256)
  }

  @Test("a dry run of a long file leaves every byte as it is")
  func longDryRun() throws {
    let test = try TestStore.withPlan()
    try test.importText(GeneratedRows.sortedResults(500, measures: 3), as: "results.csv")
    // So that pages are written before the transaction ends.
    try test.run("PRAGMA cache_size = 10")
    let before = try test.bytes
    var options = ImportOptions()
    options.isDryRun = true
    let receipt = try test.receipt(
      GeneratedRows.shuffledResults(20_000, measures: 3, stride: 7919), as: "results.csv", nil,
      options)
    #expect(receipt.tally.inserted == 19_500)
    #expect(try test.bytes == before)
    #expect(try test.rows("SELECT count(*) FROM indicator") == [["500"]])
  }

  @Test("a dry run finds the faults")
  func dryRunFaults() throws {
    let test = try TestStore.withPlan()
    var options = ImportOptions()
    options.isDryRun = true
    #expect(
      try test.refusal("measure,fiscal_year,rate\n1,2018,x\n", as: "a.csv", nil, options).problems
        == [.notANumber])
  }

  // MARK: - Faults

  @Test("all faults of a file are listed in one pass, in the order of rows")
  func allFaults() throws {
    let test = try TestStore.withPlan()
    let rows = (0..<300).map { index in
      switch index % 5 {
      case 0: "1,2018,\(index + 1),x\n"
      case 1: "9,2018,\(index + 1),1\n"
      case 2: "1,2030,\(index + 1),1\n"
      case 3: "1,2018,none,1\n"
      default: "1,2018,\(index + 1),1\n"
      }
    }
    let refusal = try test.refusal(
      "measure,fiscal_year,indicator,result\n" + rows.joined(), as: "results.csv")
    #expect(refusal.count == 240)
    let expected = (0..<300).filter { $0 % 5 != 4 }.map { index in
      let column = ["result", "measure", "fiscal_year", "indicator"][index % 5]
      return "results.csv, row \(index + 2), column \(column):"
    }
    #expect(refusal.english.map { $0.split(separator: ":")[0] + ":" } == expected)
  }

  @Test("more than 1,000 faults are counted, and the first 1,000 kept")
  func manyFaults() throws {
    let test = try TestStore.withPlan()
    let rows = (1...1500).map { "1,2018,\($0),x\n" }.joined()
    let refusal = try test.refusal("measure,fiscal_year,indicator,result\n" + rows, as: "r.csv")
    #expect(refusal.count == 1500)
    #expect(refusal.english.count == 1000)
    #expect(refusal.english.last?.hasPrefix("r.csv, row 1001, column result:") == true)
  }

  @Test("a store with faults in its import is as it was, whatever came before them")
  func rolledBack() throws {
    let test = try TestStore.withPlan()
    let rows = (1...3000).map { "1,2018,\($0),1\n" }.joined()
    _ = try test.refusal(
      "measure,fiscal_year,indicator,result\n" + rows + "1,2018,3001,x\n", as: "r.csv")
    #expect(try test.rows("SELECT count(*) FROM indicator") == [["0"]])
    #expect(
      try test.tally("measure,fiscal_year,indicator,result\n" + rows, as: "r.csv")
        == "3000 rows: 3000 new, 0 changed, 0 unchanged")
  }

  // MARK: - Several files

  private let package: [(name: String, text: String)] = [
    ("plans.csv", "plan,title,first_year,last_year\np,P,2018,2021\n"),
    ("grade_bands.csv", "grade,at_least\nA,100\n"),
    ("fields.csv", "field,kind,name\n1,pillar,S\n"),
    ("departments.csv", "department\nA\n"),
    ("measures.csv", "measure,name,field,departments\n1,M,1,A\n"),
    ("results.csv", "measure,fiscal_year,indicator,result\n1,2018,1,5\n"),
    ("assessments.csv", "measure,fiscal_year,rate\n1,2018,90\n"),
    ("published_measures.csv", "measure,average,grade\n1,90,A\n"),
    ("published_fields.csv", "field,grade,measures\n1,A,1\n"),
    ("published_indicators.csv", "measure,fiscal_year,indicator,rate\n1,2018,1,90\n"),
  ]

  private func sources(
    _ test: TestStore, replacing: [String: String] = [:], without: Set<String> = []
  ) throws -> [ImportSource] {
    try package.filter { !without.contains($0.name) }.map {
      ImportSource(path: try test.folder.write(replacing[$0.name] ?? $0.text, to: $0.name))
    }
  }

  @Test("files named in any order are imported in the order they refer to one another")
  func anyOrder() throws {
    for rotation in 0..<package.count {
      let test = try TestStore()
      var sources = try sources(test)
      sources.reverse()
      sources = Array(sources[rotation...] + sources[..<rotation])
      let receipts = try test.store.importFiles(sources)
      #expect(receipts.map(\.resource) == Resource.allCases)
      #expect(receipts.map(\.batch) == Array(1...10))
      #expect(receipts.allSatisfy { $0.tally.inserted == 1 })
    }
  }

  @Test("files of one resource are imported in the order they are named in")
  func oneResource() throws {
    let test = try TestStore.withPlan()
    let files = try ["90", "91", "92"].enumerated().map { index, rate in
      ImportSource(
        path: try test.folder.write(
          "measure,fiscal_year,rate\n\(index + 1),2018,\(rate)\n", to: "\(rate).csv"))
    }
    #expect(
      try test.store.importFiles([files[2], files[0], files[1]]).map(\.file)
        == [files[2].path, files[0].path, files[1].path])
    #expect(
      try test.rows("SELECT rate FROM assessment ORDER BY batch") == [["92.0"], ["90.0"], ["91.0"]])
  }

  @Test("one wrong file, and none of them is imported")
  func oneTransaction() throws {
    let test = try TestStore()
    let sources = try sources(
      test,
      replacing: ["published_indicators.csv": "measure,fiscal_year,indicator,rate\n1,2018,1,x\n"])
    #expect(try test.refusal(of: sources).problems == [.notANumber])
    #expect(try test.rows("SELECT count(*) FROM plan") == [["0"]])
  }

  @Test("faults of files that do not refer to one another are listed together")
  func siblings() throws {
    let test = try TestStore.withPlan()
    let sources = try [
      ("assessments.csv", "measure,fiscal_year,rate\n1,2018,x\n"),
      ("results.csv", "measure,fiscal_year,indicator,result\n1,2018,1,y\n"),
      ("published_measures.csv", "measure,average\n1,z\n"),
    ].map { ImportSource(path: try test.folder.write($0.1, to: $0.0)) }
    #expect(
      try test.refusal(of: sources).english.map { $0.split(separator: ":")[0] } == [
        "results.csv, row 2, column result", "assessments.csv, row 2, column rate",
        "published_measures.csv, row 2, column average",
      ])
  }

  @Test("files that refer to a faulty one are not read: they would only repeat its faults")
  func children() throws {
    let test = try TestStore()
    let wrongPlan = try sources(
      test, replacing: ["plans.csv": "plan,title,first_year,last_year\np,P,x,2021\n"])
    #expect(try test.refusal(of: wrongPlan).problems == [.notAYear])
    let wrongField = try sources(test, replacing: ["fields.csv": "field,kind,name\n1,wood,S\n"])
    #expect(try test.refusal(of: wrongField).problems == [.notOneOf(["pillar", "theme"])])
    let wrongMeasure = try sources(
      test, replacing: ["measures.csv": "measure,position,name,field,departments\n1,x,M,1,A\n"])
    #expect(try test.refusal(of: wrongMeasure).problems == [.notWhole(0...Int64(Int32.max))])
  }

  @Test("a file that does not refer to the faulty one is read all the same, whatever lies between")
  func notChildren() throws {
    for without in [[], ["results.csv", "assessments.csv", "published_measures.csv"]] {
      let test = try TestStore()
      let sources = try sources(
        test,
        replacing: [
          "measures.csv": "measure,position,name,field,departments\n1,x,M,1,A\n",
          "published_fields.csv": "field,grade,measures\n1,A,many\n",
        ], without: Set(without))
      #expect(
        try test.refusal(of: sources).problems
          == [.notWhole(0...Int64(Int32.max)), .notWhole(0...Int64(Int32.max))])
    }
  }

  @Test("the headers of all files are looked at before any row")
  func headers() throws {
    let test = try TestStore.withPlan()
    let sources = try ["a.csv", "b.csv"].map {
      ImportSource(path: try test.folder.write("what,is,this\n", to: $0))
    }
    #expect(
      try test.refusal(of: sources).english.map { $0.prefix(13) } == [
        "a.csv: no row", "b.csv: no row",
      ])
  }

  @Test("no files, no import")
  func noFiles() throws {
    let test = try TestStore.withPlan()
    let before = try test.bytes
    #expect(try test.store.importFiles([]) == [])
    #expect(try test.bytes == before)
  }

  // MARK: - A new store

  @Test("a new store is filled, and is not there when its files are wrong")
  func create() throws {
    let test = try TestStore()
    let path = test.folder.file("new.db")
    let wrong = try sources(
      test, replacing: ["plans.csv": "plan,title,first_year,last_year\np,P,x,2021\n"])
    #expect(throws: ImportFailure.self) { try Store.create(at: path, from: wrong) }
    #expect(try test.folder.names().filter { $0.contains("new.db") } == [])
    let right = try sources(test)
    #expect(try Store.create(at: path, from: right).map(\.resource) == Resource.allCases)
    #expect(try test.folder.names().filter { $0.contains("new.db") } == ["new.db"])
    let store = try Store.open(at: path)
    #expect(try store.connection.queryInteger("SELECT count(*) FROM published_indicator") == 1)
  }

  @Test("a new store does not take the place of anything")
  func createExisting() throws {
    let test = try TestStore()
    let path = try test.folder.write("mine", to: "new.db")
    let sources = try sources(test)
    #expect(throws: StoreError(path: path, problem: .exists)) {
      try Store.create(at: path, from: sources)
    }
    #expect(try test.folder.text("new.db") == "mine")
  }

  // MARK: - Memory

  @Test("beyond what a change keeps in memory, ten times the rows do not need more")
  func memory() async {
    // In a process of its own: the peak of this one would be that of all tests. The rows are written
    // to the files piece by piece, so that the texts themselves are no part of it.
    await #expect(processExitsWith: .success) {
      func peak() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) })
      }
      let test = try TestStore.withPlan()
      try test.importText(GeneratedRows.measures(10), as: "measures.csv")
      // 2 MiB in the place of many more, which would take many more rows.
      try test.run("PRAGMA cache_size = -2048; PRAGMA cache_spill = -2048")
      func importRows(_ count: Int) throws {
        let path = try test.folder.write(
          "measure,fiscal_year,indicator,result\n", to: "results.csv")
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.seekToEnd()
        for measure in 1...10 {
          for year in 2018...2021 {
            var text = ""
            for number in 1...count / 40 {
              text += "\(measure),\(year),\(number),\(number % 100)\n"
            }
            try file.write(contentsOf: Data(text.utf8))
          }
        }
        try file.close()
        let receipts = try test.store.importFiles([ImportSource(path: path)])
        #expect(receipts[0].tally.rows == count)
      }
      try importRows(30_000)
      let before = try peak()
      try importRows(300_000)
      let growth = try peak() - before
      #expect(growth < 4096, "\(growth) KiB more than the \(before) KiB of 30,000 rows")
    }
  }
}
