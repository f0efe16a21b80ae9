import ReviewStore
import Tables

/// A table of a form: a sheet of its workbook, or a CSV file.
struct FormTable {
  /// The name of its sheet.
  let name: String
  /// The name of its file, without the bureau's: nil for a table that is only shown.
  let resource: Resource?
  let columns: [FormColumn]
  let rows: [FormRow]

  /// Figures and words that are still to be given: one an indicator, one a measure's own rate.
  var due: Int { rows.count { $0.isDue } }
}

/// A row of a form.
struct FormRow {
  let cells: [FormCell]
  /// Whether the answer it is there for is missing.
  let isDue: Bool
}

/// A cell of a form.
struct FormCell {
  /// When a cell has its value.
  enum Presence {
    case always
    /// Once its row has an answer: a value that is proposed to go with it.
    case onceAnswered
  }

  let value: CellValue
  /// Whether it can be filled in.
  let isOpen: Bool
  var presence = Presence.always
}

/// What one bureau is asked for.
struct Form {
  /// The bureau's place among those of the plan, from 1.
  let number: Int
  let bureau: String
  /// The measures it answers for.
  let measures: Int
  let tables: [FormTable]

  var due: Int { tables.reduce(0) { $0 + $1.due } }
}
