enum YearHeading {
  static func read(_ h: String, within: ClosedRange<Int64>?) -> (year: Int64, field: String)? {
    nil
  }
}
