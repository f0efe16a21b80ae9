extension JSONProblem {
  func japaneseMessage(of file: String) -> String {
    switch self {
    case .fault(let place, let fault): "\(visible: file) \(place.japanese): \(fault.japanese)"
    case .notAFile:
      "\(visible: file): JSONファイルは2回読むため、パイプからは読み込めません。先にファイルに保存してください。"
    case .utf16: "\(visible: file): UTF-8ではないJSONファイルです。UTF-8で保存し直してください。"
    case .notATable(let found):
      "\(visible: file): ファイルが「\(shown(found))」で始まっています。"
        + "読み込めるJSONは、オブジェクトの配列 [{…}, {…}] か、1行に1つのオブジェクトです。"
        + "そのように書き直すか、CSVとして取り込んでください。"
    case .wrapped(let paths):
      "\(visible: file): ファイル全体が1つのオブジェクトで、データはその中の配列\(Self.list(paths, "、", "「", "」"))にあります。"
        + "読み込めるJSONは、オブジェクトの配列 [{…}, {…}] か、1行に1つのオブジェクトです。"
        + "\(paths.count == 1 ? "この" : "該当する")配列だけをファイルに書き出してください。"
    case .tooManyKeys(let limit):
      "\(visible: file): キーの種類が\(grouped(limit))個を超えています。"
        + "どのオブジェクトも同じキーにそろえ、不要なものは省いてください。"
    case .keysTooLong(let limit):
      "\(visible: file): キーの長さの合計が\(byteSize(limit))を超えています。"
        + "どのオブジェクトも同じキーにそろえ、不要なものは省いてください。"
    case .changedWhileRead:
      "\(visible: file): 読み込んでいる間にファイルが変更されました。"
        + "ほかのプログラムで閉じてから、もう一度実行してください。"
    }
  }
}

extension JSONProblem.Place {
  fileprivate var japanese: String {
    let position = "\(line)行目\(column)文字目"
    guard let object else { return position }
    return "\(object)番目のオブジェクト \(shown(pointer))（\(position)）"
  }
}

extension JSONProblem.Fault {
  fileprivate var japanese: String {
    switch self {
    case .unexpected(let found, let expected):
      "\(expected.japanese)が必要なところに「\(shown(found))」があります。\(expected.japaneseAdvice)"
    case .fileEnds(let expected):
      "\(expected.japanese)が必要なところでファイルが終わっています。"
        + "ファイル全体を受け取り直すか、続きを補ってください。"
    case .lineEnds(let expected):
      "\(expected.japanese)が必要なところで行が終わっています。"
        + "1つのオブジェクトを1行に書くか、全体を [ ] で囲んだ配列にしてください。"
    case .trailingComma: "コンマの後に何もありません。コンマを削ってください。"
    case .lineIsNoObject, .textAfterObject, .textAfterEnd, .notAnObject: japaneseOfStructure
    case .nestedObject, .nestedArray, .duplicateKey, .tooDeep, .tooLong: japaneseOfObject
    case .invalidNumber, .unknownWord: japaneseOfValue
    default: japaneseOfString
    }
  }

  private var japaneseOfStructure: String {
    switch self {
    case .notAnObject(let found):
      "オブジェクトが必要なところに\(found.japanese)があります。"
        + "1件ごとに {\"キー\": 値} の形で書いてください。"
    case .lineIsNoObject(let found):
      "行がオブジェクトではなく「\(shown(found))」で始まっています。"
        + "1件ごとに、1つのオブジェクトを1行に書いてください。"
    case .textAfterObject(let found):
      "同じ行で、オブジェクトの後に「\(shown(found))」があります。"
        + "1つのオブジェクトを1行に書き、間にコンマを入れないでください。"
    case .textAfterEnd(let found):
      "配列の終わりの後に「\(shown(found))」があります。最後の ] より後を削ってください。"
    default: ""
    }
  }

  private var japaneseOfObject: String {
    switch self {
    case .nestedObject:
      "オブジェクトの中にオブジェクトがあるため、表にできません。"
        + "中の値を、それぞれ別のキーの値にしてください。"
    case .nestedArray:
      "オブジェクトの中に配列があるため、表にできません。"
        + "値を1つにするか、要素ごとに別のオブジェクトにしてください。"
    case .duplicateKey:
      "同じキーがこのオブジェクトにもう1つあります。正しいほうだけを残してください。"
    case .tooDeep(let limit):
      "オブジェクトや配列の入れ子が\(limit)段を超えています。"
        + "1件ごとに、入れ子のないオブジェクトとして書いてください。"
    case .tooLong(let limit):
      "オブジェクトの長さが\(byteSize(limit))を超えています。"
        + "文字列とオブジェクトがすべて閉じられているか確認してください。"
    default: ""
    }
  }

  private var japaneseOfValue: String {
    switch self {
    case .invalidNumber(let found):
      "「\(shown(found))」はJSONの数値ではありません。98.5 のように、先頭に余分な0を付けずに書くか、"
        + "文字列として \" で囲んでください。"
    case .unknownWord(let found):
      "「\(shown(found))」はJSONの値ではありません。数値、true、false、null のいずれかを書くか、"
        + "文字列として \" で囲んでください。"
    default: ""
    }
  }

  private var japaneseOfString: String {
    switch self {
    case .invalidEscape(let found):
      "「\(shown(found))」はJSONのエスケープではありません。\\ は \\\\ と書いてください。"
    case .loneSurrogate(let found):
      "「\(shown(found))」は文字の半分（サロゲートの片方）です。"
        + "両方を続けて書くか、文字そのものを書いてください。"
    case .nul: "\\u0000 は文字ではありません。削ってください。"
    case .controlCharacter(let byte):
      "文字列の中に制御文字（0x\(hexadecimal(byte))）がそのまま入っています。"
        + "タブは \\t と書き、ほかは削ってください。"
    case .lineBreakInString:
      "文字列の途中で行が終わっています。文字列を \" で閉じるか、改行を \\n と書いてください。"
    case .notUTF8(let byte):
      "UTF-8ではないバイト 0x\(hexadecimal(byte)) があります。UTF-8で保存し直してください。"
    default: ""
    }
  }
}

extension JSONProblem.Expected {
  fileprivate var japanese: String {
    switch self {
    case .object: "オブジェクト {…} "
    case .objectOrBracket: "オブジェクト {…} または ] "
    case .key: " \" で囲まれたキー"
    case .keyOrBrace: " \" で囲まれたキーまたは } "
    case .colon: "コロン"
    case .value: "値"
    case .valueOrBracket: "値または ] "
    case .commaOrBrace: "コンマまたは } "
    case .commaOrBracket: "コンマまたは ] "
    case .quotationMark: "文字列を閉じる \" "
    }
  }

  fileprivate var japaneseAdvice: String {
    switch self {
    case .object, .objectOrBracket: "1件ごとに {\"キー\": 値} の形で書いてください。"
    case .key, .keyOrBrace: "キーを \" で囲んでください。"
    case .colon: "キーと値の間にコロンを入れてください。"
    case .value, .valueOrBracket:
      "数値、true、false、null のいずれか、または \" で囲んだ文字列を書いてください。"
    case .commaOrBrace: "項目をコンマで区切るか、オブジェクトを閉じてください。"
    case .commaOrBracket: "オブジェクトをコンマで区切るか、配列を閉じてください。"
    case .quotationMark: "文字列を閉じてください。"
    }
  }
}

extension JSONProblem.Kind {
  fileprivate var japanese: String {
    switch self {
    case .string: "文字列"
    case .number: "数値"
    case .boolean: "true か false "
    case .null: "null "
    case .array: "配列"
    case .word: "語"
    }
  }
}
