import ReviewStore
import SQLite
import Tables
import Testing

@Suite("View look_alike: names that nobody can tell apart")
struct LookAlikeViewTests {
  private func names(_ script: String) throws -> [[String]] {
    try TestStore(SmallPlan.plan + script).rows(
      "SELECT kind, looks_like, spelling FROM look_alike ORDER BY kind, looks_like, spelling")
  }

  private func departments(_ names: String...) throws -> [[String]] {
    try self.names(
      names.enumerated().map {
        "INSERT INTO department (plan, name, position) VALUES ('p', '\($1)', \($0));"
      }.joined())
  }

  @Test(
    "two departments that differ in nothing that a person sees",
    arguments: [
      "市民局\u{FE00}", "市民局\u{E01EF}", "市\u{AD}民局", "市\u{200B}民局", "\u{2060}市民局", "市民局\u{200E}",
      "市⺠局", "市 民局", "市　民局", "市\u{A0}民局",
    ])
  func invisible(name: String) throws {
    #expect(try departments("市民局", name) == [["department", "市民局", name]])
    #expect(try departments(name, "市民局") == [["department", name, "市民局"]])
  }

  @Test(
    "characters that look like others",
    arguments: [
      ("文化課", "⽂化課"), ("神社課", "\u{FA19}社課"), ("力行課", "カ行課"), ("センター", "センタ一"),
      ("ICT課", "ＩＣＴ課"), ("1-2", "1－2"), ("ヘルス課", "へルス課"), ("一課", "㇐課"), ("ｶﾒﾗ課", "カメラ課"),
    ])
  func alike(one: String, other: String) throws {
    #expect(try departments(one, other).map { Set($0.dropFirst()) } == [[one, other]])
  }

  @Test("names that a person can tell apart are none, nor is one name below two bureaus")
  func different() throws {
    #expect(try departments("市民局", "市民部", "総務局", "A", "a", "葛\u{E0100}城課") == [])
    #expect(
      try names(
        """
        INSERT INTO department (id, plan, parent, name, position) VALUES
          (1, 'p', NULL, '市民局', 1), (2, 'p', NULL, '環境局', 2), (3, 'p', 1, '総務課', 3),
          (4, 'p', 2, '総務\u{AD}課', 4), (5, 'p', 2, '環境局\u{AD}', 5);
        """) == [])
  }

  @Test("measures, fields and grades, too")
  func kinds() throws {
    #expect(
      try names(
        """
        INSERT INTO measure (plan, code, position, name, field) VALUES
          ('p', 'A1', 1, 'Patrols', '1'), ('p', 'A\u{200B}1', 2, 'Patrols', '1'),
          ('p', 'A2', 3, 'Pa\u{AD}trols', '1');
        INSERT INTO field (plan, code, kind, name) VALUES ('p', '１', 'pillar', 'Saf\u{AD}ety');
        INSERT INTO grade_band (plan, grade, at_least, meaning, on_track)
        VALUES ('p', 'Ａ', 130, 'ahead', 1);
        """) == [
          ["field", "1", "１"], ["field_name", "Safety", "Saf\u{AD}ety"], ["grade", "A", "Ａ"],
          ["measure", "A1", "A\u{200B}1"], ["measure_name", "Patrols", "Pa\u{AD}trols"],
        ])
  }

  @Test("the view drops and reads what keys drop and read, character by character")
  func sameAsKeys() throws {
    let store = try TestStore(SmallPlan.plan)
    let insert = "INSERT INTO field (plan, code, kind, name) VALUES ('p', ?, 'theme', 'n')"
    var expected: [String] = []
    let values =
      [0xAD..<0x3000, 0x3001..<0x3400, 0xF900..<0xFFF9, 0x1BCA0..<0x1BCB0]
      .joined() + Array(0x1D170..<0x1D180) + Array(0x2F800..<0x2FA20) + Array(0xE0000..<0xE0200)
    for scalar in values.compactMap({ Unicode.Scalar(UInt32($0)) }) {
      let name = "x\(Character(scalar))y\(scalar.value)"
      let folded = LookAlike.folded(name)
      guard !folded.unicodeScalars.elementsEqual(name.unicodeScalars) else { continue }
      expected.append(name)
      for code in [name, folded] {
        try store.store.connection.withStatement(insert) { statement throws(SQLiteError) in
          try statement.bind(code, at: 1)
          try statement.run()
        }
      }
    }
    let rows = try store.rows("SELECT spelling, looks_like FROM look_alike")
    let found = Set(rows.joined())
    #expect(expected.count > 1900 && rows.count == expected.count)
    #expect(expected.filter { !found.contains($0) } == [])
  }

  @Test("finding names_alike: both names, and what to do")
  func finding() throws {
    let store = try TestStore(
      SmallPlan.plan + """
        INSERT INTO department (plan, name, position) VALUES ('p', '市民局', 1), ('p', '市民局\u{FE00}', 2);
        INSERT INTO measure (plan, code, position, name, field) VALUES
          ('p', '1', 1, 'Patrols', '1'), ('p', '1\u{200B}', 2, 'Walks', '1');
        """)
    #expect(
      try store.rows(
        """
        SELECT measure, severity, message, message_ja FROM finding WHERE code = 'names_alike'
        ORDER BY message
        """) == [
          [
            "NULL", "warning",
            "The departments 市民局 and 市民局\u{FE00} look alike, but are two. Rename the one that is "
              + "written wrongly, or undo the import that brought it.",
            "所管「市民局」と「市民局\u{FE00}」は見た目では区別できませんが、別のものとして登録されています。"
              + "誤っている方の名称を改めるか、取り込んだ操作を取り消してください。",
          ],
          [
            "1\u{200B}", "warning",
            "The measure codes 1 and 1\u{200B} look alike, but are two. Rename the one that is written "
              + "wrongly, or undo the import that brought it.",
            "施策番号「1」と「1\u{200B}」は見た目では区別できませんが、別のものとして登録されています。"
              + "誤っている方の名称を改めるか、取り込んだ操作を取り消してください。",
          ],
        ])
  }
}
