public import Tables

/// Faults of one column that say the same of several rows.
public struct FaultGroup: Equatable, Sendable {
  /// The faults, of which there is at least one, in the order of their rows.
  public let faults: [Fault]

  /// The first of them.
  public var first: Fault { faults[0] }

  /// How many places are named behind the first.
  private static let shown = 5

  /// The message of the first fault, and where else it is true.
  public func message(in language: Language) -> String {
    let message = first.message(in: language)
    let others = faults.dropFirst()
    guard !others.isEmpty else { return message }
    let places = others.prefix(Self.shown).compactMap { $0.placeInTable(in: language) }
    let isCut = others.count > Self.shown
    switch language {
    case .english:
      let rows = first.cellReference == nil ? (others.count == 1 ? "row " : "rows ") : ""
      return message + " The same \(others.count, counted: "more time"): \(rows)"
        + places.joined(separator: ", ") + (isCut ? ", …" : ".")
    case .japanese:
      return message
        + "ほかに\(others.count)か所が同じです（\(places.joined(separator: "、"))\(isCut ? "…" : "")）。"
    }
  }
}

extension ImportFailure {
  /// The faults that were kept, those together that say the same of one column.
  public var groups: [FaultGroup] {
    var order: [FaultKey] = []
    var groups: [FaultKey: [Fault]] = [:]
    for (index, fault) in faults.enumerated() {
      let key = FaultKey(fault, index)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(fault)
    }
    return order.map { FaultGroup(faults: groups[$0] ?? []) }
  }
}

/// What faults have in common that say the same of one column.
private struct FaultKey: Hashable {
  let file: String
  let sheet: String?
  let column: String?
  let text: String

  /// - Parameter index: Keeps a fault apart that has no like.
  init(_ fault: Fault, _ index: Int) {
    file = fault.file
    if case .unreadable(let error) = fault.problem {
      switch error.problem {
      case .spreadsheet(.cell(let place, let problem)):
        sheet = place.sheet
        column = CellReference.name(ofColumn: place.cell.column)
        text = "\(problem)"
      case .cellCount(_, let found, let expected, _):
        (sheet, column, text) = (nil, nil, "\(found) of \(expected)")
      case .json(.fault(let place, let problem)):
        sheet = nil
        // Behind the number of the object.
        column = place.pointer.split(separator: "/").dropFirst().joined(separator: "/")
        text = "\(problem)"
      default: (sheet, column, text) = (nil, nil, "#\(index)")
      }
    } else {
      sheet = fault.sheet
      column = fault.column
      text = fault.row == nil ? "#\(index)" : fault.explanation(in: .english)
    }
  }
}

extension Fault {
  /// The cell as a spreadsheet or JSON names it, also of a fault that the reader of the file found.
  public var cellReference: String? {
    guard case .unreadable(let error) = problem else { return cell?.reference }
    return switch error.problem {
    case .spreadsheet(.cell(let place, _)): place.cell.description
    case .json(.fault(let place, _)): place.pointer.isEmpty ? nil : place.pointer
    default: nil
    }
  }

  /// The row, also of a fault that the reader of the file found; nil: the whole file.
  public var rowInFile: Int? {
    if case .unreadable(let error) = problem { error.row } else { row }
  }

  fileprivate func placeInTable(in language: Language) -> String? {
    if let cellReference { return PrintableText.visible(cellReference) }
    return rowInFile.map { language == .japanese ? "\($0)行目" : "\($0)" }
  }
}
