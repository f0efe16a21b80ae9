import Tables
import Testing

@Suite("JSONProblem: the whole message in both languages")
struct JSONProblemTests {
  private func check(
    _ problem: JSONProblem, _ english: String, _ japanese: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = TableError(file: "a.json", problem: .json(problem))
    #expect(error.message(in: .english) == "a.json" + english, sourceLocation: sourceLocation)
    #expect(error.message(in: .japanese) == "a.json" + japanese, sourceLocation: sourceLocation)
  }

  private func check(
    _ fault: JSONProblem.Fault, _ english: String, _ japanese: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let place = JSONProblem.Place(object: 3, pointer: "/2/target", line: 5, column: 12)
    check(
      .fault(place, fault), ", object 3, /2/target (line 5, character 12): " + english,
      " 3番目のオブジェクト /2/target（5行目12文字目）: " + japanese, sourceLocation: sourceLocation)
  }

  @Test("the whole file")
  func file() {
    check(
      .notAFile,
      ": a JSON file is read twice, which a pipe does not allow. Save it to a file first.",
      ": JSONファイルは2回読むため、パイプからは読み込めません。先にファイルに保存してください。")
    check(
      .utf16, ": this JSON file is not UTF-8. Save it again as UTF-8.",
      ": UTF-8ではないJSONファイルです。UTF-8で保存し直してください。")
    check(
      .notATable(found: "measure"),
      ": the file begins with measure, but JSON is read as an array of objects, [{…}, {…}], "
        + "or one object a line. Write it so, or import it as CSV.",
      ": ファイルが「measure」で始まっています。読み込めるJSONは、オブジェクトの配列 [{…}, {…}] か、"
        + "1行に1つのオブジェクトです。そのように書き直すか、CSVとして取り込んでください。")
    check(
      .tooManyKeys(limit: 16_384),
      ": the objects have more than 16,384 different keys. "
        + "Give every object the same keys, and leave out what is not needed.",
      ": キーの種類が16,384個を超えています。どのオブジェクトも同じキーにそろえ、不要なものは省いてください。")
    check(
      .keysTooLong(limit: 1 << 20),
      ": the keys of the objects are longer than 1 MiB together. "
        + "Give every object the same keys, and leave out what is not needed.",
      ": キーの長さの合計が1 MiBを超えています。どのオブジェクトも同じキーにそろえ、不要なものは省いてください。")
    check(
      .changedWhileRead,
      ": the file changed while it was read. Close it in other programs and try again.",
      ": 読み込んでいる間にファイルが変更されました。ほかのプログラムで閉じてから、もう一度実行してください。")
  }

  @Test("the structure of objects and lines")
  func structure() {
    let whole = "Write every record as an object, {\"key\": value}."
    let jaWhole = "1件ごとに {\"キー\": 値} の形で書いてください。"
    check(
      .unexpected("x", expected: .object), "x stands where an object, {…}, is expected. " + whole,
      "オブジェクト {…} が必要なところに「x」があります。" + jaWhole)
    check(
      .unexpected("'", expected: .key),
      "' stands where a key in quotation marks is expected. "
        + "Put the key in double quotation marks.",
      " \" で囲まれたキーが必要なところに「'」があります。キーを \" で囲んでください。")
    check(
      .unexpected("=", expected: .colon),
      "= stands where a colon is expected. Put a colon between key and value.",
      "コロンが必要なところに「=」があります。キーと値の間にコロンを入れてください。")
    check(
      .unexpected("'", expected: .value),
      "' stands where a value is expected. "
        + "Write a number, true, false or null, or a text in double quotation marks.",
      "値が必要なところに「'」があります。"
        + "数値、true、false、null のいずれか、または \" で囲んだ文字列を書いてください。")
    check(
      .unexpected("\"", expected: .commaOrBrace),
      "\" stands where a comma or } is expected. "
        + "Separate the members with commas, or close the object.",
      "コンマまたは } が必要なところに「\"」があります。項目をコンマで区切るか、オブジェクトを閉じてください。")
    check(
      .unexpected("{", expected: .commaOrBracket),
      "{ stands where a comma or ] is expected. "
        + "Separate the objects with commas, or close the array.",
      "コンマまたは ] が必要なところに「{」があります。オブジェクトをコンマで区切るか、配列を閉じてください。")
    check(
      .fileEnds(expected: .quotationMark),
      "the file ends where a closing quotation mark is expected. "
        + "Get the whole file, or complete it.",
      "文字列を閉じる \" が必要なところでファイルが終わっています。"
        + "ファイル全体を受け取り直すか、続きを補ってください。")
    check(
      .fileEnds(expected: .objectOrBracket),
      "the file ends where an object, {…}, or ] is expected. Get the whole file, or complete it.",
      "オブジェクト {…} または ] が必要なところでファイルが終わっています。"
        + "ファイル全体を受け取り直すか、続きを補ってください。")
    check(
      .lineEnds(expected: .keyOrBrace),
      "the line ends where a key in quotation marks or } is expected. "
        + "Write every object on one line, or all of them as an array in [ ].",
      " \" で囲まれたキーまたは } が必要なところで行が終わっています。"
        + "1つのオブジェクトを1行に書くか、全体を [ ] で囲んだ配列にしてください。")
    check(
      .lineEnds(expected: .valueOrBracket),
      "the line ends where a value or ] is expected. "
        + "Write every object on one line, or all of them as an array in [ ].",
      "値または ] が必要なところで行が終わっています。"
        + "1つのオブジェクトを1行に書くか、全体を [ ] で囲んだ配列にしてください。")
    check(
      .lineIsNoObject(found: "["),
      "the line begins with [, not with an object. "
        + "Write every record as an object on a line of its own.",
      "行がオブジェクトではなく「[」で始まっています。1件ごとに、1つのオブジェクトを1行に書いてください。")
    check(
      .textAfterObject(","),
      ", follows the object in its line. Write every object on a line of its own, "
        + "without commas between them.",
      "同じ行で、オブジェクトの後に「,」があります。"
        + "1つのオブジェクトを1行に書き、間にコンマを入れないでください。")
    check(
      .textAfterEnd("x"), "x follows the end of the array. Remove what follows the last ].",
      "配列の終わりの後に「x」があります。最後の ] より後を削ってください。")
    for (kind, english, japanese) in [
      (.string, "a string", "文字列"), (.number, "a number", "数値"),
      (.boolean, "true or false", "true か false "), (.null, "null", "null "),
      (.array, "an array", "配列"), (.word, "a word", "語"),
    ] as [(JSONProblem.Kind, String, String)] {
      check(
        .notAnObject(found: kind), english + " stands where an object is expected. " + whole,
        "オブジェクトが必要なところに\(japanese)があります。" + jaWhole)
    }
  }

  @Test("objects that are no row")
  func objects() {
    check(
      .trailingComma, "nothing follows the comma. Remove the comma.",
      "コンマの後に何もありません。コンマを削ってください。")
    check(
      .nestedObject,
      "an object within an object does not fit into a table. "
        + "Give each of its values a key of its own.",
      "オブジェクトの中にオブジェクトがあるため、表にできません。中の値を、それぞれ別のキーの値にしてください。")
    check(
      .nestedArray,
      "an array within an object does not fit into a table. "
        + "Write one value, or an object for each of its elements.",
      "オブジェクトの中に配列があるため、表にできません。"
        + "値を1つにするか、要素ごとに別のオブジェクトにしてください。")
    check(
      .duplicateKey, "the object has this key already. Keep the one that is right.",
      "同じキーがこのオブジェクトにもう1つあります。正しいほうだけを残してください。")
    check(
      .tooDeep(limit: 64),
      "more than 64 objects and arrays stand within one another. "
        + "Write every record as an object of plain values.",
      "オブジェクトや配列の入れ子が64段を超えています。1件ごとに、入れ子のないオブジェクトとして書いてください。")
    check(
      .tooLong(limit: 16 << 20),
      "the object is longer than 16 MiB. Check that every string and every object is closed.",
      "オブジェクトの長さが16 MiBを超えています。文字列とオブジェクトがすべて閉じられているか確認してください。")
  }

  @Test("values and strings")
  func values() {
    check(
      .invalidNumber("012"),
      "012 is not a number in JSON. Write digits with a point, such as 98.5, "
        + "without leading zeros, or put the text in quotation marks.",
      "「012」はJSONの数値ではありません。98.5 のように、先頭に余分な0を付けずに書くか、"
        + "文字列として \" で囲んでください。")
    check(
      .unknownWord("NaN"),
      "NaN is not a value in JSON. Write a number, true, false or null, "
        + "or put the text in quotation marks.",
      "「NaN」はJSONの値ではありません。数値、true、false、null のいずれかを書くか、"
        + "文字列として \" で囲んでください。")
    check(
      .invalidEscape("\\目"), "\\目 is not an escape in JSON. Write \\\\ for a backslash.",
      "「\\目」はJSONのエスケープではありません。\\ は \\\\ と書いてください。")
    check(
      .loneSurrogate("\\uD800"),
      "\\uD800 is half of a character. Write both halves, or the character itself.",
      "「\\uD800」は文字の半分（サロゲートの片方）です。両方を続けて書くか、文字そのものを書いてください。")
    check(.nul, "\\u0000 is no text. Remove it.", "\\u0000 は文字ではありません。削ってください。")
    check(
      .controlCharacter(9),
      "a control character (0x09) stands in a string as it is. "
        + "Write \\t for a tab, or remove it.",
      "文字列の中に制御文字（0x09）がそのまま入っています。タブは \\t と書き、ほかは削ってください。")
    check(
      .lineBreakInString,
      "the line ends within a string. Close the string with a quotation mark, "
        + "or write \\n for a line break.",
      "文字列の途中で行が終わっています。文字列を \" で閉じるか、改行を \\n と書いてください。")
    check(
      .notUTF8(0x93), "the byte 0x93 is not UTF-8. Save the file again as UTF-8.",
      "UTF-8ではないバイト 0x93 があります。UTF-8で保存し直してください。")
  }
}
