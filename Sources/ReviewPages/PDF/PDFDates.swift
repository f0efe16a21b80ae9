/// The times at which a PDF was made, which differ from day to day.
enum PDFDates {
  /// What stands for every time: the time of the other formats' documents.
  private static let fixed = Array("20000101000000+00'00'".utf8)

  /// Overwrites the times in the document information, which Chromium writes at the beginning of a
  /// file. All else keeps its place, as the table of places at the end of the file needs it. A text
  /// cannot be taken for one of them: in texts, a parenthesis has a backslash.
  static func fix(in bytes: inout [UInt8]) {
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      let key = Array(key.utf8)
      guard let start = position(of: key, in: bytes).map({ $0 + key.count }) else { continue }
      for (index, digit) in fixed.enumerated() where start + index < bytes.count {
        if bytes[start + index] == UInt8(ascii: ")") { break }
        bytes[start + index] = digit
      }
    }
  }

  private static func position(of key: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= key.count else { return nil }
    return (0...bytes.count - key.count).first { start in
      bytes[start] == key[0] && bytes[start..<start + key.count].elementsEqual(key)
    }
  }
}
