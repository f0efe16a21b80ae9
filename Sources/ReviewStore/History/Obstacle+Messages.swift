import Tables

extension Obstacle {
  /// Who did what to which row, on one line.
  func line(_ language: Language) -> String {
    switch language {
    case .english: "\(who(.english)): \(row(.english)) \(deed(.english))"
    case .japanese: "\(who(.japanese)): \(row(.japanese))\(deed(.japanese))"
    }
  }

  private func who(_ language: Language) -> String {
    switch (batch, language) {
    case (let batch?, .english): "import \(batch) (\(kind ?? ""), \(moment))"
    case (let batch?, .japanese): "取込み \(batch)（\(kind ?? "")、\(moment)）"
    case (nil, .english): "another program (\(moment))"
    case (nil, .japanese): "コマンド以外による変更（\(moment)）"
    }
  }

  /// `indicator 1 of measure 12 in 2021`; 施策12・2021年度・指標 1.
  func row(_ language: Language) -> String {
    let label = LoggedTable.named(table)?.label(language) ?? table
    let item = item.map { " \(PrintableText.visible($0))" } ?? ""
    let measure = measure.map { PrintableText.visible($0) }
    switch language {
    case .english:
      guard table != "measure" else { return "measure \(measure ?? "")" }
      return label + item + (measure.map { " of measure \($0)" } ?? "")
        + (year.map { " in \($0)" } ?? "")
    case .japanese:
      guard table != "measure" else { return "施策\(measure ?? "")" }
      let parts = [measure.map { "施策\($0)" }, year.map { "\($0)年度" }, label + item]
      return parts.compactMap(\.self).joined(separator: "・")
    }
  }

  private func deed(_ language: Language) -> String {
    switch (action, language) {
    case (.changed(let columns), .english):
      "was changed (\(columns.joined(separator: ", ")))"
    case (.changed(let columns), .japanese): "を変更（\(columns.joined(separator: "、"))）"
    case (.deleted, .english): "was deleted"
    case (.deleted, .japanese): "を削除"
    case (.added, .english): "took the place of a row that comes back"
    case (.added, .japanese): "を、復元する行の位置に追加"
    case (.refers, .english): "rests on a row that goes"
    case (.refers, .japanese): "が、削除する行を参照"
    }
  }
}
