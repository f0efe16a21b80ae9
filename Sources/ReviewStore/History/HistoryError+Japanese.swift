import Tables

extension HistoryError {
  var japanese: String {
    switch problem {
    case .unknownBatch(let batch, let last):
      "取込み \(batch) はありません。"
        + (last.map { "最後の取込みは \($0) です（`furikaeri history` で一覧できます）。" } ?? "まだ何も取り込んでいません。")
    case .alreadyUndone(let batch, let undo):
      "取込み \(batch) は、取込み \(undo) ですでに取り消しています。"
        + "元に戻すには、それを取り消してください（furikaeri undo \(undo)）。"
    case .isClosing(let batch, true, let year):
      "取込み \(batch) は \(year)年度の確定解除です。もう一度確定してください（furikaeri close \(year)）。"
    case .isClosing(let batch, false, let year):
      "取込み \(batch) は \(year)年度の確定です。解除してください（furikaeri reopen \(year) --reason 理由）。"
    case .restedOn(let batch, let obstacles, let count):
      (["取込み \(batch) は、その後の変更の元になっているため取り消せません（何も変更していません）。"]
        + obstacles.map { "  " + $0.line(.japanese) }
        + (count > obstacles.count ? ["  …ほか \(count - obstacles.count) 件"] : [])
        + [Self.japaneseAdvice(obstacles)]).joined(separator: "\n")
    case .changedWithoutTrace(let batch, let obstacle):
      "取込み \(batch) は取り消せません。\(obstacle.row(.japanese))が取込み後の値と異なり、変更した人の記録がありません"
        + "（何も変更していません）。furikaeri verify で確認してください。"
    case .ruleBroken(let batch, let rule):
      "取込み \(batch) は取り消せません。元に戻すと、保存されている値と合わせて規則 \(rule) に反します（何も変更していません）。"
    case .closedYear(let year):
      "\(year)年度は確定済みのため、変更できません（何も変更していません）。"
        + "先に furikaeri reopen \(year) --reason 理由 で確定を解除してください。"
    case .planUnknown(_, let known) where known.isEmpty:
      "計画がまだありません。先に計画を取り込んでください。"
    case .planUnknown(let code?, let known):
      "「\(PrintableText.visible(code))」という計画はありません。ある計画：\(known.joined(separator: "、"))。"
    case .planUnknown(nil, let known):
      "計画が複数あります。--plan で指定してください。ある計画：\(known.joined(separator: "、"))。"
    case .yearOutsidePlan(let year, let plan, let first, let last):
      "\(year) は計画 \(plan) の期間（\(first)～\(last)年度）に含まれません。"
    case .alreadyClosed(let year, let plan, let since):
      "計画 \(plan) の \(year)年度は、\(since) に確定済みです。"
    case .notClosed(let year, let plan, let closed):
      "計画 \(plan) の \(year)年度は確定していません。"
        + (closed.isEmpty
          ? "確定した年度はありません。" : "確定した年度：\(closed.map(String.init).joined(separator: "、"))。")
    case .hasErrors(let year, let plan, let findings, let count):
      (["計画 \(plan) の \(year)年度は、エラーが \(count) 件あるため確定できません。"]
        + findings.map { "  " + $0.japanese }
        + (count > findings.count ? ["  …ほか \(count - findings.count) 件"] : [])
        + ["訂正してから確定してください（`furikaeri check` で一覧できます）。"])
        .joined(separator: "\n")
    case .laterYearsClosed(let year, let plan, let later):
      "計画 \(plan) の \(year)年度は、\(later.map(String.init).joined(separator: "、"))年度が確定済みのため解除できません"
        + "（その平均に \(year)年度が含まれます）。先に \(later.last.map(String.init) ?? "")年度を解除してください。"
    case .reasonNeeded(let year): "\(year)年度の確定を解除する理由を --reason で指定してください。"
    case .olderStore(let version):
      "ストアが以前の版です（スキーマ \(version)。履歴には 3 が必要です）。取込みなど、書込みをするコマンドで更新されます。"
    }
  }

  private static func japaneseAdvice(_ obstacles: [Obstacle]) -> String {
    let batches = Set(obstacles.compactMap(\.batch)).sorted(by: >)
    guard !batches.isEmpty else { return "取込みで値を訂正してください。" }
    return "先に \(batches.map(String.init).joined(separator: "、")) を取り消すか、取込みで値を訂正してください。"
  }
}
