/// What is asked of a copy of a plan.
public struct PlanCopy: Sendable, Equatable {
  /// The code of the plan to start from.
  public var from: String
  /// The code of the plan to make.
  public var to: String
  /// The title of the new plan.
  public var title: String
  /// Its first fiscal year, by the calendar year it starts in.
  public var firstYear: Int64
  /// Its last.
  public var lastYear: Int64

  /// Asks for a copy.
  public init(from: String, to: String, title: String, firstYear: Int64, lastYear: Int64) {
    self.from = from
    self.to = to
    self.title = title
    self.firstYear = firstYear
    self.lastYear = lastYear
  }
}

/// What came of copying a plan.
public struct PlanCopyReceipt: Sendable, Equatable {
  /// The number of the import that the new rows carry; of no meaning after a dry run.
  public let batch: Int64
  /// Grade bands copied.
  public let gradeBands: Int
  /// Fields copied.
  public let fields: Int
  /// Departments that go on.
  public let departments: Int
  /// Measures that go on.
  public let measures: Int
  /// The departments that do not, as paths, in order.
  public let endedDepartments: [String]
  /// The measures that do not, as code and name, in order.
  public let endedMeasures: [String]
}
