import Tables
import Testing

@testable import ReviewStore

/// Every kind of fault, from a file that has it: the whole message in both languages, and the store
/// as it was, byte by byte.
@Suite("Fault: what is wrong with a file, and where")
struct FaultTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  private func check(
    _ text: String, as name: String, holding resource: Resource? = nil, in store: TestStore? = nil,
    english: [String], japanese: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let refusal = try (store ?? test).refusal(
      text, as: name, resource, sourceLocation: sourceLocation)
    #expect(refusal.english == english, sourceLocation: sourceLocation)
    #expect(refusal.japanese == japanese, sourceLocation: sourceLocation)
    #expect(refusal.count == english.count, sourceLocation: sourceLocation)
  }

  private func check(
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
    let values = ["\"12,00\"", "①", "9 8", "1e999", "NaN", "+1", ".5"]
    let shown = ["12,00", "①", "9 8", "1e999", "NaN", "+1", ".5"]
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
    for value in ["0", "1.0", "10000", "①", "-1"] {
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
    for value in ["30", "2018.0", "1899", "3000", "2018年4月"] {
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

  // MARK: - What a row refers to

  @Test("unknownPlan: the plans there are")
  func unknownPlan() throws {
    try check(
      "plan,measure,fiscal_year,rate\nx,1,2018,90\n", as: "assessments.csv",
      "assessments.csv, row 2, column plan: there is no plan “x”. The plans are p. Correct the code, "
        + "or import the plan first.",
      "assessments.csv 2行目「plan」列: 「x」という計画はありません（ある計画：p）。"
        + "コードを訂正するか、先に計画を取り込んでください。")
    try check(
      "plan,field,kind,name\nx,1,theme,Data\n", as: "fields.csv", in: TestStore(),
      "fields.csv, row 2, column plan: there is no plan “x”. There are no plans yet. Correct the code, "
        + "or import the plan first.",
      "fields.csv 2行目「plan」列: 「x」という計画はありません（計画はまだありません）。"
        + "コードを訂正するか、先に計画を取り込んでください。")
  }

  @Test("planNeeded: with several plans, and with none")
  func planNeeded() throws {
    try check(
      "measure,fiscal_year,rate\n1,2018,90\n", as: "assessments.csv", in: .withTwoPlans(),
      "assessments.csv, row 2, column plan: the store holds several plans (p, q). "
        + "Add the column plan.",
      "assessments.csv 2行目「plan」列: 計画が複数あります（p、q）。「計画」の列を加えてください。")
    try check(
      "field,kind,name\n1,theme,Data\n", as: "fields.csv", in: TestStore(),
      "fields.csv, row 2, column plan: the store holds no plan yet. Import plans first.",
      "fields.csv 2行目「plan」列: 計画がまだありません。先に計画を取り込んでください。")
  }

  @Test("unknownMeasure")
  func unknownMeasure() throws {
    try check(
      "measure,fiscal_year,rate\n99,2018,90\n", as: "assessments.csv",
      "assessments.csv, row 2, column measure: plan p has no measure “99”. Correct the code, or import "
        + "the measure first.",
      "assessments.csv 2行目「measure」列: 計画 p に施策「99」はありません。番号を訂正するか、"
        + "先に施策を取り込んでください。")
  }

  @Test("unknownField: in each column that names one")
  func unknownField() throws {
    try check(
      "measure,name,field,other_fields,departments\n4,New,3,5;7,総務局\n", as: "measures.csv",
      english: [("field", "3"), ("other_fields", "7")].map {
        "measures.csv, row 2, column \($0): plan p has no field “\($1)”. The fields are 1, 2, 5, 6. "
          + "Correct the code, or import the field first."
      },
      japanese: [("field", "3"), ("other_fields", "7")].map {
        "measures.csv 2行目「\($0)」列: 計画 p に分野「\($1)」はありません（ある分野：1、2、5、6）。"
          + "コードを訂正するか、先に分野を取り込んでください。"
      })
    try check(
      "field,grade,measures\n9,A,1\n", as: "published_fields.csv",
      "published_fields.csv, row 2, column field: plan p has no field “9”. The fields are 1, 2, 5, 6. "
        + "Correct the code, or import the field first.",
      "published_fields.csv 2行目「field」列: 計画 p に分野「9」はありません（ある分野：1、2、5、6）。"
        + "コードを訂正するか、先に分野を取り込んでください。")
    let bare = try TestStore()
    try bare.importText("plan,title,first_year,last_year\np,P,2018,2021\n", as: "plans.csv")
    try check(
      "measure,name,field,departments\n4,New,1,総務局\n", as: "measures.csv", in: bare,
      "measures.csv, row 2, column field: plan p has no field “1”. There are no fields yet. "
        + "Correct the code, or import the field first.",
      "measures.csv 2行目「field」列: 計画 p に分野「1」はありません（分野はまだありません）。"
        + "コードを訂正するか、先に分野を取り込んでください。")
  }

  @Test("unknownGrade: the grades from the highest down")
  func unknownGrade() throws {
    try check(
      "measure,average,grade\n1,100,S\n", as: "published_measures.csv",
      "published_measures.csv, row 2, column grade: plan p has no grade “S”. The grades are A, B, C. "
        + "Correct the grade, or import the band first.",
      "published_measures.csv 2行目「grade」列: 計画 p に評価「S」はありません（ある評価：A、B、C）。"
        + "評価を訂正するか、先に評価の区分を取り込んでください。")
  }

  @Test("unknownDepartment: where the plan lists its departments")
  func unknownDepartment() throws {
    try test.importText("department\n総務局\n", as: "departments.csv")
    try check(
      "measure,name,field,departments\n4,New,1,総務局;財政局/財政課\n", as: "measures.csv",
      "measures.csv, row 2, column departments: “財政局/財政課” is not in the list of departments of "
        + "plan p. Correct the name, or add it to departments first.",
      "measures.csv 2行目「departments」列: 「財政局/財政課」は計画 p の所管一覧にありません。"
        + "名称を訂正するか、先に所管一覧へ加えてください。")
    try check(
      "department,successor\n財政局,出納局\n", as: "departments.csv",
      "departments.csv, row 2, column successor: “出納局” is not in the list of departments of "
        + "plan p. Correct the name, or add it to departments first.",
      "departments.csv 2行目「successor」列: 「出納局」は計画 p の所管一覧にありません。"
        + "名称を訂正するか、先に所管一覧へ加えてください。")
  }

  @Test("departmentTooDeep: in both resources")
  func departmentTooDeep() throws {
    try check(
      "department\n総務局\n総務局/総務部/総務課\n", as: "departments.csv",
      "departments.csv, row 3, column department: “総務局/総務部/総務課” has more than two levels. "
        + "Write bureau or bureau/section.",
      "departments.csv 3行目「department」列: 「総務局/総務部/総務課」は3段以上です。"
        + "「局」または「局/課」の形で入力してください。")
    try check(
      "measure,name,field,departments\n4,New,1,a/b/c\n", as: "measures.csv",
      "measures.csv, row 2, column departments: “a/b/c” has more than two levels. "
        + "Write bureau or bureau/section.",
      "measures.csv 2行目「departments」列: 「a/b/c」は3段以上です。"
        + "「局」または「局/課」の形で入力してください。")
  }

  @Test("bureauNotListed: a section whose bureau has no row")
  func bureauNotListed() throws {
    try check(
      "department\n財政局/財政課\n", as: "departments.csv",
      "departments.csv, row 2, column department: its bureau “財政局” is not listed. Add a row for the "
        + "bureau.",
      "departments.csv 2行目「department」列: 局「財政局」が一覧にありません。局の行を加えてください。")
  }

  // MARK: - Rows against rows and values against values

  @Test("duplicateRow")
  func duplicateRow() throws {
    try check(
      "measure,fiscal_year,rate\n1,2018,90\n1,2018,90\n", as: "assessments.csv",
      "assessments.csv, row 3: the same as row 2. Remove one of the two.",
      "assessments.csv 3行目: 2行目と同じ内容です。一方を削除してください。")
  }

  @Test("contradictingRow")
  func contradictingRow() throws {
    try check(
      "measure,fiscal_year,rate\n1,2018,90\n1,2018,91\n", as: "assessments.csv",
      "assessments.csv, row 3: contradicts row 2, which has the same key and other values. Keep the "
        + "one that is right.",
      "assessments.csv 3行目: 2行目と同じ対象の行ですが、値が異なります。正しいほうだけを残してください。")
  }

  @Test("blankBesideValue: each value that stands beside the blank")
  func blankBesideValue() throws {
    try check(
      "measure,fiscal_year,indicator,result,result_status,achieved\n1,2018,1,12.50,pending,0\n",
      as: "results.csv",
      english: [("result", "12.50"), ("achieved", "0")].map {
        "results.csv, row 2, column \($0): “\($1)” stands beside result_status “pending”, which says "
          + "that there is none. Remove one of the two."
      },
      japanese: [("result", "12.50"), ("achieved", "0")].map {
        "results.csv 2行目「\($0)」列: 値「\($1)」がありますが、「実績状況」列は値がないことを示す"
          + "「集計中」です。一方を取り除いてください。"
      })
  }

  @Test("boundsOutOfOrder")
  func boundsOutOfOrder() throws {
    try check(
      "measure,fiscal_year,indicator,target,target_max\n1,2018,1,10.5,10\n", as: "results.csv",
      "results.csv, row 2, column target: “10.5” is more than target_max, which is 10. "
        + "Correct one of them.",
      "results.csv 2行目「target」列: 「10.5」は「目標上限」の 10 より大きい値です。"
        + "どちらかを訂正してください。")
    try check(
      "plan,title,first_year,last_year\nq,Q,2022,2021\n", as: "plans.csv",
      "plans.csv, row 2, column first_year: “2022” is more than last_year, which is 2021. "
        + "Correct one of them.",
      "plans.csv 2行目「first_year」列: 「2022」は「終了年度」の 2021 より大きい値です。"
        + "どちらかを訂正してください。")
  }

  @Test("ruleBroken: a row that is right in itself, and wrong with what is stored")
  func ruleBroken() throws {
    try test.importText(
      "measure,fiscal_year,indicator,target_max\n1,2018,1,10\n", as: "results.csv")
    try check(
      "measure,fiscal_year,indicator,target\n1,2018,1,11\n", as: "results.csv",
      "results.csv, row 2: together with what is stored, target would be more "
        + "than target_max. Correct the row, or the stored values first.",
      "results.csv 2行目: 保存されている値と合わせると、目標値（target）が上限（target_max）より大きいため、取り込めません。"
        + "この行か、保存されている値を訂正してください。")
  }

  // MARK: - What is quoted

  @Test("a long value is cut, and its line breaks are shown")
  func longValue() throws {
    let value = "1\r\n" + String(repeating: "長", count: 60)
    let shown = "1⏎" + String(repeating: "長", count: 38) + "…"
    try check(
      "measure,fiscal_year,rate\n1,2018,\"\(value)\"\n", as: "assessments.csv",
      "assessments.csv, row 2, column rate: “\(shown)” is not a number. Write a figure such as 1200 or "
        + "98.5, or leave the cell empty where there is none.",
      "assessments.csv 2行目「rate」列: 「\(shown)」は数値ではありません。1200 や 98.5 のように入力するか、"
        + "値がない場合は空にしてください。")
  }

  @Test(
    "what a file holds cannot send commands to a terminal",
    arguments: ["\u{1B}[2J", "\u{9B}2J", "\u{7}", "\u{202E}"])
  func controlCharacters(text: String) throws {
    let files: [(name: String, text: String)] = [
      ("assessments.csv", "measure,fiscal_year,rate\n1,2018,\(text)\n"),
      ("assessments.csv", "measure,fiscal_year,rate,\(text)\n1,2018,1,2\n"),
      ("assessments.csv", "plan,measure,fiscal_year,rate\n\(text),1,2018,1\n"),
      ("other.csv", "a,\(text)\n1,2\n"),
      ("measures.csv", "measure,name,field,departments\n4,New,\(text),総務局\n"),
      ("measures.csv", "measure,name,field,departments\n4,New,1,a/b/\(text)\n"),
      ("measures.csv", "measure,name,field,departments\n4,New,1,\(text);\(text)\n"),
      ("departments.csv", "department\n\(text)/a\n"),
      ("results.csv", "measure,fiscal_year,indicator,target,target_max\n1,2018,1,5,\(text)\n"),
    ]
    var sent: [String] = []
    for file in files {
      let refusal = try test.refusal(file.text, as: file.name)
      sent += (refusal.english + refusal.japanese).filter { message in
        message.unicodeScalars.contains { text.unicodeScalars.first == $0 }
      }
    }
    #expect(sent.count == 0, "\(sent.map { $0.prefix(50) })")
  }

  @Test("a message is one line, however the header is written")
  func oneLine() throws {
    let refusal = try test.refusal("\"ra\nte\",measure\n1,1\n", as: "x.csv", .assessments)
    for message in refusal.english + refusal.japanese { #expect(!message.contains("\n")) }
  }
}
