/// What can be wrong with a workbook.
public enum SpreadsheetProblem: Equatable, Sendable {
  /// The program was built without the trait Spreadsheets.
  case notSupported

  /// The file is no workbook at all.
  case notASpreadsheet
  /// A workbook of Excel 97–2003, or one behind a password.
  case oldOrProtected
  /// A workbook of Excel 97–2003.
  case oldWorkbook
  /// A document of Office behind a password.
  case protected
  /// A document of Office that is no workbook.
  case otherDocument(Document)
  /// An OpenDocument file.
  case openDocument
  /// A binary workbook (.xlsb).
  case binaryWorkbook
  /// Another kind of document in a ZIP file.
  case notAWorkbook
  /// A ZIP file of files: the first of their names, and how many there are.
  case zipOfFiles([String], count: Int)
  /// The file changed while it was read.
  case changedWhileRead

  /// The ZIP file's list of parts is missing or wrong.
  case damaged
  /// A part cannot be inflated, or is not as long as it should be, or its checksum is wrong.
  case damagedPart(String)
  /// A part is encrypted.
  case encryptedPart(String)
  /// A part is compressed in a way that workbooks do not use.
  case unknownCompression(part: String, method: Int)
  /// A part that another one names is not there.
  case missingPart(String)
  /// Two parts have one name, letter case aside.
  case repeatedPart(String)
  /// The name of a part leads out of the file, or no part can have it.
  case unsafePartName(String)
  /// A part of the workbook is to be fetched from elsewhere.
  case externalPart(String)
  /// A part has a document type declaration, the door to entities.
  case documentType(part: String)
  /// A part is not well-formed XML.
  case malformed(part: String, line: Int, column: Int)
  /// A part is XML, but does not hold what it should.
  case unexpectedContent(part: String)
  /// The workbook is larger than what is read.
  case exceeded(Limit)

  /// No sheet has this name.
  case noSuchSheet(String, sheets: [String])
  /// Two sheets have this name.
  case repeatedSheetName(String)
  /// The sheet has no cells, such as a chart.
  case sheetWithoutCells(String)
  /// No sheet with cells is visible.
  case noVisibleSheet

  /// The row does not come after the one before it.
  case rowOutOfOrder(sheet: String, row: Int, after: Int)
  /// Not the name of a row, of a cell of the current row, or of a merged range.
  case invalidReference(sheet: String, row: Int?, reference: String)
  /// A cell is wrong.
  case cell(SheetPlace, CellProblem)

  /// A workbook cannot be written.
  case writing(WorkbookProblem)

  /// A kind of document that people take for a workbook.
  public enum Document: Sendable, Equatable {
    /// Of a word processor, such as Word.
    case text
    /// A presentation.
    case slides
    /// A mail.
    case mail
    /// A spreadsheet of another maker: Numbers.
    case numbers
  }

  /// What is read of a workbook at most.
  public enum Limit: Equatable, Sendable {
    /// Parts of the ZIP file.
    case parts(Int)
    /// Bytes of all parts that are read, inflated.
    case totalBytes(Int)
    /// Bytes of a part that lists things: sheets, formats, relationships.
    case partBytes(part: String, Int)
    /// How many times larger a part may become when it is inflated.
    case ratio(part: String, Int)
    /// Shared strings.
    case strings(Int)
    /// Bytes of all shared strings together.
    case stringBytes(Int)
    /// Bytes of a tag, a comment or the like.
    case tagBytes(part: String, Int)
    /// Bytes that expat takes to parse a part: for the names in it, above all.
    case parserBytes(part: String, Int)
    /// Elements within elements.
    case depth(part: String, Int)
    /// Bytes of the texts of a row that are not shared.
    case rowBytes(sheet: String, row: Int, Int)
    /// Merged ranges of a sheet.
    case mergedRanges(sheet: String, Int)
  }

  /// What can be wrong with a cell.
  public enum CellProblem: Equatable, Sendable {
    /// The cell shows an error, such as `#N/A`.
    case errorValue(String)
    /// The cell has a formula whose result was not stored.
    case formulaWithoutValue
    /// The cell has a formula, and a result that the workbook itself says is not up to date.
    case outdatedResult(String)
    /// The cell stands to the right of the header, whose last column is named.
    case beyondHeader(value: String, lastColumn: String)
    /// The cell does not come after the one before it.
    case outOfOrder
    /// The value of a number cell is no number.
    case invalidNumber(String)
    /// The value of a boolean cell is neither 1 nor 0.
    case invalidBoolean(String)
    /// The value of a date cell is no date.
    case invalidDate(String)
    /// No shared string has this number.
    case invalidString(String)
    /// A cell type that there is not.
    case unknownType(String)
    /// No cell format has this number.
    case unknownFormat(String)
    /// A merged range hides the cell, which has a value all the same.
    case underMerge(CellRange, value: String)
  }
}

extension SpreadsheetProblem {
  /// The row that is wrong; nil: the sheet, or the whole file.
  var row: Int? {
    switch self {
    case .rowOutOfOrder(_, let row, _), .exceeded(.rowBytes(_, let row, _)): row
    case .invalidReference(_, let row, _): row
    case .cell(let place, _): place.cell.row
    default: nil
    }
  }
}

/// A cell of a workbook.
public struct SheetPlace: Equatable, Sendable {
  /// The name of the sheet.
  public let sheet: String
  /// The cell in it.
  public let cell: CellReference

  /// Names a cell.
  public init(sheet: String, cell: CellReference) {
    self.sheet = sheet
    self.cell = cell
  }
}
