/// What is shown in one place of a table.
struct AlignedCell {
  enum Kind { case null, number, text }

  let kind: Kind
  let text: String
  /// In columns of the terminal.
  let width: Int

  /// The columns from the decimal point on, which is lined up.
  var fractionWidth: Int {
    guard kind == .number, let point = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return 0 }
    return text.utf8[point...].count
  }
}

/// One column: its name, its width, and how its cells stand in it.
struct AlignedColumn {
  let name: AlignedCell
  /// Numbers stand on the right. A column is numeric when it has numbers and nothing else but
  /// nulls.
  let isNumeric: Bool
  /// What its numbers take behind the integers.
  let fractionWidth: Int
  /// What its cells take without the name.
  let contentWidth: Int
  var width: Int
  /// Whether all of its cells stand on the right, numbers or not.
  var standsRight = false

  init(name: AlignedCell, cells: some Sequence<AlignedCell>) {
    var hasNumbers = false
    var hasText = false
    var integerWidth = 0
    var fractionWidth = 0
    var widest = 0
    for cell in cells {
      if cell.kind == .number { hasNumbers = true }
      if cell.kind == .text { hasText = true }
      integerWidth = max(integerWidth, cell.width - cell.fractionWidth)
      fractionWidth = max(fractionWidth, cell.fractionWidth)
      widest = max(widest, cell.width)
    }
    self.name = name
    isNumeric = hasNumbers && !hasText
    self.fractionWidth = fractionWidth
    contentWidth = isNumeric ? integerWidth + fractionWidth : widest
    width = max(name.width, contentWidth)
  }

  /// The spaces before and after a cell that fill the column. A cell that is too wide has none.
  func padding(of cell: AlignedCell) -> (before: Int, after: Int) {
    let room = max(0, width - cell.width)
    if standsRight { return (room, 0) }
    guard isNumeric, cell.kind != .text else { return (0, room) }
    let after = min(room, max(0, fractionWidth - cell.fractionWidth))
    return (room - after, after)
  }

  /// The same for the name, which stands where the numbers do.
  func paddingOfName(_ nameWidth: Int) -> (before: Int, after: Int) {
    let room = max(0, width - nameWidth)
    return isNumeric || standsRight ? (room, 0) : (0, room)
  }
}
