import ReviewStore
import Tables

extension PageWriter {
  func changes(_ section: ReviewSection, in store: borrowing Store) throws {
    for table in section.tables {
      if let note = review.note(whenEmpty: table) {
        try paragraph(note)
      } else {
        try self.table(table, isWide: table.name == "changes", in: store)
      }
    }
  }

  func list(_ section: ReviewSection, in store: borrowing Store) throws {
    try note(on: .list)
    for table in section.tables {
      try filter(of: table)
      try self.table(table, isSortable: true, isWide: true, in: store)
      try averagesChart(of: table, in: store)
    }
  }

  func themes(_ section: ReviewSection, in store: borrowing Store) throws {
    try note(on: .themes)
    for table in section.tables {
      try heading(3, table.title)
      try self.table(table, isSortable: true, isWide: true, in: store)
    }
  }

  func departments(_ section: ReviewSection, in store: borrowing Store) throws {
    try note(on: .departments)
    for table in section.tables {
      try html.markup("<div class=\"beside\">\n")
      try gradesChart(of: table, in: store)
      try self.table(table, isSortable: true, in: store)
      try html.markup("</div>\n")
    }
  }

  func reconciliation(_ section: ReviewSection, in store: borrowing Store) throws {
    try paragraph(
      word(
        "What the source published, beside what follows from the yearly rates. “Apart by rounding” "
          + "is a difference that rates published in rounded form explain; “not derivable” a count "
          + "whose measures the source does not name.",
        "出典で公表された値と、年度ごとの達成率から計算した値の比較です。「端数処理による差」は、端数処理後の達成率が"
          + "公表されていることで説明できる差、「導出不可」は、対象の施策が出典に示されていない施策数です。"))
    for table in section.tables {
      try heading(3, table.title)
      try self.table(table, isSortable: true, isWide: table.columns.count > 5, in: store)
    }
  }

  func findings(_ section: ReviewSection, in store: borrowing Store) throws {
    for table in section.tables { try self.table(table, isWide: true, in: store) }
  }

  /// How to read a part, where its tables do not say it.
  func note(on part: ReviewPart) throws {
    if let note = review.note(on: part) { try paragraph(note) }
  }

  /// What narrows the list, for browsers that run scripts; the others show all of it.
  private func filter(of table: ReviewTable) throws {
    let target = "table-\(table.name)"
    try html.open(
      "div",
      [
        "class": "filter", "role": "search", "aria-label": word("Narrow the list", "一覧の絞り込み"),
        "data-for": target, "hidden": "",
      ])
    try html.newline()
    try html.element("label") {
      try html.text(word("Words", "キーワード"))
      try html.open("input", ["type": "search", "autocomplete": "off"])
    }
    try html.newline()
    for (index, column) in table.columns.enumerated() where Self.filtered.contains(column.key) {
      try html.element("label") {
        try html.text(column.label)
        try html.element("select", ["data-column": "\(index)"]) {
          try html.element("option", ["value": ""], text: word("All", "すべて"))
        }
      }
      try html.newline()
    }
    try html.open("output", ["data-text": word("{n} of {all} measures", "{all} 施策中 {n} 施策")])
    try html.markup("</output>\n</div>\n")
  }

  private static let filtered: Set<String> = ["field", "bureau", "grade"]
}
