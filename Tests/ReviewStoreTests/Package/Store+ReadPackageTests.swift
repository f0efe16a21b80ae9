import Foundation
import Tables
import Testing

@testable import ReviewStore

@Suite("Store.importPackage: the folder of a datapackage.json")
struct StoreReadPackageTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  /// The error of a folder that has this descriptor, with the folder taken off the path.
  private func message(of descriptor: String) throws -> String? {
    try folder.write(descriptor, to: "datapackage.json")
    do {
      _ = try Store.sources(ofPackage: folder.path)
      return nil
    } catch let error as PackageError {
      return error.message(in: .english).replacingOccurrences(of: folder.path + "/", with: "")
    }
  }

  private func malformed(_ reason: String) -> String {
    "datapackage.json: this is not the descriptor of a data package: \(reason). "
      + "Export the package anew, or correct it."
  }

  @Test("the resources in the order of the descriptor, each in its file")
  func sources() throws {
    try folder.write(
      """
      {"resources": [
        {"name": "results", "path": "results-2021.csv"},
        {"name": "plans", "path": "data/plans.csv"},
        {"name": "fields", "path": "./fields.csv"}
      ]}
      """, to: "datapackage.json")
    #expect(
      try Store.sources(ofPackage: folder.path) == [
        ImportSource(path: folder.file("results-2021.csv"), resource: .results, isExact: true),
        ImportSource(path: folder.file("data/plans.csv"), resource: .plans, isExact: true),
        ImportSource(path: folder.file("./fields.csv"), resource: .fields, isExact: true),
      ])
  }

  @Test("a descriptor as other tools write it: a single key, no types, a schema elsewhere")
  func foreignDescriptor() throws {
    // Table Schema lets a key be one name, and a field have a name alone; a schema may be the path
    // of a file, a source may have a path and no title. <https://specs.frictionlessdata.io>
    let message = try message(
      of: """
        {
          "profile": "data-package",
          "sources": [{"path": "https://example.org/review"}],
          "resources": [
            {"name": "plans", "path": "plans.csv", "schema": "plans.schema.json"},
            {"name": "fields", "path": "fields.csv", "mediatype": "text/csv",
             "schema": {"fields": [{"name": "plan"}, {"name": "field"}], "primaryKey": "field",
               "foreignKeys": [
                 {"fields": "plan", "reference": {"resource": "plans", "fields": "plan"}}]}}
          ]
        }
        """)
    #expect(message == nil)
  }

  @Test("a package whose resources stand in any order is imported")
  func anyOrder() throws {
    try folder.write("plan,field,kind,name\np,1,pillar,Safety\n", to: "fields.csv")
    try folder.write("plan,title,first_year,last_year\np,Plan,2018,2021\n", to: "plans.csv")
    try folder.write(
      """
      {"resources": [{"name": "fields", "path": "fields.csv"},
                     {"name": "plans", "path": "plans.csv"}]}
      """, to: "datapackage.json")
    let test = try TestStore()
    let receipts = try test.store.importPackage(folder.path)
    #expect(receipts.map(\.resource) == [.plans, .fields])
    #expect(try test.rows("SELECT plan, code, name FROM field") == [["p", "1", "Safety"]])
  }

  @Test("the descriptor says what a file holds, whatever its name and header")
  func resourceFromDescriptor() throws {
    try folder.write("title,first_year,last_year,plan\nPlan,2018,2021,p\n", to: "results.csv")
    try folder.write(
      #"{"resources": [{"name": "plans", "path": "results.csv"}]}"#, to: "datapackage.json")
    let test = try TestStore()
    #expect(try test.store.importPackage(folder.path).map(\.resource) == [.plans])
  }

  @Test("a package without resources changes nothing")
  func noResources() throws {
    try folder.write(#"{"resources": []}"#, to: "datapackage.json")
    let test = try TestStore()
    let before = try test.bytes
    #expect(try test.store.importPackage(folder.path) == [])
    #expect(try test.bytes == before)
  }

  @Test("a file that the descriptor names and the folder lacks is a fault, and nothing is imported")
  func missingFile() throws {
    try folder.write("plan,title,first_year,last_year\np,Plan,2018,2021\n", to: "plans.csv")
    try folder.write(
      """
      {"resources": [{"name": "plans", "path": "plans.csv"},
                     {"name": "fields", "path": "fields.csv"}]}
      """, to: "datapackage.json")
    let test = try TestStore()
    let before = try test.bytes
    let failure = #expect(throws: ImportFailure.self) { try test.store.importPackage(folder.path) }
    #expect(
      failure?.faults.map(\.problem) == [
        .unreadable(TableError(file: folder.file("fields.csv"), problem: .missing))
      ])
    #expect(try test.bytes == before)
  }

  @Test("no folder, no descriptor, or a folder in the descriptor's place")
  func noDescriptor() throws {
    let error = PackageError(path: folder.path, problem: .noDescriptor)
    #expect(throws: error) { try Store.sources(ofPackage: folder.path) }
    #expect(throws: PackageError(path: folder.file("none"), problem: .noDescriptor)) {
      try Store.sources(ofPackage: folder.file("none"))
    }
    try FileManager.default.createDirectory(
      atPath: folder.file("datapackage.json"), withIntermediateDirectories: false)
    #expect(throws: error) { try Store.sources(ofPackage: folder.path) }
  }

  @Test("what is no JSON", arguments: ["", "plan,title\n", "{\"resources\": [", "\u{0}"])
  func noJSON(text: String) throws {
    #expect(try message(of: text) == malformed("it is not JSON"))
  }

  @Test("JSON that is not of a data package names the place")
  func malformedJSON() throws {
    #expect(try message(of: "{}") == malformed("resources is missing"))
    #expect(try message(of: #"{"resources": {}}"#) == malformed("resources is of the wrong type"))
    #expect(try message(of: #"{"resources": null}"#) == malformed("resources is of the wrong type"))
    #expect(
      try message(of: #"{"resources": [{"path": "plans.csv"}]}"#)
        == malformed("resources.0.name is missing"))
    #expect(
      try message(of: #"{"resources": [{"name": "plans", "path": "a"}, {"name": "fields"}]}"#)
        == malformed("resources.1.path is missing"))
    #expect(
      try message(of: #"{"resources": [{"name": "plans", "path": 7}]}"#)
        == malformed("resources.0.path is of the wrong type"))
  }

  @Test("JSON that is no object at all")
  func noObject() throws {
    let message = try #require(try message(of: "[]"))
    #expect(message == malformed("the descriptor is of the wrong type"))
  }

  @Test("one resource in several files")
  func severalPaths() throws {
    let problem = #expect(throws: PackageError.self) {
      try folder.write(
        #"{"resources": [{"name": "results", "path": ["a.csv", "b.csv"]}]}"#,
        to: "datapackage.json")
      _ = try Store.sources(ofPackage: folder.path)
    }
    #expect(problem?.problem == .malformedDescriptor("resources.0.path is of the wrong type"))
  }

  @Test("a resource that there is not")
  func unknownResource() throws {
    #expect(
      try message(of: #"{"resources": [{"name": "staff", "path": "staff.csv"}]}"#)
        == "datapackage.json: “staff” is not a resource of a review. Remove it; there are plans, "
        + "grade_bands, fields, departments, measures, results, assessments, published_measures, "
        + "published_fields, published_indicators.")
  }

  @Test(
    "a path out of the folder",
    arguments: [
      "/etc/passwd", "../plans.csv", "data/../../plans.csv", "..", "", "data//plans.csv",
      "https://example.org/plans.csv", "data/",
    ])
  func unsafePath(path: String) throws {
    #expect(
      try message(of: #"{"resources": [{"name": "plans", "path": "\#(path)"}]}"#)
        == "datapackage.json: the file of plans, “\(path)”, is not one file inside the package's "
        + "folder. Correct its path.")
  }
}
