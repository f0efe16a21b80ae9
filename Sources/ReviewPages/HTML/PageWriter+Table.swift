import ReviewStore
import Tables

extension PageWriter {
  /// Writes a table: in a box that scrolls where the window is narrow, and that the keyboard reaches.
  func table(
    _ table: ReviewTable, isSortable: Bool = false, isWide: Bool = false, in store: borrowing Store
  ) throws {
    let caption = "\(table.name)-caption"
    try openBox(labelledBy: caption)
    try html.newline()
    var kinds = "table-\(table.name)"
    if isWide { kinds += " wide" }
    if isSortable {
      try html.open("table", ["class": kinds, "id": "table-\(table.name)", "data-sortable": ""])
    } else {
      try html.open("table", ["class": kinds])
    }
    try html.newline()
    try html.element("caption", ["id": caption], data: table.title)
    try html.markup("\n<thead>\n<tr>")
    let columns = table.shownColumns
    for column in columns {
      try html.element(
        "th", ["scope": "col", "class": column.kind.className], data: column.label)
    }
    try html.markup("</tr>\n</thead>\n<tbody>\n")
    var isFirst = true
    try table.forEachGroupedRow(in: store) { group, row in
      if let group { try begin(group, columns: columns.count, isFirst: isFirst) }
      isFirst = false
      try html.markup("<tr>")
      for (column, cell) in zip(columns, row) { try self.cell(cell, column.kind) }
      try html.markup("</tr>\n")
    }
    try html.markup("</tbody>\n</table>\n</div>\n")
  }

  /// Begins the box of a table: it scrolls where the window is narrow, so the keyboard reaches it and
  /// it has a name.
  func openBox(labelledBy names: String) throws {
    try html.open(
      "div", ["class": "table", "role": "region", "aria-labelledby": names, "tabindex": "0"])
  }

  /// Begins a group of rows, with its heading unless that is empty.
  private func begin(_ group: String, columns: Int, isFirst: Bool) throws {
    if !isFirst { try html.markup("</tbody>\n<tbody>\n") }
    guard !group.isEmpty else { return }
    try html.markup("<tr class=\"group\">")
    try html.element("th", ["scope": "rowgroup", "colspan": "\(columns)"], text: group)
    try html.markup("</tr>\n")
  }

  private func cell(_ cell: ReviewCell, _ kind: ReviewColumn.Kind) throws {
    switch kind {
    case .heading:
      try html.open("th", ["scope": "row", "class": kind.className], lang: language(of: cell))
      try content(cell)
      try html.markup("</th>")
    case .grade:
      try html.element("td", ["class": kind.className]) { try grade(cell.text) }
    case .number:
      try html.element("td", ["class": kind.className]) { try content(cell) }
    case .text, .code, .prose, .group, .rateOrText:
      try html.open("td", ["class": kind.className], lang: language(of: cell))
      try content(cell)
      try html.markup("</td>")
    }
  }

  private func language(of cell: ReviewCell) -> String? {
    TextLanguage.tag(of: cell.text, on: language)
  }

  private func content(_ cell: ReviewCell) throws {
    if case .measure(let name, let sheet) = cell,
      let href = links.href(toSheet: sheet, from: page)
    {
      try html.element("a", ["href": href], text: name)
    } else {
      try html.text(cell.text)
    }
  }

  /// Writes a grade in the colour of its rank.
  func grade(_ grade: String) throws {
    guard let rank = plan.grades.firstIndex(where: { $0.grade == grade }) else {
      return try html.text(grade)
    }
    try html.element("span", ["class": "grade \(plan.scale.badge(rank))"], text: grade)
  }
}

extension ReviewColumn.Kind {
  /// The class of the column's cells.
  var className: String {
    switch self {
    case .text, .group, .rateOrText: "t"
    case .code: "c"
    case .heading: "h"
    case .prose: "p"
    case .number: "n"
    case .grade: "g"
    }
  }
}
