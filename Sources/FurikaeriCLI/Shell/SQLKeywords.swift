/// The words of SQL that a query is made of. <https://www.sqlite.org/lang_keywords.html>
enum SQLKeywords {
  /// In upper case.
  static let all = [
    "ALL", "AND", "AS", "ASC", "BETWEEN", "BY", "CASE", "CAST", "COLLATE", "CROSS", "CURRENT",
    "DESC", "DISTINCT", "ELSE", "END", "ESCAPE", "EXCEPT", "EXISTS", "EXPLAIN", "FILTER", "FIRST",
    "FOLLOWING", "FROM", "FULL", "GLOB", "GROUP", "HAVING", "IN", "INNER", "INTERSECT", "IS",
    "ISNULL", "JOIN", "LAST", "LEFT", "LIKE", "LIMIT", "MATCH", "MATERIALIZED", "NATURAL", "NOT",
    "NOTNULL", "NULL", "NULLS", "OFFSET", "ON", "OR", "ORDER", "OUTER", "OVER", "PARTITION", "PLAN",
    "PRECEDING", "QUERY", "RANGE", "RECURSIVE", "RIGHT", "ROW", "ROWS", "SELECT", "THEN",
    "UNBOUNDED",
    "UNION", "USING", "VALUES", "WHEN", "WHERE", "WINDOW", "WITH",
  ]

  private static let set = Set(all)

  static func contains(_ word: String) -> Bool { set.contains(word.uppercased()) }

  /// The functions that a review needs, each with the parenthesis that must follow.
  static let functions = [
    "abs(", "avg(", "coalesce(", "count(", "dense_rank(", "group_concat(", "ifnull(", "iif(",
    "instr(", "lag(", "lead(", "length(", "lower(", "max(", "min(", "nullif(", "printf(", "rank(",
    "replace(", "round(", "row_number(", "substr(", "sum(", "total(", "trim(", "upper(",
  ]
}
