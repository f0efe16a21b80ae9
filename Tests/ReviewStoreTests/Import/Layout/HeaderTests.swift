import Tables
import Testing

@testable import ReviewStore

@Suite("Header: what a file holds, told from its first row")
struct HeaderTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func header(
    _ text: String, as name: String = "file.csv", _ resource: Resource? = nil,
    into log: inout FaultLog
  ) throws -> Header? {
    let path = try folder.write(text, to: name)
    var reader = try CSVReader(path: path, header: .absent)
    let headings = HeadingReader(ColumnOptions(), years: nil)
    let row = try #require(try TopRows(of: &reader).header(resource, headings))
    return Header(
      row, place: HeaderReport(file: path, row: row.row, naming: .none), resource: resource,
      headings, &log)
  }

  /// The resource a header is taken for, or nil with one or more faults.
  private func resource(
    _ text: String, as name: String = "file.csv", _ resource: Resource? = nil
  ) throws -> Resource? {
    var log = FaultLog()
    let found = try header(text, as: name, resource, into: &log)?.resource
    #expect((found == nil) == !log.isEmpty)
    return found
  }

  @Test("every resource is known by all of its columns", arguments: Resource.allCases)
  func allColumns(resource: Resource) throws {
    let names = resource.columns.map(\.name)
    #expect(try self.resource(names.joined(separator: ",") + "\n") == resource)
    #expect(try self.resource(names.reversed().joined(separator: ",") + "\n") == resource)
  }

  @Test(
    "every resource is known by its required columns alone, plan or no plan",
    arguments: Resource.allCases)
  func requiredColumns(resource: Resource) throws {
    let names = resource.columns.filter(\.isRequired).map(\.name)
    #expect(try self.resource(names.joined(separator: ",")) == resource)
    guard resource != .plans else { return }
    let others = names.filter { $0 != "plan" }
    #expect(try self.resource(others.joined(separator: ",")) == resource)
  }

  @Test("columns in any order are found again by their names")
  func anyOrder() throws {
    var log = FaultLog()
    let header = try header("rate,measure,fiscal_year\n", into: &log)
    #expect(header?.fields.map(\.column) == [3, 1, 2])
  }

  @Test("what --as says goes before the header and before the file's name")
  func override() throws {
    #expect(
      try resource("measure,fiscal_year,rate\n", as: "results.csv", .assessments) == .assessments)
    #expect(try resource("measure,fiscal_year,rate\n", as: "a.csv", .results) == nil)
  }

  @Test("a file called like its resource is taken at its name, so that its faults are exact")
  func fileName() throws {
    var log = FaultLog()
    #expect(try header("measure,outcome\n1,2\n", as: "results.csv", into: &log) == nil)
    #expect(
      log.faults.map(\.problem) == [
        .unknownColumn(.results, known: Resource.results.columns.map(\.name)),
        .missingColumn(.results),
      ])
    #expect(log.faults.map(\.column) == ["outcome", "fiscal_year"])
  }

  @Test("a header that only one resource could have is that resource's, though it lacks a column")
  func onlyPossible() throws {
    var log = FaultLog()
    #expect(try header("plan,field,kind\n", as: "results.csv", into: &log) == nil)
    #expect(log.faults.map(\.problem) == [.missingColumn(.fields)])
    #expect(log.faults.map(\.column) == ["name"])
  }

  @Test("a header that fits one resource goes before the file's name")
  func fittingHeader() throws {
    #expect(try resource("measure,fiscal_year,rate\n", as: "results.csv") == .assessments)
  }

  @Test(
    "capitals, width and spaces do not count",
    arguments: ["Measure", "measure ", " measure", "ＭＥＡＳＵＲＥ", "施策番号", "施策　番号"])
  func looseNames(name: String) throws {
    #expect(try resource("\(name),fiscal_year,rate\n") == .assessments)
  }

  @Test("a name is not guessed from a part of it", arguments: ["measures", "施策番", "meas"])
  func otherNames(name: String) throws {
    #expect(try resource("\(name),fiscal_year,rate\n") == nil)
  }

  @Test("a header that fits nothing is told at the row where it stands")
  func row() throws {
    var log = FaultLog()
    #expect(try header("\n\na,b\n1,2\n", into: &log) == nil)
    #expect(log.faults.map(\.row) == [3])
  }

  @Test("all faults of a header are listed")
  func allFaults() throws {
    var log = FaultLog()
    #expect(try header("measure,measure,x,y\n", as: "h.csv", .assessments, into: &log) == nil)
    #expect(log.faults.map(\.column) == ["measure", "x", "y", "fiscal_year"])
    #expect(log.faults.allSatisfy { $0.row == 1 })
  }
}
