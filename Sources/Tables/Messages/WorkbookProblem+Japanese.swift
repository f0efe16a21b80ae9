extension WorkbookProblem {
  func japaneseMessage(of file: String) -> String {
    switch self {
    case .notSupported:
      "\(visible: file): このプログラムはExcelブックの書き出しに対応していません。CSVで書き出してください。"
    case .libraryMissing(let package, let reason):
      "\(visible: file): Excelブックの書き出しに必要なライブラリがありません（\(shown(reason))）。"
        + "インストールする（Debianでは apt-get install \(package)）か、CSVで書き出してください。"
    case .sheetName(let name, let problem):
      "\(visible: file): シート名「\(shown(name))」は使えません（\(problem.japanese)）。別の名前にしてください。"
    case .cell(let place, let problem): "\(visible: file) \(japanese(place)): \(problem.japanese)"
    case .check(let place, let problem): "\(visible: file) \(japanese(place)): \(problem.japanese)"
    case .refused(let text): "\(visible: file): Excelブックを書き出せません（\(shown(text))）。"
    }
  }

  private func japanese(_ place: SheetPlace) -> String {
    "シート「\(shown(place.sheet))」セル\(place.cell)"
  }
}

extension WorkbookProblem.SheetNameProblem {
  var japanese: String {
    switch self {
    case .empty: "空です"
    case .tooLong(let count): "\(count)文字あります。\(WorkbookLimits.sheetName)文字までです"
    case .character(let character): "使えない文字 \(character) があります"
    case .apostrophe: "最初か最後に ' があります"
    case .used: "同じ名前のシートがあります"
    }
  }
}

extension WorkbookProblem.CellProblem {
  var japanese: String {
    switch self {
    case .tooLong(let count):
      "文字列が\(grouped(count))文字あり、セルに入る\(grouped(WorkbookLimits.text))文字を超えています。"
        + "短くするか、CSVで書き出してください。"
    case .character(let scalar):
      "ブックに書けない文字（U+\(hexadecimal(scalar))）があります。取り除くか、CSVで書き出してください。"
    case .notFinite: "無限大の数値はセルに書けません。CSVで書き出してください。"
    case .outside:
      "シートの範囲（\(grouped(CellReference.rowLimit))行、\(grouped(CellReference.columnLimit))列）を"
        + "超えています。CSVで書き出してください。"
    }
  }
}

extension WorkbookProblem.CheckProblem {
  var japanese: String {
    switch self {
    case .tooLong(let part, let count, let limit):
      "入力規則の\(part.japanese)が\(count)文字あります。\(limit)文字までに短くしてください。"
    case .emptyList: "入力規則の選択肢がありません。"
    }
  }
}

extension WorkbookProblem.CheckPart {
  var japanese: String {
    switch self {
    case .title: "タイトル"
    case .message: "メッセージ"
    case .formula: "数式"
    }
  }
}
