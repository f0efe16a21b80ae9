import Tables

/// One reading of a table from its first row to its last.
struct ImportPass {
  let table: InputTable
  let batch: Int64
  let options: ImportOptions
  let progress: ((ImportProgress) -> Void)?
  /// Whether the keys of rows are remembered: they do not ascend.
  var tracksDuplicates = false
  /// Merged ranges whose value stands for each of their rows.
  var merged: [CellRange] = []
}

/// Thrown at the end of a sheet in which cells are merged over several rows, as they are where a
/// measure has several indicators: the sheet is then read again, with the value in each row.
struct MergedRows: Error {
  let ranges: [CellRange]

  static func throwIfAny<Source: RecordSource & ~Copyable>(
    in reader: borrowing RecordReader<Source>
  ) throws(MergedRows) {
    let ranges = reader.mergedRows
    if !ranges.isEmpty { throw MergedRows(ranges: ranges) }
  }
}
