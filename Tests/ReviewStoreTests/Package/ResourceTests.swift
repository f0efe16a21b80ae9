import Testing

@testable import ReviewStore

@Suite("Resource: the files of an interchange package")
struct ResourceTests {
  @Test("the names are those that import --as takes, and those of the files")
  func names() {
    #expect(
      Resource.allCases.map(\.file) == [
        "plans.csv", "grade_bands.csv", "fields.csv", "departments.csv", "measures.csv",
        "results.csv", "assessments.csv", "published_measures.csv", "published_fields.csv",
        "published_indicators.csv",
      ])
  }

  /// `plan*` where the column is required.
  private func spelled(_ resource: Resource) -> String {
    resource.columns.map { $0.name + ($0.isRequired ? "*" : "") }.joined(separator: " ")
  }

  @Test("the columns and which are required are those of the interchange package")
  func columns() {
    #expect(
      Resource.allCases.map(spelled) == [
        "plan* title* first_year* last_year* digits rounding year_style about source license",
        "plan* grade* at_least meaning on_track",
        "plan* field* kind* name*",
        "plan* department* position first_year last_year successor",
        "plan* measure* position name* field* other_fields departments* first_year last_year "
          + "description purpose",
        "plan* measure* fiscal_year* indicator* label indicator_name unit formula baseline target "
          + "target_max target_text target_status target_original target_reason result result_text "
          + "result_status achieved",
        "plan* measure* fiscal_year* rate status comment",
        "plan* measure* through_year average grade",
        "plan* field grade* through_year measures*",
        "plan* measure* fiscal_year* indicator* rate*",
      ])
  }

  @Test("the columns that identify a row come first")
  func keys() {
    let keys = Resource.allCases.map {
      $0.columns.filter(\.isKey).map(\.name).joined(separator: " ")
    }
    #expect(
      keys == [
        "plan", "plan grade", "plan field", "plan department", "plan measure",
        "plan measure fiscal_year indicator", "plan measure fiscal_year",
        "plan measure through_year", "plan field grade through_year",
        "plan measure fiscal_year indicator",
      ])
  }

  @Test("no header fits two resources: what one requires, another does not know")
  func unambiguous() {
    func known(_ resource: Resource) -> Set<String> { Set(resource.columns.map(\.name)) }
    func required(_ resource: Resource) -> Set<String> {
      Set(resource.columns.filter(\.isRequired).map(\.name))
    }
    for one in Resource.allCases {
      for other in Resource.allCases where other != one {
        let isApart =
          !required(one).isSubset(of: known(other)) || !required(other).isSubset(of: known(one))
        #expect(isApart, "\(one) and \(other)")
      }
    }
  }

  @Test("every column says what it means in both languages")
  func meanings() {
    for column in Resource.allCases.flatMap(\.columns) {
      #expect(!column.english.isEmpty && !column.japanese.isEmpty, "\(column.name)")
      #expect(column.english.utf8.allSatisfy { $0 < 0x80 } || column.english.contains("①"))
      #expect(column.japanese.utf8.contains { $0 >= 0x80 }, "\(column.name)")
    }
  }
}
