import ReviewStore
import Tables

extension MarkedCopy {
  /// Writes the list of faults, and a sheet for each table.
  func writeWorkbook(named name: String, to sink: ByteSink) throws {
    var properties = DocumentProperties()
    properties.title = FaultList.name(in: language)
    // A table can be as long as a sheet: nothing of it is kept in memory.
    let workbook = try WorkbookWriter(
      name: name, font: language == .japanese ? "Yu Gothic" : nil, properties: properties,
      rowsInOrder: true)
    var names = SheetNames(taken: [FaultList.name(in: language)])
    let sheets = tables.map { (table: $0, name: names.name(for: $0)) }
    let list = FaultList(failure: failure, language: language, sheets: sheets)
    try list.write(to: workbook.addSheet(FaultList.name(in: language)))
    for (table, name) in sheets {
      try MarkedSheet(MarkedTable(table, language)).write(to: workbook.addSheet(name))
    }
    try workbook.write(to: sink)
  }
}

/// Gives each table a sheet's name of its own: that of its sheet, or of its file.
struct SheetNames {
  private var taken: Set<String>

  init(taken: [String]) { self.taken = Set(taken.map { $0.lowercased() }) }

  mutating func name(for table: SentTable) -> String {
    name(for: table.sheet ?? Self.stem(of: table.file))
  }

  mutating func name(for wish: String) -> String {
    var number = 1
    while true {
      let ending = number == 1 ? "" : " (\(number))"
      let name = Self.fitted(wish, room: WorkbookLimits.sheetName - ending.utf16.count) + ending
      if taken.insert(name.lowercased()).inserted { return name }
      number += 1
    }
  }

  /// The name of a file without its folder and ending.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// A name that a sheet can have: no more than `room` units, without what is not allowed in it.
  private static func fitted(_ wish: String, room: Int) -> String {
    var name = ""
    for character in wish {
      let isAllowed = character >= " " && !"[]:*?/\\'".contains(character)
      let next = isAllowed ? character : "_"
      if name.utf16.count + next.utf16.count > room { break }
      name.append(next)
    }
    return name.isEmpty ? "_" : name
  }
}
