public import Tables

extension QueryFileError {
  /// The whole message for a person.
  public func message(in language: Language) -> String {
    switch language {
    case .english: (line.map { "\(visible: file), line \($0): " } ?? "\(visible: file): ") + english
    case .japanese: (line.map { "\(visible: file) \($0)行目: " } ?? "\(visible: file): ") + japanese
    }
  }

  private var english: String {
    switch problem {
    case .unreadable(let code):
      "cannot be read: \(SystemMessage.text(code, .english))."
    case .notAName:
      "this name has characters that cannot be seen. Give the file another name."
    case .tooLong(let limit):
      "this is longer than a query may be (\(limit) bytes)."
    case .notUTF8:
      "this is not UTF-8. Save the file in UTF-8."
    case .notAParameter:
      "this is not how a parameter is explained. "
        + "Write “-- :limit (integer 1..) 10 | How many.”: in brackets, where the value is to be "
        + "checked, plan, field, year, date, integer or number, with bounds or without; behind them "
        + "the usual value, where there is one."
    case .usualValue(let error):
      "the usual value does not fit. \(error.message(in: .english))"
    case .repeated(let name):
      "the parameter :\(name) is explained a second time. Take one of the lines out."
    case .unused(let name):
      "the SQL has no parameter :\(name). Take the line out, or use :\(name)."
    case .unnamed:
      "this parameter has no name. Write it as :name."
    case .noStatement:
      "there is no SQL statement."
    case .severalStatements:
      "a second statement begins here. A report is one statement: put others in files of their own."
    }
  }

  private var japanese: String {
    switch problem {
    case .unreadable(let code):
      "読み取れません（\(SystemMessage.text(code, .japanese))）。"
    case .notAName:
      "ファイル名に表示できない文字があります。ファイル名を変更してください。"
    case .tooLong(let limit):
      "問合せが長すぎます（上限 \(limit) バイト）。"
    case .notUTF8:
      "UTF-8 ではありません。UTF-8 で保存してください。"
    case .notAParameter:
      "パラメーターの説明の形ではありません。"
        + "-- :limit (integer 1..) 10 | How many. | 件数。 のように書いてください。括弧内は値の種類"
        + "（plan、field、year、date、integer、number。後の2つには範囲も指定可）、続く 10 は既定値で、"
        + "どちらも省けます。"
    case .usualValue(let error):
      "既定値が種類に合いません。\(error.message(in: .japanese))"
    case .repeated(let name):
      ":\(name) の説明が2回あります。どちらかを削除してください。"
    case .unused(let name):
      "SQL に :\(name) がありません。この行を削除するか、:\(name) を使ってください。"
    case .unnamed:
      "名前のないパラメーターです。:名前 の形で書いてください。"
    case .noStatement:
      "SQL 文がありません。"
    case .severalStatements:
      "ここから2つ目の文が始まっています。1つのファイルに書けるのは1文です。分けて保存してください。"
    }
  }
}
