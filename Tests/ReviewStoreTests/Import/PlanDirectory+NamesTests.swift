import Testing

@testable import ReviewStore

@Suite("PlanDirectory: names that are not found as they stand")
struct PlanDirectoryNamesTests {
  private let test: TestStore
  private let options = NameOptions()

  init() throws { test = try TestStore.withPlan() }

  private func measure(named name: String) throws -> NamedMeasure {
    var directory = try PlanDirectory(test.store.connection)
    return try directory.measure(named: name, plan: 0, test.store.connection)
  }

  @Test("a measure by its name, whatever its width, spaces and capitals")
  func byName() throws {
    #expect(try measure(named: "Patrols") == .found(id: 1, code: "1", name: "Patrols"))
    #expect(try measure(named: "ｐａｔ rols") == .found(id: 1, code: "1", name: "Patrols"))
  }

  @Test("a measure by a name it had")
  func byFormerName() throws {
    _ = try test.store.renameMeasure("1", code: "A-1", name: "Rounds", options)
    #expect(try measure(named: "patrols") == .found(id: 1, code: "A-1", name: "Rounds"))
  }

  @Test("a name that two measures have, or one has and another had, is ambiguous")
  func ambiguous() throws {
    try test.importText("measure,name,field,departments\n4,Forms,1,総務局\n", as: "measures.csv")
    #expect(try measure(named: "Forms") == .ambiguous(["3", "4"]))
    _ = try test.store.renameMeasure("1", code: nil, name: "Rounds", options)
    try test.importText("measure,name,field,departments\n2,Patrols,1,総務局\n", as: "measures.csv")
    #expect(try measure(named: "Patrols") == .ambiguous(["1", "2"]))
  }

  @Test("an unknown name comes with the nearest")
  func unknown() throws {
    #expect(try measure(named: "Ptarols") == .unknown(nearest: ["Patrols"]))
    #expect(try measure(named: "Something else") == .unknown(nearest: []))
  }

  @Test("a code is looked up as it stands first, then as an alias")
  func byCode() throws {
    _ = try test.store.renameMeasure("1", code: "A-1", name: nil, options)
    var directory = try PlanDirectory(test.store.connection)
    for (code, expected) in [
      ("A-1", MeasureReference(id: 1, alias: nil)), ("1", MeasureReference(id: 1, alias: "A-1")),
      ("2", MeasureReference(id: 2, alias: nil)), ("9", nil),
    ] {
      let bytes = Array(code.utf8)
      // The bytes outlive the cell, which is used in the closure only.
      let found = try unsafe bytes.withUnsafeBytes { bytes in
        let cell = unsafe Cell.text(CellText(bytes))
        _ = try directory.measure(cell, plan: 0, test.store.connection)
        return try directory.measure(cell, plan: 0, test.store.connection)
      }
      #expect(found == expected, "\(code)")
    }
  }
}
