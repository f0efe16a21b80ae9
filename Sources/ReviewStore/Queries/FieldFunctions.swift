import SQLite
import Tables

/// Functions for the people of the field, in the SQL that they write: `era`, `fiscal_year`,
/// `normalize`, `percent`.
///
/// No view needs them, or any other SQLite client could not read it; so SQL texts alone may call them.
/// One odd cell must not end a query over thousands: what cannot be answered is NULL. A wrong second
/// argument is a mistake in the query, and an error.
enum FieldFunctions {
  /// Gives a connection the functions.
  static func define(on connection: borrowing Connection) throws(SQLiteError) {
    let traits: FunctionTraits = [.deterministic, .directOnly]
    for count in 1...2 {
      try connection.define(function: "era", argumentCount: count, traits, era)
      try connection.define(function: "normalize", argumentCount: count, traits, normalize)
      try connection.define(function: "percent", argumentCount: count, traits, percent)
    }
    try connection.define(function: "fiscal_year", argumentCount: 1, traits, fiscalYear)
  }

  /// `fiscal_year('令和3年度')` is 2021: every spelling of a fiscal year that `import` takes with its
  /// era or in four digits. NULL for anything else.
  private static func fiscalYear(_ arguments: borrowing FunctionArguments) -> Value {
    year(arguments).map(Value.integer) ?? .null
  }

  /// `era(2019)` is 令和元年度, `era(2019, 'era_short')` 元年度, `era(2019, 'western')` 2019年度: the
  /// styles of `plan.year_style`. The year may be in any spelling.
  private static func era(
    _ arguments: borrowing FunctionArguments
  ) throws(FunctionError) -> Value {
    let style = arguments.count < 2 ? "era" : arguments.text(at: 1)
    if arguments.count == 2, arguments.isNull(at: 1) { return .null }
    guard style == "era" || style == "era_short" || style == "western" else {
      throw FunctionError("era() knows the styles 'era', 'era_short' and 'western'")
    }
    guard let year = year(arguments) else { return .null }
    guard style != "western", let era = Era.of(fiscalYear: year) else {
      return .text("\(year)年度")
    }
    return .text(style == "era" ? era.label : era.shortLabel)
  }

  /// `normalize('ＩＣＴ　計画')` is `ICT 計画`: NFKC, as standard SQL has it.
  /// `normalize('ＩＣＴ　計画', 'key')` is `ict計画`, by which `import` tells that two names are one.
  private static func normalize(
    _ arguments: borrowing FunctionArguments
  ) throws(FunctionError) -> Value {
    if arguments.isNull(at: 0) { return .null }
    guard arguments.count == 2 else {
      return .text(MatchingKey.normal(arguments.text(at: 0)))
    }
    if arguments.isNull(at: 1) { return .null }
    switch arguments.text(at: 1).lowercased() {
    case "nfkc": return .text(MatchingKey.normal(arguments.text(at: 0)))
    case "key": return .text(MatchingKey.of(arguments.text(at: 0)))
    default: throw FunctionError("normalize() knows the forms 'nfkc' and 'key'")
    }
  }

  /// `percent(93.75)` is 93.8%, `percent(93.75, 0)` 94%: rounded half up.
  private static func percent(
    _ arguments: borrowing FunctionArguments
  ) throws(FunctionError) -> Value {
    var digits = 1
    if arguments.count == 2 {
      if arguments.isNull(at: 1) { return .null }
      guard let given = arguments.number(at: 1).flatMap(Int.init(exactly:)),
        (0...9).contains(given)
      else { throw FunctionError("percent() takes 0 to 9 decimal places") }
      digits = given
    }
    guard let rate = arguments.number(at: 0), rate.isFinite else { return .null }
    return .text(RoundedNumber.text(rate, digits: digits) + "%")
  }

  /// The fiscal year that the first argument is in any spelling.
  private static func year(_ arguments: borrowing FunctionArguments) -> Int64? {
    switch arguments.storageClass(at: 0) {
    case .integer, .text: WrittenYear.year(arguments.text(at: 0))
    case .real:
      arguments.number(at: 0).flatMap(Int64.init(exactly:)).flatMap {
        WrittenYear.year("\($0)")
      }
    case .null, .blob: nil
    }
  }
}
