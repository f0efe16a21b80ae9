import Tables

/// A value of a table to be written.
enum Value {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])
  /// Text that need not be UTF-8.
  case bytes([UInt8])
}

extension Value: ExpressibleByNilLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByStringLiteral
{
  init(nilLiteral: ()) { self = .null }
  init(integerLiteral value: Int64) { self = .integer(value) }
  init(floatLiteral value: Double) { self = .real(value) }
  init(stringLiteral value: String) { self = .text(value) }
}

extension TableWriter {
  func write(_ value: Value) throws(TableError) {
    switch value {
    case .null: try null()
    case .integer(let value): try integer(value)
    case .real(let value): try real(value)
    case .text(let value): try text(value)
    case .blob(let value): try blob(value.span)
    case .bytes(let value): try text(value.span)
    }
  }
}

/// The whole text of a table.
func written(
  _ format: TableFormat, _ columns: [String], _ rows: [[Value]],
  _ configure: (inout TableOptions) -> Void = { _ in }
) throws -> String {
  var options = TableOptions()
  configure(&options)
  let sink = ByteSink()
  let writer = format.writer(to: sink, options: options)
  try writer.begin(columns: columns)
  for row in rows {
    for value in row { try writer.write(value) }
    try writer.endRow()
  }
  try writer.end()
  return String(decoding: sink.contents(), as: UTF8.self)
}
