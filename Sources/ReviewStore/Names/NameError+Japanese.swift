import Tables

extension NameError {
  var japaneseText: String {
    switch problem {
    case .unknownPlan(let plan, let known):
      "計画「\(Self.shown(plan))」はありません。"
        + Self.japaneseNearest(
          NearestNames(known).nearest(to: plan), "計画", known)
    case .planNeeded(let known):
      known.isEmpty
        ? "計画がまだありません。先に計画を取り込んでください。"
        : "計画が複数あります。--plan で指定してください。ある計画：\(Texts.firstFew(known, "、"))"
    case .unknown(let kind, let name, let plan, let nearest, let known):
      "計画 \(plan) に\(kind.japanese)「\(Self.shown(name))」はありません。"
        + Self.japaneseNearest(nearest, kind.japanese, known)
    case .ambiguous(let kind, let name, let candidates):
      "\(kind.japanese)「\(Self.shown(name))」は\(Texts.japaneseChoice(candidates))のどれを指すか判別できません。"
        + "該当するものを指定してください。"
    case .noAlias(let kind, let name, let plan, let nearest):
      "計画 \(plan) に\(kind.japanese)の別名「\(Self.shown(name))」はありません。"
        + (nearest.isEmpty ? "" : "もしかして\(Texts.japaneseChoice(nearest))ですか。")
        + "別名の一覧は furikaeri alias list で見られます。"
    case .isNamedSo(let kind, let name):
      "\(kind.japanese)はすでに「\(Self.shown(name))」です。変更はありません。"
    case .isTaken(.department, let name, let other):
      "所管「\(Self.shown(other))」はすでにあります。業務を引き継いだ場合は、その年度を --from-year で指定してください。"
        + "そうでない場合は「\(Self.shown(name))」以外の名称にしてください。"
    case .isTaken(let kind, let name, let other):
      "「\(Self.shown(name))」は\(kind.japaneseThing)「\(Self.shown(other))」の\(kind.japanese)です。"
        + "別のものにするか、先にそちらを変更してください。"
    case .isAlias(let kind, let name, let thing):
      "「\(Self.shown(name))」はすでに\(kind.japaneseThing)「\(Self.shown(thing))」の別名です。"
        + "別のものにするか、先に furikaeri alias remove で別名を削除してください。"
    case .isBlankOrSpaced(let name):
      name.isEmpty
        ? "新しい名称が空です。入力してください。"
        : "「\(Self.shown(name))」の前後に空白があります。空白を取り除いてください。"
    case .tooDeep(let path):
      "「\(Self.shown(path))」は所管として使えません。「局」または「局/課」の形で入力してください。"
    case .hasSemicolon(let name):
      "「\(Self.shown(name))」に「;」があります。一覧の区切りに使う記号なので、取り除いてください。"
    case .hasSections(let path, let count):
      "「\(Self.shown(path))」には課が\(count)つあるため、課にはできません。先に課を移してください。"
    case .yearOutsidePlan(let year, let plan, let first, let last):
      "\(year) は計画 \(plan) の期間（\(first)～\(last)年度）に含まれません。年度を訂正してください。"
    case .lifeDoesNotFit(let path, let first, let last, let year):
      "「\(Self.shown(path))」の存続期間（\(Self.japaneseLife(first, last))）は \(year)年度の改編と合いません。"
        + "年度を訂正するか、先に所管の年度を訂正してください。"
    case .yearsOutOfOrder(let first, let last):
      "最初の年度 \(first) が最後の年度 \(last) より後です。どちらかを訂正してください。"
    }
  }

  private static func japaneseLife(_ first: Int64?, _ last: Int64?) -> String {
    (first.map { "\($0)年度" } ?? "") + "～" + (last.map { "\($0)年度" } ?? "")
  }

  private static func japaneseNearest(
    _ nearest: [String], _ things: String, _ known: [String]
  ) -> String {
    if !nearest.isEmpty { return "もしかして\(Texts.japaneseChoice(nearest))ですか。" }
    return known.isEmpty
      ? "\(things)はまだありません。" : "ある\(things)：\(Texts.firstFew(known, "、"))"
  }
}

extension NameKind {
  /// What it is called in a sentence.
  public var japanese: String {
    switch self {
    case .measure: "施策番号"
    case .measureName: "施策名"
    case .department: "所管"
    case .field: "分野コード"
    case .fieldName: "分野名"
    }
  }

  /// What has such names.
  var japaneseThing: String {
    switch self {
    case .measure, .measureName: "施策"
    case .department: "所管"
    case .field, .fieldName: "分野"
    }
  }
}
