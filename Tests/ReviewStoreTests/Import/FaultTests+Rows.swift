import Tables
import Testing

@testable import ReviewStore

extension FaultTests {
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
