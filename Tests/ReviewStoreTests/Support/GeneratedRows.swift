/// Rows of data by the thousand, made by a rule.
enum GeneratedRows {
  /// The key of result row `number` of a plan with `measures` measures: years 2018 to 2021, and as
  /// many indicators as it takes.
  static func result(_ number: Int, measures: Int) -> String {
    let measure = number % measures + 1
    let year = 2018 + number / measures % 4
    return "\(measure),\(year),\(number / measures / 4 + 1),\(number % 1000)\n"
  }

  /// A file of `count` results, in no order of their keys: every `stride`th, round and round.
  /// `stride` and `count` have no common factor.
  static func shuffledResults(_ count: Int, measures: Int, stride: Int) -> String {
    var text = "measure,fiscal_year,indicator,result\n"
    for index in 0..<count { text += result(index * stride % count, measures: measures) }
    return text
  }

  /// A file of `count` results in the order of their keys.
  static func sortedResults(_ count: Int, measures: Int) -> String {
    var text = "measure,fiscal_year,indicator,result\n"
    for measure in 0..<measures {
      for year in 0..<4 {
        var number = year * measures + measure
        while number < count {
          text += result(number, measures: measures)
          number += measures * 4
        }
      }
    }
    return text
  }

  /// A file of measures `1` to `count`.
  static func measures(_ count: Int) -> String {
    var text = "measure,name,field,departments\n"
    for measure in 1...count { text += "\(measure),Measure \(measure),1,A\n" }
    return text
  }
}
