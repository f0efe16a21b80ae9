import Foundation
import Glibc
import SQLite
import Testing

@testable import ReviewStore

@Suite("Store.writePackage: the canonical form")
struct StoreWritePackageTests {
  private let target: TestFolder

  init() throws { target = try TestFolder() }

  /// The example, read.
  private static func example() throws -> TestStore {
    let test = try TestStore()
    _ = try test.store.importPackage(ProjectFolder.example)
    return test
  }

  /// Writes the package of a store to a new folder, and returns that folder's path.
  @discardableResult
  private func write(_ test: TestStore) throws -> String {
    let folder = target.file(UUID().uuidString)
    _ = try test.store.writePackage(to: folder)
    return folder
  }

  private func files(_ folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      files[name] = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
    }
    return files
  }

  private func text(_ folder: String, _ name: String) throws -> String {
    String(decoding: try files(folder)[name] ?? [], as: UTF8.self)
  }

  /// A store that reads the package of another.
  private func reading(_ folder: String) throws -> TestStore {
    let test = try TestStore()
    _ = try test.store.importPackage(folder)
    return test
  }

  // MARK: - The example

  @Test("the example, read and written, has the same bytes in every table")
  func exampleTables() throws {
    let written = try files(write(try Self.example()))
    let seed = try files(ProjectFolder.example)
    for (name, bytes) in seed where name.hasSuffix(".csv") {
      #expect(written[name] == bytes, "\(name)")
    }
    #expect(
      written.keys.sorted() == seed.keys.filter { $0 != "README.md" }.sorted(),
      "every file, and no other")
  }

  @Test("the example, read and written, has the same descriptor")
  func exampleDescriptor() throws {
    let written = try text(write(try Self.example()), "datapackage.json")
    let seed = try ProjectFolder.bytes(of: "seeds/yokohama-ict-2018/datapackage.json")
    #expect(written == String(decoding: seed, as: UTF8.self))
  }

  @Test("writing twice, and writing what was read back, gives the same bytes")
  func twice() throws {
    let test = try Self.example()
    let folder = try write(test)
    let first = try files(folder)
    #expect(try files(write(test)) == first)
    #expect(try files(write(reading(folder))) == first)
  }

  // MARK: - Other stores

  @Test("a store is only read")
  func onlyReads() throws {
    let test = try TestStore.withPlan()
    let before = try test.bytes
    let store = try Store.open(at: test.folder.file("review.db"))
    #expect(
      try store.writePackage(to: test.folder.file("package")).resources
        == [.plans, .gradeBands, .fields, .measures])
    #expect(try test.bytes == before)
  }

  @Test("an empty store gives a descriptor alone, which is read as nothing")
  func empty() throws {
    let folder = try write(try TestStore())
    #expect(try files(folder).keys.sorted() == ["datapackage.json"])
    #expect(
      try text(folder, "datapackage.json") == """
        {
          "name" : "review",
          "profile" : "tabular-data-package",
          "resources" : [

          ],
          "title" : ""
        }

        """)
    #expect(try reading(folder).rows("SELECT count(*) FROM plan") == [["0"]])
  }

  @Test("a plan with nothing in it")
  func planAlone() throws {
    let test = try TestStore()
    try test.importText("plan,title,first_year,last_year\np,Plan,2018,2018\n", as: "plans.csv")
    let folder = try write(test)
    #expect(try files(folder).keys.sorted() == ["datapackage.json", "plans.csv"])
    #expect(
      try text(folder, "plans.csv") == """
        plan,title,first_year,last_year,digits,rounding,year_style,about,source,license
        p,Plan,2018,2018,0,half_up,western,,,

        """)
  }

  @Test("several plans, with departments of both kinds, come back as they were")
  func severalPlans() throws {
    let test = try TestStore.withTwoPlans()
    try test.importText(
      "plan,department\nq,市民局\nq,市民局/防犯課\nq,環境局\nq,環境局/下水課\nq,総務局\n",
      as: "departments.csv")
    try test.importText(
      "plan,measure,name,field,other_fields,departments\nq,4,Both,1,6;5,総務局;市民局/防犯課\n",
      as: "measures.csv")
    try test.importText(
      "plan,measure,fiscal_year,indicator,target,result\nq,1,2019,1,100,90.5\np,1,2018,1,3,4\n",
      as: "results.csv")
    let folder = try write(test)
    #expect(
      try text(folder, "departments.csv") == """
        plan,department,position,first_year,last_year,successor
        q,市民局,1,,,
        q,市民局/防犯課,2,,,
        q,環境局,3,,,
        q,環境局/下水課,4,,,
        q,総務局,5,,,

        """)
    #expect(
      try text(folder, "measures.csv") == """
        plan,measure,position,name,field,other_fields,departments,first_year,last_year,description,purpose
        p,1,1,Patrols,1,,市民局/防犯課,,,,
        p,2,2,Sewers,1,,環境局/下水課,,,,
        p,3,3,Forms,2,,総務局,,,,
        q,1,1,Patrols,1,,市民局/防犯課,,,,
        q,2,2,Sewers,1,,環境局/下水課,,,,
        q,3,3,Forms,2,,総務局,,,,
        q,4,4,Both,1,5;6,総務局;市民局/防犯課,,,,

        """)
    #expect(try files(write(reading(folder))) == files(folder))
  }

  @Test("a descriptor of several plans names them all, each source and licence once")
  func descriptor() throws {
    let test = try TestStore()
    try test.importText(
      """
      plan,title,first_year,last_year,source,license
      b,Second,2018,2021,The city,CC-BY-4.0
      a,First,2018,2021,The city,https://example.org/terms
      c,Third,2018,2021,,free for all uses

      """, as: "plans.csv")
    let text = try text(write(test), "datapackage.json")
    #expect(
      text.hasPrefix(
        """
        {
          "licenses" : [
            {
              "path" : "https://example.org/terms"
            },
            {
              "name" : "CC-BY-4.0",
              "path" : "https://creativecommons.org/licenses/by/4.0/",
              "title" : "Creative Commons Attribution 4.0"
            },
            {
              "name" : "other",
              "title" : "free for all uses"
            }
          ],
          "name" : "review",
          "profile" : "tabular-data-package",
          "resources" : [
        """))
    #expect(
      text.hasSuffix(
        """
          "sources" : [
            {
              "title" : "The city"
            }
          ],
          "title" : "First / Second / Third"
        }

        """))
  }

  @Test("a package is called by the code of its only plan where the specification allows it")
  func name() throws {
    func name(_ code: String) throws -> String? {
      let test = try TestStore()
      try test.importText("plan,title,first_year,last_year\n\(code),P,2018,2021\n", as: "plans.csv")
      let text = try text(write(test), "datapackage.json")
      return text.split(separator: "\n").first { $0.hasPrefix("  \"name\"") }.map(String.init)
    }
    #expect(try name("ict-2018_v1.2") == #"  "name" : "ict-2018_v1.2","#)
    #expect(try name("計画") == #"  "name" : "review","#)
    #expect(try name("ICT") == #"  "name" : "review","#)
  }

  @Test("every kind of text and number comes back as it was")
  func specialCharacters() throws {
    let test = try TestStore.withPlan()
    let texts = [
      "a,b", "say \"so\"", "two\nlines", "two\r\nlines", "cr\rhere", " around ", "𠮷野家①㈱", "'", "\t",
      "﻿mark", "NULL", "0x41", "=1+1", "e\u{301}", "｢半角ｶﾅ｣", "\u{1F468}\u{200D}\u{1F33E}",
    ]
    for (index, text) in texts.enumerated() {
      try test.store.connection.withStatement(
        "INSERT INTO assessment (measure_id, fiscal_year, rate, comment) VALUES (?, ?, ?, ?)"
      ) { statement throws(SQLiteError) in
        try statement.bind([
          .integer(Int64(index / 4) % 3 + 1), .integer(Int64(2018 + index % 4)),
          .real([0.1, -0.0, 1e-7, 123_456_789.125, 1e9, 100 / 3][index % 6]), .text(text),
        ])
        try statement.run()
      }
      if index == 11 { break }
    }
    let folder = try write(test)
    let copy = try reading(folder)
    let query = "SELECT measure_id, fiscal_year, rate + 0, comment FROM assessment ORDER BY 1, 2"
    #expect(try copy.rows(query) == test.rows(query))
    #expect(try copy.rows("SELECT count(*) FROM assessment") == [["12"]])
    #expect(try files(write(copy)) == files(folder))
  }

  @Test("all columns of all resources come back as they were")
  func everyColumn() throws {
    let test = try TestStore()
    let tables: [(Resource, String)] = [
      (
        .plans,
        """
        plan,title,first_year,last_year,digits,rounding,year_style,about,source,license
        p,計画,2018,2021,2,half_even,era,About it,The city,CC-BY-4.0

        """
      ),
      (
        .gradeBands,
        """
        plan,grade,at_least,meaning,on_track
        p,A,120.5,計画以上,1
        p,B,90,,1
        p,C,,遅れ,0

        """
      ),
      (
        .fields,
        """
        plan,field,kind,name
        p,x,theme,Other
        p,2,pillar,Work
        p,10,theme,Data

        """
      ),
      (
        .departments,
        """
        plan,department,position,first_year,last_year,successor
        p,A,1,2018,2019,B/x
        p,B,2,,,
        p,B/x,3,2020,,
        p,B/y,3,,2020,A

        """
      ),
      (
        .measures,
        """
        plan,measure,position,name,field,other_fields,departments,first_year,last_year,description,purpose
        p,A-02-3,1,Name,2,x;10,B/y;A,2019,2020,"It, says",Why
        p,1,2,Other,2,,B,,,,

        """
      ),
      (
        .results,
        """
        plan,measure,fiscal_year,indicator,label,indicator_name,unit,formula,baseline,target,target_max,target_text,target_status,target_original,target_reason,result,result_text,result_status,achieved
        p,A-02-3,2019,1,①,件数,件,within,1.5,2,3,2～3件,provisional,1,because,2.5,2.5件,provisional,
        p,A-02-3,2019,2,,,,achieved,,,,実施,not_set,,,,実施,,1
        p,A-02-3,2020,1,,,,,,,,,not_applicable,,,,,pending,

        """
      ),
      (
        .assessments,
        """
        plan,measure,fiscal_year,rate,status,comment
        p,A-02-3,2019,99.5,provisional,とても良い
        p,A-02-3,2020,,ended,

        """
      ),
      (
        .publishedMeasures,
        """
        plan,measure,through_year,average,grade
        p,A-02-3,2019,99,B
        p,A-02-3,,120,A

        """
      ),
      (
        .publishedFields,
        """
        plan,field,grade,through_year,measures
        p,2,A,2019,1
        p,2,A,,2
        p,10,B,,0
        p,,C,,4

        """
      ),
      (
        .publishedIndicators,
        """
        plan,measure,fiscal_year,indicator,rate
        p,A-02-3,2019,1,110.5
        p,1,2020,1,100

        """
      ),
    ]
    for (resource, text) in tables { try test.importText(text, as: resource.file) }
    let folder = try write(test)
    for (resource, text) in tables {
      #expect(try self.text(folder, resource.file) == text, "\(resource)")
    }
    #expect(try files(write(reading(folder))) == files(folder))
  }

  @Test("a department's place in the order may be before its bureau's, and the package can be read")
  func departmentOrder() throws {
    let test = try TestStore()
    try test.importText("plan,title,first_year,last_year\np,P,2018,2021\n", as: "plans.csv")
    try test.importText("department,position\nA,5\nA/x,2\nB,1\n", as: "departments.csv")
    let folder = try write(test)
    #expect(try files(write(reading(folder))) == files(folder))
  }

  @Test("a list of departments that leaves out a bureau known before can be read back")
  func departmentWithoutBureau() throws {
    let test = try TestStore.withPlan()
    // The bureaus came into being with the measures. If a list may name sections alone, the package
    // must be one that can be read.
    do {
      try test.importText(
        "department\n市民局/防犯課\n環境局/下水課\n総務局\n", as: "departments.csv")
    } catch is ImportFailure {
      return
    }
    let folder = try write(test)
    #expect(try files(write(reading(folder))) == files(folder))
  }

  // MARK: - Folders

  @Test("a folder that is there and empty is taken")
  func emptyFolder() throws {
    let test = try TestStore.withPlan()
    let folder = test.folder.file("package")
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    #expect(
      try test.store.writePackage(to: folder).resources == [
        .plans, .gradeBands, .fields, .measures,
      ])
    #expect(try files(folder).count == 5)
  }

  @Test("a folder with something in it, a file, or a link that leads nowhere is left untouched")
  func folderNotEmpty() throws {
    let test = try TestStore.withPlan()
    let full = try TestFolder()
    try full.write("mine", to: ".hidden")
    let file = try test.folder.write("mine", to: "file")
    try FileManager.default.createSymbolicLink(
      atPath: test.folder.file("nowhere"), withDestinationPath: "none")
    for path in [full.path, file, test.folder.file("nowhere")] {
      #expect(throws: PackageError(path: path, problem: .folderNotEmpty)) {
        try test.store.writePackage(to: path)
      }
    }
    #expect(try full.names() == [".hidden"])
    #expect(try full.text(".hidden") == "mine")
    #expect(try test.folder.text("file") == "mine")
    #expect(!FileManager.default.fileExists(atPath: test.folder.file("none")))
  }

  @Test("a folder within a folder that is missing cannot be made")
  func missingFolder() throws {
    let test = try TestStore.withPlan()
    let path = test.folder.file("none/package")
    #expect(throws: PackageError(path: path, problem: .unwritable(code: ENOENT))) {
      try test.store.writePackage(to: path)
    }
  }

  @Test("a failure half way leaves nothing", arguments: [true, false])
  func failureHalfWay(isNewFolder: Bool) throws {
    let test = try TestStore.withPlan()
    let folder = test.folder.file("package")
    let manager = FileManager.default
    if !isNewFolder {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: false)
    }
    // Once some files are there, nothing may be read any more. A new folder is made under another name.
    let place = test.folder.path
    test.store.connection.setAuthorizer { _ in
      let paths = (try? FileManager.default.subpathsOfDirectory(atPath: place)) ?? []
      return paths.contains { $0.hasSuffix("/fields.csv") } ? .deny : .allow
    }
    let error = #expect(throws: StoreError.self) { try test.store.writePackage(to: folder) }
    guard case .failure(let failure)? = error?.problem else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(failure.code == .authorization)
    if isNewFolder {
      #expect(!manager.fileExists(atPath: folder))
      #expect(try !test.folder.names().contains { $0.hasSuffix(".tmp") })
    } else {
      #expect(try manager.contentsOfDirectory(atPath: folder) == [])
    }
    test.store.connection.removeAuthorizer()
    try write(test)
  }
}
