import Tables
import Testing

@testable import ReviewStore

/// Every kind of fault, from a file that has it: the whole message in both languages, and the store
/// as it was, byte by byte.
@Suite("Fault: what is wrong with a file, and where")
struct FaultTests {
  let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  func check(
    _ text: String, as name: String, holding resource: Resource? = nil, in store: TestStore? = nil,
    english: [String], japanese: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let refusal = try (store ?? test).refusal(
      text, as: name, resource, sourceLocation: sourceLocation)
    #expect(refusal.english == english, sourceLocation: sourceLocation)
    #expect(refusal.japanese == japanese, sourceLocation: sourceLocation)
    #expect(refusal.count == english.count, sourceLocation: sourceLocation)
  }

  func check(
    _ text: String, as name: String, holding resource: Resource? = nil, in store: TestStore? = nil,
    _ english: String, _ japanese: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try check(
      text, as: name, holding: resource, in: store, english: [english], japanese: [japanese],
      sourceLocation: sourceLocation)
  }

  // MARK: - The file and its header

  @Test("unreadable: the file cannot be read as CSV")
  func unreadable() throws {
    try check(
      "measure,fiscal_year,rate\n1,2018\n", as: "assessments.csv",
      "assessments.csv, row 2: 2 cells, but the header has 3. Add the missing cell, or quote a cell "
        + "that holds a line break.",
      "assessments.csv 2行目: セルが2個ですが、見出しは3個です。足りないセルを補うか、"
        + "改行を含むセルを \" で囲んでください。")
  }

  @Test("empty: nothing, a byte order mark, blank lines", arguments: ["", "\u{FEFF}", "\n\n\r\n"])
  func empty(text: String) throws {
    try check(
      text, as: "results.csv",
      "results.csv: the file is empty. It needs a header row and a row for each entry.",
      "results.csv: ファイルが空です。見出しの行と、1件ごとの行を入れてください。")
  }

  @Test("unknownHeader: the nearest kind, what it lacks and what it does not know")
  func unknownHeader() throws {
    try check(
      "measure,fiscal_year,indicator,outcome\n1,2018,1,3\n", as: "from-the-bureau.csv",
      "from-the-bureau.csv, row 1: the header fits no kind of file; the nearest is results, "
        + "which does not know outcome. Correct the header, say what a column is with --column, pass "
        + "it over with --ignore, or say what the file holds with --as.",
      "from-the-bureau.csv 1行目: 見出しからファイルの種類を判別できません。"
        + "最も近いのは「実績」です（読み方の分からない列：outcome）。見出しを訂正するか、"
        + "--column で列の対応を指定するか、--ignore で列を読み飛ばすか、--as で種類を指定してください。")
    try check(
      "plan,field\np,7\n", as: "new.csv",
      "new.csv, row 1: the header fits no kind of file; the nearest is fields, which also needs kind, "
        + "name. Correct the header, or say what the file holds with --as.",
      "new.csv 1行目: 見出しからファイルの種類を判別できません。最も近いのは「分野」です"
        + "（不足している列：種別、分野名）。見出しを訂正するか、--as で種類を指定してください。")
    try check(
      "field,kind,titel\n7,theme,X\n", as: "new.csv",
      "new.csv, row 1: the header fits no kind of file; the nearest is fields, which also needs name, "
        + "which does not know titel. Correct the header, say what a column is with --column, pass it "
        + "over with --ignore, or say what the file holds with --as.",
      "new.csv 1行目: 見出しからファイルの種類を判別できません。最も近いのは「分野」です"
        + "（不足している列：分野名）（読み方の分からない列：titel）。見出しを訂正するか、"
        + "--column で列の対応を指定するか、--ignore で列を読み飛ばすか、--as で種類を指定してください。")
  }

  @Test("missingColumn: each by its name")
  func missingColumn() throws {
    try check(
      "plan,measure\np,1\n", as: "assessments.csv", holding: .assessments,
      "assessments.csv, row 1, column fiscal_year: the column is missing, and assessments needs it. "
        + "Add it, or say with --column which column it is.",
      "assessments.csv 1行目「年度」列: この列がありません。「自己評価」のファイルに必要な列です。"
        + "列を加えるか、どの列がこれに当たるかを --column で指定してください。")
  }

  @Test("missingColumn: an indicator's number may be left out, and is asked for last")
  func missingIndicator() throws {
    try check(
      "施策番号,平均\n1,90\n", as: "回答.csv", holding: .results,
      english: [
        "回答.csv, row 1, column 平均: results has no such column. Rename it, say what it is with "
          + "--column, or pass it over with --ignore; there are "
          + Resource.results.columns.map(\.name).joined(separator: ", ") + ".",
        "回答.csv, row 1, column fiscal_year: the column is missing, and results needs it. Add it, or "
          + "say with --column which column it is.",
      ],
      japanese: [
        "回答.csv 1行目「平均」列: 「実績」のファイルにこの列はありません。名前を直すか、--column で対応を"
          + "指定するか、--ignore で読み飛ばしてください。使える列：計画、施策番号、年度、指標番号、記号、指標、"
          + "単位、計算方法、基準値、目標、目標上限、目標原文、目標状況、当初目標、変更理由、実績、実績原文、"
          + "実績状況、達成",
        "回答.csv 1行目「年度」列: この列がありません。「実績」のファイルに必要な列です。列を加えるか、"
          + "どの列がこれに当たるかを --column で指定してください。",
      ])
    try check(
      "施策番号,年度,記号\n1,2018,①\n", as: "回答.csv", holding: .results,
      "回答.csv, row 1, column indicator: the column is missing, and results needs it. Add it, or say "
        + "with --column which column it is.",
      "回答.csv 1行目「指標番号」列: この列がありません。「実績」のファイルに必要な列です。列を加えるか、"
        + "どの列がこれに当たるかを --column で指定してください。")
  }

  @Test("unknownColumn: what there is")
  func unknownColumn() throws {
    try check(
      "plan,field,kind,name,color\np,7,theme,Green,green\n", as: "fields.csv",
      "fields.csv, row 1, column color: fields has no such column. Rename it, say what it is with "
        + "--column, or pass it over with --ignore; there are plan, field, kind, name.",
      "fields.csv 1行目「color」列: 「分野」のファイルにこの列はありません。名前を直すか、--column で対応を指定するか、"
        + "--ignore で読み飛ばしてください。使える列：計画、分野、種別、分野名")
  }

  @Test("repeatedColumn")
  func repeatedColumn() throws {
    try check(
      "measure,fiscal_year,rate,rate\n1,2018,90,91\n", as: "assessments.csv",
      "assessments.csv, row 1, column rate: the header names this column twice. Remove one of them.",
      "assessments.csv 1行目「rate」列: 見出しに同じ列が2つあります。一方を削除してください。")
  }

  // MARK: - One cell

  @Test("required")
  func required() throws {
    try check(
      "plan,field,kind,name\np,7,theme,\n", as: "fields.csv",
      "fields.csv, row 2, column name: the cell is empty, but it is required. Fill it in.",
      "fields.csv 2行目「name」列: 必須の項目が空です。入力してください。")
  }

  @Test("notANumber: words and commas out of place are none")
  func notANumber() throws {
    let values = ["\"12,00\"", "①", "9 8", "1e999", "NaN", "++1", "5."]
    let shown = ["12,00", "①", "9 8", "1e999", "NaN", "++1", "5."]
    for (value, shown) in zip(values, shown) {
      try check(
        "measure,fiscal_year,rate\n1,2018,\(value)\n", as: "assessments.csv",
        "assessments.csv, row 2, column rate: “\(shown)” is not a number. Write a figure such as 1200 "
          + "or 98.5, or leave the cell empty where there is none.",
        "assessments.csv 2行目「rate」列: 「\(shown)」は数値ではありません。1200 や 98.5 のように入力するか、"
          + "値がない場合は空にしてください。")
    }
  }

  @Test("figureBeyondLimit: a figure of which the last digits would be lost, however it is written")
  func figureBeyondLimit() throws {
    let values = ["1e300", "9000000000000001", "\"9,999,999,999,999,999\"", "９９９９兆円"]
    let shown = ["1e300", "9000000000000001", "9,999,999,999,999,999", "９９９９兆円"]
    for (value, shown) in zip(values, shown) {
      try check(
        "measure,fiscal_year,indicator,unit,result\n1,2018,1,円,\(value)\n", as: "results.csv",
        "results.csv, row 2, column result: “\(shown)” is beyond 9,000,000,000,000,000, up to which "
          + "figures are kept to the last digit. Check the digits, or write the figure in a greater "
          + "unit.",
        "results.csv 2行目「result」列: 「\(shown)」は、最後の桁まで正確に扱える上限の "
          + "9,000,000,000,000,000 を超えています。桁を確かめるか、より大きな単位で入力してください。")
    }
  }

  @Test("rateBeyondLimit: more than a billion percent is no rate, however it is written")
  func rateBeyondLimit() throws {
    for value in ["1e308", "-1000000001", "2000000000%", "１００億％"] {
      try check(
        "measure,fiscal_year,rate\n1,2018,\(value)\n", as: "assessments.csv",
        "assessments.csv, row 2, column rate: “\(value)” is beyond 1,000,000,000 %, the most that is "
          + "taken for a rate. Check the digits.",
        "assessments.csv 2行目「rate」列: 「\(value)」は、割合として扱える上限の 1,000,000,000％を超えています。"
          + "桁を確かめてください。")
    }
  }

  @Test("notWhole: the range is told")
  func notWhole() throws {
    for value in ["0", "1.5", "10000", "①", "-1", "1E+04"] {
      try check(
        "measure,fiscal_year,indicator,result\n1,2018,\(value),3\n", as: "results.csv",
        "results.csv, row 2, column indicator: “\(value)” is not a whole number from 1 to 9999. "
          + "Correct it.",
        "results.csv 2行目「indicator」列: 「\(value)」は 1 から 9999 までの整数ではありません。訂正してください。")
    }
    try check(
      "plan,title,first_year,last_year,digits\np,P,2018,2021,7\n", as: "plans.csv",
      "plans.csv, row 2, column digits: “7” is not a whole number from 0 to 6. Correct it.",
      "plans.csv 2行目「digits」列: 「7」は 0 から 6 までの整数ではありません。訂正してください。")
  }

  @Test("notAYear")
  func notAYear() throws {
    for value in ["30", "2018.5", "1899", "3000", "2018年4月"] {
      try check(
        "measure,fiscal_year,rate\n1,\(value),90\n", as: "assessments.csv",
        "assessments.csv, row 2, column fiscal_year: “\(value)” is not a fiscal year. Write the "
          + "calendar year it starts in, such as 2021, or its era and number, such as 令和3年度.",
        "assessments.csv 2行目「fiscal_year」列: 「\(value)」は年度ではありません。2021 または"
          + " 令和3年度 のように入力してください。")
    }
  }

  @Test("yearOutsidePlan: the plan's years are told")
  func yearOutsidePlan() throws {
    try check(
      "measure,fiscal_year,rate\n1,2017,90\n1,2018,90\n1,2021,90\n1,2022,90\n",
      as: "assessments.csv",
      english: [2017, 2022].enumerated().map {
        "assessments.csv, row \($0 * 3 + 2), column fiscal_year: \($1) is not a fiscal year of plan "
          + "p, which runs from 2018 to 2021. Correct the year."
      },
      japanese: [2017, 2022].enumerated().map {
        "assessments.csv \($0 * 3 + 2)行目「fiscal_year」列: \($1) は計画 p の期間（2018～2021年度）に"
          + "含まれません。年度を訂正してください。"
      })
    try check(
      "measure,through_year,grade\n1,2022,A\n", as: "published_measures.csv",
      "published_measures.csv, row 2, column through_year: 2022 is not a fiscal year of plan p, which "
        + "runs from 2018 to 2021. Correct the year.",
      "published_measures.csv 2行目「through_year」列: 2022 は計画 p の期間（2018～2021年度）に"
        + "含まれません。年度を訂正してください。")
    try check(
      "measure,name,field,departments,first_year,last_year\n4,New,1,総務局,2017,2020\n",
      as: "measures.csv",
      "measures.csv, row 2, column first_year: 2017 is not a fiscal year of plan p, which runs from "
        + "2018 to 2021. Correct the year.",
      "measures.csv 2行目「first_year」列: 2017 は計画 p の期間（2018～2021年度）に含まれません。"
        + "年度を訂正してください。")
  }

  @Test("notOneOf: the words are told")
  func notOneOf() throws {
    try check(
      "plan,field,kind,name\np,7,Goal,Green\n", as: "fields.csv",
      "fields.csv, row 2, column kind: “Goal” is not one of pillar, theme. Choose one of them.",
      "fields.csv 2行目「kind」列: 「Goal」は使えません。柱、横断テーマ のいずれかにしてください。")
    try check(
      "measure,fiscal_year,indicator,result_status\n1,2018,1,忘れた\n", as: "results.csv",
      "results.csv, row 2, column result_status: “忘れた” is not one of pending, not_measured, not_set, "
        + "not_applicable, ended, provisional. Choose one of them.",
      "results.csv 2行目「result_status」列: 「忘れた」は使えません。集計中、調査年外、未設定、対象外、"
        + "完了・廃止、速報値 のいずれかにしてください。")
  }

  @Test("notAFlag: where it is no achievement")
  func notAFlag() throws {
    try check(
      "grade,on_track\nA,maybe\n", as: "grade_bands.csv",
      "grade_bands.csv, row 2, column on_track: “maybe” is neither 1 (yes) nor 0 (no). "
        + "Write one of them.",
      "grade_bands.csv 2行目「on_track」列: 「maybe」は使えません。1（はい）か 0（いいえ）を入力してください。")
  }

  @Test("noFigure: where words and reasons have columns of their own")
  func noFigure() throws {
    try check(
      "施策番号,年度,指標番号,目標,実績\n1,2018,1,10,中止\n", as: "回答.csv",
      "回答.csv, row 2, column 実績: “中止” is not a number. Write a figure such as 1200 or 98.5; where "
        + "there is none, write the words in result_text and choose the reason in result_status.",
      "回答.csv 2行目「実績」列: 「中止」は数値ではありません。1200 や 98.5 のように入力するか、値がない場合は"
        + "文章を「実績原文」に入力し、「実績状況」で理由を選んでください。")
  }

  @Test("figureBehindMark: ※ takes the figure for a remark", arguments: ["実績", "目標"])
  func figureBehindMark(column: String) throws {
    for value in ["※15,000", "※ １５，０００", "※15,000（速報値）"] {
      let shown = value
      try check(
        "施策番号,年度,指標番号,\(column)\n1,2018,1,\"\(value)\"\n", as: "回答.csv",
        "回答.csv, row 2, column \(column): “\(shown)” is a figure behind ※, which marks a remark. "
          + "Write the figure without ※.",
        "回答.csv 2行目「\(column)」列: 「\(shown)」の数値は、注記の記号「※」の後にあります。"
          + "「※」を付けずに数値を入力してください。")
    }
  }

  @Test("neitherAchievedNorNot")
  func neitherAchievedNorNot() throws {
    for value in ["maybe", "2", "01", "半分"] {
      try check(
        "measure,fiscal_year,indicator,achieved\n1,2018,1,\(value)\n", as: "results.csv",
        "results.csv, row 2, column achieved: “\(value)” does not say whether it was achieved (1) or "
          + "not (0). Write 1 or 0.",
        "results.csv 2行目「achieved」列: 「\(value)」では、達成したかどうか判別できません。「達成」か「未達成」を"
          + "入力してください（1 か 0 でも可）。")
    }
  }

  @Test("spacesAround")
  func spacesAround() throws {
    // A full-width space is what a Japanese keyboard gives.
    for value in [" 1", "1 ", "\"1\n\"", "　1", "1　"] {
      let shown = value.replacing("\"", with: "").replacing("\n", with: "⏎")
      try check(
        "measure,fiscal_year,rate\n\(value),2018,90\n", as: "assessments.csv",
        "assessments.csv, row 2, column measure: “\(shown)” has spaces before or after it. "
          + "Remove them.",
        "assessments.csv 2行目「measure」列: 「\(shown)」の前後に空白があります。空白を取り除いてください。")
    }
  }

  @Test("cannotClear: a key or a required column")
  func cannotClear() throws {
    for word in ["(clear)", "消去"] {
      try check(
        "plan,field,kind,name\np,\(word),theme,\(word)\n", as: "fields.csv",
        english: ["field", "name"].map {
          "fields.csv, row 2, column \($0): this column cannot be cleared. Write a value."
        },
        japanese: ["field", "name"].map {
          "fields.csv 2行目「\($0)」列: この列は消去できません。値を入力してください。"
        })
    }
  }

  // MARK: - Lists

  @Test("emptyInList: at either end and in between")
  func emptyInList() throws {
    for list in ["5;", ";5", "5;;6"] {
      try check(
        "measure,name,field,other_fields,departments\n4,New,1,\(list),総務局\n", as: "measures.csv",
        "measures.csv, row 2, column other_fields: “\(list)” has an empty entry. Remove the semicolon "
          + "that is too many.",
        "measures.csv 2行目「other_fields」列: 「\(list)」に空の項目があります。"
          + "余分な「;」を取り除いてください。")
    }
  }

  @Test("repeatedInList")
  func repeatedInList() throws {
    try check(
      "measure,name,field,departments\n4,New,1,総務局;環境局;総務局\n", as: "measures.csv",
      "measures.csv, row 2, column departments: the list names “総務局” twice. Remove one of them.",
      "measures.csv 2行目「departments」列: 「総務局」が2回書かれています。一方を取り除いてください。")
  }

  @Test("otherFieldIsMain")
  func otherFieldIsMain() throws {
    try check(
      "measure,name,field,other_fields,departments\n4,New,1,5;1,総務局\n", as: "measures.csv",
      "measures.csv, row 2, column other_fields: “1” is the measure's main field already. "
        + "Remove it here.",
      "measures.csv 2行目「other_fields」列: 「1」はこの施策の主な分野です。ここからは取り除いてください。")
  }
}
