import Glibc

extension TableError {
  var japaneseMessage: String {
    switch problem {
    case .missing: "\(visible: file): ファイルが見つかりません。ファイル名とフォルダーを確認してください。"
    case .isFolder: "\(visible: file): フォルダーが指定されています。中のファイルを指定してください。"
    case .folderNotEmpty:
      "\(visible: file): フォルダーの中にすでに何かがあります。新しいフォルダーか空のフォルダーを指定してください"
        + "（何も書き出していません）。"
    case .unreadable(let code):
      "\(visible: file): ファイルを読み込めません（\(reason(code))）。読み取りの権限を確認してください。"
    case .unwritable(let code):
      "\(visible: file): ファイルに書き込めません（\(reason(code))）。"
        + "保存先のフォルダーがあるか、書き込みの権限があるかを確認してください。"
    case .diskFull:
      "\(visible: file): ディスクの空き容量が足りません。空きを増やすか、別の場所に保存してください。"
    case .pipeClosed:
      "\(visible: file): 出力を受け取るプログラムが終了したため、最後まで書き出せませんでした。"
    case .encodingUnavailable(let encoding):
      "\(visible: file): このシステムのCライブラリは\(encoding.title)に対応していないため、読み込めません。"
        + "文字コードの変換機能を追加するか、UTF-8のCSVとして保存し直してください。"
    case .encodingNotWritten(let encoding):
      "\(visible: file): \(encoding.title)では書き出せません。utf-8 か cp932 を指定してください。"
    case .tooManyBars(let limit):
      "グラフは1行につき棒1本で、\(grouped(limit)) 行まで描けます。LIMIT を加えるか、行を集計してください。"
    case .noNumbersToDraw:
      "グラフには数値の列が必要ですが、ありません。数値の列を加えるか、--chart を外してください。"
    case .noColumnToDraw(let name, let known):
      "「\(shown(name))」は数値の列ではないため、グラフにできません。数値の列：" + known.map(shown).joined(separator: "、")
    case .noColumn(let name, let known):
      "「\(shown(name))」という列はありません。列：" + known.map(shown).joined(separator: "、")
    case .unmappable(let characters, let count, let encoding):
      (characters.map { $0.japaneseMessage(file, encoding) }
        + [UnmappableCharacter.japanese(more: count - characters.count)].compactMap(\.self)
        + [
          "\(encoding.title)にない文字が\(grouped(count))個あります。--encoding を外してUTF-8で書き出すか、"
            + "--replace-unmappable を付けて「〓」など\(encoding.title)にある文字に置き換えてください。"
        ]).joined(separator: "\n")
    case .archive(let problem): "\(visible: file): \(problem.japanese)"
    case .spreadsheet(let problem): problem.japaneseMessage(of: file)
    case .json(let problem): problem.japaneseMessage(of: file)
    case .foreignFile(let kind): "\(visible: file): \(kind.japanese)"
    case .invalidSeparator(let text):
      "\(visible: file): 先頭の行で区切り文字に「\(shown(text))」が指定されています。sep=; のように半角の1文字を書くか、"
        + "この行を削ってください。"
    case .cellCount, .tooManyColumns, .recordTooLong, .secondBeginning, .fullWidthDelimiter:
      japaneseMessageOfRow
    case .notInEncoding, .notInChosenEncoding, .inNeitherEncoding, .truncatedUTF16,
      .foreignEncoding:
      japaneseMessageOfBytes
    default: japaneseMessageOfCell
    }
  }

  private var japaneseMessageOfRow: String {
    switch problem {
    case .cellCount(let row, let found, let expected, let delimiter):
      "\(visible: file) \(row)行目: セルが\(found)個ですが、見出しは\(expected)個です。"
        + (found < expected
          ? "足りないセルを補うか、改行を含むセルを \" で囲んでください。"
          : "余分なセルを削るか、\(name(of: delimiter))を含むセルを \" で囲んでください。")
    case .tooManyColumns(let row, let found, let limit):
      "\(visible: file) \(row)行目: セルが\(found)個ありますが、読み込めるのは\(limit)個までです。"
        + "不要な列を削ってください。"
    case .recordTooLong(let row, let line, let limit):
      "\(visible: file) \(row)行目\(lineNote(row, line)): 1行の長さが\(limit >> 20) MiBを超えています。"
        + "\" で始まるセルがすべて \" で閉じられているか確認してください。"
    case .secondBeginning(let row, let line):
      "\(visible: file) \(row)行目\(lineNote(row, line)): ファイルの途中にバイト順マーク（U+FEFF）があります。"
        + "つながれた2つ目のファイルがここから始まっています。元のファイルを別々に取り込むか、"
        + "マークと2つ目の見出しを削ってください。"
    case .fullWidthDelimiter(let row, let line, let character):
      "\(visible: file) \(row)行目\(lineNote(row, line)): セルが全角の「\(character)」で区切られていますが、"
        + "全角の記号は文字として扱います。半角のコンマかタブに置き換えるか、CSVとして保存し直してください。"
    default: ""
    }
  }

  private var japaneseMessageOfCell: String {
    switch problem {
    case .quoteInsideCell(let place, let value):
      "\(cell(place)): 「\(value)」は \" で囲まれていないセルですが、途中に \" があります。"
        + "セル全体を \" で囲み、中の \" は \"\" と書いてください。"
    case .textAfterQuote(let place, let value):
      "\(cell(place)): 「\(value)」は、閉じる \" の後に文字が続いています。"
        + "その文字を削るか、セルの中の \" を \"\" と書いてください。"
    case .unclosedQuote(let place):
      "\(cell(place)): セルを開く \" がありますが、閉じる \" がありません。"
        + "セルの終わりに \" を補ってください。"
    case .loneCarriageReturn(let place):
      "\(cell(place)): 改行コードがCRだけになっています。"
        + "改行コードをCRLF（Windows）かLF（Unix）にして保存し直すか、"
        + "改行を含むセルを \" で囲んでください。"
    case .nulByte(let place):
      "\(cell(place)): テキストにはないはずのNUL文字（0x00）があります。"
        + "UTF-8のCSVとして保存し直してください。"
    case .endOfFileMark(let place):
      "\(cell(place)): かつてファイルの終わりを示した ^Z（0x1A）があり、その後にも文字が続いています。"
        + "これを削るか、つなぐ前のファイルを別々に取り込んでください。"
    default: ""
    }
  }

  private var japaneseMessageOfBytes: String {
    switch problem {
    case .notInEncoding(let place, let bytes, let encoding):
      "\(cell(place)): \(encoding.title)ではないバイト \(hexadecimal(bytes)) があります。"
        + "UTF-8のCSVとして保存し直してください。"
    case .notInChosenEncoding(let place, let bytes, let encoding):
      "\(cell(place)): 指定された文字コード（\(encoding.title)）ではないバイト "
        + "\(hexadecimal(bytes)) があります。"
        + "ファイルの文字コードを指定するか、UTF-8のCSVとして保存し直してください。"
    case .inNeitherEncoding(let place, let bytes):
      "\(cell(place)): UTF-8でもCP932（シフトJIS）でもないファイルです"
        + "（バイト \(hexadecimal(bytes)) が合いません）。UTF-8のCSVとして保存し直してください。"
    case .foreignEncoding(let encoding):
      "\(visible: file): UTF-8やCP932（シフトJIS）ではなく、\(encoding.title)とみられるファイルです。"
        + (encoding.chosen.map {
          "--encoding \($0.rawValue) を付けて取り込むか、UTF-8のCSVとして保存し直してください。"
        } ?? "UTF-8のCSVとして保存し直してください。")
    case .truncatedUTF16(let place):
      "\(cell(place)): UTF-16の文字の途中でファイルが終わっています。"
        + "ファイル全体を受け取り直すか、UTF-8のCSVとして保存し直してください。"
    default: ""
    }
  }

  private func cell(_ place: Place) -> String {
    "\(visible: file) \(place.row)行目\(place.column)列目\(lineNote(place.row, place.line))"
  }

  private func lineNote(_ row: Int, _ line: Int) -> String {
    row == line ? "" : "（改行で数えると\(line)行目）"
  }

  private func name(of delimiter: UInt8) -> String {
    switch delimiter {
    case UInt8(ascii: ","): "コンマ"
    case UInt8(ascii: "\t"): "タブ"
    case UInt8(ascii: ";"): "セミコロン"
    default: " \(Character(UnicodeScalar(delimiter))) "
    }
  }

  /// The usual reasons in Japanese; the C library's own text for the others.
  private func reason(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "アクセスが許可されていません"
    case ENOENT, ENOTDIR: "フォルダーがありません"
    case EROFS: "読み取り専用の場所です"
    case ENAMETOOLONG: "ファイル名が長すぎます"
    case EIO: "入出力エラーです"
    default: systemMessage(code)
    }
  }
}
