import Foundation
import ReviewStore
import SQLite
import Tables
import Testing

/// An import that was refused: its messages with the folder taken off the file names.
struct Refusal: Equatable {
  var english: [String]
  var japanese: [String]
  var problems: [Fault.Problem]
  /// How many faults there are, also beyond those that are kept.
  var count: Int

  init(_ failure: ImportFailure, in folder: TestFolder) {
    func plain(_ text: String) -> String {
      text.replacingOccurrences(of: folder.path + "/", with: "")
    }
    english = failure.faults.map { plain($0.message(in: .english)) }
    japanese = failure.faults.map { plain($0.message(in: .japanese)) }
    problems = failure.faults.map(\.problem)
    count = failure.count
  }
}

extension TestFolder {
  /// The bytes of a file in the folder.
  func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: file(name))))
  }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }
}

extension TestStore {
  /// Plan `p` of 2018 to 2021: three grades, two pillars, two themes, three measures.
  static func withPlan() throws -> TestStore { try TestStore(copying: plan.get()) }

  /// The store with one plan, made once.
  private static let plan = Result {
    let test = try TestStore()
    try test.importPlan("p")
    return try test.bytes
  }

  /// Two plans, `p` and `q`, of the same making.
  static func withTwoPlans() throws -> TestStore {
    let test = try TestStore()
    try test.importPlan("p")
    try test.importPlan("q")
    return test
  }

  /// Imports a plan of 2018 to 2021 with three grades, two pillars, two themes, three measures.
  func importPlan(_ code: String) throws {
    try importText(
      "plan,title,first_year,last_year\n\(code),Plan \(code),2018,2021\n", as: "plans.csv")
    try importText(
      "plan,grade,at_least,on_track\n\(code),A,120,1\n\(code),B,90,1\n\(code),C,,0\n",
      as: "grade_bands.csv")
    try importText(
      """
      plan,field,kind,name
      \(code),1,pillar,Safety
      \(code),2,pillar,Work
      \(code),5,theme,Data
      \(code),6,theme,Technology

      """, as: "fields.csv")
    try importText(
      """
      plan,measure,name,field,departments
      \(code),1,Patrols,1,市民局/防犯課
      \(code),2,Sewers,1,環境局/下水課
      \(code),3,Forms,2,総務局

      """, as: "measures.csv")
  }

  /// The database file as it is.
  var bytes: [UInt8] { get throws { try folder.bytes("review.db") } }

  /// Imports text as a file of that name.
  @discardableResult
  func receipt(
    _ text: String, as name: String, _ resource: Resource? = nil,
    _ options: ImportOptions = ImportOptions()
  ) throws -> Receipt {
    let path = try folder.write(text, to: name)
    let receipts = try store.importFiles([ImportSource(path: path, resource: resource)], options)
    return try #require(receipts.first)
  }

  /// What became of the rows: `3 rows: 1 new, 1 changed, 1 unchanged`.
  func tally(
    _ text: String, as name: String, _ resource: Resource? = nil,
    _ options: ImportOptions = ImportOptions()
  ) throws -> String {
    try receipt(text, as: name, resource, options).tally.spelled
  }

  /// Imports files that are there, expects to be refused and the database to stay as it is, byte by
  /// byte.
  func refusal(
    of sources: [ImportSource], _ options: ImportOptions = ImportOptions(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Refusal {
    let before = try bytes
    let failure = try #require(
      throws: ImportFailure.self, sourceLocation: sourceLocation
    ) { try store.importFiles(sources, options) }
    #expect(try bytes == before, "the store is as it was", sourceLocation: sourceLocation)
    #expect(
      try folder.names().filter { $0.hasSuffix("-journal") } == [], sourceLocation: sourceLocation)
    return Refusal(failure, in: folder)
  }

  /// Imports text as a file of that name, expects to be refused and the database to stay as it is,
  /// byte by byte.
  func refusal(
    _ text: String, as name: String, _ resource: Resource? = nil,
    _ options: ImportOptions = ImportOptions(), sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Refusal {
    let path = try folder.write(text, to: name)
    return try refusal(
      of: [ImportSource(path: path, resource: resource)], options, sourceLocation: sourceLocation)
  }
}

extension Tally {
  /// `3 rows: 1 new, 1 changed, 1 unchanged`.
  var spelled: String {
    "\(rows) rows: \(inserted) new, \(changed) changed, \(unchanged) unchanged"
  }
}
