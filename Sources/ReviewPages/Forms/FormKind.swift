/// What departments are asked for. The raw value is the word that a person types.
public enum FormKind: String, CaseIterable, Sendable {
  /// The indicators of a year and their targets, as it begins.
  case targets
  /// The results of a year and the departments' own rates, after its end.
  case results
}

/// A way to write forms. The raw value is the word that a person types.
public enum FormFormat: String, CaseIterable, Sendable {
  /// One Excel workbook a bureau.
  case xlsx
  /// The tables of a bureau, a file each.
  case csv
}
