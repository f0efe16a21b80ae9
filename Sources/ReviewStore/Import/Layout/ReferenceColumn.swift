import Tables

/// A column that is in a file for people: what it says is compared with the store, or passed over,
/// and never stored.
enum ReferenceColumn: CaseIterable, Equatable {
  /// The measure's name. It identifies the measure where the file has no codes.
  case measureName
  /// The bureau of a department.
  case bureau
  /// The section of a department.
  case section
  /// A department with its bureau.
  case department
  /// The main field.
  case field
  /// A rate that is computed here.
  case rate
  /// Figures of another year, or anything else beside the cells to fill.
  case other

  /// Whether what it says is compared with the store; else it is passed over.
  var isCompared: Bool {
    switch self {
    case .measureName, .bureau, .section, .department: true
    case .field, .rate, .other: false
    }
  }

  /// What a header may call it.
  var headings: [String] {
    switch self {
    case .measureName: ["measure_name", "施策名", "実行施策", "施策", "事業名", "取組名"]
    case .bureau: ["bureau", "所管局", "局", "局名", "所管部局"]
    case .section: ["section", "所管課", "課", "課名", "担当課"]
    case .department: ["departments", "department", "所管", "所管局課", "所管部署", "部署", "主管課"]
    case .field: ["field", "分野", "分野名", "柱"]
    case .rate: ["rate", "達成率", "目標達成率"]
    case .other: []
    }
  }

  /// Endings of headings of columns that are only to be looked at.
  private static let endings = ["(参考)", "(forreference)"]

  private static let byKey: [String: ReferenceColumn] = Dictionary(
    allCases.flatMap { reference in
      reference.headings.map { (MatchingKey.of($0), reference) }
    }, uniquingKeysWith: { first, _ in first })

  /// The reference that a heading stands for.
  init?(headed heading: String) {
    let key = MatchingKey.of(heading)
    if let reference = Self.byKey[key] {
      self = reference
    } else if Self.endings.contains(where: { key.hasSuffix($0) }) {
      self = .other
    } else {
      return nil
    }
  }
}

extension Resource {
  /// The references that its files may have.
  var referenceColumns: [ReferenceColumn] {
    switch self {
    case .results: ReferenceColumn.allCases
    case .assessments, .publishedMeasures, .publishedIndicators:
      [.measureName, .bureau, .section, .department, .field, .other]
    case .measures: [.bureau, .section, .other]
    case .plans, .gradeBands, .fields, .departments, .publishedFields: [.other]
    }
  }
}
