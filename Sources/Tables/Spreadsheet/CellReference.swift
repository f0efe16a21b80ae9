/// A cell as a spreadsheet names it: `C14` is row 14, column 3.
public struct CellReference: Equatable, Sendable {
  /// The row, counted from 1.
  public let row: Int
  /// The column, counted from 1.
  public let column: Int

  /// The most rows of a sheet: 1,048,576. See Microsoft's
  /// [Excel specifications and limits](https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3).
  public static let rowLimit = 1_048_576
  /// The most columns of a sheet: 16,384, the last of which is `XFD`.
  public static let columnLimit = 16_384

  /// Names a cell.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// Reads `C14`. Nil for anything else, for dollar signs, and outside the limits of a sheet.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(utf8: bytes.span)
  }

  init?(utf8 text: Span<UInt8>) {
    var index = 0
    var column = 0
    // Four letters are beyond the last column already.
    while index < text.count, index < 4 {
      let letter = (text[index] & 0xDF) &- UInt8(ascii: "A")
      guard letter < 26 else { break }
      column = column * 26 + Int(letter) + 1
      index += 1
    }
    guard column > 0, column <= Self.columnLimit,
      let row = Self.row(text.extracting(index..<text.count))
    else { return nil }
    self.init(row: row, column: column)
  }

  /// Reads the number of a row: digits, no leading zero.
  static func row(_ digits: Span<UInt8>) -> Int? {
    guard digits.count > 0, digits.count <= 7, digits[0] != UInt8(ascii: "0") else { return nil }
    var row = 0
    for index in digits.indices {
      let digit = digits[index] &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      row = row * 10 + Int(digit)
    }
    return row <= rowLimit ? row : nil
  }

  /// The letters of a column counted from 1: `A`, `Z`, `AA`.
  public static func name(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

extension CellReference: CustomStringConvertible {
  /// The name: `C14`.
  public var description: String { Self.name(ofColumn: column) + String(row) }
}
