import ReviewStore
import SQLite
import Tables

/// Reads the tables of a review from the views. Each table has a file of its own.
struct ReviewReader {
  let plan: ReviewPlan
  let language: Language

  func tables(in store: borrowing Store) throws -> [ReviewTable] {
    let measures = try measureRows(in: store)
    var tables = [try summary(in: store), list(measures)]
    tables += themes(measures)
    tables.append(try indicators(in: store))
    tables.append(try departments(in: store))
    tables.append(try reconciliation(in: store))
    tables.append(try fieldReconciliation(in: store))
    tables.append(try findings(in: store))
    return tables
  }

  /// A heading or title in the review's language.
  func word(_ english: String, _ japanese: String) -> String {
    language == .japanese ? japanese : english
  }

  func column(_ key: String, _ english: String, _ japanese: String) -> ReviewColumn {
    ReviewColumn(key, word(english, japanese))
  }

  /// A table whose rows are those of a query, cell by cell.
  func table(
    _ name: String, _ title: String, _ columns: [ReviewColumn], _ sql: String,
    in store: borrowing Store
  ) throws -> ReviewTable {
    let rows = try store.connection.queryRows(sql, [.text(plan.code)])
    return ReviewTable(
      name: name, title: title, columns: columns, rows: rows.map { $0.map { ReviewCell($0) } })
  }
}
