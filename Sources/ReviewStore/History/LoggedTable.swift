import Tables

/// A table whose rows imports bring, and how its rows are found from an entry of the change log.
struct LoggedTable {
  /// What an entry of the log says of its row.
  enum Source: String { case rowID = "row_id", plan, year = "fiscal_year", item }

  let name: String
  /// The columns of the key, and where the log has them.
  let key: [(column: String, source: Source)]
  /// Columns that belong to a whole row beside the key, and that the log has in columns of its own.
  var others: [(column: String, source: Source)] = []
  let english: String
  let japanese: String

  func label(_ language: Language) -> String { language == .japanese ? japanese : english }

  /// The condition that a row `t` of the table is the one that an entry `c` of the log speaks of.
  var matchesEntry: String {
    key.map { column, source in
      // The item is text also where it is a number.
      source == .item && isNumber(column)
        ? "t.\(column) = CAST(c.item AS INTEGER)" : "t.\(column) = c.\(source.rawValue)"
    }.joined(separator: " AND ")
  }

  private func isNumber(_ column: String) -> Bool { column == "number" || column == "position" }

  /// The tables, each after those it refers to.
  static let all: [LoggedTable] = [
    LoggedTable(name: "plan", key: [("code", .plan)], english: "plan", japanese: "計画"),
    LoggedTable(
      name: "grade_band", key: [("plan", .plan), ("grade", .item)], english: "grade",
      japanese: "評価区分"),
    LoggedTable(
      name: "field", key: [("plan", .plan), ("code", .item)], english: "field", japanese: "分野"),
    LoggedTable(
      name: "department", key: [("id", .rowID)], others: [("plan", .plan)], english: "department",
      japanese: "所管"),
    LoggedTable(
      name: "measure", key: [("id", .rowID)], others: [("plan", .plan)], english: "measure",
      japanese: "施策"),
    LoggedTable(
      name: "measure_field", key: [("measure_id", .rowID), ("field", .item)],
      others: [("plan", .plan)], english: "cross-listing", japanese: "再掲"),
    LoggedTable(
      name: "measure_department", key: [("measure_id", .rowID), ("position", .item)],
      others: [("plan", .plan)], english: "department of the measure", japanese: "施策の所管"),
    LoggedTable(
      name: "alias", key: [("id", .rowID)], others: [("plan", .plan)], english: "alias",
      japanese: "別名"),
    LoggedTable(
      name: "indicator", key: [("measure_id", .rowID), ("fiscal_year", .year), ("number", .item)],
      english: "indicator", japanese: "指標"),
    LoggedTable(
      name: "assessment", key: [("measure_id", .rowID), ("fiscal_year", .year)],
      english: "assessment", japanese: "自己評価"),
    LoggedTable(
      name: "published_measure", key: [("measure_id", .rowID), ("through_year", .year)],
      english: "published average", japanese: "公表された平均"),
    LoggedTable(
      name: "published_field", key: [("id", .rowID)],
      others: [("plan", .plan), ("through_year", .year)], english: "published count",
      japanese: "公表された施策数"),
    LoggedTable(
      name: "published_indicator",
      key: [("measure_id", .rowID), ("fiscal_year", .year), ("number", .item)],
      english: "published rate", japanese: "公表された達成率"),
  ]

  /// Lists that hang on a measure: an undo clears them away before it puts older entries back.
  static let lists = ["measure_field", "measure_department"]

  static func named(_ name: String) -> LoggedTable? { all.first { $0.name == name } }

  /// Columns of the log that say by name what the number before them says, and are no columns.
  static let readings: Set = ["department", "successor_path"]
}
