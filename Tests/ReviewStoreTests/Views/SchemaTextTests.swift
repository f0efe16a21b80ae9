import ReviewStore
import SQLite
import Testing

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
        "indicator_last_year", "indicator_rate", "known_name", "measure_average",
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

  @Test("every column of every table has a comment above it, in English and in Japanese")
  func tableColumns() throws {
    let store = try TestStore()
    let columns = try store.rows(
      """
      SELECT m.name, c.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
      WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
      """)
    let lines = Asset.all(in: "schema/migrations").flatMap { $0.text.split(separator: "\n") }
    var comments: [String: String] = [:]
    var table = ""
    var comment: [Substring] = []
    for line in lines {
      if let match = line.firstMatch(of: /^CREATE TABLE ([a-z_]+) \($/) { table = String(match.1) }
      if let match = line.firstMatch(of: /^  ([a-z_0-9]+) [A-Z]/) {
        comments["\(table).\(match.1)"] = comment.joined(separator: " ")
      }
      if let match = line.firstMatch(of: /^  -- (.*)$/) {
        // A comment that has its Japanese is whole: the next line begins another.
        if comment.last?.hasSuffix("。") == true { comment = [] }
        comment.append(match.1)
      } else {
        comment = []
      }
    }
    for column in columns.map({ "\($0[0]).\($0[1])" }) {
      #expect(Self.isBilingual(comments[column] ?? ""), "\(column): \(comments[column] ?? "none")")
    }
  }

  @Test("every column of every view has a comment above it, in English and in Japanese")
  func viewColumns() throws {
    let store = try TestStore()
    for view in Self.views {
      let columns = try store.rows("SELECT name FROM pragma_table_info('\(view.name)')").map {
        $0[0]
      }
      #expect(Self.commentedColumns(of: view.text) == columns, "\(view.name)")
    }
  }

  @Test(
    "every view begins with what it says, by which rule, and says it in Japanese", arguments: views)
  func header(view: Asset) {
    let header = view.text.split(separator: "\n").dropFirst().prefix { $0.hasPrefix("--") }
    #expect(header.last?.hasPrefix("-- | ") == true)
    #expect(header.last?.hasSuffix("。") == true)
    #expect(header.contains { $0.contains(/\bRules?:/) })
  }

  /// `English. | 日本語。`
  private static func isBilingual(_ comment: String) -> Bool {
    comment.wholeMatch(of: /[^|]+[.] [|] [^|]+。/) != nil
  }

  /// The columns of a view that have a comment: the last word of what follows each such comment, up
  /// to the comma before the next.
  private static func commentedColumns(of view: String) -> [String] {
    var chunks: [String] = []
    for line in view.split(separator: "\n").drop(while: { !$0.hasPrefix("SELECT") }) {
      if let comment = line.firstMatch(of: /^\s*-- (.*)$/) {
        if isBilingual(String(comment.1)) { chunks.append("") }
      } else if line.hasPrefix("FROM") {
        break
      } else if let last = chunks.indices.last {
        chunks[last] += line + " "
      }
    }
    return chunks.map { chunk in
      String(chunk.matches(of: /[a-z_0-9]+/).last?.0 ?? "")
    }
  }
}
