import SQLite

/// Watches the rates of a file for fractions among percentages: 1.02 where 102 % is meant, as a sheet
/// holds what it shows with a percent sign.
struct FractionWatch {
  private let column: Int?
  /// Whether the rates are the departments' own, of which the store has others.
  private let isOfDepartments: Bool
  private var percentages = 0
  /// Rates that are neither.
  private var small = 0
  private var fractions = 0
  /// The first rows with them.
  private var rows: [Int] = []

  /// What is at least this is a percentage.
  private static let percentage = 20.0
  /// What may be a fraction: 10 to 200 %.
  private static let fraction = 0.1...2

  init(_ record: borrowing Record) {
    isOfDepartments = record.resource == .assessments
    let hasRates = record.resource != .gradeBands
    column = hasRates ? record.columns.firstIndex { $0.kind == .percent } : nil
  }

  /// Takes a row in. Whoever writes `1.02%` means 1.02 %.
  mutating func take(_ record: borrowing Record) {
    guard let column, let rate = record.cells[column].real else { return }
    if rate >= Self.percentage {
      percentages += 1
    } else if rate > Self.fraction.upperBound {
      small += 1
    } else if Self.fraction.contains(rate),
      !(record.text(at: column) ?? "").contains(where: { $0 == "%" || $0 == "％" })
    {
      fractions += 1
      if rows.count < 10 { rows.append(record.row) }
    }
  }

  /// The note for the receipt once the file has been read; nil if nothing is suspicious. A file of
  /// fractions alone is compared with the rates that are stored.
  func note(_ connection: borrowing Connection) throws(SQLiteError) -> ImportNote? {
    guard fractions > 0 else { return nil }
    var isSuspicious = percentages > small
    if percentages == 0, small == 0, isOfDepartments {
      isSuspicious =
        try connection.queryInteger(
          "SELECT 1 FROM assessment WHERE rate >= ? LIMIT 1", [.real(Self.percentage)]) != nil
    }
    return isSuspicious ? .ratesLikeFractions(fractions, first: rows) : nil
  }
}
