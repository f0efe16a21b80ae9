/// The sheets before and behind a sheet, in the order of the plan.
struct SheetNeighbours {
  let previous: MeasureSheet?
  let next: MeasureSheet?
}

extension PageWriter {
  /// The ways to the sheets before and behind a sheet.
  func neighbours(_ neighbours: SheetNeighbours) throws {
    guard neighbours.previous != nil || neighbours.next != nil else { return }
    let label = word("Previous and next measure", "前後の施策")
    try html.open("nav", ["class": "neighbours", "aria-label": label])
    try html.newline()
    if let previous = neighbours.previous {
      try way(to: previous, relation: "prev", word("Previous", "前の施策"))
    }
    if let next = neighbours.next { try way(to: next, relation: "next", word("Next", "次の施策")) }
    try html.markup("</nav>\n")
  }

  private func way(to sheet: MeasureSheet, relation: String, _ label: String) throws {
    let href = links.href(toSheet: sheet.number, from: page) ?? ""
    try html.element("a", ["class": relation, "rel": relation, "href": href]) {
      try html.element("span", ["class": "way"], text: label)
      try html.markup(" ")
      try html.element("span", ["class": "code"], text: sheet.code)
      try html.markup(" ")
      try html.element("bdi", data: sheet.name)
    }
    try html.newline()
  }
}
