import ReviewStore
import Tables
import Testing

@testable import ReviewPages

/// Plan p of 2020 to 2022 with three bureaus: 市民局 leads, and shares B-1, which 水道局
/// leads; 港湾局 has nothing that is active after 2020.
func formStore() throws -> TestStore {
  let test = try TestStore()
  try test.importText(
    "plan,title,first_year,last_year,year_style\np,行動計画,2020,2022,era_short\n", as: "plans.csv")
  try test.importText("plan,grade,at_least\np,A,\n", as: "grade_bands.csv")
  try test.importText("plan,field,kind,name\np,1,pillar,安全\n", as: "fields.csv")
  try test.importText(
    """
    plan,measure,position,name,field,departments,last_year
    p,A-1,1,防犯,1,市民局/地域防犯課,
    p,A-2,2,=交流,1,市民局,
    p,B-1,3,漏水,1,水道局/給水課;市民局/区連絡課,
    p,C-1,4,岸壁,1,港湾局,2020

    """, as: "measures.csv")
  try test.importText(
    """
    plan,measure,fiscal_year,indicator,label,indicator_name,unit,formula,target,target_text,target_status,result,result_status,achieved
    p,A-1,2020,1,①,講座の回数,回,ratio,1500,,,1200.5,,
    p,A-1,2020,2,②,計画の策定,,achieved,,策定,,,,1
    p,A-1,2020,3,③,終わった指標,,ratio,,,ended,,ended,
    p,A-1,2021,1,①,講座の回数,回,ratio,0.1,,,,,
    p,A-1,2021,2,②,計画の策定,,achieved,,策定,,,,
    p,B-1,2021,1,,漏水率,%,at_most,5,,,4,provisional,

    """, as: "results.csv")
  try test.importText(
    "plan,measure,fiscal_year,rate,status,comment\np,A-1,2020,98.55555555555556,,\n"
      + "p,A-2,2020,,not_set,\np,A-2,2021,100,,好評\n", as: "assessments.csv")
  return test
}

/// A table of a form as people read it: the headings, then the rows.
private func texts(_ table: FormTable) -> [[String]] {
  [table.columns.map(\.heading)]
    + table.rows.map { row in
      row.cells.map { cell in
        switch cell.value {
        case .blank: ""
        case .text(let text), .formula(_, let text): text
        case .integer(let number): "\(number)"
        case .number(let number): Number.spelling(of: number)
        case .boolean(let flag): "\(flag)"
        }
      }
    }
}

/// Which cells of a table are open: one letter a cell, `o` open, `?` once the row has an answer.
private func openCells(_ table: FormTable) -> [String] {
  table.rows.map { row in
    row.cells.map { $0.presence == .onceAnswered ? "?" : $0.isOpen ? "o" : "." }.joined()
  }
}

private func form(
  _ kind: FormKind, _ year: Int64, _ bureau: String, _ language: Language = .japanese
) throws -> Form {
  let test = try formStore()
  let reader = FormReader(
    plan: try ReviewPlan("p", in: test.store), year: year, kind: kind, language: language)
  return try #require(reader.forms(of: bureau, in: test.store).first)
}

@Suite("Forms: what is asked")
struct FormReaderTests {
  @Test(
    "results are asked for of every indicator that a bureau leads, with last year's beside them")
  func results() throws {
    let form = try form(.results, 2021, "市民局")
    #expect(form.number == 1)
    #expect(form.measures == 2)
    #expect(form.tables.map(\.name) == ["実績", "自己評価", "他局主管の施策"])
    #expect(
      texts(form.tables[0]) == [
        [
          "施策番号", "施策名", "所管課", "年度", "指標番号", "記号", "指標名", "単位", "計算方法",
          "前年度の目標値（参考）", "前年度の実績（参考）", "目標値", "目標値原文", "実績", "実績原文", "実績状況", "達成状況",
          "計画コード",
        ],
        [
          "A-1", "防犯", "地域防犯課", "2021", "1", "①", "講座の回数", "回", "実績÷目標", "1500", "1200.5",
          "0.1", "", "", "", "", "", "p",
        ],
        [
          "A-1", "防犯", "地域防犯課", "2021", "2", "②", "計画の策定", "", "達成・未達成", "策定", "", "", "策定",
          "", "", "", "", "p",
        ],
      ])
  }

  @Test("a figure takes no achieved or not, what is no figure takes no number; the rest is locked")
  func locks() throws {
    let form = try form(.results, 2021, "市民局")
    #expect(openCells(form.tables[0]) == [".............ooo..", "..............ooo."])
    #expect(openCells(form.tables[1]) == [".....ooo.", ".....ooo."])
    #expect(form.due == 3)
  }

  @Test("the department's own rates have a sheet of their own")
  func assessments() throws {
    #expect(
      texts(try form(.results, 2021, "市民局").tables[1]) == [
        ["施策番号", "施策名", "所管課", "年度", "前年度の達成率（参考）", "達成率", "状況", "コメント", "計画コード"],
        ["A-1", "防犯", "地域防犯課", "2021", "98.55555555555556", "", "", "", "p"],
        ["A-2", "=交流", "", "2021", "未設定", "100", "", "好評", "p"],
      ])
  }

  @Test("a shared measure is asked of its lead, and only shown to the others")
  func shared() throws {
    let shared = try form(.results, 2021, "市民局").tables[2]
    #expect(shared.resource == nil)
    #expect(shared.columns.allSatisfy { $0.heading.hasSuffix("（参考）") })
    #expect(
      texts(shared)[1] == ["B-1", "漏水", "水道局/給水課", "2021", "", "漏水率", "%", "5", "4"])
    #expect(openCells(shared) == ["........."])
    let lead = try form(.results, 2021, "水道局")
    #expect(lead.tables.map(\.name) == ["実績", "自己評価"])
    #expect(lead.tables[0].rows.count == 1)
  }

  @Test("a bureau that only shares has tables without rows")
  func onlyShares() throws {
    let test = try formStore()
    try test.run(
      """
      UPDATE measure_department
      SET department_id = (SELECT id FROM department WHERE name = '港湾局') WHERE position = 2
      """)
    let reader = FormReader(
      plan: try ReviewPlan("p", in: test.store), year: 2021, kind: .results, language: .english)
    let form = try #require(reader.forms(of: "港湾局", in: test.store).first)
    #expect(form.measures == 0)
    #expect(form.tables.map(\.rows.count) == [0, 0, 1])
    #expect(form.due == 0)
  }

  @Test("the indicators of last year are proposed, those that ended aside, with room for new ones")
  func targets() throws {
    let table = try form(.targets, 2022, "市民局").tables[0]
    #expect(
      texts(table).map { $0.prefix(13).joined(separator: "|") } == [
        "施策番号|施策名|所管課|年度|指標番号|前年度の指標（参考）|前年度の目標値（参考）|記号|指標名|単位|計算方法|目標値|目標値上限",
        "A-1|防犯|地域防犯課|2022|1|講座の回数|0.1|①|講座の回数|回|実績÷目標||",
        "A-1|防犯|地域防犯課|2022|2|計画の策定|策定|②|計画の策定||達成・未達成||",
        "A-1|防犯|地域防犯課|2022|3|（新規）|||||||",
        "A-1|防犯|地域防犯課|2022|4|（新規）|||||||",
        "A-2|=交流||2022|1|（新規）|||||||",
        "A-2|=交流||2022|2|（新規）|||||||",
      ])
    #expect(openCells(table) == Array(repeating: ".......????oooo??.", count: 6))
    #expect(table.due == 3)
  }

  @Test("targets that are set already can be changed")
  func changedTargets() throws {
    let table = try form(.targets, 2021, "水道局").tables[0]
    #expect(openCells(table)[0] == "......oooooooooo.")
    #expect(openCells(table)[1] == "......????oooo??.")
    #expect(texts(table)[1][6...10].joined(separator: "|") == "|漏水率|%|目標以下|5")
  }

  @Test("an English form has the names of columns and the words of the store")
  func english() throws {
    let form = try form(.results, 2021, "水道局", .english)
    #expect(
      texts(form.tables[0]) == [
        [
          "measure", "measure's name (for reference)", "section (for reference)", "fiscal_year",
          "indicator", "label", "indicator_name", "unit", "formula", "target", "result",
          "result_text", "result_status", "achieved", "plan",
        ],
        [
          "B-1", "漏水", "給水課", "2021", "1", "", "漏水率", "%", "at_most", "5", "4", "", "provisional",
          "", "p",
        ],
      ])
  }

  @Test("every heading to import is one that an import knows, in both languages")
  func headings() throws {
    for kind in FormKind.allCases {
      for language in Language.allCases {
        for table in try form(kind, 2021, "水道局", language).tables {
          let resource = try #require(table.resource)
          let known = resource.columns.flatMap { [$0.name] + $0.headings }
          for column in table.columns where column.role != .reference {
            #expect(known.contains(column.heading), "\(column.heading)")
          }
        }
      }
    }
  }
}
