extension SpreadsheetProblem {
  func japaneseMessage(of file: String) -> String {
    switch self {
    case .cell(let place, let problem):
      "\(visible: file) シート「\(shown(place.sheet))」セル\(place.cell): \(problem.japanese)"
    case .noSuchSheet, .repeatedSheetName, .sheetWithoutCells, .noVisibleSheet, .rowOutOfOrder,
      .invalidReference:
      japaneseMessageOfSheet(file)
    case .exceeded(let limit): "\(visible: file)\(limit.japanese)"
    case .writing(let problem): problem.japaneseMessage(of: file)
    default: "\(visible: file): \(japaneseOfFile)"
    }
  }

  private var japaneseOfFile: String {
    switch self {
    case .notSupported:
      "このプログラムは表計算ファイルの読み込みに対応していません。"
        + "シートをUTF-8のCSVとして保存してください。"
    case .notASpreadsheet:
      "Excelブック（.xlsx）ではありません。正しいファイルかどうかを確認し、"
        + "表計算ソフトで.xlsx形式で保存してください。"
    case .oldOrProtected:
      "Excel 97–2003形式（.xls）か、パスワードで保護されたブックです。"
        + "パスワードなしの.xlsx形式で保存してください。"
    case .oldWorkbook:
      "Excel 97–2003形式（.xls）のブックです。表計算ソフトで開き、.xlsx形式で保存してください。"
    case .protected:
      "パスワードで保護されています。パスワードなしの.xlsx形式で保存してください。"
    case .otherDocument(let document):
      "ブックではなく\(document.japanese)です。表を Excel ブック（.xlsx）か CSV で受け取ってください。"
    case .zipOfFiles(let names, let count):
      "ブックではなく、\(grouped(count))個のファイル"
        + "（\(names.map(shown).joined(separator: "、"))\(count > names.count ? "…" : "")）を含むZIPファイルです。"
        + "展開してから、中のファイルを取り込んでください。"
    case .openDocument:
      "ExcelブックではなくOpenDocument形式のファイルです。.xlsx形式で保存してください。"
    case .binaryWorkbook:
      "バイナリ形式のブック（.xlsb）です。.xlsx形式で保存してください。"
    case .notAWorkbook:
      "ZIPファイルですが、Excelブックではありません。正しいファイルかどうかを確認してください。"
    case .changedWhileRead:
      "読み込んでいる間にファイルが変更されました。"
        + "ほかのプログラムで閉じてから、もう一度実行してください。"
    case .damaged:
      "ファイルが壊れているか、途中で切れています（中身の一覧を読み取れません）。"
        + "コピーまたはダウンロードをやり直してください。"
    default: japaneseOfPart
    }
  }

  private var japaneseOfPart: String {
    switch self {
    case .damagedPart(let part):
      "ファイルが壊れています（\(shown(part))を展開できません）。"
        + "コピーまたはダウンロードをやり直してください。"
    case .encryptedPart(let part):
      "\(shown(part))が暗号化されています。パスワードなしで保存してください。"
    case .unknownCompression(let part, let method):
      "\(shown(part))の圧縮方式（\(method)）は、ブックで使われるものではありません。" + saveAgain
    case .missingPart(let part):
      "ブックに必要な\(shown(part))がありません。" + saveAgain
    case .repeatedPart(let part):
      "\(shown(part))が2つあり、どちらが正しいか分かりません。" + saveAgain
    case .unsafePartName(let name):
      "「\(shown(name))」は、ブックの中のファイル名として正しくありません。" + saveAgain
    case .externalPart(let target):
      "ブックの一部が外部（\(shown(target))）にあります。読み込めるのはファイルの中身だけです。"
    case .documentType(let part):
      "\(shown(part))に、ブックでは使われない文書型宣言（DOCTYPE）があります。" + saveAgain
    case .malformed(let part, let line, let column):
      "\(shown(part))がXMLとして正しくありません（\(line)行\(column)桁）。" + saveAgain
    case .unexpectedContent(let part):
      "\(shown(part))の内容が、ブックのものではありません。" + saveAgain
    default: ""
    }
  }

  private var saveAgain: String { "表計算ソフトで開いて保存し直してください。" }

  private func japaneseMessageOfSheet(_ file: String) -> String {
    switch self {
    case .noSuchSheet(let name, let sheets):
      "\(visible: file): シート「\(shown(name))」がありません。"
        + "このブックのシートは\(sheets.prefix(20).map { "「\(shown($0))」" }.joined())"
        + (sheets.count > 20 ? "とほか\(grouped(sheets.count - 20))枚です。" : "です。")
    case .repeatedSheetName(let name):
      "\(visible: file): シート「\(shown(name))」が2つあります。別々の名前を付けてください。"
    case .sheetWithoutCells(let name):
      "\(visible: file) シート「\(shown(name))」: セルのないシートです。表のあるシートを指定してください。"
    case .noVisibleSheet:
      "\(visible: file): 表示されているワークシートがありません。"
        + "読み込むシートを指定するか、シートを再表示してください。"
    case .rowOutOfOrder(let sheet, let row, let after):
      "\(visible: file) シート「\(shown(sheet))」: ファイルの中で\(row)行目が\(after)行目より後にあります。"
        + saveAgain
    case .invalidReference(let sheet, let row, let reference):
      "\(visible: file) シート「\(shown(sheet))」\(row.map { "\($0)行目" } ?? ""): "
        + "「\(shown(reference))」は、1～\(grouped(CellReference.rowLimit))行・A～XFD列の"
        + "位置として正しくないか、ここにあるはずのないものです。" + saveAgain
    default: ""
    }
  }
}

extension SpreadsheetProblem.Document {
  fileprivate var japanese: String {
    switch self {
    case .text: "ワープロの文書"
    case .slides: "プレゼンテーション"
    case .mail: "電子メール"
    case .numbers: "Numbers の表計算ファイル"
    }
  }
}

extension SpreadsheetProblem.CellProblem {
  var japanese: String {
    switch self {
    case .errorValue(let value):
      "エラー値「\(shown(value))」が表示されています。数式を直すか、セルを空にしてください。"
    case .formulaWithoutValue:
      "数式がありますが、計算結果が保存されていません。" + Self.saveAgain
    case .outdatedResult(let value):
      "「\(shown(value))」が保存されていますが、セルの変更後に数式が再計算されていないことが"
        + "ブックに記録されています。" + Self.saveAgain
    case .beyondHeader(let value, let last):
      "「\(shown(value))」は、見出しの最後の列（\(last)列）より右にあります。"
        + "見出しのある列に移すか、セルを空にしてください。"
    case .outOfOrder:
      "ファイルの中で、右側のセルより後にあるか、2回現れています。" + Self.saveAgain
    case .invalidNumber(let value):
      "数値のセルですが、「\(shown(value))」は数値ではありません。セルを直してください。"
    case .invalidBoolean(let value):
      "論理値のセルですが、「\(shown(value))」はTRUEでもFALSEでもありません。"
        + "セルを直してください。"
    case .invalidDate(let value):
      "日付のセルですが、「\(shown(value))」は日付ではありません。"
        + "セルを直すか、表示形式を数値にしてください。"
    case .invalidString(let value):
      "文字列の番号「\(shown(value))」が、ブックの文字列の一覧にありません。" + Self.saveAgain
    case .unknownType(let type):
      "セルの種類「\(shown(type))」は正しくありません。" + Self.saveAgain
    case .unknownFormat(let format):
      "表示形式の番号「\(shown(format))」が、ブックの書式の一覧にありません。" + Self.saveAgain
    case .underMerge(let range, let value):
      "結合セル\(range)に隠れていますが、値「\(shown(value))」があります。"
        + "結合を解除するか、セルを空にしてください。"
    }
  }

  private static var saveAgain: String { "表計算ソフトで開いて保存し直してください。" }
}

extension SpreadsheetProblem.Limit {
  fileprivate var japanese: String {
    switch self {
    case .parts(let limit):
      ": 中のファイルが\(grouped(limit))個を超えています。" + Self.smaller
    case .totalBytes(let limit):
      ": 展開すると\(byteSize(limit))を超えます。" + Self.smaller
    case .partBytes(let part, let limit):
      ": \(shown(part))は、展開すると\(byteSize(limit))を超えます。" + Self.smaller
    case .ratio(let part, let limit):
      ": \(shown(part))は、展開すると\(grouped(limit))倍を超える大きさになり、"
        + "普通の表ではありません。" + Self.smaller
    case .strings(let limit):
      ": 文字列の種類が\(grouped(limit))を超えています。" + Self.smaller
    case .stringBytes(let limit):
      ": 文字列の合計が\(byteSize(limit))を超えています。" + Self.smaller
    case .tagBytes(let part, let limit):
      ": \(shown(part))に\(byteSize(limit))を超えるタグかコメントがあります。" + Self.smaller
    case .parserBytes(let part, let limit):
      ": \(shown(part))の解析に\(byteSize(limit))を超えるメモリーが必要です。" + Self.smaller
    case .depth(let part, let limit):
      ": \(shown(part))の要素の入れ子が\(grouped(limit))段を超えています。" + Self.smaller
    case .rowBytes(let sheet, let row, let limit):
      " シート「\(shown(sheet))」\(row)行目: 1行の長さが\(byteSize(limit))を超えています。"
        + "文字列を短くしてください。"
    case .mergedRanges(let sheet, let limit):
      " シート「\(shown(sheet))」: 結合セルが\(grouped(limit))か所を超えています。" + Self.smaller
    }
  }

  private static var smaller: String { "必要な部分を新しいブックにコピーしてください。" }
}
