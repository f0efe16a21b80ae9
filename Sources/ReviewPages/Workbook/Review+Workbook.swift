import ReviewStore
import SQLite
import Tables

extension Review {
  /// The most measures that have a worksheet each in a workbook, and charts of their own.
  public static let mostMeasureSheets = 150

  /// The review as an Excel workbook: a cover, a worksheet for each table, and one for each measure
  /// where they are not too many.
  /// - Parameter name: The file, for errors.
  func writeWorkbook(named name: String, to sink: ByteSink, in store: borrowing Store) throws {
    var properties = DocumentProperties()
    properties.title = title
    properties.author = stamp.program
    let count = try store.connection.queryInteger(
      "SELECT count(*) FROM measure WHERE plan = ?", [.text(plan)])
    let isSmall = (count ?? 0) <= Self.mostMeasureSheets
    let workbook = try WorkbookWriter(
      name: name, font: WorkbookStyle.font(language), properties: properties,
      // Memory must not grow with thousands of measures. Where they are few, charts are also drawn by
      // programs that do not read the cells.
      rowsInOrder: !isSmall)
    let sheets = try WorkbookPlan(self, hasMeasureSheets: isSmall, in: store)
    try WorkbookPages(review: self, sheets: sheets, workbook: workbook).write(in: store)
    try workbook.write(to: sink)
  }
}

/// The names of a workbook's sheets, each once.
struct WorkbookPlan {
  let cover: String
  /// The sheets of the tables, in their order.
  let tables: [(table: ReviewTable, part: ReviewPart, name: String)]
  /// Whether there are so few measures that each has a sheet, and a place in charts.
  let isSmall: Bool
  /// The sheet of the averages' chart, where there is one.
  let averages: String?
  /// The sheets of measures by their number, from 1.
  let measures: [String]

  init(_ review: Review, hasMeasureSheets: Bool, in store: borrowing Store) throws {
    let language = review.language
    isSmall = hasMeasureSheets
    cover = language.word("Cover", "表紙")
    var names = SheetNames(taken: [cover])
    tables = review.sections.flatMap { section in
      section.tables.map { ($0, section.part, names.name(for: $0.title)) }
    }
    let parts = Set(review.sections.map(\.part))
    averages =
      parts.contains(.list)
      ? names.name(for: language.word("Averages", "平均達成率の分布")) : nil
    var measures: [String] = []
    if hasMeasureSheets, parts.contains(.measures) {
      try MeasureSheetReader(plan: review.labels).forEachName(in: store) { _, code, _ in
        measures.append(names.name(for: language.word("Measure \(code)", "施策\(code)")))
      }
    }
    self.measures = measures
  }

  /// The sheet of the table of that name.
  func name(ofTable table: String) -> String? { tables.first { $0.table.name == table }?.name }

  /// The sheet of a measure, by its number from 1.
  func name(ofMeasure number: Int) -> String? {
    measures.indices.contains(number - 1) ? measures[number - 1] : nil
  }
}
