public import SQLite
public import Tables

extension StoredChange {
  /// What people call the column: 実績状況 for `result_status`. English has the column's own name.
  public func columnTitle(in language: Language) -> String {
    if language == .english { return column }
    return resourceColumn?.title(in: language) ?? Self.others[column] ?? column
  }

  /// What people call the table: 施策 for `measure`. English has the table's own name.
  public func tableTitle(in language: Language) -> String {
    language == .english ? table : LoggedTable.named(table)?.label(language) ?? table
  }

  /// What people call a value of the column, where it is one of a closed list.
  public func word(for value: Value, in language: Language) -> String? {
    switch value {
    case .text(let text): resourceColumn?.word(for: text, in: language)
    case .integer(let number): resourceColumn?.word(for: "\(number)", in: language)
    case .null, .real, .blob: nil
    }
  }

  /// The column of a file that brings the value.
  private var resourceColumn: Column? {
    let name = Self.names["\(table).\(column)"] ?? column
    return Self.resources[table]?.columns.first { $0.name == name }
  }

  private static let resources: [String: Resource] = [
    "plan": .plans, "grade_band": .gradeBands, "field": .fields, "department": .departments,
    "measure": .measures, "measure_field": .measures, "measure_department": .measures,
    "indicator": .results, "assessment": .assessments, "published_measure": .publishedMeasures,
    "published_field": .publishedFields, "published_indicator": .publishedIndicators,
  ]

  /// Columns that files call otherwise.
  private static let names = [
    "plan.code": "plan", "field.code": "field", "measure.code": "measure",
    "department.name": "department", "department.successor_path": "successor",
    "measure_field.field": "other_fields", "measure_department.department": "departments",
    "measure_department.department_id": "departments", "indicator.number": "indicator",
    "indicator.name": "indicator_name", "published_indicator.number": "indicator",
  ]

  /// Columns that no file has.
  private static let others = ["parent": "上位の所管", "listed": "所管一覧への記載"]
}
