import Tables
import Testing

@testable import ReviewStore

@Suite("The data dictionary")
struct DataDictionaryTests {
  private let dictionary: DataDictionary

  init() throws { dictionary = try DataDictionary.ofThisProgram() }

  private func entry(_ name: String) throws -> DataDictionary.Entry {
    try #require(dictionary.entries.first { $0.name == name })
  }

  @Test("has every table, view and column of a store, in order")
  func complete() throws {
    let store = try TestStore()
    let columns = try store.rows(
      """
      SELECT m.type, m.name, c.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
      WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite_%'
      ORDER BY m.type = 'table', CASE WHEN m.type = 'view' THEN m.name END, m.rowid, c.cid
      """)
    #expect(columns.count > 300)
    #expect(
      dictionary.entries.flatMap { entry in
        entry.columns.map { [entry.kind.rawValue, entry.name, $0.name] }
      } == columns)
    #expect(dictionary.version == Schema.current)
  }

  @Test("says in both languages what every table, view and column is")
  func explained() {
    func expect(_ text: BilingualText, _ name: String) {
      #expect(text.english.hasSuffix("."), "\(name): \(text.english)")
      #expect(text.japanese.hasSuffix("。"), "\(name): \(text.japanese)")
      #expect(!text.english.contains("|") && !text.japanese.contains("|"), "\(name)")
      #expect(!text.english.contains("Rule"), "\(name)")
      #expect(text.japanese.unicodeScalars.contains { $0.value > 0x3000 }, "\(name)")
    }
    for entry in dictionary.entries {
      expect(entry.about, entry.name)
      for column in entry.columns { expect(column.about, "\(entry.name).\(column.name)") }
    }
  }

  @Test("knows types, keys and what a column refers to; of a view, what it answers")
  func tables() throws {
    let bands = try entry("grade_band")
    #expect(bands.kind == .table && bands.rule == nil)
    #expect(bands.columns.map(\.type) == ["TEXT", "TEXT", "REAL", "TEXT", "INTEGER", "INTEGER"])
    #expect(bands.columns.map(\.keyPosition) == [1, 2, nil, nil, nil, nil])
    #expect(bands.columns.map(\.isRequired) == [true, true, false, false, true, false])
    #expect(
      bands.columns.map(\.references) == [["plan.code"], [], [], [], [], ["import_batch.id"]])
    let view = try entry("plan_review")
    #expect(view.kind == .view)
    #expect(view.columns.allSatisfy { $0.type == nil && $0.references.isEmpty })
    #expect(
      view.about
        == BilingualText(
          english:
            "The measures of a plan by grade: zeros too, and a row without a grade for those "
            + "that have none.", japanese: "計画全体の評価別の施策数と割合。"))
    #expect(view.rule?.hasPrefix("the example's document, chapter II: ") == true)
  }

  @Test("reads a comment of two lines, one of a table made anew, and one of an added column")
  func comments() throws {
    // Of two lines, in the first migration; made anew in the third.
    #expect(
      try entry("indicator").about.english
        == "One indicator of a measure in one fiscal year: its target and its result.")
    #expect(
      try entry("change").columns.first { $0.name == "action" }?.about.english
        == "update, delete, or restore: a deleted row that an undo brought back.")
    let added = Asset(
      path: "schema/migrations/9999-later.sql",
      bytes: Array(
        """
        -- What goes with it. | 備考。
        ALTER TABLE plan ADD COLUMN note TEXT;
        CREATE TABLE bare (
          -- Said in English only.
          -- A number. | 番号。
          id INTEGER PRIMARY KEY,
          -- Whose Japanese is missing.
          name TEXT
        ) STRICT;
        """.utf8))
    let comments = SchemaComments(
      migrations: Asset.all(in: "schema/migrations") + [added], views: [])
    #expect(
      comments["plan"].columns.last?.about
        == BilingualText(english: "What goes with it.", japanese: "備考。"))
    #expect(comments["bare"].about == .none)
    #expect(comments["bare"].columns.map(\.about.japanese) == ["番号。", ""])
  }

  @Test("gives the entries that are asked for, and the nearest name for one that there is not")
  func names() throws {
    #expect(try dictionary.entries(named: []) == dictionary.entries)
    #expect(
      try dictionary.entries(named: ["plan", "coverage"]).map(\.name) == ["plan", "coverage"])
    let slip = #expect(throws: UnknownTableError.self) {
      _ = try dictionary.entries(named: ["plan", "mesure_review"])
    }
    #expect(
      slip?.message(in: .english)
        == "there is no table or view “mesure_review”; did you mean measure_review? "
        + "`furikaeri schema` lists them.")
    #expect(
      slip?.message(in: .japanese)
        == "「mesure_review」という表・ビューはありません。近いもの：measure_review。`furikaeri schema` で一覧できます。")
    let column = #expect(throws: UnknownTableError.self) {
      _ = try dictionary.entries(named: ["on_track"])
    }
    #expect(
      column?.message(in: .english)
        == "“on_track” is no table or view, but a column of grade_forecast, plan_review, grade_band, "
        + "closed_grade_band. Name one of these.")
    #expect(
      column?.message(in: .japanese)
        == "「on_track」は表・ビューではなく、grade_forecast、plan_review、grade_band、closed_grade_band の列です。"
        + "これらの名前を指定してください。")
  }

  @Test("has a name for completion for every table and view")
  func completion() {
    #expect(Set(DataDictionary.knownNames) == Set(dictionary.entries.map(\.name)))
  }
}
