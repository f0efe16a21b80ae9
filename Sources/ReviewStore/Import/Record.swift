import Tables

/// A row of a file as the cells of its resource. A row of a wide sheet is several of them, one for
/// each fiscal year.
///
/// Its texts lie in the reader's buffer: see ``CellText``.
struct Record {
  /// The file as its user named it.
  let file: String
  let resource: Resource
  /// The columns of the resource.
  let columns: [Column]
  /// How cells of the file are called.
  let naming: CellNaming

  /// The row as a spreadsheet shows it.
  var row = 0
  /// The cells, one for each column of the resource.
  var cells: [Cell]
  /// The cells as they were sent; nil where the file has none, or an empty one.
  var sent: [CellText?]
  /// For each column of the resource, where the file has it, counted from 0.
  var positions: [Int?]
  /// What the file calls its columns.
  let titles: [String]
  /// What stands in the columns that are there for people.
  var references: [(reference: ReferenceColumn, position: Int, text: String)] = []
  /// Whether no cell is wrong in itself.
  var isSound = true
  /// Whether the cells that identify the row are right, so that it can be looked up.
  var isKeySound = true

  init(file: String, naming: CellNaming, _ header: Header) {
    self.file = file
    self.naming = naming
    resource = header.resource
    columns = header.resource.columns
    cells = Array(repeating: .keep, count: columns.count)
    sent = Array(repeating: nil, count: columns.count)
    positions = Array(repeating: nil, count: columns.count)
    titles = header.titles
  }

  /// The text of a cell as it was sent; nil where the file has no such column.
  func text(at column: Int) -> String? {
    positions[column] == nil ? nil : sent[column]?.string ?? ""
  }

  /// A cell that was not taken as it was written.
  func reading(_ column: Int, _ written: String? = nil, as read: String) -> Reading {
    Reading(
      row: row, column: positions[column].map { titles[$0] } ?? columns[column].name,
      written: written ?? text(at: column) ?? "", read: read)
  }

  /// A fault of a cell.
  func fault(_ column: Int, _ problem: Fault.Problem) -> Fault {
    guard let position = positions[column] else {
      return Fault(
        file: file, sheet: naming.sheet, row: row, column: columns[column].name, problem)
    }
    return fault(atPosition: position, value: text(at: column) ?? "", problem)
  }

  /// A fault of a cell that stands at a position of the file.
  func fault(atPosition position: Int, value: String, _ problem: Fault.Problem) -> Fault {
    Fault(
      file: file, row: row,
      cell: naming.cell(row: row, position: position, title: titles[position]),
      column: titles[position], value: value, problem)
  }

  /// A fault of the row.
  func fault(_ problem: Fault.Problem) -> Fault {
    Fault(file: file, sheet: naming.sheet, row: row, problem)
  }

  /// A number that is the same for rows that say the same, for telling a duplicate from a
  /// contradiction.
  var fingerprint: Int64 {
    var hasher = Hasher()
    for text in sent {
      hasher.combine(text?.count ?? 0)
      // For the length of this call the bytes stay where they are.
      if let text { unsafe hasher.combine(bytes: text.bytes) }
    }
    return Int64(hasher.finalize())
  }
}

/// How the cells of a file are called beside their row and column.
enum CellNaming: Equatable {
  /// Not at all.
  case none
  /// As a spreadsheet does: `C14`, in a sheet.
  case sheet(String)
  /// By a pointer into JSON, [RFC 6901](https://www.rfc-editor.org/rfc/rfc6901): `/2/result`. The
  /// row is the number of the object, from 1.
  case pointer

  /// The sheet; nil in a file that is no workbook.
  var sheet: String? {
    if case .sheet(let name) = self { name } else { nil }
  }

  func cell(row: Int, position: Int, title: String) -> Fault.Cell? {
    switch self {
    case .none: nil
    case .sheet(let sheet):
      Fault.Cell(
        sheet: sheet, reference: CellReference(row: row, column: position + 1).description)
    case .pointer where row > 0:
      Fault.Cell(
        sheet: nil,
        reference: "/\(row)/" + title.replacing("~", with: "~0").replacing("/", with: "~1"))
    case .pointer: nil
    }
  }
}

extension Record {
  /// Whether the row may be one of totals, by the first bytes of the text that identifies it: a
  /// question that is asked for every row.
  var mayBeTrailing: Bool {
    guard let column = Self.nameColumn(of: resource), let text = sent[column] else { return false }
    return unsafe TrailingRow.mayBegin(with: text.bytes)
  }

  private static func nameColumn(of resource: Resource) -> Int? {
    switch resource {
    case .plans: 0
    case .gradeBands, .fields, .departments, .measures, .results, .assessments, .publishedMeasures,
      .publishedFields, .publishedIndicators:
      1
    }
  }
}
