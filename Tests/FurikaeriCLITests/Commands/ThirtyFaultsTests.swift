import Foundation
import Tables
import Testing

@testable import FurikaeriCLI

/// One file in which thirty rows are wrong, each in a way of its own.
@Suite("furikaeri import: a file with thirty different faults")
struct ThirtyFaultsTests {
  private let command: TestCommand

  init() throws { command = try Self.prepared() }

  /// A plan with a closed year, and three indicators that some of the rows contradict.
  private static func prepared() throws -> TestCommand {
    let command = try TestCommand()
    _ = command.run("init")
    let files = [
      ("plans", "plan,title,first_year,last_year\np,Plan p,2018,2021\n"),
      ("grade_bands", "plan,grade,at_least,on_track\np,A,120,1\np,B,90,1\np,C,,0\n"),
      ("fields", "plan,field,kind,name\np,1,pillar,Safety\np,2,pillar,Work\n"),
      (
        "measures",
        """
        plan,measure,name,field,departments
        p,1,Patrols,1,市民局/防犯課
        p,2,Sewers,1,環境局/下水課
        p,3,Forms,2,総務局

        """
      ),
      (
        "results",
        """
        measure,fiscal_year,indicator,unit,target,target_max,result
        1,2021,1,人,100,,
        1,2021,2,人,,10,
        1,2018,1,人,5,,5

        """
      ),
    ]
    let paths = try files.map { try command.folder.write($0.1, to: $0.0 + ".csv") }
    try #require(command.run(["import"] + paths).code == 0)
    try #require(command.run("close", "2018").code == 0)
    try command.folder.write(file, to: "thirty.csv")
    return command
  }

  @Test(
    "gives thirty errors in one pass, in English and in Japanese, and leaves the store as it is")
  func messages() throws {
    let before = try command.store
    let file = command.file("thirty.csv")
    #expect(Self.english.count == 30)
    #expect(Self.japanese.count == 30)
    let english = command.run("import", file)
    #expect(
      english.errors.split(separator: "\n").map(String.init)
        == Self.english + ["30 errors; nothing was imported."])
    let japanese = command.run("import", file, "--lang", "ja")
    #expect(
      japanese.errors.split(separator: "\n").map(String.init)
        == Self.japanese + ["エラーが 30 件あります。何も取り込んでいません。"])
    #expect([english.code, japanese.code] == [1, 1])
    #expect([english.output, japanese.output] == ["", ""])
    #expect(try command.store == before)
  }

  @Test("has each of them marked by --errors, in its row, as CSV")
  func markedAsCSV() throws {
    let file = command.file("thirty.csv")
    #expect(command.run("import", file, "--errors", command.file("marked.csv")).code == 1)
    var sent = try CSVReader(path: file, header: .absent)
    var marked = try CSVReader(path: command.file("marked.csv"))
    var rows: [Int] = []
    while try sent.next(), try marked.next() {
      #expect(marked.row == sent.row)
      let width = marked.count - 1
      let cells = (0..<width).map { $0 < sent.count ? sent.text(at: $0) : "" }
      #expect((0..<width).map { marked.text(at: $0) } == cells)
      if sent.row > 1, !marked.isEmpty(at: width) { rows.append(sent.row) }
    }
    #expect(rows == Self.rows)
  }

  #if Spreadsheets
    @Test("has each of them marked by --errors, in its row and in a list, as a workbook")
    func markedAsWorkbook() throws {
      let path = command.file("marked.xlsx")
      let outcome = command.run("import", command.file("thirty.csv"), "--errors", path)
      #expect(outcome.code == 1)
      var table = try XLSXReader(path: path, sheet: "thirty")
      var rows: [Int] = []
      while try table.next() {
        if table.row > 1, !table.isEmpty(at: table.count - 1) { rows.append(table.row) }
      }
      #expect(rows == Self.rows)
      var list = try XLSXReader(path: path, sheet: "errors", header: .row(5))
      var cells: [String] = []
      while try list.next() { cells.append(list.text(at: 2)) }
      #expect(cells.count == 31)
      #expect(Array(cells[1...3]) == ["B2", "K3", "K4"])
    }
  #endif

  /// The rows of the faults.
  private static let rows = [
    2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 24, 26, 27, 28, 29,
    30, 31, 32, 33,
  ]

  private static let file = """
    plan,measure,measure_name,fiscal_year,indicator,unit,formula,target,target_max,target_status,result,result_status,achieved
    ,,,2020,20,,,,,,,,
    ,2,,2020,21,,,,,,"12,00",,
    ,2,,2020,22,,,,,,(5),,
    ,2,,2020,23,人,,,,,20キロ,,
    ,2,,2020,24,,,,,,−,,
    ,2,,2020,25,,,,,,△,,
    ,2,,2020,26,,,,,,速報値,,
    ,2,,2020,27,,,,,,#N/A,,
    ,2,,2020,0,,,,,,,,
    ,2,,来年,29,,,,,,,,
    ,2,,20年度,30,,,,,,,,
    ,2,,平成40年度,31,,,,,,,,
    ,2,,2030,32,,,,,,,,
    ,2,Forms,2020,33,,,,,,,,
    ,2,,2020,34,,,①3②4,,,5,,
    ,2,,2020,35,,,同左,,,,,
    ,2,,2020,36,,,,,,集計中,ended,
    ,2,,2020,37,,sum,,,,,,
    ,2 ,,2020,38,,,,,,,,
    q,2,,2020,39,,,,,,,,
    ,99,,2020,40,,,,,,,,
    ,2,,2020,8,,,,,,1,,
    ,2,,2020,8,,,,,,1,,
    ,2,,2020,9,,,,,,1,,
    ,2,,2020,9,,,,,,2,,
    ,2,,2020,45,,,,,,5,pending,
    ,2,,2020,46,,,9,8,,,,
    ,(clear),,2020,47,,,,,,,,
    ,1,,2021,1,,,120,,,,,
    ,1,,2021,2,,,11,,,,,
    ,1,,2018,1,,,,,,6,,
    2,2020

    """

  private static let english = [
    "thirty.csv, row 2, column measure: the cell is empty, but it is required. Fill"
      + " it in.",
    "thirty.csv, row 3, column result: “12,00” is not a number. Write a figure such"
      + " as 1200 or 98.5; where there is none, write the words in result_text and choo"
      + "se the reason in result_status.",
    "thirty.csv, row 4, column result: “(5)” is a figure in parentheses, which may "
      + "be below zero or a remark. Write it with a minus or without parentheses.",
    "thirty.csv, row 5, column result: “20キロ” is in キロ, but the indicator is in 人. "
      + "Convert the figure, or correct the indicator's unit.",
    "thirty.csv, row 6, column result: “−” does not say why there is no value. Writ"
      + "e 集計中 (pending), 調査年外 (not_measured), 未設定 (not_set), 対象外 (not_applicable), 完了・"
      + "廃止 (ended), or 0 where the figure is zero.",
    "thirty.csv, row 7, column result: “△” may mean partly achieved or below zero. "
      + "Write 達成 (achieved), 未達成 (not achieved) or the figure.",
    "thirty.csv, row 8, column result: “速報値” says that a value is provisional, but "
      + "there is none. Write the value with it, such as 94.7（速報値）, or 集計中 (pending).",
    "thirty.csv, row 9, column result: “#N/A” is the error of a spreadsheet formula"
      + ". Correct the formula, or write the value.",
    "thirty.csv, row 10, column indicator: “0” is not a whole number from 1 to 9999"
      + ". Correct it.",
    "thirty.csv, row 11, column fiscal_year: “来年” is not a fiscal year. Write the c"
      + "alendar year it starts in, such as 2021, or its era and number, such as 令和3年度.",
    "thirty.csv, row 12, column fiscal_year: “20年度” has no era: it may be 2038 (令和2"
      + "0年度) or 2008 (平成20年度) or 1945 (昭和20年度). Write the year with its era, such as 令"
      + "和3年度, or as 2021.",
    "thirty.csv, row 13, column fiscal_year: “平成40年度” does not exist: its era had e"
      + "nded. That year is 令和10年度. Correct the year.",
    "thirty.csv, row 14, column fiscal_year: 2030 is not a fiscal year of plan p, w"
      + "hich runs from 2018 to 2021. Correct the year.",
    "thirty.csv, row 15, column measure_name: measure 2 is called “Sewers”, not “Fo"
      + "rms”. Check that the row has not slipped; a new name is given with `furikaeri "
      + "rename`.",
    "thirty.csv, row 16, column target: “①3②4” holds several entries, but the row i"
      + "s of one indicator. Split the row, or leave the indicator's number out.",
    "thirty.csv, row 17, column target: “同左” refers to another cell that has no val"
      + "ue to repeat. Write the value.",
    "thirty.csv, row 18, column result: “集計中” says pending, but result_status says "
      + "“ended”. Correct one of them.",
    "thirty.csv, row 19, column formula: “sum” is not one of ratio, inverse, at_mos"
      + "t, within, baseline, achieved. Choose one of them.",
    "thirty.csv, row 20, column measure: “2 ” has spaces before or after it. Remove"
      + " them.",
    "thirty.csv, row 21, column plan: there is no plan “q”. The plans are p. Correc"
      + "t the code, or import the plan first.",
    "thirty.csv, row 22, column measure: plan p has no measure “99”. Correct the co"
      + "de, or import the measure first.",
    "thirty.csv, row 24: the same as row 23. Remove one of the two.",
    "thirty.csv, row 26: contradicts row 25, which has the same key and other value"
      + "s. Keep the one that is right.",
    "thirty.csv, row 27, column result: “5” stands beside result_status “pending”, "
      + "which says that there is none. Remove one of the two.",
    "thirty.csv, row 28, column target: “9” is more than target_max, which is 8. Co"
      + "rrect one of them.",
    "thirty.csv, row 29, column measure: this column cannot be cleared. Write a val"
      + "ue.",
    "thirty.csv, row 30, column target: “120” replaces the target 100, which needs "
      + "a reason. Write it in target_reason, or give the import a --reason.",
    "thirty.csv, row 31: together with what is stored, target would be more than ta"
      + "rget_max. Correct the row, or the stored values first.",
    "thirty.csv, row 32: fiscal year 2018 is closed, and the row would change it. L"
      + "eave the row out, or reopen the year first: furikaeri reopen 2018 --reason TEX"
      + "T.",
    "thirty.csv, row 33: 2 cells, but the header has 13. Add the missing cells, or "
      + "quote a cell that holds a line break.",
  ]

  private static let japanese = [
    "thirty.csv 2行目「measure」列: 必須の項目が空です。入力してください。",
    "thirty.csv 3行目「result」列: 「12,00」は数値ではありません。1200 や 98.5 のように入力するか、値がない場合は文章を「実績"
      + "原文」に入力し、「実績状況」で理由を選んでください。",
    "thirty.csv 4行目「result」列: 「(5)」は括弧付きの数値で、マイナスの値か注記か判別できません。マイナスを付けるか、括弧を外してください"
      + "。",
    "thirty.csv 5行目「result」列: 「20キロ」の単位は「キロ」ですが、指標の単位は「人」です。数値を換算するか、指標の単位を訂正してください"
      + "。",
    "thirty.csv 6行目「result」列: 「−」では、値がない理由が分かりません。集計中、調査年外、未設定、対象外、完了・廃止 のいずれかを入力し、"
      + "値がゼロの場合は 0 と入力してください。",
    "thirty.csv 7行目「result」列: 「△」は、一部達成かマイナスか判別できません。達成、未達成、または数値を入力してください。",
    "thirty.csv 8行目「result」列: 「速報値」とありますが、値がありません。94.7（速報値）のように値とともに入力するか、集計中 と入力して"
      + "ください。",
    "thirty.csv 9行目「result」列: 「#N/A」は表計算ソフトの数式エラーです。数式を直すか、値を入力してください。",
    "thirty.csv 10行目「indicator」列: 「0」は 1 から 9999 までの整数ではありません。訂正してください。",
    "thirty.csv 11行目「fiscal_year」列: 「来年」は年度ではありません。2021 または 令和3年度 のように入力してください。",
    "thirty.csv 12行目「fiscal_year」列: 「20年度」には元号がありません（候補：令和20年度（2038年度）、平成20年度（2008年"
      + "度）、昭和20年度（1945年度））。令和3年度 または 2021 のように入力してください。",
    "thirty.csv 13行目「fiscal_year」列: 「平成40年度」という年度はありません。正しくは 令和10年度 です。年度を訂正してください。",
    "thirty.csv 14行目「fiscal_year」列: 2030 は計画 p の期間（2018～2021年度）に含まれません。年度を訂正してください。",
    "thirty.csv 15行目「measure_name」列: 施策2の名称は「Sewers」ですが、「Forms」とあります。行がずれていないか確かめ"
      + "てください。名称の変更は furikaeri rename で行います。",
    "thirty.csv 16行目「target」列: 「①3②4」には複数の項目がありますが、この行の指標は1つです。行を分けるか、指標番号を空にしてください"
      + "。",
    "thirty.csv 17行目「target」列: 「同左」が指すセルに値がありません。値を入力してください。",
    "thirty.csv 18行目「result」列: 「集計中」は「集計中」を意味しますが、「実績状況」列は「完了・廃止」です。どちらかを訂正してください。",
    "thirty.csv 19行目「formula」列: 「sum」は使えません。実績÷目標、目標÷実績、目標以下、範囲内、基準値比、達成・未達成 のいずれかに"
      + "してください。",
    "thirty.csv 20行目「measure」列: 「2 」の前後に空白があります。空白を取り除いてください。",
    "thirty.csv 21行目「plan」列: 「q」という計画はありません（ある計画：p）。コードを訂正するか、先に計画を取り込んでください。",
    "thirty.csv 22行目「measure」列: 計画 p に施策「99」はありません。番号を訂正するか、先に施策を取り込んでください。",
    "thirty.csv 24行目: 23行目と同じ内容です。一方を削除してください。",
    "thirty.csv 26行目: 25行目と同じ対象の行ですが、値が異なります。正しいほうだけを残してください。",
    "thirty.csv 27行目「result」列: 値「5」がありますが、「実績状況」列は値がないことを示す「集計中」です。一方を取り除いてください。",
    "thirty.csv 28行目「target」列: 「9」は「目標上限」の 8 より大きい値です。どちらかを訂正してください。",
    "thirty.csv 29行目「measure」列: この列は消去できません。値を入力してください。",
    "thirty.csv 30行目「target」列: 目標値が 100 から「120」に変わりますが、変更の理由がありません。「変更理由」の列に書くか、取込み"
      + "に --reason を付けてください。",
    "thirty.csv 31行目: 保存されている値と合わせると、目標値（target）が上限（target_max）より大きいため、取り込めません。この行か"
      + "、保存されている値を訂正してください。",
    "thirty.csv 32行目: 2018年度は確定済みのため、この行の変更はできません。行を取り除くか、先に furikaeri reopen 2018 "
      + "--reason 理由 で確定を解除してください。",
    "thirty.csv 33行目: セルが2個ですが、見出しは13個です。足りないセルを補うか、改行を含むセルを \" で囲んでください。",
  ]
}
