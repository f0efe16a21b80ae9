import ReviewStore
import Tables

extension PageWriter {
  /// Writes a table: in a box that scrolls where the window is narrow, and that the keyboard reaches.
  func table(
    _ table: ReviewTable, isSortable: Bool = false, isWide: Bool = false, in store: borrowing Store
  ) throws {
    let caption = "\(table.name)-caption"
    try html.open(
      "div", ["class": "table", "role": "group", "aria-labelledby": caption, "tabindex": "0"])
    try html.newline()
    var kinds = "table-\(table.name)"
    if isWide { kinds += " wide" }
    if isSortable {
      try html.open("table", ["class": kinds, "id": "table-\(table.name)", "data-sortable": ""])
    } else {
      try html.open("table", ["class": kinds])
    }
    try html.newline()
    try html.element("caption", ["id": caption], text: table.title)
    try html.markup("\n<thead>\n<tr>")
    for column in table.columns {
      try html.element(
        "th", ["scope": "col", "class": column.kind.className], text: column.label)
    }
    try html.markup("</tr>\n</thead>\n<tbody>\n")
    try table.forEachRow(in: store) { row in
      try html.markup("<tr>")
      for (column, cell) in zip(table.columns, row) { try self.cell(cell, column.kind) }
      try html.markup("</tr>\n")
    }
    try html.markup("</tbody>\n</table>\n</div>\n")
  }

  private func cell(_ cell: ReviewCell, _ kind: ReviewColumn.Kind) throws {
    switch kind {
    case .heading:
      try html.element("th", ["scope": "row", "class": kind.className]) { try content(cell) }
    case .grade:
      try html.element("td", ["class": kind.className]) { try grade(cell.text) }
    case .text, .code, .prose, .number:
      try html.element("td", ["class": kind.className]) { try content(cell) }
    }
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
    case .text: "t"
    case .code: "c"
    case .heading: "h"
    case .prose: "p"
    case .number: "n"
    case .grade: "g"
    }
  }
}
