extension WorkbookProblem {
  func englishMessage(of file: String) -> String {
    switch self {
    case .notSupported:
      "\(visible: file): this program was built without spreadsheets. Write CSV instead."
    case .libraryMissing(let package, let reason):
      "\(visible: file): writing a workbook needs a library that is not here (\(shown(reason))). "
        + "Install it (on Debian: apt-get install \(package)), or write CSV instead."
    case .sheetName(let name, let problem):
      "\(visible: file): no sheet can be named “\(shown(name))”: \(problem.english). Choose another name."
    case .cell(let place, let problem): "\(visible: file), \(english(place)): \(problem.english)"
    case .check(let place, let problem): "\(visible: file), \(english(place)): \(problem.english)"
    case .refused(let text): "\(visible: file): the workbook cannot be written (\(shown(text)))."
    }
  }

  private func english(_ place: SheetPlace) -> String {
    "sheet \(shown(place.sheet)), cell \(place.cell)"
  }
}

extension WorkbookProblem.SheetNameProblem {
  var english: String {
    switch self {
    case .empty: "it is empty"
    case .tooLong(let count):
      "it has \(count) characters, and a sheet's name at most \(WorkbookLimits.sheetName)"
    case .character(let character): "it has a \(character)"
    case .apostrophe: "it begins or ends with an apostrophe"
    case .used: "another sheet has the name"
    }
  }
}

extension WorkbookProblem.CellProblem {
  var english: String {
    switch self {
    case .tooLong(let count):
      "the text has \(grouped(count)) characters, and a cell holds \(grouped(WorkbookLimits.text)). "
        + "Shorten it, or write CSV instead."
    case .character(let scalar):
      "the text has a character that no workbook holds (U+\(hexadecimal(scalar))). "
        + "Remove it, or write CSV instead."
    case .notFinite: "the number is infinite, and a cell holds none that is. Write CSV instead."
    case .outside:
      "a sheet has no such cell: it has \(grouped(CellReference.rowLimit)) rows and "
        + "\(grouped(CellReference.columnLimit)) columns. Write CSV instead."
    }
  }
}

extension WorkbookProblem.CheckProblem {
  var english: String {
    switch self {
    case .tooLong(let part, let count, let limit):
      "the \(part.english) of its check has \(count) characters; there is room for \(limit). "
        + "Shorten it."
    case .emptyList: "the list to choose from is empty."
    }
  }
}

extension WorkbookProblem.CheckPart {
  var english: String {
    switch self {
    case .title: "title"
    case .message: "message"
    case .formula: "formula"
    }
  }
}
