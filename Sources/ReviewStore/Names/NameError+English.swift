import Tables

extension NameError {
  var englishText: String {
    switch problem {
    case .unknownPlan(let plan, let known):
      "there is no plan “\(Self.shown(plan))”. "
        + Self.englishNearest(
          NearestNames(known).nearest(to: plan), "plans", known)
    case .planNeeded(let known):
      known.isEmpty
        ? "the store holds no plan yet. Import plans first."
        : "the store holds several plans. Name one with --plan. There are "
          + Texts.firstFew(known, ", ") + "."
    case .unknown(let kind, let name, let plan, let nearest, let known):
      "plan \(plan) has no \(kind.english) “\(Self.shown(name))”. "
        + Self.englishNearest(nearest, kind.english + "s", known)
    case .ambiguous(let kind, let name, let candidates):
      "the \(kind.english) “\(Self.shown(name))” may be \(Texts.englishChoice(candidates)). "
        + "Name the one that is meant."
    case .noAlias(let kind, let name, let plan, let nearest):
      "plan \(plan) has no alias “\(Self.shown(name))” of a \(kind.english). "
        + (nearest.isEmpty ? "" : "Did you mean \(Texts.englishChoice(nearest))? ")
        + "`furikaeri alias list` shows them all."
    case .isNamedSo(let kind, let name):
      "“\(Self.shown(name))” is its \(kind.word) already. There is nothing to do."
    case .isTaken(.department, let name, let other):
      "there is a department “\(Self.shown(other))” already. If it took over from the other, say from "
        + "which fiscal year with --from-year; if not, choose another name than “\(Self.shown(name))”."
    case .isTaken(let kind, let name, let other):
      "“\(Self.shown(name))” is the \(kind.word) of \(kind.thing) \(Self.shown(other)). "
        + "Choose another, or rename that one first."
    case .isAlias(let kind, let name, let thing):
      "“\(Self.shown(name))” is known as \(kind.thing) \(Self.shown(thing)) already. "
        + "Choose another, or remove it with `furikaeri alias remove` first."
    case .isBlankOrSpaced(let name):
      name.isEmpty
        ? "the new name is empty. Write one."
        : "“\(Self.shown(name))” has spaces before or after it. Remove them."
    case .tooDeep(let path):
      "“\(Self.shown(path))” is no department. Write bureau or bureau/section."
    case .hasSemicolon(let name):
      "“\(Self.shown(name))” has a semicolon, which separates the entries of a list. Remove it."
    case .hasSections(let path, let count):
      "“\(Self.shown(path))” has \(count == 1 ? "a section" : "\(count) sections") and cannot become "
        + "a section itself. Move \(count == 1 ? "it" : "them") first."
    case .yearOutsidePlan(let year, let plan, let first, let last):
      "\(year) is not a fiscal year of plan \(plan), which runs from \(first) to \(last). "
        + "Correct the year."
    case .lifeDoesNotFit(let path, let first, let last, let year):
      "“\(Self.shown(path))” \(Self.englishLife(first, last)): that does not fit a change in \(year). "
        + "Correct the year, or the department's years first."
    case .yearsOutOfOrder(let first, let last):
      "the first year \(first) is after the last, \(last). Correct one of them."
    }
  }

  static func shown(_ name: String) -> String { PrintableText.visible(name) }

  private static func englishLife(_ first: Int64?, _ last: Int64?) -> String {
    switch (first, last) {
    case (let first?, let last?): "exists from \(first) to \(last)"
    case (let first?, nil): "exists from \(first) on"
    case (nil, let last?): "exists until \(last)"
    case (nil, nil): "exists throughout"
    }
  }

  private static func englishNearest(
    _ nearest: [String], _ things: String, _ known: [String]
  ) -> String {
    if !nearest.isEmpty { return "Did you mean \(Texts.englishChoice(nearest))?" }
    return known.isEmpty
      ? "There are no \(things) yet." : "There are \(Texts.firstFew(known, ", "))."
  }
}

extension NameKind {
  /// What the name itself is.
  fileprivate var word: String {
    switch self {
    case .measure, .field: "code"
    case .measureName, .fieldName: "name"
    case .department: "path"
    }
  }

  /// What it is called in a sentence: `no measure “20”`.
  var english: String {
    switch self {
    case .measure: "measure"
    case .measureName: "name of a measure"
    case .department: "department"
    case .field: "field"
    case .fieldName: "name of a field"
    }
  }

  /// What has such names.
  public var thing: String {
    switch self {
    case .measure, .measureName: "measure"
    case .department: "department"
    case .field, .fieldName: "field"
    }
  }
}
