/// The columns of a file that are read together: those that a row has once, or those of one fiscal
/// year.
struct FieldGroup {
  let fields: [Header.Field]
  /// One for each field.
  let parsers: [CellParser]
  /// What each of them reads.
  let kinds: [CellParser.Kind]
  /// Whether spaces alone are a text in it; elsewhere they are as good as nothing.
  let keepsSpaces: [Bool]
  /// The fields that every row must fill.
  let required: [Header.Field]
  /// The year, where the group is of one.
  let year: Int64?

  init(_ fields: [Header.Field], of resource: Resource, year: Int64? = nil) {
    let columns = resource.columns
    self.fields = fields
    self.year = year
    parsers = fields.map { CellParser(columns[$0.column]) }
    kinds = parsers.map(\.kind)
    keepsSpaces = fields.map { field in
      columns[field.column].kind == .text && columns[field.column].name != "target_reason"
    }
    required = fields.filter { field in
      let column = columns[field.column]
      // A plan that is not named may still be the only one, and a row that holds several indicators
      // names none.
      return column.isRequired && (column.name != "plan" || resource == .plans)
        && (column.name != "indicator" || resource != .results)
    }
  }
}
