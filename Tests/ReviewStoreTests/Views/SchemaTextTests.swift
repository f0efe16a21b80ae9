import SQLite
import Testing

@testable import ReviewStore

@Suite("Tables and views as text")
struct SchemaTextTests {
  private static let views = Asset.all(in: "schema/views")

  @Test("every view is in a file of its name, and they are these")
  func names() throws {
    #expect(
      Self.views.map(\.name) == [
        "closed_difference", "closed_measure_year", "coverage", "department_path",
        "department_review", "direction_word", "field_reconciliation", "field_review", "finding",
        "grade_finding", "grade_forecast", "grade_sensitivity", "import_history",
        "indicator_last_year", "indicator_rate", "known_name", "look_alike", "measure_average",
        "measure_history", "measure_owner", "measure_publication", "measure_review",
        "measure_through_year", "measure_year", "missing_report",
        "plan_display", "plan_review", "rated_indicator", "reconciliation",
        "sensitivity_scenario", "suspicion",
      ])
    for view in Self.views { #expect(view.text.hasPrefix("CREATE VIEW \(view.name) AS\n-- ")) }
    #expect(
      try TestStore().rows("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")
        == Self.views.map { [$0.name] })
  }

  @Test("any client reads every view: a plain connection that trusts no schema", arguments: views)
  func plainConnection(view: Asset) throws {
    let store = try TestStore(FullStore.script + FullStore.alias)
    let connection = try Connection(path: store.store.path, access: .readOnly)
    try connection.execute("PRAGMA trusted_schema = OFF")
    #expect(try !connection.isEnabled(.trustedSchema))
    // Clients differ in whether "x" may be a string, and in foreign keys.
    for isOn in [false, true] {
      try connection.configure(.doubleQuotedStringsInQueries, isOn)
      try connection.configure(.doubleQuotedStringsInSchema, isOn)
      try connection.configure(.foreignKeys, isOn)
      #expect(throws: Never.self) { try connection.queryRows("SELECT * FROM \(view.name)") }
    }
  }

  @Test("no view selects *, so that a new column of a table changes none", arguments: views)
  func noStar(view: Asset) {
    let code = SQLText.code(view.text)
    #expect(!code.contains(/(SELECT|DISTINCT|,)\s+\*/.ignoresCase()))
    #expect(!code.contains(/\w\.\*/))
  }

  /// What came to SQLite after 3.37, of November 2021: <https://www.sqlite.org/changes.html>.
  private static let newer = [
    "->", "->>", "DISTINCT FROM", "RIGHT JOIN", "RIGHT OUTER", "FULL JOIN", "FULL OUTER",
    "unixepoch(", "format(", "unhex(", "timediff(", "octet_length(", "concat(", "concat_ws(",
    "string_agg(", "WITHIN GROUP", "median(", "percentile(", "if(", "iif(", "jsonb", "json_pretty(",
    "json_error_position(", "unistr(", "subsec",
  ]

  @Test("views need no SQL newer than SQLite 3.37", arguments: views)
  func oldSQL(view: Asset) {
    let code = SQLText.code(view.text)
    for word in Self.newer {
      let isWord = word.first?.isLetter == true
      let pattern =
        (isWord ? "\\b" : "") + word.replacing("(", with: "\\(").replacing(" ", with: "\\s+")
      let found = (try? Regex(pattern).ignoresCase()).map { code.contains($0) }
      #expect(found == false, "\(word)")
    }
    // Since 3.44 an aggregate may be told its order; since 3.46 a number may hold underscores.
    #expect(!code.contains(/\b(group_concat|sum|avg|count|min|max|total)\([^()]*ORDER BY/))
    #expect(!code.contains(/\b\d+_\d/))
    // Before 3.39, HAVING needs a GROUP BY.
    #expect(code.matches(of: /\bHAVING\b/).count <= code.matches(of: /\bGROUP BY\b/).count)
  }

  @Test("a closed list in a CHECK is of ORs, not IN", arguments: Asset.all(in: "schema/migrations"))
  func noInList(migration: Asset) {
    #expect(!SQLText.code(migration.text).contains(/\bIN\s*\('/))
  }

  @Test("every view says by which rule it answers", arguments: try DataDictionary.views)
  func rule(view: DataDictionary.Entry) {
    #expect(view.rule?.hasSuffix(".") == true)
  }
}

extension DataDictionary {
  fileprivate static var views: [Entry] {
    get throws { try ofThisProgram().entries.filter { $0.kind == .view } }
  }
}
