extension SpreadsheetProblem {
  func englishMessage(of file: String) -> String {
    switch self {
    case .cell(let place, let problem):
      "\(visible: file), sheet \(shown(place.sheet)), cell \(place.cell): \(problem.english)"
    case .noSuchSheet, .repeatedSheetName, .sheetWithoutCells, .noVisibleSheet, .rowOutOfOrder,
      .invalidReference:
      englishMessageOfSheet(file)
    case .exceeded(let limit): "\(visible: file)\(limit.english)"
    case .writing(let problem): problem.englishMessage(of: file)
    default: "\(visible: file): \(englishOfFile)"
    }
  }

  private var englishOfFile: String {
    switch self {
    case .notSupported:
      "this program was built without spreadsheets. Save the sheet as CSV in UTF-8."
    case .notASpreadsheet:
      "this is not an Excel workbook (.xlsx). Check that it is the right file, "
        + "and save it as .xlsx in a spreadsheet program."
    case .oldOrProtected:
      "this is a workbook of Excel 97–2003 (.xls) or one that is protected with a password. "
        + "Save it as .xlsx without a password."
    case .oldWorkbook:
      "this is a workbook of Excel 97–2003 (.xls). Open it in a spreadsheet program and save it as "
        + ".xlsx."
    case .protected:
      "this is protected with a password. Save it as .xlsx without a password."
    case .otherDocument(let document):
      "this is \(document.english), not a workbook. Ask for the table as an Excel workbook (.xlsx) or "
        + "CSV."
    case .zipOfFiles(let names, let count):
      "this is a ZIP file of \(count == 1 ? "a file" : "\(grouped(count)) files") "
        + "(\(names.map(shown).joined(separator: ", "))\(count > names.count ? ", …" : "")), not a "
        + "workbook. Unpack it, and import what is in it."
    case .openDocument:
      "this is an OpenDocument file, not an Excel workbook. Save it as .xlsx."
    case .binaryWorkbook:
      "this is a binary workbook (.xlsb). Save it as .xlsx."
    case .notAWorkbook:
      "this is a ZIP file, but not an Excel workbook. Check that it is the right file."
    case .changedWhileRead:
      "the file changed while it was read. Close it in other programs and try again."
    case .damaged:
      "the file is damaged or incomplete: its list of parts cannot be read. "
        + "Copy or download it again."
    default: englishOfPart
    }
  }

  private var englishOfPart: String {
    switch self {
    case .damagedPart(let part):
      "the file is damaged: its part \(shown(part)) cannot be unpacked. Copy or download it again."
    case .encryptedPart(let part):
      "its part \(shown(part)) is encrypted. Save the workbook without a password."
    case .unknownCompression(let part, let method):
      "its part \(shown(part)) is compressed by method \(method), which workbooks do not use. "
        + saveAgain
    case .missingPart(let part):
      "the workbook lacks its part \(shown(part)). " + saveAgain
    case .repeatedPart(let part):
      "two of its parts are named \(shown(part)), so it is unclear which one counts. " + saveAgain
    case .unsafePartName(let name):
      "\(shown(name)) is not the name of a part of a workbook. " + saveAgain
    case .externalPart(let target):
      "a part of the workbook is to be fetched from elsewhere (\(shown(target))). "
        + "Only what the file itself holds is read."
    case .documentType(let part):
      "its part \(shown(part)) has a document type declaration, which no workbook has. "
        + saveAgain
    case .malformed(let part, let line, let column):
      "its part \(shown(part)) is not well-formed XML (line \(line), column \(column)). "
        + saveAgain
    case .unexpectedContent(let part):
      "its part \(shown(part)) does not hold what a workbook has there. " + saveAgain
    default: ""
    }
  }

  private var saveAgain: String { "Open it in a spreadsheet program and save it again." }

  private func englishMessageOfSheet(_ file: String) -> String {
    switch self {
    case .noSuchSheet(let name, let sheets):
      "\(visible: file): there is no sheet \(shown(name)). "
        + "The workbook has: \(sheets.prefix(20).map(shown).joined(separator: ", "))"
        + (sheets.count > 20 ? " and \(grouped(sheets.count - 20)) more." : ".")
    case .repeatedSheetName(let name):
      "\(visible: file): two sheets are named \(shown(name)). Give each a name of its own."
    case .sheetWithoutCells(let name):
      "\(visible: file), sheet \(shown(name)): this sheet has no cells. Name a sheet with a table."
    case .noVisibleSheet:
      "\(visible: file): no sheet with cells is visible. Name the sheet to read, or unhide it."
    case .rowOutOfOrder(let sheet, let row, let after):
      "\(visible: file), sheet \(shown(sheet)): row \(row) comes after row \(after) in the file. "
        + saveAgain
    case .invalidReference(let sheet, let row, let reference):
      "\(visible: file), sheet \(shown(sheet))\(row.map { ", row \($0)" } ?? ""): \(shown(reference)) "
        + "is not a place of a sheet's rows 1 to \(grouped(CellReference.rowLimit)) "
        + "and columns A to XFD, or not the right one here. " + saveAgain
    default: ""
    }
  }
}

extension SpreadsheetProblem.Document {
  fileprivate var english: String {
    switch self {
    case .text: "a document of a word processor"
    case .slides: "a presentation"
    case .mail: "a mail"
    case .numbers: "a spreadsheet of Numbers"
    }
  }
}

extension SpreadsheetProblem.CellProblem {
  private static let saveAgain = "Open the file in a spreadsheet program and save it again."

  var english: String {
    switch self {
    case .errorValue(let value):
      "the cell shows the error \(shown(value)). Correct its formula, or clear the cell."
    case .formulaWithoutValue:
      "the cell has a formula, but its result was not stored. "
        + Self.saveAgain
    case .outdatedResult(let value):
      "the cell shows \(shown(value)), but the workbook says that its formulas have not been computed "
        + "since cells were changed. " + Self.saveAgain
    case .beyondHeader(let value, let last):
      "\(shown(value)) stands to the right of the header, which ends in column \(last). "
        + "Move it below the header, or clear the cell."
    case .outOfOrder:
      "the cell comes after one to its right in the file, or twice. "
        + Self.saveAgain
    case .invalidNumber(let value):
      "the cell should hold a number, but \(shown(value)) is none. Correct the cell."
    case .invalidBoolean(let value):
      "the cell should hold TRUE or FALSE, but \(shown(value)) is neither. Correct the cell."
    case .invalidDate(let value):
      "the cell should hold a date, but \(shown(value)) is none. "
        + "Correct the cell, or give it a number format."
    case .invalidString(let value):
      "the cell refers to text number \(shown(value)), which the workbook does not have. "
        + Self.saveAgain
    case .unknownType(let type):
      "there is no cell type \(shown(type)). "
        + Self.saveAgain
    case .unknownFormat(let format):
      "the cell refers to format number \(shown(format)), which the workbook does not have. "
        + Self.saveAgain
    case .underMerge(let range, let value):
      "the merged cells \(range) hide this cell, which holds \(shown(value)). "
        + "Unmerge them, or clear the cell."
    }
  }
}

extension SpreadsheetProblem.Limit {
  /// What follows the name of the file.
  fileprivate var english: String {
    switch self {
    case .parts(let limit):
      ": the file has more than \(grouped(limit)) parts. " + Self.smaller
    case .totalBytes(let limit):
      ": the workbook is larger than \(byteSize(limit)) when it is unpacked. " + Self.smaller
    case .partBytes(let part, let limit):
      ": its part \(shown(part)) is larger than \(byteSize(limit)) when it is unpacked. "
        + Self.smaller
    case .ratio(let part, let limit):
      ": its part \(shown(part)) becomes more than \(grouped(limit)) times larger "
        + "when it is unpacked, which no table does. " + Self.smaller
    case .strings(let limit):
      ": the workbook has more than \(grouped(limit)) different texts. " + Self.smaller
    case .stringBytes(let limit):
      ": the texts of the workbook take more than \(byteSize(limit)). " + Self.smaller
    case .tagBytes(let part, let limit):
      ": its part \(shown(part)) has a tag or comment longer than \(byteSize(limit)). "
        + Self.smaller
    case .parserBytes(let part, let limit):
      ": its part \(shown(part)) takes more than \(byteSize(limit)) of memory to read. "
        + Self.smaller
    case .depth(let part, let limit):
      ": its part \(shown(part)) has more than \(grouped(limit)) elements within one another. "
        + Self.smaller
    case .rowBytes(let sheet, let row, let limit):
      ", sheet \(shown(sheet)), row \(row): the row is longer than \(byteSize(limit)). "
        + "Shorten its texts."
    case .mergedRanges(let sheet, let limit):
      ", sheet \(shown(sheet)): the sheet has more than \(grouped(limit)) merged ranges. "
        + Self.smaller
    }
  }

  private static var smaller: String { "Copy what is needed to a new workbook." }
}
