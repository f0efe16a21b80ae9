/// A message of SQLite's that people often meet, in Japanese, and with what to do about it.
///
/// Where SQLite's words have changed and are not known here, they are shown as they are.
struct SQLiteMessage {
  /// What to do, in English, where SQLite's own words leave that open.
  let english: String?
  /// What it says, in Japanese, without the full stop.
  let japanese: String

  /// Finds a message by its pattern; nil when it is not known.
  init?(_ message: String) {
    for entry in Self.entries {
      guard let parts = Self.parts(of: message, by: entry.pattern) else { continue }
      var japanese = entry.japanese
      for (number, part) in parts.enumerated() {
        japanese = japanese.replacing("{\(number + 1)}", with: part)
          // Of an English ordinal, 22nd, its number.
          .replacing("{\(number + 1)th}", with: part.prefix { $0.isNumber })
      }
      self.init(english: entry.english, japanese: japanese)
      return
    }
    return nil
  }

  private init(english: String?, japanese: String) {
    self.english = english
    self.japanese = japanese
  }

  /// What stands for each `*` of a pattern.
  private static func parts(of message: String, by pattern: String) -> [String]? {
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = pieces.first, message.hasPrefix(first) else { return nil }
    var rest = message.dropFirst(first.count)
    var parts: [String] = []
    for (number, piece) in pieces.dropFirst().enumerated() {
      let isLast = number == pieces.count - 2
      if isLast, piece.isEmpty {
        parts.append(String(rest))
        return parts
      }
      guard let place = rest.firstRange(of: piece) else { return nil }
      parts.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return rest.isEmpty ? parts : nil
  }

  private typealias Entry = (pattern: String, english: String?, japanese: String)

  private static let entries: [Entry] = names + numbers + sizes + clauses + values + store

  private static let names: [Entry] = [
    ("near \"*\": syntax error", nil, "「{1}」の付近の構文が正しくありません"),
    ("incomplete input", "The statement ends too early.", "文が途中で終わっています"),
    (
      "unrecognized token: \"'*\"", "The quote is not closed.", "「'{1}」の引用符が閉じていません"
    ),
    (
      "unrecognized token: \"\"*\"", "The quote is not closed.", "「\"{1}」の引用符が閉じていません"
    ),
    ("unrecognized token: \"*\"", nil, "「{1}」を読み取れません"),
    ("ambiguous column name: *", "Write TABLE.COLUMN.", "列「{1}」が複数の表にあります。表名.列名 の形で書いてください"),
    ("no such collation sequence: *", nil, "「{1}」という照合順序はありません"),
    ("no such window: *", nil, "「{1}」というウィンドウはありません"),
    ("no such index: *", nil, "「{1}」という索引はありません"),
    ("unknown database *", nil, "「{1}」というデータベースはありません"),
    ("'*' is not a function", nil, "「{1}」は関数ではありません"),
    ("duplicate WITH table name: *", nil, "WITH の名前「{1}」が重複しています"),
    ("circular reference: *", nil, "「{1}」が自分自身を参照しています"),
    (
      "cannot join using column * - column not present in both tables", nil,
      "列「{1}」が両方の表にないため、USING で結合できません"
    ),
  ]

  private static let numbers: [Entry] = [
    ("wrong number of arguments to function *()", nil, "関数 {1}() の引数の数が違います"),
    ("too many arguments on function *", nil, "関数 {1} の引数が多すぎます"),
    (
      "SELECTs to the left and right of * do not have the same number of result columns", nil,
      "{1} の左右で列の数が違います"
    ),
    ("sub-select returns * columns - expected *", nil, "副問合せの列数が {1} です（{2} 列が必要です）"),
    ("all VALUES must have the same number of terms", nil, "VALUES の各行で値の数が違います"),
    ("table * has * values for * columns", nil, "「{1}」の列は {3} 個ですが、値が {2} 個あります"),
    (
      "* ORDER BY term out of range - should be between 1 and *", nil,
      "ORDER BY の {1th}番目の番号が範囲外です（1〜{2}）"
    ),
    (
      "* ORDER BY term does not match any column in the result set", nil,
      "ORDER BY の {1th}番目の項が結果の列にありません"
    ),
  ]

  private static let sizes: [Entry] = [
    ("too many columns in *", nil, "列が多すぎます（{1}）"),
    ("too many terms in *", nil, "項が多すぎます（{1}）"),
    ("too many FROM clause terms, max: *", nil, "FROM 句の表が多すぎます（{1} まで）"),
    ("at most * tables in a join", nil, "結合できる表は {1} までです"),
    ("too many SQL variables", nil, "パラメーターが多すぎます"),
    (
      "variable number must be between ?1 and ?*", nil, "パラメーターの番号は ?1 から ?{1} までです"
    ),
    ("too many references to *", nil, "「{1}」の参照が多すぎます"),
    (
      "string or blob too big", "A value may have 1,000,000 bytes.",
      "値が大きすぎます（1,000,000 バイトまで）"
    ),
    (
      "row too big",
      "A row may have 16 MiB of text. Ask for fewer columns, or cut texts with substr().",
      "行が大きすぎます（文字列は合わせて 16 MiB まで）。列を減らすか、substr() で切り詰めてください"
    ),
    (
      "LIKE or GLOB pattern too complex", "It may have 500 bytes.",
      "LIKE・GLOB のパターンが長すぎます（500 バイトまで）"
    ),
    ("parser stack overflow", "It is nested too deeply.", "入れ子が深すぎます"),
    ("Expression tree is too large (maximum depth *)", nil, "式の入れ子が深すぎます（{1} まで）"),
  ]

  private static let clauses: [Entry] = [
    ("misuse of aggregate: *", nil, "集計関数 {1} はここでは使えません"),
    ("misuse of aggregate function *", nil, "集計関数 {1} はここでは使えません"),
    ("misuse of aliased aggregate *", nil, "集計の別名「{1}」はここでは使えません"),
    ("misuse of window function *", nil, "ウィンドウ関数 {1} はここでは使えません"),
    ("misuse of aliased window function *", nil, "ウィンドウ関数の別名「{1}」はここでは使えません"),
    ("unable to use function * in the requested context", nil, "関数 {1} はここでは使えません"),
    ("* clause should come before * not after", nil, "{1} は {2} より前に書いてください"),
    ("aggregate functions are not allowed in the GROUP BY clause", nil, "GROUP BY では集計関数を使えません"),
    ("a GROUP BY clause is required before HAVING", nil, "HAVING の前に GROUP BY が必要です"),
    ("HAVING clause on a non-aggregate query", nil, "集計のない問合せに HAVING は使えません"),
    ("no tables specified", nil, "表が指定されていません"),
    ("row value misused", nil, "値の組はここでは使えません"),
    ("recursive reference in a subquery: *", nil, "副問合せの中で「{1}」を再帰的に参照できません"),
    ("multiple recursive references: *", nil, "「{1}」の再帰的な参照は 1 回だけです"),
    ("FILTER may not be used with non-aggregate *", nil, "集計関数でない {1} に FILTER は使えません"),
    ("DISTINCT is not supported for window functions", nil, "ウィンドウ関数では DISTINCT を使えません"),
    ("DISTINCT aggregates must have exactly one argument", nil, "DISTINCT を使う集計の引数は 1 つだけです"),
    (
      "a NATURAL join may not have an ON or USING clause", nil,
      "NATURAL JOIN には ON・USING を書けません"
    ),
    ("a JOIN clause is required before *", nil, "{1} の前に JOIN が必要です"),
    ("unsupported frame specification", nil, "この範囲の指定は使えません"),
  ]

  private static let values: [Entry] = [
    ("datatype mismatch", nil, "値の型が合いません"),
    ("malformed JSON", nil, "JSON の形が正しくありません"),
    ("JSON path error near '*'", nil, "JSON パスの「{1}」の付近が正しくありません"),
    ("JSON cannot hold BLOB values", nil, "JSON にバイト列は入れられません"),
    ("integer overflow", nil, "整数の範囲を超えました"),
    ("ESCAPE expression must be a single character", nil, "ESCAPE には 1 文字を指定してください"),
    (
      "there is a NUL in the SQL text", "Take it out: nothing behind it would be run.",
      "SQL に NUL 文字があります。取り除いてください"
    ),
  ]

  private static let store: [Entry] = [
    (
      "database is locked", "Another program is writing to the store; try again when it is done.",
      "ほかのプログラムが書込み中です。終わってからもう一度実行してください"
    ),
    (
      "database disk image is malformed", "The file is damaged: go back to a copy.",
      "ファイルが壊れています。控えに戻してください"
    ),
    ("disk I/O error", "The file could not be read.", "ファイルを読めませんでした"),
  ]
}
