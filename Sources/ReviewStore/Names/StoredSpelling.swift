public import SQLite

extension Sequence<String> {
  /// The one among the codes of a store that a person means by what was typed: the same characters,
  /// perhaps in another Unicode form. Swift takes both for equal, SQLite compares bytes: what goes into
  /// SQL must be the spelling that the store has.
  /// <https://www.unicode.org/reports/tr15/#Canon_Compat_Equivalence>
  public func spelling(of typed: String) -> String? {
    first { $0.utf8.elementsEqual(typed.utf8) } ?? first { $0 == typed }
  }
}

extension Store {
  /// The code of a measure of a plan, as the store spells it; nil where there is none.
  public func measure(_ typed: String, plan: String) throws(SQLiteError) -> String? {
    try spelling(of: typed, plan, among: "SELECT code FROM measure WHERE plan = ?1")
  }

  /// The code of a field of a plan, as the store spells it; nil where there is none.
  public func field(_ typed: String, plan: String) throws(SQLiteError) -> String? {
    try spelling(of: typed, plan, among: "SELECT code FROM field WHERE plan = ?1")
  }

  /// - Parameter codes: A query for the codes of a plan, which is its parameter.
  func spelling(
    of typed: String, _ plan: String, among codes: String
  ) throws(SQLiteError) -> String? {
    try connection.queryRows(codes, [.text(plan)]).compactMap { $0[0].text }.spelling(of: typed)
  }
}
