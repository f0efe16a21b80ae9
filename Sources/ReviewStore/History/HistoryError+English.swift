import Tables

extension HistoryError {
  var english: String {
    switch problem {
    case .unknownBatch(let batch, let last):
      "there is no import \(batch). "
        + (last.map { "The last is \($0); `furikaeri history` lists them." }
          ?? "Nothing has been imported yet.")
    case .alreadyUndone(let batch, let undo):
      "import \(batch) was taken back already, by import \(undo). "
        + "To bring it back, undo that one: furikaeri undo \(undo)."
    case .isClosing(let batch, true, let year):
      "import \(batch) reopened fiscal year \(year). Close it again: furikaeri close \(year)."
    case .isClosing(let batch, false, let year):
      "import \(batch) closed fiscal year \(year). Reopen it: "
        + "furikaeri reopen \(year) --reason TEXT."
    case .restedOn(let batch, let obstacles, let count):
      ([
        "import \(batch) cannot be taken back, because later changes rest on it. Nothing was changed."
      ]
        + obstacles.map { "  " + $0.line(.english) }
        + (count > obstacles.count ? ["  … and \(count - obstacles.count) more."] : [])
        + [Self.englishAdvice(obstacles)]).joined(separator: "\n")
    case .changedWithoutTrace(let batch, let obstacle):
      "import \(batch) cannot be taken back: \(obstacle.row(.english)) is not as the import left it, "
        + "and the log does not say who changed it. Nothing was changed. Look with furikaeri verify."
    case .ruleBroken(let batch, let rule):
      "import \(batch) cannot be taken back: what would come back breaks the rule \(rule) together "
        + "with what is stored now. Nothing was changed."
    case .closedYear(let year):
      "fiscal year \(year) is closed, and this would change it. Nothing was changed. Reopen the year "
        + "first: furikaeri reopen \(year) --reason TEXT."
    case .planUnknown(_, let known) where known.isEmpty:
      "the store holds no plan yet. Import plans first."
    case .planUnknown(let code?, let known):
      "there is no plan “\(PrintableText.visible(code))”. " + Texts.englishKnown(known, like: code)
    case .planUnknown(nil, let known):
      "the store holds several plans. Name one with --plan. There are "
        + "\(known.joined(separator: ", "))."
    case .yearOutsidePlan(let year, let plan, let first, let last):
      "\(year) is not a fiscal year of plan \(plan), which runs from \(first) to \(last)."
    case .alreadyClosed(let year, let plan, let since):
      "fiscal year \(year) of plan \(plan) has been closed since \(since)."
    case .notClosed(let year, let plan, let closed):
      "fiscal year \(year) of plan \(plan) is not closed. "
        + (closed.isEmpty
          ? "No year is." : "Closed are \(closed.map(String.init).joined(separator: ", ")).")
    case .hasErrors(let year, let plan, let findings, let count):
      ([
        "fiscal year \(year) of plan \(plan) cannot be closed, because of "
          + "\(count, counted: "error")."
      ]
        + findings.map { "  " + $0.english }
        + (count > findings.count ? ["  … and \(count - findings.count) more."] : [])
        + ["Put them right and close the year then; `furikaeri check` lists them."])
        .joined(separator: "\n")
    case .laterYearsClosed(let year, let plan, let later):
      "fiscal year \(year) of plan \(plan) cannot be reopened while "
        + "\(later.map(String.init).joined(separator: ", ")) is closed: averages through it rest on "
        + "\(year). Reopen \(later.last.map(String.init) ?? "") first."
    case .reasonNeeded(let year):
      "say why fiscal year \(year) is reopened, with --reason TEXT."
    case .olderStore(let version):
      "the store is of an earlier version (schema \(version); history needs 3). Any command that "
        + "writes brings it up to this one, such as an import."
    }
  }

  private static func englishAdvice(_ obstacles: [Obstacle]) -> String {
    let batches = Set(obstacles.compactMap(\.batch)).sorted(by: >)
    guard !batches.isEmpty else { return "Correct the values with an import instead." }
    return "Undo \(batches.map(String.init).joined(separator: ", then ")) first, "
      + "or correct the values with an import instead."
  }
}
