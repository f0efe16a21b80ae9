import Tables

extension Fault {
  var japanesePlace: String {
    var place = PrintableText.visible(file)
    if let cell {
      place += " シート「\(PrintableText.visible(cell.sheet))」\(cell.reference)"
    } else if let row {
      place += " \(row)行目"
    }
    if let column { place += "「\(PrintableText.visible(column))」列" }
    return place
  }

  var japaneseText: String {
    switch problem {
    case .unreadable(let error): error.message(in: .japanese)
    case .empty: "ファイルが空です。見出しの行と、1件ごとの行を入れてください。"
    case .unknownHeader(let nearest, let missing, let unknown):
      "見出しからファイルの種類を判別できません。最も近いのは \(nearest.rawValue) です"
        + (missing.isEmpty ? "" : "（不足している列：\(missing.joined(separator: "、"))）")
        + (unknown.isEmpty
          ? "" : "（ない列：\(unknown.map(PrintableText.visible).joined(separator: "、"))）")
        + "。見出しを訂正するか、--as で種類を指定してください。"
    case .missingColumn(let resource, let required):
      "この列がありません。\(resource.rawValue) には \(required.joined(separator: "、")) が必要です。"
    case .unknownColumn(let resource, let known):
      "\(resource.rawValue) にこの列はありません。名前を直すか、--column で対応を指定するか、--ignore で読み飛ばしてください。使える列："
        + "\(known.joined(separator: "、"))"
    case .repeatedColumn: "見出しに同じ列が2つあります。一方を削除してください。"
    case .columnAndYears: "年度のない列と年度ごとの列の両方があります。どちらか一方にしてください。"
    case .noSuchHeading: "この見出しの列はありません。--column または --ignore の指定を訂正してください。"
    case .untitledColumn:
      "「\(quotedValue)」の列に見出しがありません。見出しを付けるか、セルを空にしてください。"
    case .required: "必須の項目が空です。入力してください。"
    case .notANumber:
      "「\(quotedValue)」は数値ではありません。1200 や 98.5 のように入力するか、値がない場合は空にしてください。"
    case .notWhole(let range):
      "「\(quotedValue)」は \(range.lowerBound) から \(range.upperBound) までの整数ではありません。"
        + "訂正してください。"
    case .notAYear:
      "「\(quotedValue)」は年度ではありません。2021 または 令和3年度 のように入力してください。"
    case .yearOutsidePlan(let plan, let first, let last):
      "\(quotedValue) は計画 \(plan) の期間（\(first)～\(last)年度）に含まれません。年度を訂正してください。"
    case .notOneOf(let words):
      "「\(quotedValue)」は使えません。\(words.joined(separator: "、")) のいずれかにしてください。"
    case .notAFlag: "「\(quotedValue)」は使えません。1（はい）か 0（いいえ）を入力してください。"
    case .spacesAround: "「\(quotedValue)」の前後に空白があります。空白を取り除いてください。"
    case .emptyInList: "「\(quotedValue)」に空の項目があります。余分な「;」を取り除いてください。"
    case .repeatedInList(let entry): "「\(PrintableText.visible(entry))」が2回書かれています。一方を取り除いてください。"
    case .unknownPlan(let known):
      "「\(quotedValue)」という計画はありません（\(Self.japaneseKnown("計画", known))）。"
        + "コードを訂正するか、先に計画を取り込んでください。"
    case .planNeeded(let known):
      known.isEmpty
        ? "計画がまだありません。先に計画を取り込んでください。"
        : "計画が複数あります（\(known.joined(separator: "、"))）。plan 列を加えてください。"
    case .unknownMeasure(let plan):
      "計画 \(plan) に施策「\(quotedValue)」はありません。番号を訂正するか、先に施策を取り込んでください。"
    case .unknownField(let field, let plan, let known):
      "計画 \(plan) に分野「\(PrintableText.visible(field))」はありません（\(Self.japaneseKnown("分野", known))）。"
        + "コードを訂正するか、先に分野を取り込んでください。"
    case .unknownGrade(let plan, let known):
      "計画 \(plan) に評価「\(quotedValue)」はありません（\(Self.japaneseKnown("評価", known))）。"
        + "評価を訂正するか、先に評価の区分を取り込んでください。"
    case .unknownDepartment(let path, let plan):
      "「\(PrintableText.visible(path))」は計画 \(plan) の所管一覧にありません。名称を訂正するか、先に所管一覧へ加えてください。"
    case .departmentTooDeep(let path):
      "「\(PrintableText.visible(path))」は3段以上です。「局」または「局/課」の形で入力してください。"
    case .bureauNotListed(let bureau):
      "局「\(PrintableText.visible(bureau))」が一覧にありません。局の行を加えてください。"
    case .otherFieldIsMain(let field):
      "「\(PrintableText.visible(field))」はこの施策の主な分野です。ここからは取り除いてください。"
    case .duplicateRow(let first): "\(first)行目と同じ内容です。一方を削除してください。"
    case .contradictingRow(let first):
      "\(first)行目と同じ対象の行ですが、値が異なります。正しいほうだけを残してください。"
    case .blankBesideValue(let column, let status):
      "値「\(quotedValue)」がありますが、\(column) は値がないことを示す「\(status)」です。一方を取り除いてください。"
    case .boundsOutOfOrder(let column, let upper):
      "「\(quotedValue)」は \(column) の \(upper) より大きい値です。どちらかを訂正してください。"
    case .semicolonInName(let name):
      "「\(PrintableText.visible(name))」に「;」があります。所管の区切りに使う記号なので、取り除いてください。"
    case .spacesAroundEntry(let entry):
      "「\(PrintableText.visible(entry))」の前後に空白があります。空白を取り除いてください。"
    case .mainFieldIsOther:
      "「\(quotedValue)」は、この施策の再掲の分野になっています。other_fields で残す分野を指定してください。"
    case .cannotClear: "この列は消去できません。値を入力してください。"
    case .ruleBroken(let rule):
      "保存されている値と合わせると、規則 \(rule) に反します。この行か、保存されている値を訂正してください。"
    }
  }

  private static func japaneseKnown(_ things: String, _ known: [String]) -> String {
    known.isEmpty ? "\(things)はまだありません" : "ある\(things)：\(known.joined(separator: "、"))"
  }
}
