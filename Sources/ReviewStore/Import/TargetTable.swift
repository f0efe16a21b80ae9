/// The table that the rows of a resource go to, one row to a row.
struct TargetTable {
  let name: String
  let columns: [TargetColumn]
  /// The columns of the key, as ON CONFLICT wants them.
  let key: String
  /// Values and the typed blanks that stand in their place.
  let blanks: [TypedBlank]
  /// A value whose changes leave a trace in the row.
  let revision: Revision?

  init(
    _ name: String, key: String, blanks: [TypedBlank] = [], revision: Revision? = nil,
    _ columns: [TargetColumn]
  ) {
    self.name = name
    self.key = key
    self.blanks = blanks
    self.revision = revision
    self.columns = columns
  }
}

/// A column of a table, and where its value comes from.
struct TargetColumn {
  enum Source {
    /// A cell of the row, by the name of its column.
    case cell(String)
    /// The code of the row's plan.
    case plan
    /// The key of the row's measure.
    case measure
    /// A cell with a fiscal year, which is the plan's last when it is empty.
    case throughYear
  }

  let name: String
  let source: Source
  let isKey: Bool
  /// Whether it holds figures, which are told apart by 15 digits.
  var isFigure: Bool { Self.figures.contains(name) }

  private static let figures: Set = [
    "baseline", "target", "target_max", "target_original", "result", "rate", "average", "at_least",
  ]

  /// What a new row has where the file says nothing, as an SQL expression.
  let initial: String?

  init(_ name: String, _ source: Source? = nil, key: Bool = false, initial: String? = nil) {
    self.name = name
    self.source = source ?? .cell(name)
    self.isKey = key
    self.initial = initial
  }
}

/// A value that keeps what it first was beside it, and why it was changed.
struct Revision {
  let value: String
  let original: String
  let reason: String
}

/// A column that says why there is no value, and the columns that would hold it. `provisional`
/// alone stands beside a value.
struct TypedBlank {
  let status: String
  let values: [String]
  /// The column of the value as it was written; nil where there is none.
  var text: String?
  /// The value that may be added to another, which keeps what it was written like.
  var addition: String?
  /// The value that says in a word what another says as a figure.
  var word: Word?

  /// A value that stands in the place of a figure and goes when the figure comes, but where the
  /// column `unless` has the value's own name: there the word is what counts.
  struct Word {
    let value: String
    let figure: String
    let unless: String
  }
}

extension Resource {
  /// The table its rows go to; nil where a row is more than one row of a table.
  var target: TargetTable? {
    switch self {
    case .plans:
      TargetTable(
        "plan", key: "code",
        [
          TargetColumn("code", .cell("plan"), key: true), TargetColumn("title"),
          TargetColumn("first_year"), TargetColumn("last_year"),
          TargetColumn("digits", initial: "0"), TargetColumn("rounding", initial: "'half_up'"),
          TargetColumn("year_style", initial: "'western'"), TargetColumn("about"),
          TargetColumn("source"), TargetColumn("license"),
        ])
    case .gradeBands:
      TargetTable(
        "grade_band", key: "plan, grade",
        [
          TargetColumn("plan", .plan, key: true), TargetColumn("grade", key: true),
          TargetColumn("at_least"), TargetColumn("meaning"), TargetColumn("on_track", initial: "0"),
        ])
    case .fields:
      TargetTable(
        "field", key: "plan, code",
        [
          TargetColumn("plan", .plan, key: true), TargetColumn("code", .cell("field"), key: true),
          TargetColumn("kind"), TargetColumn("name"),
        ])
    case .results:
      TargetTable(
        "indicator", key: "measure_id, fiscal_year, number",
        blanks: [
          TypedBlank(
            status: "target_status", values: ["target", "target_max"], text: "target_text",
            addition: "target_max"),
          TypedBlank(
            status: "result_status", values: ["result", "achieved"], text: "result_text",
            addition: "achieved",
            word: TypedBlank.Word(value: "achieved", figure: "result", unless: "formula")),
        ],
        revision: Revision(
          value: "target", original: "target_original", reason: "target_reason"),
        [
          TargetColumn("measure_id", .measure, key: true), TargetColumn("fiscal_year", key: true),
          TargetColumn("number", .cell("indicator"), key: true), TargetColumn("label"),
          TargetColumn("name", .cell("indicator_name")),
        ]
          + [
            "unit", "formula", "baseline", "target", "target_max", "target_text", "target_status",
            "target_original", "target_reason", "result", "result_text", "result_status",
            "achieved",
          ].map { TargetColumn($0) })
    case .assessments:
      TargetTable(
        "assessment", key: "measure_id, fiscal_year",
        blanks: [TypedBlank(status: "status", values: ["rate"])],
        [
          TargetColumn("measure_id", .measure, key: true), TargetColumn("fiscal_year", key: true),
          TargetColumn("rate"), TargetColumn("status"), TargetColumn("comment"),
        ])
    case .publishedMeasures:
      TargetTable(
        "published_measure", key: "measure_id, through_year",
        [
          TargetColumn("measure_id", .measure, key: true),
          TargetColumn("through_year", .throughYear, key: true), TargetColumn("average"),
          TargetColumn("grade"),
        ])
    case .publishedFields:
      TargetTable(
        "published_field", key: "plan, coalesce(field, ''), grade, through_year",
        [
          TargetColumn("plan", .plan, key: true), TargetColumn("field", key: true),
          TargetColumn("grade", key: true), TargetColumn("through_year", .throughYear, key: true),
          TargetColumn("measures"),
        ])
    case .publishedIndicators:
      TargetTable(
        "published_indicator", key: "measure_id, fiscal_year, number",
        [
          TargetColumn("measure_id", .measure, key: true), TargetColumn("fiscal_year", key: true),
          TargetColumn("number", .cell("indicator"), key: true), TargetColumn("rate"),
        ])
    case .departments, .measures: nil
    }
  }
}
