import Tables

/// A fault, and where it belongs on a sheet that its table is copied to.
public struct FaultMark: Equatable, Sendable {
  /// The fault.
  public let fault: Fault
  /// The row, counted from 1; nil: the whole table.
  public let row: Int?
  /// The columns, counted from 0: several where the header names a column twice, none where the whole
  /// row is wrong or a column is missing.
  public let columns: [Int]

  init(_ fault: Fault, headings: [String], rowOffset: Int) {
    self.fault = fault
    row = fault.rowInFile.map { $0 + rowOffset }
    if let cell = fault.cellInSheet {
      columns = [cell.column - 1]
    } else if case .unknownHeader(_, _, let unknown) = fault.problem {
      columns = headings.indices.filter { unknown.contains(headings[$0]) }
    } else {
      columns = headings.indices.filter { headings[$0] == fault.column }
    }
  }
}

extension Fault {
  /// The cell, also of a fault that the reader of the workbook found.
  fileprivate var cellInSheet: CellReference? {
    if let place = placeInWorkbook { return place.cell }
    return cell.flatMap { $0.sheet == nil ? nil : CellReference($0.reference) }
  }

  /// The sheet, also of a fault that the reader of the workbook found.
  var sheetInWorkbook: String? { placeInWorkbook?.sheet ?? sheet }

  private var placeInWorkbook: SheetPlace? {
    guard case .unreadable(let error) = problem,
      case .spreadsheet(.cell(let place, _)) = error.problem
    else { return nil }
    return place
  }

  /// Whether the bytes of the file are in doubt, so that a copy might show other characters than
  /// were sent.
  var isOfEncoding: Bool {
    guard case .unreadable(let error) = problem else { return false }
    return switch error.problem {
    case .notInEncoding, .notInChosenEncoding, .inNeitherEncoding, .truncatedUTF16,
      .foreignEncoding,
      .encodingUnavailable:
      true
    default: false
    }
  }
}
