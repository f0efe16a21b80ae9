import Tables
import Testing

@testable import ReviewStore

@Suite("Fault: what could have been meant")
struct FaultNearestTests {
  private let test: TestStore

  init() throws { test = try TestStore.withPlan() }

  private func check(
    _ text: String, as name: String, holding resource: Resource? = nil, _ english: String,
    _ japanese: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let refusal = try test.refusal(text, as: name, resource, sourceLocation: sourceLocation)
    #expect(refusal.english == [english], sourceLocation: sourceLocation)
    #expect(refusal.japanese == [japanese], sourceLocation: sourceLocation)
  }

  @Test("a measure: leading zeros that a spreadsheet added")
  func measure() throws {
    try check(
      "measure,fiscal_year,rate\n003,2018,90\n", as: "assessments.csv",
      "assessments.csv, row 2, column measure: plan p has no measure “003”. Did you mean 3? Correct "
        + "the code, or import the measure first.",
      "assessments.csv 2行目「measure」列: 計画 p に施策「003」はありません。もしかして「3」ですか。"
        + "番号を訂正するか、先に施策を取り込んでください。")
  }

  @Test("a plan")
  func plan() throws {
    try test.importPlan("ict-2018")
    try check(
      "plan,measure,fiscal_year,rate\nict-2081,1,2018,90\n", as: "assessments.csv",
      "assessments.csv, row 2, column plan: there is no plan “ict-2081”. Did you mean ict-2018? "
        + "Correct the code, or import the plan first.",
      "assessments.csv 2行目「plan」列: 「ict-2081」という計画はありません。もしかして「ict-2018」ですか。"
        + "コードを訂正するか、先に計画を取り込んでください。")
  }

  @Test("a field")
  func field() throws {
    try check(
      "field,grade,measures\n05,A,1\n", as: "published_fields.csv",
      "published_fields.csv, row 2, column field: plan p has no field “05”. Did you mean 5? "
        + "Correct the code, or import the field first.",
      "published_fields.csv 2行目「field」列: 計画 p に分野「05」はありません。もしかして「5」ですか。"
        + "コードを訂正するか、先に分野を取り込んでください。")
  }

  @Test("a grade")
  func grade() throws {
    try check(
      "measure,average,grade\n1,100,ａ\n", as: "published_measures.csv",
      "published_measures.csv, row 2, column grade: plan p has no grade “ａ”. Did you mean A? "
        + "Correct the grade, or import the band first.",
      "published_measures.csv 2行目「grade」列: 計画 p に評価「ａ」はありません。もしかして「A」ですか。"
        + "評価を訂正するか、先に評価の区分を取り込んでください。")
  }

  @Test("a department: a part of its path; those the plan's list does not have are not named")
  func department() throws {
    try test.importText("department\n総務局\n総務局/防災室\n", as: "departments.csv")
    try check(
      "measure,name,field,departments\n4,New,1,防災室\n", as: "measures.csv",
      "measures.csv, row 2, column departments: “防災室” is not in the list of departments of plan p. "
        + "Did you mean 総務局/防災室? Correct the name, or add it to departments first.",
      "measures.csv 2行目「departments」列: 「防災室」は計画 p の所管一覧にありません。"
        + "もしかして「総務局/防災室」ですか。名称を訂正するか、先に所管一覧へ加えてください。")
    try check(
      "department,successor\n総務局,総務局防災室\n", as: "departments.csv",
      "departments.csv, row 2, column successor: “総務局防災室” is not in the list of departments of "
        + "plan p. Did you mean 総務局/防災室 or 総務局? Correct the name, or add it to departments first.",
      "departments.csv 2行目「successor」列: 「総務局防災室」は計画 p の所管一覧にありません。"
        + "もしかして「総務局/防災室」「総務局」ですか。名称を訂正するか、先に所管一覧へ加えてください。")
  }

  @Test("a bureau")
  func bureau() throws {
    try test.importText("department\n市民生活局\n", as: "departments.csv")
    try check(
      "department\n市民生局/相談課\n", as: "departments.csv",
      "departments.csv, row 2, column department: its bureau “市民生局” is not listed. Did you mean "
        + "市民生活局? Add a row for the bureau.",
      "departments.csv 2行目「department」列: 局「市民生局」が一覧にありません。"
        + "もしかして「市民生活局」ですか。局の行を加えてください。")
  }

  @Test("a column, by its name or its Japanese heading")
  func column() throws {
    let known = Resource.assessments.columns.map(\.name).joined(separator: ", ")
    try check(
      "measure,fiscal_year,rate,coment\n", as: "assessments.csv", holding: .assessments,
      "assessments.csv, row 1, column coment: assessments has no such column. Did you mean comment? "
        + "Rename it, say what it is with --column, or pass it over with --ignore; there are "
        + "\(known).",
      "assessments.csv 1行目「coment」列: 「自己評価」のファイルにこの列はありません。もしかして「comment」ですか。"
        + "名前を直すか、--column で対応を指定するか、--ignore で読み飛ばしてください。使える列："
        + "計画、施策番号、年度、達成率、状況、コメント")
  }

  @Test("columns of a header that fits nothing")
  func header() throws {
    try check(
      "measure,fiscal_year,indicator,resutl,foo\n", as: "x.csv",
      "x.csv, row 1: the header fits no kind of file; the nearest is results, which does not know "
        + "resutl (did you mean result?), foo. Correct the header, say what a column is with --column, "
        + "pass it over with --ignore, or say what the file holds with --as.",
      "x.csv 1行目: 見出しからファイルの種類を判別できません。最も近いのは「実績」です"
        + "（読み方の分からない列：resutl（もしかして「result」）、foo）。見出しを訂正するか、"
        + "--column で列の対応を指定するか、--ignore で列を読み飛ばすか、--as で種類を指定してください。")
  }

  @Test("a word of a closed list")
  func word() throws {
    let words = "pending, not_measured, not_set, not_applicable, ended, provisional"
    try check(
      "measure,fiscal_year,status\n1,2018,pnding\n", as: "assessments.csv",
      "assessments.csv, row 2, column status: “pnding” is not one of \(words). Did you mean pending? "
        + "Choose one of them.",
      "assessments.csv 2行目「status」列: 「pnding」は使えません。もしかして「pending」ですか。"
        + "集計中、調査年外、未設定、対象外、完了・廃止、速報値 のいずれかにしてください。")
    try check(
      "measure,fiscal_year,status\n1,2018,集計仲\n", as: "assessments.csv",
      "assessments.csv, row 2, column status: “集計仲” is not one of \(words). Choose one of them.",
      "assessments.csv 2行目「status」列: 「集計仲」は使えません。もしかして「集計中」ですか。"
        + "集計中、調査年外、未設定、対象外、完了・廃止、速報値 のいずれかにしてください。")
  }

  @Test("a name that may be either of two things")
  func ambiguous() throws {
    let fault = Fault(
      file: "x.csv", row: 2, column: "所管", value: "a", .ambiguousName("a", candidates: ["A", "Ａ"]))
    #expect(
      fault.message(in: .english)
        == "x.csv, row 2, column 所管: “a” may be A or Ａ. Write the one that is meant.")
    #expect(
      fault.message(in: .japanese)
        == "x.csv 2行目「所管」列: 「a」は「A」「Ａ」のどれを指すか判別できません。該当するものを書いてください。")
  }

  @Test("when nothing is near, the first ten of what is known")
  func firstTen() throws {
    try test.importText(
      "field,kind,name\n" + (10..<20).map { "\($0),theme,T\n" }.joined(), as: "fields.csv")
    try check(
      "field,grade,measures\nX,A,1\n", as: "published_fields.csv",
      "published_fields.csv, row 2, column field: plan p has no field “X”. The fields are 1, 2, 5, 6, "
        + "10, 11, 12, 13, 14, 15, …. Correct the code, or import the field first.",
      "published_fields.csv 2行目「field」列: 計画 p に分野「X」はありません"
        + "（ある分野：1、2、5、6、10、11、12、13、14、15、…）。コードを訂正するか、先に分野を取り込んでください。")
  }
}
