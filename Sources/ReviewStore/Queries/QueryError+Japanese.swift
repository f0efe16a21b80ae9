import SQLite
import Tables

extension QueryError {
  var japanese: String {
    switch problem {
    case .noStatement:
      "SQL エラー: 実行する文がありません。SELECT * FROM plan_review のように書いてください。"
    case .tooLong(let limit): "SQL エラー: 文が長すぎます（\(limit) バイトまで）。"
    case .refused(let refusal): refusal.japanese
    case .timeout(let time):
      "計算時間が \(Self.seconds(time)) 秒を超えたため中止しました。対象を絞るか、--timeout 秒数 で上限を変えてください（0 は無制限）。"
    case .memory(let limit?):
      "使用メモリが \(limit >> 20) MiB（うち SQLite は \(Self.mebibytes(QueryLimits.part(of: limit))) MiB）を超えるため中止しました。対象を絞るか、--max-memory MiB数 で上限を変えてください（0 は無制限）。"
    case .memory(limit: nil): "メモリが足りないため中止しました。対象を絞ってください。"
    case .interrupted: "中断しました。"
    case .unknown(.keyword, let name, let nearest):
      "SQL エラー: 「\(name)」の付近の構文が正しくありません。もしかして\(Texts.japaneseChoice(nearest))ですか。"
    case .unknown(let kind, let name, let nearest):
      "SQL エラー: 「\(QueryError.shown(name))」という\(kind.japanese)はありません。"
        + (nearest.isEmpty ? "" : "もしかして\(Texts.japaneseChoice(nearest))ですか。")
    case .noColumn(let name, let tables, let columns, let elsewhere):
      "SQL エラー: 「\(PrintableText.visible(name))」という列はありません。\(tables.joined(separator: "、")) の列："
        + columns.joined(separator: "、") + "。"
        + (elsewhere.isEmpty
          ? "" : "ほかの表には \(elsewhere.joined(separator: "、")) があります。")
    case .notInFrom(let name):
      "SQL エラー: 「\(QueryError.shown(name))」は FROM に書かれていません。FROM で結合するか、ここから取り除いてください。"
    case .noQualifier(let name, let qualifier, let known):
      "SQL エラー: 「\(QueryError.shown(name))」という列はありません。この文に「\(QueryError.shown(qualifier))」という表はありません。"
        + "\(Texts.japaneseChoice(known))を使ってください。"
    case .foreignMark(let mark): "SQL エラー: \(mark.japanese)"
    case .quoted(let name):
      "SQL エラー: 「\(QueryError.shown(name))」という列はありません。文字列は \"…\" ではなく '…' で囲んでください。"
    case .failure(let error):
      if let message = SQLiteMessage(error.message) {
        "SQL エラー: \(message.japanese)（\(QueryError.shown(error.message))）"
      } else {
        "SQL エラー: \(QueryError.shown(error.message))"
      }
    }
  }
}

extension QueryError.Kind {
  fileprivate var japanese: String {
    switch self {
    case .table: "表・ビュー"
    case .column: "列"
    case .function: "関数"
    case .keyword: "語"
    }
  }
}

extension QueryRefusal {
  fileprivate var japanese: String {
    let what = QueryError.shown(what)
    return switch kind {
    case .change: "実行できません：ストアを変更する文です（\(what)）。問合せでは読取りしかできません。"
    case .temporary:
      "実行できません：一時的な表などを作る文です（\(what)）。問合せでは読取りしかできません。途中の結果には WITH 名前 AS (SELECT …) で名前を付けられます。"
    case .otherFile:
      "実行できません：ほかのファイルに触れる文です（\(what)）。問合せではストアの読取りしかできません。"
    case .transaction:
      "実行できません：トランザクションの文です（\(what)）。問合せは読取りだけなので、必要ありません。"
    case .pragma:
      "実行できません：PRAGMA \(what)。使えるのは PRAGMA table_info(plan) のように表について調べるものだけです。"
    case .function: "実行できません：関数 \(what)() は計算以外のこともします。問合せでは読取りしかできません。"
    case .table:
      "実行できません：表 \(what) はストアのものではありません。`SELECT name FROM sqlite_schema` で一覧できます。"
    }
  }
}

extension ForeignMark {
  fileprivate var japanese: String {
    switch kind {
    case .space where scalar == "\u{3000}": "空白が全角です。半角の空白にしてください。"
    case .space: "この空白（\(codePoint)）は SQL では使えません。半角の空白にしてください。"
    case .invisible: "ここに見えない文字（\(codePoint)）があります。取り除いてください。"
    case .quote:
      "「\(scalar)」は SQL の引用符ではありません。文字列は '…'、名前は \"…\" で囲んでください。"
    case .fullWidth(let half): "「\(scalar)」が全角です。半角の \(half) にしてください。"
    case .other(let known): "「\(scalar)」は SQL の記号ではありません。\(known) と書いてください。"
    }
  }
}
