import Tables

/// The header of a file, understood: what each of its columns is.
struct Header {
  let resource: Resource
  /// The row it stands in.
  let row: Int
  /// What the file calls its columns.
  let titles: [String]
  /// The columns that a row has once.
  let fields: [Field]
  /// In a wide sheet, the columns that it has for each fiscal year; else none.
  let years: [YearFields]
  /// The columns that are there for people.
  let references: [(reference: ReferenceColumn, position: Int)]
  /// Columns without a heading: nothing may stand in them.
  let untitled: [Int]
  /// What a person is told of the columns.
  let notes: [ImportNote]

  /// A column of the file that is one of the resource.
  struct Field: Equatable {
    /// Its place in the file, counted from 0.
    let position: Int
    /// The index of the resource's column.
    let column: Int
  }

  /// The columns of one fiscal year.
  struct YearFields: Equatable {
    let year: Int64
    let fields: [Field]
  }

  /// The columns with a heading that are no column of the resource.
  var passedOver: [Int] {
    let read = Set((fields + years.flatMap(\.fields)).map(\.position) + untitled)
    return titles.indices.filter { !read.contains($0) }
  }

  /// Whether the file has a column of the resource.
  func has(_ name: String) -> Bool {
    guard let column = resource.columns.firstIndex(where: { $0.name == name }) else { return false }
    return fields.contains { $0.column == column }
  }

  /// Whether the file says which measure a row is of by its name only.
  var namesMeasures: Bool {
    !has("measure") && references.contains { $0.reference == .measureName }
  }
}
