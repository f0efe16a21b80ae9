import Tables

extension Fault {
  var japanesePlace: String {
    var place = PrintableText.visible(file)
    switch (cell, cell?.sheet) {
    case (let cell?, let sheet?):
      place += " シート「\(PrintableText.visible(sheet))」\(cell.reference)"
    // The pointer names the key already.
    case (let cell?, nil): return place + " " + PrintableText.visible(cell.reference)
    case (nil, _):
      if let sheet { place += " シート「\(PrintableText.visible(sheet))」" }
      if let row, row > 0 { place += (sheet == nil ? " " : "") + "\(row)行目" }
    }
    if var column, !column.isEmpty {
      // The file does not have it, so that it has no heading to be found by.
      if case .missingColumn(let resource) = problem {
        column = resource.title(ofColumn: column, in: .japanese)
      }
      place += "「\(PrintableText.visible(column))」列"
    }
    return place
  }

  var japaneseText: String {
    switch problem {
    case .unreadable(let error): error.message(in: .japanese)
    case .empty: "ファイルが空です。見出しの行と、1件ごとの行を入れてください。"
    case .noHeader(let text):
      "見出しの行がありません（「\(Self.cut(text))」で始まり、どの行にも知られた列の名前がありません）。施策番号、年度、指標番号、実績 の"
        + "ような見出しの行を入れるか、--column で列の対応を指定してください。"
    case .headerOfTwoRows(let rows, let example):
      "見出しが\(rows.lowerBound)行目と\(rows.upperBound)行目の2行になっていますが、読めるのは1行の見出しです。"
        + "「\(Self.cut(example))」のように、両方の言葉を入れて1行にしてください。"
    case .onlyExamples(let sheets):
      "名前から記入例とみなされるシート"
        + sheets.map { "「\(PrintableText.visible($0))」" }.joined(separator: "、")
        + "しかありません。データのシートを送ってください。このシートを読む場合は --sheet で指定してください。"
    case .unknownHeader(let nearest, let missing, let unknown):
      "見出しからファイルの種類を判別できません。最も近いのは「\(nearest.title(in: .japanese))」です"
        + (missing.isEmpty ? "" : "（不足している列：\(Self.titles(missing, of: nearest))）")
        + (unknown.isEmpty
          ? ""
          : "（読み方の分からない列："
            + unknown.map { Self.japaneseColumn($0, of: nearest) }.joined(separator: "、") + "）")
        + (unknown.isEmpty
          ? "。見出しを訂正するか、--as で種類を指定してください。"
          : "。見出しを訂正するか、--column で列の対応を指定するか、--ignore で列を読み飛ばすか、"
            + "--as で種類を指定してください。")
    case .missingColumn(let resource):
      "この列がありません。「\(resource.title(in: .japanese))」のファイルに必要な列です。列を加えるか、"
        + "どの列がこれに当たるかを --column で指定してください。"
    case .unknownColumn(let resource, let known):
      "「\(resource.title(in: .japanese))」のファイルにこの列はありません。"
        + Self.japaneseNearest(Self.nearestColumns(to: column ?? "", of: resource))
        + "名前を直すか、--column で対応を指定するか、--ignore で読み飛ばしてください。使える列："
        + Self.titles(known, of: resource)
    case .repeatedColumn: "見出しに同じ列が2つあります。一方を削除してください。"
    case .columnAndYears: "年度のない列と年度ごとの列の両方があります。どちらか一方にしてください。"
    case .noSuchHeading: "この見出しの列はありません。--column または --ignore の指定を訂正してください。"
    case .untitledColumn(let letter):
      "「\(quotedValue)」のある\(letter)列に見出しがありません。見出しを付けるか、セルを空にするか、"
        + "--ignore \(letter) で読み飛ばしてください。"
    case .required: "必須の項目が空です。入力してください。"
    case .notANumber:
      "「\(quotedValue)」は数値ではありません。1200 や 98.5 のように入力するか、値がない場合は空にしてください。"
    case .noFigure(let textColumn, let statusColumn):
      "「\(quotedValue)」は数値ではありません。1200 や 98.5 のように入力するか、値がない場合は文章を"
        + "「\(Self.title(textColumn))」に入力し、「\(Self.title(statusColumn))」で理由を選んでください。"
    case .figureBehindMark:
      "「\(quotedValue)」の数値は、注記の記号「※」の後にあります。「※」を付けずに数値を入力してください。"
    case .figureInParentheses:
      "「\(quotedValue)」は括弧付きの数値で、マイナスの値か注記か判別できません。"
        + "マイナスを付けるか、括弧を外してください。"
    case .digitsLost:
      "「\(quotedValue)」は、桁の多い数値を表計算ソフトが省略して表示したもので、省略された桁は失われています。"
        + "列の表示形式を「数値」にして、すべての桁を入力してください。"
    case .codeFromSpreadsheet:
      "「\(quotedValue)」は、桁の多いコードや E を含むコードを表計算ソフトが数値に変えたものです。"
        + "列の表示形式を「文字列」にして、コードを入力し直してください。"
    case .magnitudeUnclear:
      "「\(quotedValue)」の英字は、位（千、百万など）か単位か判別できません。"
        + "5000 のようにすべての桁を入力するか、5千 のように入力してください。"
    case .boundAsFigure(let textColumn):
      "「\(quotedValue)」は範囲を示すもので、値そのものではありません。値を入力してください"
        + (textColumn.map { "（範囲しか分からない場合は「\(Self.title($0))」に入力してください）。" } ?? "。")
    case .achievementOfFigure(let target, let statusColumn):
      "「\(quotedValue)」は達成したかどうかを示しますが、目標は数値（\(PrintableText.visible(target))）です。"
        + "実績の数値を入力し、数値がない場合は「\(Self.title(statusColumn))」で理由を選んでください。"
        + "数値で測らない指標の場合は、計算方法を「達成・未達成」（achieved）にしてください。"
    case .unitDiffers(let written, let expected):
      "「\(quotedValue)」の単位は「\(PrintableText.visible(written))」ですが、指標の単位は"
        + "「\(PrintableText.visible(expected))」です。数値を換算するか、指標の単位を訂正してください。"
    case .bareDash:
      "「\(quotedValue)」では、値がない理由が分かりません。\(Self.japaneseBlanks) のいずれかを入力し、"
        + "値がゼロの場合は 0 と入力してください。"
    case .bareTriangle:
      "「\(quotedValue)」は、一部達成かマイナスか判別できません。達成、未達成、または数値を入力してください。"
    case .provisionalWithoutValue:
      "「\(quotedValue)」とありますが、値がありません。94.7（速報値）のように値とともに入力するか、"
        + "集計中 と入力してください。"
    case .formulaError:
      "「\(quotedValue)」は表計算ソフトの数式エラーです。数式を直すか、値を入力してください。"
    case .truthValue:
      "「\(quotedValue)」は論理値（TRUE/FALSE）です。論理値を読み取れるのは「はい／いいえ」の列だけです。"
        + "本来の値を入力するか、セルを空にしてください。"
    case .raisedLetters:
      "「\(quotedValue)」に、注や指数のような上付きまたは下付きの文字があります。"
        + "値がはっきりするように、その文字を取り除いてください。"
    case .hiddenValue(let stored):
      "セルに「\(PrintableText.visible(stored))」がありますが、表示形式により何も表示されていません。"
        + "値が見える表示形式にするか、セルを空にしてください。"
    case .unsignedFigure(let stored):
      "セルの値は \(stored) ですが、表示形式により「\(quotedValue)」と表示され、マイナスが見えません。"
        + "マイナスが見える表示形式にするか、値を訂正してください。"
    case .scaledFigure(let stored):
      "セルの値は \(stored) ですが、表示形式により、千単位以上であることが分からないまま「\(quotedValue)」と"
        + "表示されています。標準の表示形式にして、本来の値を入力してください。"
    case .figureBeyondLimit:
      "「\(quotedValue)」は、最後の桁まで正確に扱える上限の 9,000,000,000,000,000 を超えています。"
        + "桁を確かめるか、より大きな単位で入力してください。"
    case .rateBeyondLimit:
      "「\(quotedValue)」は、割合として扱える上限の 1,000,000,000％を超えています。桁を確かめてください。"
    case .notWhole(let range):
      "「\(quotedValue)」は \(range.lowerBound) から \(range.upperBound) までの整数ではありません。"
        + "訂正してください。"
    case .notAYear:
      "「\(quotedValue)」は年度ではありません。2021 または 令和3年度 のように入力してください。"
    case .yearWithoutEra(let candidates):
      "「\(quotedValue)」には元号がありません（候補：\(Self.japaneseYears(candidates))）。"
        + "令和3年度 または 2021 のように入力してください。"
    case .yearOfDate(let candidates):
      "「\(quotedValue)」は1月から3月までの日付の年で、年度を判別できません（候補："
        + "\(Self.japaneseYears(candidates))）。令和3年度 または 2021 のように入力してください。"
    case .yearBeyondEra(let right):
      "「\(quotedValue)」という年度はありません。正しくは \(right) です。年度を訂正してください。"
    case .yearOutsidePlan(let plan, let first, let last):
      "\(quotedValue) は計画 \(plan) の期間（\(first)～\(last)年度）に含まれません。年度を訂正してください。"
    case .unknownMeasureName(let plan, let nearest):
      "計画 \(plan) に「\(quotedValue)」という施策はありません。" + Self.japaneseNearest(nearest)
        + "名称を訂正するか、「施策番号」の列を加えてください。"
    case .nameDiffers(let code, let stored):
      "施策\(PrintableText.visible(code))の名称は「\(PrintableText.visible(stored))」ですが、"
        + "「\(quotedValue)」とあります。行がずれていないか確かめてください。名称の変更は furikaeri rename で行います。"
    case .indicatorNeeded(let known):
      "どの指標の行か判別できません（ある指標：\(known.map(PrintableText.visible).joined(separator: "、"))）。"
        + "「指標番号」の列を加えてください。"
    case .indicatorsNotToldApart(let first, let columns):
      "この行と\(first)行目は同じ施策・年度ですが、番号・名称・記号がなく、指標を区別できません。"
        + "「指標番号」の列を加えるか、「指標名」に名称を入れてください"
        + (columns.isEmpty
          ? "。"
          : "（両方の行で異なる列：\(columns.map(PrintableText.visible).joined(separator: "、"))）。")
    case .marksInOneIndicator:
      "「\(quotedValue)」には複数の項目がありますが、この行の指標は1つです。行を分けるか、指標番号を空にしてください。"
    case .marksDiffer(let marks):
      "「\(quotedValue)」に、同じ行の他のセルにある記号（\(marks.joined())）がそろっていません。目標と実績の記号を"
        + "そろえるか、行を分けてください。"
    case .nothingToRepeat:
      "「\(quotedValue)」が指すセルに値がありません。値を入力してください。"
    case .statusDiffers(let column, let stated, let read):
      "「\(quotedValue)」は「\(Self.word(read))」を意味しますが、「\(Self.title(column))」列は"
        + "「\(Self.word(stated))」です。どちらかを訂正してください。"
    case .textDiffers(let column, let stated):
      "「\(quotedValue)」は文章ですが、「\(Self.title(column))」列には「\(PrintableText.visible(stated))」とあります。どちらか一方にしてください。"
    case .unknownMarks(let known):
      known.isEmpty
        ? "「\(quotedValue)」に記号がありますが、保存されている指標には記号がありません。指標ごとに行を分け、指標番号を入れてください。"
        : "「\(quotedValue)」の記号が、保存されている指標の記号（\(known.map(PrintableText.visible).joined())）と合いません。"
          + "記号を訂正するか、指標ごとに行を分けて指標番号を入れてください。"
    case .indicatorSlipped(let place, let name):
      "\(PrintableText.visible(place)): 「\(PrintableText.visible(name))」は同じ施策の別の指標です。行がずれていないか確かめ、"
        + "番号か名称を訂正してください。"
    case .yearOutsidePlans(let first, let last):
      "「\(quotedValue)」の年度は計画期間（\(first)～\(last)年度）に含まれません。見出しを訂正するか、--ignore で読み飛ばしてください。"
    case .notOneOf(let words):
      "「\(quotedValue)」は使えません。"
        + Self.japaneseNearest(nearest(among: words.map(Self.word) + words))
        + "\(words.map(Self.word).joined(separator: "、")) のいずれかにしてください。"
    case .neitherAchievedNorNot:
      "「\(quotedValue)」では、達成したかどうか判別できません。「達成」か「未達成」を入力してください"
        + "（1 か 0 でも可）。"
    case .notAFlag: "「\(quotedValue)」は使えません。1（はい）か 0（いいえ）を入力してください。"
    case .spacesAround: "「\(quotedValue)」の前後に空白があります。空白を取り除いてください。"
    case .emptyInList: "「\(quotedValue)」に空の項目があります。余分な「;」を取り除いてください。"
    case .repeatedInList(let entry): "「\(PrintableText.visible(entry))」が2回書かれています。一方を取り除いてください。"
    case .unknownPlan(let known):
      "「\(quotedValue)」という計画はありません"
        + Self.japaneseNearest(nearest(among: known), else: "計画", known)

        + "コードを訂正するか、先に計画を取り込んでください。"
    case .planNeeded(let known):
      known.isEmpty
        ? "計画がまだありません。先に計画を取り込んでください。"
        : "計画が複数あります（\(known.joined(separator: "、"))）。「計画」の列を加えてください。"
    case .unknownMeasure(let plan, let nearest):
      "計画 \(plan) に施策「\(quotedValue)」はありません。" + Self.japaneseNearest(nearest)
        + "番号を訂正するか、先に施策を取り込んでください。"
    case .dateForCode(let likely, let isKnown):
      "「\(quotedValue)」は日付です。ファイルを作成したソフトが番号"
        + (isKnown ? Texts.japaneseChoice(likely) : "（\(Texts.japaneseChoice(likely))など）")
        + "を日付に変換した可能性があります。列の表示形式を「文字列」にしてから、番号を入力し直してください。"
    case .unknownField(let field, let plan, let known):
      "計画 \(plan) に分野「\(PrintableText.visible(field))」はありません"
        + Self.japaneseNearest(
          NearestNames(known).nearest(to: field), else: "分野", known)
        + "コードを訂正するか、先に分野を取り込んでください。"
    case .unknownGrade(let plan, let known):
      "計画 \(plan) に評価「\(quotedValue)」はありません"
        + Self.japaneseNearest(nearest(among: known), else: "評価", known)
        + "評価を訂正するか、先に評価の区分を取り込んでください。"
    case .unknownDepartment(let path, let plan, let nearest):
      "「\(PrintableText.visible(path))」は計画 \(plan) の所管一覧にありません。"
        + Self.japaneseNearest(nearest) + "名称を訂正するか、先に所管一覧へ加えてください。"
    case .departmentsDoNotPair(let bureaus, let sections):
      "局が\(bureaus)行、課が\(sections)行あり、対応しません。局を1つだけ書くか、課ごとに局を書いてください。"
    case .departmentTooDeep(let path):
      "「\(PrintableText.visible(path))」は3段以上です。「局」または「局/課」の形で入力してください。"
    case .bureauNotListed(let bureau, let nearest):
      "局「\(PrintableText.visible(bureau))」が一覧にありません。"
        + Self.japaneseNearest(nearest) + "局の行を加えてください。"
    case .ambiguousName(let name, let candidates):
      "「\(PrintableText.visible(name))」は\(Texts.japaneseChoice(candidates))のどれを指すか判別できません。"
        + "該当するものを書いてください。"
    case .otherFieldIsMain(let field):
      "「\(PrintableText.visible(field))」はこの施策の主な分野です。ここからは取り除いてください。"
    case .duplicateRow(let first): "\(first)行目と同じ内容です。一方を削除してください。"
    case .contradictingRow(let first):
      "\(first)行目と同じ対象の行ですが、値が異なります。正しいほうだけを残してください。"
    case .contradictsFile(let file, let place, let other):
      "\(PrintableText.visible(place)) は「\(quotedValue)」ですが、\(PrintableText.visible(file)) では"
        + "「\(PrintableText.visible(other))」です。どちらが正しいか確認し、一方だけを残してください。訂正の場合は、先のファイルの後に"
        + "別に取り込んでください。"
    case .blankBesideValue(let column, let status):
      "値「\(quotedValue)」がありますが、「\(Self.title(column))」列は値がないことを示す「\(Self.word(status))」です。"
        + "一方を取り除いてください。"
    case .boundsOutOfOrder(let column, let upper):
      "「\(quotedValue)」は「\(Self.title(column))」の \(upper) より大きい値です。どちらかを訂正してください。"
    case .semicolonInName(let name):
      "「\(PrintableText.visible(name))」に「;」があります。所管の区切りに使う記号なので、取り除いてください。"
    case .spacesAroundEntry(let entry):
      "「\(PrintableText.visible(entry))」の前後に空白があります。空白を取り除いてください。"
    case .mainFieldIsOther:
      "「\(quotedValue)」は、この施策の再掲の分野になっています。「再掲」の列に残す分野を指定してください。"
    case .cannotClear: "この列は消去できません。値を入力してください。"
    case .closedYear(let year):
      "\(year)年度は確定済みのため、この行の変更はできません。行を取り除くか、先に furikaeri reopen \(year) --reason 理由 で確定を解除してください。"
    case .closedAverages(let year, let closed):
      "\(year)年度の値は、確定済みの \(closed)年度の平均に使われているため、この行の変更はできません。行を取り除くか、先に "
        + "furikaeri reopen \(closed) --reason 理由 で確定を解除してください。"
    case .targetNeedsReason(let stored):
      (value == nil
        ? "目標値 \(stored) が消去されますが、" : "目標値が \(stored) から「\(quotedValue)」に変わりますが、")
        + "変更の理由がありません。「変更理由」の列に書くか、取込みに --reason を付けてください。"
    case .ruleBroken(let rule):
      "保存されている値と合わせると、"
        + (Rule(broken: rule).map { $0.text(in: .japanese) + "ため、取り込めません" } ?? "規則 \(rule) に反します")
        + "。この行か、保存されている値を訂正してください。"
    }
  }

  /// What people call a column that a message speaks of beside its own.
  private static func title(_ name: String) -> String {
    // Names of several kinds of file mean the same in all of them.
    let resource = ([.results] + Resource.allCases).first { resource in
      resource.columns.contains { $0.name == name }
    }
    return resource?.title(ofColumn: name, in: .japanese) ?? name
  }

  private static func titles(_ names: [String], of resource: Resource) -> String {
    names.map { resource.title(ofColumn: $0, in: .japanese) }.joined(separator: "、")
  }

  private static func word(_ word: String) -> String { ChoiceWords.japanese(of: word) ?? word }

  private static var japaneseBlanks: String {
    WrittenBlank.allCases.filter { $0 != .provisional }.map { $0.words[0] }.joined(separator: "、")
  }

  private static func japaneseYears(_ years: [Int64]) -> String {
    years.map { "\(WrittenYear.japanese($0))（\($0)年度）" }.joined(separator: "、")
  }

  /// `もしかして「…」ですか。`; else what is known, in brackets behind the sentence, or nothing when that
  /// is not given.
  private static func japaneseNearest(
    _ nearest: [String], else things: String? = nil, _ known: [String] = []
  ) -> String {
    guard let things else {
      return nearest.isEmpty ? "" : "もしかして\(Texts.japaneseChoice(nearest))ですか。"
    }
    if !nearest.isEmpty { return "。" + japaneseNearest(nearest) }
    return known.isEmpty
      ? "（\(things)はまだありません）。" : "（ある\(things)：\(Texts.firstFew(known, "、"))）。"
  }

  private static func japaneseColumn(_ name: String, of resource: Resource) -> String {
    let nearest = nearestColumns(to: name, of: resource)
    let visible = PrintableText.visible(name)
    return nearest.isEmpty
      ? visible : "\(visible)（もしかして\(Texts.japaneseChoice(nearest))）"
  }
}
